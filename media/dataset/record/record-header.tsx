/** Above the record: which it is, the way to its neighbours, and what can be done with it as a whole. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { ShownRecord } from "../../../src/core/explore/shown-record.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import type { PanelState } from "../../../src/protocol/panel-view.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import { kindTitles } from "./kind-titles.ts";

export const titleId = "shown-record-title";
export const bodyId = "shown-record-body";
const removeId = "record-remove";

/** Into the record, where keys scroll it. Returns whether there is one. */
export function focusRecord(): boolean {
  const body = document.getElementById(bodyId);
  body?.focus();
  return body !== null;
}

export const isInRecord = (element: Element): boolean => element.closest(".record-pane") !== null;

/** As a press of its button: asks whether the record is to be removed. */
export function pressRemove(): void {
  document.getElementById(removeId)?.click();
}

export interface RecordHeaderProps extends Pick<PanelState, "canEdit" | "whyNot"> {
  readonly record: ShownRecord;
  /** In the list; `undefined`: it is not there. */
  readonly index: number | undefined;
  readonly total: number;
  readonly isRemovalAsked: boolean;
  readonly askRemoval: (isAsked: boolean) => void;
}

export function RecordHeader(props: RecordHeaderProps) {
  const { record, index, total, canEdit, whyNot, isRemovalAsked, askRemoval } = props;
  const store = useStore();
  const { line, hash, kind } = record;
  const step = (rows: 1 | -1) => ({
    isOff: index === undefined || index + rows < 0 || index + rows >= total,
    press: () => {
      if (index !== undefined) store.choose(index + rows);
    },
  });
  const leaveQuestion = (): void => {
    askRemoval(false);
    document.getElementById(removeId)?.focus();
  };
  return (
    <header class="record-head">
      <div class="record-bar">
        <h3 id={titleId}>Line {formatInteger(line + 1)}</h3>
        <span class="note">{kind === undefined ? noKindText(record) : kindTitles[kind]}</span>
        <div class="record-tools" role="group" aria-label={`Line ${formatInteger(line + 1)}`}>
          <Tool icon="up" label="Record Before" {...step(-1)} />
          <Tool icon="down" label="Next Record" {...step(1)} />
          <Tool
            icon="jump"
            label="Show in File"
            press={() => {
              store.jump(line);
            }}
          />
          <Tool
            icon="copy"
            label="Copy Line"
            press={() => {
              store.post({ type: "copy", line });
            }}
          />
          <Tool
            icon="edit"
            label="Edit Record"
            isOff={canEdit === "no"}
            why={whyNot}
            press={() => {
              store.startEdit(line);
            }}
          />
          <Tool
            id={removeId}
            icon="remove"
            label="Remove Record"
            isOff={canEdit === "no"}
            why={whyNot}
            press={() => {
              askRemoval(true);
            }}
          />
        </div>
      </div>
      {isRemovalAsked && (
        <Removal
          line={line}
          remove={() => {
            leaveQuestion();
            store.remove(line, hash);
          }}
          keep={leaveQuestion}
        />
      )}
    </header>
  );
}

/** Of a line that is no record of the format: JSON may be one of another. */
function noKindText({ raw, length }: ShownRecord): string {
  if (raw?.blocks[0]?.kind === "json") return "other format";
  return length === 0 ? "blank line" : "not readable";
}

interface ToolProps {
  readonly id?: string;
  readonly icon: IconName;
  readonly label: string;
  readonly isOff?: boolean;
  /** Why it is off. */
  readonly why?: string | undefined;
  readonly press: () => void;
}

/** It keeps the focus when it goes off. */
function Tool({ id, icon, label, isOff = false, why, press }: ToolProps) {
  return (
    <button
      type="button"
      id={id}
      class="tool-button"
      aria-label={label}
      aria-disabled={isOff}
      title={isOff && why !== undefined ? why : label}
      onClick={() => {
        if (!isOff) press();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

interface RemovalProps {
  /** 0-based. */
  readonly line: number;
  readonly remove: () => void;
  readonly keep: () => void;
}

function Removal({ line, remove, keep }: RemovalProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    button.current?.focus();
  }, []);
  const name = formatInteger(line + 1);
  return (
    <div
      class="question"
      role="group"
      aria-label={`Remove line ${name}?`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        keep();
      }}
    >
      <span>Remove line {name} from the file?</span>
      <button ref={button} type="button" class="primary" onClick={remove}>
        Remove
      </button>
      <button type="button" class="secondary" onClick={keep}>
        Keep
      </button>
    </div>
  );
}
