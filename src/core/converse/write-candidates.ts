/** Writes preference pairs, which models without tools are trained on. */

import { withoutTools } from "../chat/write-messages.ts";
import { isObject } from "../fields.ts";
import type { Example, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { candidateLabels } from "./candidates.ts";
import type { MessageWriter } from "./write-messages.ts";

export interface PairTurns {
  /** The prompt and the better answer. */
  readonly turns: readonly Turn[];
  readonly worse: Turn;
}

/** The turns of a pair with one answer on each side; `undefined`: refused. */
export function pairTurns({ turns, rejected }: Example, log: WriteLog): PairTurns | undefined {
  if (rejected === undefined) return log.refuse("no-answer");
  const answers = [turns.slice(rejected.answerStart), rejected.turns];
  if (answers.some(({ length }) => length !== 1)) return log.refuse("several-turns");
  const [better, worse] = answers.flatMap((each) => withoutTools(each, log));
  if (better === undefined || worse === undefined) return log.refuse("only-tool-calls");
  const prompt = withoutTools(turns.slice(0, rejected.answerStart), log);
  return { turns: [...prompt.map(withoutCalls), withoutCalls(better)], worse: withoutCalls(worse) };
}

/** Puts both answers, and `others` of the record, in place of the last message's content; `undefined`: refused. */
export function writeCandidates(
  messages: readonly JsonObject[],
  pair: { readonly worse: Turn; readonly others: readonly JsonValue[] },
  to: { readonly writer: MessageWriter; readonly log: WriteLog },
): JsonObject[] | undefined {
  const [preferred, nonPreferred] = candidateLabels;
  const worse = to.writer.parts(pair.worse.parts, "assistant");
  if (worse.length === 0) return to.log.refuse("unreadable");
  const candidates = [
    { content: messages.at(-1)?.["content"] ?? [], preferenceLabel: preferred },
    { content: worse, preferenceLabel: nonPreferred },
    ...pair.others,
  ];
  return [...messages.slice(0, -1), { role: "assistant", candidates }];
}

/** Whether a column holds further answers of a pair, as reading leaves them there. */
export function isOtherCandidates(value: JsonValue | undefined): value is JsonValue[] {
  if (!Array.isArray(value)) return false;
  return value.every((candidate) => {
    const label = isObject(candidate) ? candidate["preferenceLabel"] : undefined;
    return candidateLabels.some(
      (each) => typeof label === "string" && label.toLowerCase() === each,
    );
  });
}

function withoutCalls(turn: Turn): Turn {
  return turn.calls.length === 0 ? turn : { ...turn, calls: [] };
}
