/** Records of more tokens than a target takes: what becomes of them. */

import type { Example } from "../formats/format.ts";
import { learnedExample, type LearnedExample } from "../learning/learned.ts";
import { turnsOf } from "../turns/all-turns.ts";
import type { Problem } from "../model.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import { count, formatInteger } from "../wording.ts";
import type { CounterOf } from "./target-checker.ts";
import type { Limits, Target } from "./target.ts";

type TokenLimit = NonNullable<Limits["tokens"]>;

export interface OverTokenLimit {
  readonly problem: Problem;
  /** The platform takes the record, or it is not sure that it does not: a warning at most. */
  readonly isAdvice: boolean;
}

/** `text`: of the record. Only such records are counted as can be over the limit. */
export function overTokenLimit(
  { limits, tokenizer }: Target,
  { text, example }: { readonly text: string; readonly example: Example },
  counterOf: CounterOf,
): OverTokenLimit | undefined {
  const limit = limits.tokens;
  if (limit === undefined || text.length * bytesPerUnit <= limit.max) return undefined;
  const counter = counterOf(tokenizer);
  // A token has a byte at least. Of other vocabularies only the band is known in which their counts are.
  const most = utf8Length(text) * (counter.error === undefined ? 1 : estimateMargin);
  if (most <= limit.max) return undefined;
  const learned = learnedExample(example, counter, limit);
  return limit.of === "turn"
    ? overInTurn(learned, { example, limit, counter })
    : overInRecord(learned, { example, limit, counter });
}

/** A UTF-16 unit has three bytes of UTF-8 at most. */
const bytesPerUnit = 3;
/** No vocabulary has tokens of less than half a byte. */
const estimateMargin = 2;

interface Means {
  readonly example: Example;
  readonly limit: TokenLimit;
  readonly counter: TokenCounter;
}

function overInRecord(
  learned: LearnedExample,
  { example, limit, counter }: Means,
): OverTokenLimit | undefined {
  const { total, cut, leftOut } = learned;
  // Either answer of a pair may fit, although both together do not.
  if (cut === undefined && leftOut === undefined) return undefined;
  const data = { tokens: tokensInWords(total, counter), limit: formatInteger(limit.max) };
  const ruleId = "over-token-limit";
  if (limit.over !== "cut") {
    const problem = { ruleId, messageId: limit.over, path: [], data };
    return { problem, isAdvice: !isSurelyOver(total, { limit, counter }) };
  }
  const turn = turnsOf(example)[cut?.turn ?? 0];
  const part = turn?.parts[cut?.part ?? 0];
  const where = { ...data, role: turn?.role ?? "assistant", turn: (cut?.turn ?? 0) + 1 };
  const answers = cut?.lostAnswers ?? 0;
  const place =
    cut !== undefined && part?.type === "text"
      ? { path: part.path, valueSpan: { start: cut.offset, end: part.text.length } }
      : { path: turn?.path ?? [] };
  return {
    problem:
      answers > 0
        ? {
            ruleId,
            messageId: "cutAnswer",
            ...place,
            data: { ...where, answers: count(answers, "answer") },
          }
        : { ruleId, messageId: "cut", ...place, data: where },
    isAdvice: true,
  };
}

/** The first turn that is too long: the platform leaves it out. */
function overInTurn(
  learned: LearnedExample,
  { example, limit, counter }: Means,
): OverTokenLimit | undefined {
  const index = learned.turns.findIndex(({ tokens }) => tokens > limit.max);
  if (index === -1) return undefined;
  const tokens = learned.turns[index]?.tokens ?? 0;
  const problem = {
    ruleId: "over-token-limit",
    messageId: "droppedTurn",
    path: turnsOf(example)[index]?.path ?? [],
    data: { tokens: tokensInWords(tokens, counter), limit: formatInteger(limit.max) },
  };
  return { problem, isAdvice: !isSurelyOver(tokens, { limit, counter }) };
}

/** `tokens` may be an estimate; the least that the true count can be decides. */
function isSurelyOver(
  tokens: number,
  { limit, counter }: Pick<Means, "limit" | "counter">,
): boolean {
  return tokens * (1 - (counter.error?.below ?? 0)) > limit.max;
}

function tokensInWords(tokens: number, { error }: TokenCounter): string {
  return error === undefined ? formatInteger(tokens) : `About ${formatInteger(tokens)}`;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
