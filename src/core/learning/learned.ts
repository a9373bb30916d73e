/** What a training learns of a record: the turns the loss is taken on, and where the platform cuts it. */

import type { Example, Role, Turn } from "../formats/format.ts";
import type { Limits, OverLimit } from "../targets/target.ts";
import { exampleTokens } from "../tokens/example-tokens.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import { turnsOf } from "../turns/all-turns.ts";
import { isTrainedOn } from "./trained-turns.ts";

export type TokenLimit = NonNullable<Limits["tokens"]>;

/** Where the text of a turn is cut. */
export interface CutPlace {
  /** Index in the turn's `parts`; their number if all of them are kept, and what follows them is not. */
  readonly part: number;
  /** UTF-16, in the text of the part. */
  readonly offset: number;
}

export interface LearnedTurn {
  readonly role: Role;
  readonly tokens: number;
  /** Those that the training gets to see. */
  readonly keptTokens: number;
  /** Those the loss is taken on. */
  readonly trainedTokens: number;
  /** Whether the loss is taken on what is kept of it. */
  readonly isTrained: boolean;
  /** What the training gets to see of it. */
  readonly kept: "all" | "none" | CutPlace;
}

export interface Cut extends CutPlace {
  /** Index in `LearnedExample.turns`. */
  readonly turn: number;
  /** Answers of which nothing is kept. */
  readonly lostAnswers: number;
}

export interface LearnedExample {
  readonly total: number;
  /** Those that the training gets to see: what a platform charges for. */
  readonly kept: number;
  /** As `exampleTokens` has it, but for what is not kept. */
  readonly trained: number;
  /** As `turnsOf` in `trained-turns.ts` has them. */
  readonly turns: readonly LearnedTurn[];
  /** The first one: both answers of a preference pair may be cut. */
  readonly cut?: Cut;
  /** The record is over the limit, and nothing of it is learned. */
  readonly leftOut?: Exclude<OverLimit, "cut">;
}

/** `limit`: of the platform that is trained on; without one nothing is cut. */
export function learnedExample(
  example: Example,
  counter: TokenCounter,
  limit?: TokenLimit,
): LearnedExample {
  const { total, turns: tokens, contents } = exampleTokens(example, counter);
  const counted = turnsOf(example).map((turn, index): CountedTurn => {
    const own = tokens[index] ?? 0;
    const isTrained = isTrainedOn(turn, index, example);
    return { turn, tokens: own, content: contents[index] ?? 0, isTrained };
  });
  // What is of no turn, such as definitions of tools, stands before them.
  const before = total - tokens.reduce((sum, own) => sum + own, 0);
  const means = { before, counter, limit };
  const { turns, rejected } = example;
  const better = learnedConversation(counted.slice(0, turns.length), means);
  if (rejected === undefined) return summary([better], { total, before, limit });
  // The limit holds for either answer together with the prompt.
  const prompt = counted.slice(0, rejected.answerStart);
  const worse = learnedConversation([...prompt, ...counted.slice(turns.length)], means);
  const ofAnswer = { ...worse, turns: worse.turns.slice(prompt.length) };
  return summary([better, ofAnswer], { total, before, limit });
}

interface CountedTurn {
  readonly turn: Turn;
  readonly tokens: number;
  /** Of its texts and tool calls: what a chat model adds to them is not trained on. */
  readonly content: number;
  readonly isTrained: boolean;
}

interface Means {
  readonly before: number;
  readonly counter: TokenCounter;
  readonly limit: TokenLimit | undefined;
}

interface Counted {
  readonly total: number;
  readonly before: number;
  readonly limit: TokenLimit | undefined;
}

interface LearnedConversation {
  readonly turns: readonly LearnedTurn[];
  readonly isOver: boolean;
}

function learnedConversation(
  turns: readonly CountedTurn[],
  { before, counter, limit }: Means,
): LearnedConversation {
  const total = turns.reduce((sum, { tokens }) => sum + tokens, before);
  const isOver = limit !== undefined && limit.of !== "turn" && total > limit.max;
  const maxOfTurn = limit?.of === "turn" ? limit.max : Infinity;
  let left = isOver ? Math.max(0, limit.max - before) : Infinity;
  const learned = turns.map(({ turn, tokens, content, isTrained }): LearnedTurn => {
    const seen = tokens > maxOfTurn ? 0 : Math.min(tokens, left);
    left -= seen;
    const seenContent = Math.max(0, seen - (tokens - content));
    const isWhole = seen === tokens;
    return {
      role: turn.role,
      tokens,
      keptTokens: seen,
      trainedTokens: isTrained ? seenContent : 0,
      isTrained,
      kept: isWhole ? "all" : seenContent === 0 ? "none" : cutPlace(turn, seenContent, counter),
    };
  });
  return { turns: learned, isOver };
}

/** Of its content, `seen` tokens are kept; tool calls stand behind the texts. */
function cutPlace(turn: Turn, seen: number, counter: TokenCounter): CutPlace {
  let left = seen;
  for (const [index, part] of turn.parts.entries()) {
    if (part.type !== "text") continue;
    // The part that is cut may be of megabytes: it is not counted again.
    const offset = counter.fit(part.text, left);
    if (offset < part.text.length) return { part: index, offset };
    left = Math.max(0, left - counter.count(part.text));
  }
  return { part: turn.parts.length, offset: 0 };
}

function summary(
  conversations: readonly LearnedConversation[],
  { total, before, limit }: Counted,
): LearnedExample {
  const learned = conversations.flatMap(({ turns }) => turns);
  const isOver = conversations.some((one) => one.isOver);
  if (isOver && limit !== undefined && limit.over !== "cut") {
    const turns = learned.map(leftOut);
    return { total, kept: 0, trained: 0, turns, leftOut: limit.over };
  }
  const cut = isOver ? firstCut(learned) : undefined;
  const trained = learned.reduce((sum, { trainedTokens }) => sum + trainedTokens, 0);
  const keptBefore = isOver ? Math.min(before, limit?.max ?? Infinity) : before;
  const kept = learned.reduce((sum, { keptTokens }) => sum + keptTokens, keptBefore);
  return { total, kept, trained, turns: learned, ...(cut && { cut }) };
}

function leftOut(turn: LearnedTurn): LearnedTurn {
  return { ...turn, keptTokens: 0, trainedTokens: 0, kept: "none" };
}

function firstCut(turns: readonly LearnedTurn[]): Cut | undefined {
  const turn = turns.findIndex(({ kept }) => kept !== "all");
  const kept = turns[turn]?.kept;
  if (kept === undefined) return undefined;
  const place = typeof kept === "object" ? kept : { part: 0, offset: 0 };
  const lost = turns.filter(({ isTrained, kept: rest }) => isTrained && rest === "none");
  return { ...place, turn, lostAnswers: lost.length };
}
