/** Writes turns as Gemini's contents. */

import type { Part, ToolCall, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { matchAnswers, type Message } from "../turns/alternation.ts";
import { mediaTypeOfUri } from "../turns/media-types.ts";
import { loseDetail, losePart, textOfTurn } from "../turns/plain-text.ts";
import { answerObject, argumentsObject } from "../turns/structured-values.ts";

/** `undefined`: refused. Ids of calls are lost. */
export function writeContents(
  messages: readonly Message[],
  log: WriteLog,
): JsonValue[] | undefined {
  const contents: JsonValue[] = [];
  let calls: readonly ToolCall[] = [];
  for (const { role, turns } of messages) {
    const parts = role === "assistant" ? writeAnswer(turns, log) : writeUser(turns, { calls, log });
    if (parts === undefined) return undefined;
    if (parts.length === 0) return log.refuse("unreadable");
    calls = turns.flatMap((turn) => turn.calls);
    if (calls.some(({ id }) => id !== undefined)) log.lose("call-ids");
    contents.push({ role: role === "assistant" ? "model" : "user", parts });
  }
  return contents;
}

/** The parts that Gemini can hold; the others are lost. */
export function writeParts(parts: readonly Part[], log: WriteLog): JsonValue[] {
  const written: JsonValue[] = [];
  for (const part of parts) {
    const json: JsonObject | undefined =
      part.type === "text" ? { text: part.text } : writeMedia(part.uri, part.mediaType);
    if (json === undefined) losePart(part, log);
    else {
      loseDetail(part, log);
      written.push(json);
    }
  }
  return written;
}

function writeMedia(
  uri: string | undefined,
  mediaType: string | undefined,
): JsonObject | undefined {
  if (uri === undefined) return undefined;
  const inline = /^data:(?<mimeType>[^;,]+);base64,/i.exec(uri.slice(0, 200));
  if (inline !== null) {
    const data = uri.slice(inline[0].length);
    return { inlineData: { mimeType: inline.groups?.["mimeType"] ?? "", data } };
  }
  const mimeType = mediaType ?? mediaTypeOfUri(uri);
  if (mimeType === undefined || !/^(?:gs|https?):\/\//i.test(uri.slice(0, 16))) return undefined;
  return { fileData: { mimeType, fileUri: uri } };
}

function writeAnswer(turns: readonly Turn[], log: WriteLog): JsonValue[] | undefined {
  const parts: JsonValue[] = [];
  for (const turn of turns) {
    // A call needs no words.
    const isSaid = (part: Part): boolean => part.type !== "text" || part.text !== "";
    const said = turn.calls.length > 0 ? turn.parts.filter(isSaid) : turn.parts;
    parts.push(...writeParts(said, log));
    for (const { name, arguments: given } of turn.calls) {
      const args = argumentsObject(given);
      if (args === undefined) return log.refuse("unreadable");
      parts.push({ functionCall: { name, args } });
    }
  }
  return parts;
}

function writeUser(
  turns: readonly Turn[],
  { calls, log }: { readonly calls: readonly ToolCall[]; readonly log: WriteLog },
): JsonValue[] | undefined {
  const matched = matchAnswers(
    calls,
    turns.filter(({ role }) => role === "tool"),
  );
  if (matched === undefined) return log.refuse("unmatched-calls");
  const parts: JsonValue[] = [];
  for (const { call, answer } of matched) {
    if (answer.callId !== undefined) log.lose("call-ids");
    const text = textOfTurn(answer, log) ?? "";
    parts.push({ functionResponse: { name: call.name, response: writeResponse(text) } });
  }
  for (const turn of turns) if (turn.role === "user") parts.push(...writeParts(turn.parts, log));
  return parts;
}

/** Google's reference wants an object, of which `output` is the text (copy of 2025). */
function writeResponse(text: string): JsonObject {
  const object = answerObject(text);
  const isOutput = typeof object?.["output"] === "string" && Object.keys(object).length === 1;
  return object === undefined || isOutput ? { output: text } : object;
}
