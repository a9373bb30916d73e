/** Conversations of questions and answers alone, for formats that have a column for each and nothing for tools. */

import { withoutTools } from "../chat/write-messages.ts";
import type { Turn, WriteLog } from "../formats/format.ts";

export interface Round {
  readonly question: Turn;
  readonly answer: Turn;
}

export interface PlainRounds {
  readonly system: Turn | undefined;
  /** At least one. */
  readonly rounds: readonly Round[];
  readonly last: Round;
}

/**
 * The turns in rounds; calls of tools and their answers are left out, which is told. `undefined`: they are not of this
 * kind, and the record is refused.
 */
export function plainRounds(all: readonly Turn[], log: WriteLog): PlainRounds | undefined {
  const turns = withoutTools(all, log);
  const [first] = turns;
  const system = first?.role === "system" ? first : undefined;
  const said = system === undefined ? turns : turns.slice(1);
  const rounds: Round[] = [];
  let question: Turn | undefined;
  for (const turn of said) {
    if (turn.role === "system") {
      return log.refuse(turn === said[0] ? "repeated-role" : "late-system-prompt");
    }
    if (turn.role === "user") {
      if (question !== undefined) return log.refuse("repeated-role");
      question = turn;
    } else {
      if (question === undefined) {
        return log.refuse(rounds.length === 0 ? "starts-with-answer" : "repeated-role");
      }
      rounds.push({ question, answer: turn });
      question = undefined;
    }
  }
  const last = rounds.at(-1);
  if (last === undefined) return log.refuse(question === undefined ? "no-question" : "no-answer");
  if (question !== undefined) return log.refuse("ends-without-answer");
  return { system, rounds, last };
}

/** The worse answer of a preference pair if it and the better one are one turn each. */
export function worseAnswer(
  example: {
    readonly turns: readonly Turn[];
    readonly rejected?:
      { readonly turns: readonly Turn[]; readonly answerStart: number } | undefined;
  },
  log: WriteLog,
): Turn | undefined {
  const { turns, rejected } = example;
  const worse = rejected?.turns[0];
  if (rejected === undefined || worse === undefined) return log.refuse("no-answer");
  if (rejected.turns.length !== 1 || rejected.answerStart !== turns.length - 1) {
    return log.refuse("several-turns");
  }
  return worse;
}
