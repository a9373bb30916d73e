/** Writes examples as columns of messages, TRL's conversational kind: one kind in all records of a file. */

import type { ChatDialect } from "../chat/dialect.ts";
import { writeTools } from "../chat/call-writer.ts";
import { writeMessages } from "../chat/write-messages.ts";
import { withColumns } from "../columns.ts";
import type { Example, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";

export interface TrlWriting {
  readonly dialect: ChatDialect;
  readonly log: WriteLog;
}

/** What comes before the answer. Earlier answers are not trained on there. `undefined`: refused. */
export function writePrompt(turns: readonly Turn[], to: TrlWriting): JsonObject[] | undefined {
  const last = turns.at(-1);
  if (last === undefined || last.role === "system") return to.log.refuse("no-question");
  if (turns.some(({ role, trained }) => role === "assistant" && trained)) {
    to.log.lose("earlier-training");
  }
  return writeMessages(turns, { ...to, holds: "prompt" });
}

/** `undefined`: refused. */
export function writeAnswer(turns: readonly Turn[], to: TrlWriting): JsonObject[] | undefined {
  if (!turns.some(({ role }) => role === "assistant")) return to.log.refuse("no-answer");
  return writeMessages(turns, { ...to, holds: "answer" });
}

/** A conversation as prompt and completion; `undefined`: refused. */
export function writePair({ turns }: Example, to: TrlWriting): JsonObject | undefined {
  const start = answerStart(turns);
  if (start === turns.length) {
    const isAnswered = turns.some(({ role }) => role === "assistant");
    return to.log.refuse(isAnswered ? "ends-without-answer" : "no-answer");
  }
  const prompt = writePrompt(turns.slice(0, start), to);
  const completion = prompt && writeAnswer(turns.slice(start), to);
  return completion && { prompt, completion };
}

/** Adds tools and other columns. */
export function withRest(
  record: JsonObject,
  { tools, columns }: Example,
  to: { readonly isColumn: (name: string) => boolean; readonly log: WriteLog },
): JsonObject {
  const whole = tools === undefined ? record : { ...record, tools: writeTools(tools) };
  const isOwn = (name: string): boolean => name === "tools" || to.isColumn(name);
  return withColumns(whole, columns, { isOwn, log: to.log });
}

/** Behind the last word of the user, and behind calls that nothing is learned from. */
function answerStart(turns: readonly Turn[]): number {
  const spoken = turns.findLastIndex(({ role }) => role === "user" || role === "system") + 1;
  const answer = turns.findIndex(({ trained }, index) => index >= spoken && trained);
  return answer < 0 ? turns.length : answer;
}
