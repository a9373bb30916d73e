/** Preference pairs whose two answers are conversations that begin with the same prompt. */

import type { Problem } from "../model.ts";
import type { Example, ReportProblem, Turn } from "../formats/format.ts";
import type { JsonValue } from "../model.ts";
import { reportSameAnswers } from "./answers.ts";
import { sharedStart } from "./same-json.ts";

export interface JointPair {
  readonly chosen: readonly JsonValue[];
  readonly rejected: readonly JsonValue[];
  /** Names of their columns. */
  readonly columns: readonly [chosen: string, rejected: string];
  readonly report: ReportProblem;
  /** All turns of one of them. */
  read(messages: readonly JsonValue[], column: string, report: ReportProblem): readonly Turn[];
}

/** The prompt and the better answer, and in its place the worse one. */
export function readJointPair(pair: JointPair): Pick<Example, "turns" | "rejected"> {
  const { report, columns } = pair;
  const shared = sharedStart(pair.chosen, pair.rejected);
  if (shared === 0 && pair.chosen.length > 0 && pair.rejected.length > 0) {
    report({ ruleId: "turn-structure", messageId: "noSharedStart", path: [columns[1]] });
  }
  const isAnswer = ({ path }: Pick<Turn, "path">): boolean => Number(path[1] ?? 0) >= shared;
  const turns = pair.read(pair.chosen, columns[0], report);
  // What is wrong with the prompt has been said.
  const reportAnswer = (problem: Problem): void => {
    if (isAnswer(problem) || problem.path.length < 2) report(problem);
  };
  const worse = pair.read(pair.rejected, columns[1], reportAnswer).filter(isAnswer);
  const better = turns.filter(isAnswer);
  reportSameAnswers(better, worse, { path: [columns[1]], report });
  return { turns, rejected: { turns: worse, answerStart: turns.length - better.length } };
}
