/** On which turns of an example the loss is taken. */

import type { Example, Turn } from "../formats/format.ts";

/**
 * `index`: of the turn, as `turnsOf` has them. Of a preference pair both answers count and nothing before them; of a
 * prompt nothing does: training finds the answer itself.
 */
export function isTrainedOn(turn: Turn, index: number, { kind, rejected }: Example): boolean {
  if (kind === "prompt") return false;
  if (rejected === undefined) return turn.trained;
  return index >= rejected.answerStart && turn.role === "assistant";
}
