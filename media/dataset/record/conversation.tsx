/** The turns of a record; of a preference pair, both answers side by side. */

import type { ShownRecord, ShownTurn } from "../../../src/core/explore/shown-record.ts";
import { count } from "../../../src/core/wording.ts";
import { Icon } from "../../ui/icons.tsx";
import { callElementId, TurnView, type PlacedCall } from "./turn-view.tsx";

export function Conversation({ record }: { readonly record: ShownRecord }) {
  const { turns, rejected, turnsCut } = record;
  if (turns.length + rejected.length === 0) return null;
  const start = rejected.length === 0 ? turns.length : answerStart(turns);
  const shared = turns.slice(0, start);
  const calls = placedCalls(shared, "turn");
  return (
    <section class="conversation" aria-label="Conversation">
      <Turns turns={shared} name="turn" />
      {rejected.length > 0 && (
        <div class="answers">
          <div class="answer answer-better">
            <h4 class="answer-title">
              <Icon name="check" />
              Better answer
            </h4>
            <Turns turns={turns.slice(start)} name="better" before={calls} />
          </div>
          <div class="answer answer-worse">
            <h4 class="answer-title">
              <Icon name="cross" />
              Worse answer
            </h4>
            <Turns turns={rejected} name="worse" before={calls} />
          </div>
        </div>
      )}
      {turnsCut > 0 && (
        <p class="cut">
          {count(turnsCut, "more turn")} {turnsCut === 1 ? "is" : "are"} not shown here.
        </p>
      )}
    </section>
  );
}

interface TurnsProps {
  readonly turns: readonly ShownTurn[];
  /** Its own on the page. */
  readonly name: string;
  /** Calls of the turns before these. */
  readonly before?: ReadonlyMap<string, PlacedCall>;
}

function Turns({ turns, name, before = new Map() }: TurnsProps) {
  if (turns.length === 0) return null;
  const calls = new Map([...before, ...placedCalls(turns, name)]);
  return (
    <ol class="turns">
      {turns.map((turn, index) => (
        <TurnView key={index} turn={turn} id={`${name}-${index}`} calls={calls} />
      ))}
    </ol>
  );
}

function placedCalls(turns: readonly ShownTurn[], name: string): ReadonlyMap<string, PlacedCall> {
  const placed = new Map<string, PlacedCall>();
  for (const [turn, { calls }] of turns.entries()) {
    for (const [index, call] of calls.entries()) {
      if (call.id === undefined) continue;
      placed.set(call.id, {
        elementId: callElementId(`${name}-${turn}`, index),
        name: call.name,
      });
    }
  }
  return placed;
}

/** The answer of a pair is all that follows what was last asked. */
function answerStart(turns: readonly ShownTurn[]): number {
  return turns.findLastIndex(({ role }) => role === "user" || role === "system") + 1;
}
