/** Turns as one text, for formats in which they are nothing else. */

import type { Part, ToolDefinition, Turn, WriteLog } from "../formats/format.ts";

/**
 * The texts of the turn, a line break between two of them as trainers put one between Alpaca's instruction and input;
 * `undefined` if it has no text. Other parts are lost.
 */
export function textOfTurn(turn: Turn, log: WriteLog): string | undefined {
  let text: string | undefined;
  for (const part of turn.parts) {
    if (part.type !== "text") losePart(part, log);
    else text = text === undefined ? part.text : `${text}\n${part.text}`;
  }
  return text;
}

/** Tells that a part is left out. */
export function losePart(part: Part, log: WriteLog): void {
  if (part.type !== "text") log.lose(part.type === "image" ? "images" : "media");
}

/** Tells that OpenAI's word on how closely to look at an image is left out. */
export function loseDetail(part: Part, log: WriteLog): void {
  if (part.type !== "text" && part.detail !== undefined) log.lose("columns", "detail");
}

/** Tells that OpenAI's demand to keep to the schema of a tool is left out. */
export function loseStrict(tools: readonly ToolDefinition[], log: WriteLog): void {
  if (tools.some(({ strict }) => strict !== undefined)) log.lose("columns", "strict");
}

/** Whether the turn says something beside its calls: some write an empty text there. */
export function isSaying({ parts }: Turn): boolean {
  return parts.some((part) => part.type !== "text" || part.text !== "");
}

/** Tells what is lost where every answer is trained on and speakers have no names. */
export function loseMarks(turns: readonly Turn[], log: WriteLog): void {
  loseNames(turns, log);
  if (turns.some(({ role, trained }) => role === "assistant" && !trained)) log.lose("weights");
}

/** Tools that answer have theirs by the call. */
export function loseNames(turns: readonly Turn[], log: WriteLog): void {
  if (turns.some(({ role, name }) => role !== "tool" && name !== undefined)) log.lose("names");
}
