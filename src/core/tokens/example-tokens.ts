/** Tokens of records, as the makers of chat models count them. */

import type { Example, Turn } from "../formats/format.ts";
import { isTrainedOn } from "../learning/trained-turns.ts";
import { turnsOf } from "../turns/all-turns.ts";
import type { JsonValue } from "../model.ts";
import type { TokenCounter } from "./token-counter.ts";

/** What a chat model adds to each message and, once, for its answer: OpenAI's cookbook, How to count tokens, 2025. */
const tokensPerMessage = 3;
const tokensPerName = 1;
const tokensOfPriming = 3;

export interface ExampleTokens {
  /** What is trained on: the turns, tool definitions, and what a chat model adds. */
  readonly total: number;
  /** Those on which the loss is taken: texts and tool calls of trained turns. */
  readonly trained: number;
  /** By turn, those of a worse answer at the end (`turnsOf`). */
  readonly turns: readonly number[];
  /** Of their texts and tool calls alone. */
  readonly contents: readonly number[];
}

/**
 * By the formula of OpenAI's cookbook; the tokens of tool calls and definitions are those of their JSON, which is near
 * what the model sees. Where the record has texts but no messages, as a prompt with its completion, the texts alone count.
 */
export function exampleTokens(example: Example, counter: TokenCounter): ExampleTokens {
  const all = turnsOf(example);
  const isChat = all.some(({ path }) => path.length > 1);
  let total = isChat ? tokensOfPriming : 0;
  let trained = 0;
  const turns: number[] = [];
  const contents: number[] = [];
  for (const [index, turn] of all.entries()) {
    const content = contentTokens(turn, counter);
    contents.push(content);
    const own = isChat ? content + messageTokens(turn, counter) : content;
    turns.push(own);
    total += own;
    if (isTrainedOn(turn, index, example)) trained += content;
  }
  for (const tool of example.tools ?? []) total += counter.count(JSON.stringify(tool));
  return { total, trained, turns, contents };
}

function contentTokens({ parts, calls }: Turn, counter: TokenCounter): number {
  let tokens = 0;
  for (const part of parts) if (part.type === "text") tokens += counter.count(part.text);
  for (const call of calls) {
    const { name, arguments: given } = call;
    const text = typeof given === "string" ? given : JSON.stringify(given);
    tokens += counter.count(name) + counter.count(text);
  }
  return tokens;
}

function messageTokens({ role, name }: Turn, counter: TokenCounter): number {
  const named = name === undefined ? 0 : counter.count(name) + tokensPerName;
  return tokensPerMessage + counter.count(role) + named;
}

/** Tokens of all strings in a value, each counted for itself; keys are none of them. */
export function stringLeafTokens(json: JsonValue, counter: TokenCounter): number {
  let tokens = 0;
  // A stack of our own: how deep a record is nested is up to the file.
  const open: JsonValue[] = [json];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === "string") tokens += counter.count(value);
    else if (typeof value === "object" && value !== null) {
      for (const member of Object.values(value)) open.push(member);
    }
  }
  return tokens;
}
