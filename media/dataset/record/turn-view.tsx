/** A turn of the conversation: who says it, whether it is learned, and all that is in it. */

import type { ShownCall, ShownPart, ShownTurn } from "../../../src/core/explore/shown-record.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { TextView } from "./shown-text.tsx";

const roleIcons: Readonly<Record<ShownTurn["role"], IconName>> = {
  system: "gear",
  user: "user",
  assistant: "assistant",
  tool: "tool",
};

/** Where a call is on the page, for the answer to it. */
export interface PlacedCall {
  readonly elementId: string;
  readonly name: string;
}

export interface TurnViewProps {
  readonly turn: ShownTurn;
  /** Its own in the record. */
  readonly id: string;
  /** By their ids. */
  readonly calls: ReadonlyMap<string, PlacedCall>;
}

export function TurnView({ turn, id, calls }: TurnViewProps) {
  const { role, name, isTrained, parts, callId } = turn;
  const answered = callId === undefined ? undefined : calls.get(callId);
  const isEmpty = parts.length === 0 && turn.calls.length === 0;
  return (
    <li class={`turn turn-${role}`}>
      <div class="turn-head">
        <span class="turn-icon">
          <Icon name={roleIcons[role]} />
        </span>
        <h4>{capitalized(role)}</h4>
        {name !== undefined && (
          <span class="turn-name" dir="auto">
            {name}
          </span>
        )}
        {answered !== undefined && (
          <span class="note">
            answers{" "}
            <button
              type="button"
              class="link"
              onClick={() => {
                document.getElementById(answered.elementId)?.focus();
              }}
            >
              {answered.name}
            </button>
          </span>
        )}
        {answered === undefined && callId !== undefined && (
          <span class="note" dir="auto">
            answers {callId}, which is not called here
          </span>
        )}
        {isTrained && (
          <span
            class="trained"
            title="The loss is taken on this turn: the model learns to say this."
          >
            <Icon name="target" />
            learned
          </span>
        )}
      </div>
      <div class="turn-body">
        {parts.map((part, index) => (
          <PartView key={index} part={part} />
        ))}
        {turn.calls.map((call, index) => (
          <CallView key={index} call={call} elementId={callElementId(id, index)} />
        ))}
        {isEmpty && <p class="note">(nothing)</p>}
      </div>
    </li>
  );
}

export const callElementId = (turnId: string, call: number): string => `${turnId}-call-${call}`;

function PartView({ part }: { readonly part: ShownPart }) {
  if (part.type === "text") return <TextView text={part} />;
  return (
    <p class="medium">
      <Icon name={part.type === "other" ? "file" : part.type} />
      <span dir="auto">{part.label}</span>
    </p>
  );
}

interface CallViewProps {
  readonly call: ShownCall;
  readonly elementId: string;
}

function CallView({ call: { id, name, arguments: args }, elementId }: CallViewProps) {
  return (
    <div id={elementId} class="call" tabIndex={-1} role="group" aria-label={`Call of ${name}`}>
      <p class="call-head">
        <Icon name="tool" />
        <span>
          Calls <b dir="auto">{name === "" ? "(no name)" : name}</b>
        </span>
        {id !== undefined && (
          <span class="note" dir="auto">
            {id}
          </span>
        )}
      </p>
      <TextView text={args} />
    </div>
  );
}
