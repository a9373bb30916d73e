/** Earlier rounds in a column, `[[question, answer], …]`: alpaca's `history` in LLaMA-Factory (copy of 2026-08-18). */

import type { ReportProblem, Role, Turn } from "../formats/format.ts";
import { reportWrongType } from "../fields.ts";
import type { JsonPath, JsonValue } from "../model.ts";
import { textTurn } from "./text-turn.ts";

/** Adds the turns of `history`. Their answers are trained on, too. */
export function readHistory(
  history: JsonValue | undefined,
  turns: Turn[],
  report: ReportProblem,
): void {
  if (history === null || history === undefined) return;
  if (!Array.isArray(history)) {
    reportWrongType(report, "an array of pairs", { value: history, path: ["history"] });
    return;
  }
  for (const [index, pair] of history.entries()) {
    const path = ["history", index];
    if (!Array.isArray(pair)) {
      reportWrongType(report, "a pair of strings", { value: pair, path });
    } else if (pair.length !== 2) {
      const data = {
        field: `history[${index}]`,
        expected: "a pair: what the user said, the answer",
      };
      report({ ruleId: "wrong-type", messageId: "wrongValue", path, data });
    } else {
      readSaid(pair[0], "user", { path: [...path, 0], turns, report });
      readSaid(pair[1], "assistant", { path: [...path, 1], turns, report });
    }
  }
}

function readSaid(
  text: JsonValue | undefined,
  role: Role,
  to: { readonly path: JsonPath; readonly turns: Turn[]; readonly report: ReportProblem },
): void {
  if (typeof text === "string") to.turns.push(textTurn(role, text, to.path));
  else reportWrongType(to.report, "a string", { value: text ?? null, path: to.path });
}
