/** What preference pairs have in common in all formats. */

import type { Part, ReportProblem, Turn } from "../formats/format.ts";
import type { JsonPath } from "../model.ts";

/** Reports, at the worse answer, that it is the same as the better one. */
export function reportSameAnswers(
  better: readonly Turn[],
  worse: readonly Turn[],
  at: { readonly path: JsonPath; readonly report: ReportProblem },
): void {
  if (better.length === 0 || better.length !== worse.length) return;
  const isSame = better.every((turn, index) => meaningOf(turn) === meaningOf(worse[index]));
  if (isSame) at.report({ ruleId: "no-preference", messageId: "same", path: at.path });
}

function meaningOf(turn: Turn | undefined): string {
  return JSON.stringify([turn?.role, turn?.parts.map(partMeaning), turn?.calls]);
}

const partMeaning = (part: Part): unknown => (part.type === "text" ? part.text : part);
