/** The contents of LLaMA-Factory 1.0: lists of `{"type","value"}`. Read in `typed-messages.ts`, written here, too. */

import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import { noCalls } from "../formats/format.ts";
import type { Part, ToolCall, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { loseDetail, losePart } from "./plain-text.ts";
import { callText, readCallsText } from "./tools-text.ts";
import type { TypedContext } from "./typed-messages.ts";

interface Content {
  readonly parts: readonly Part[];
  readonly calls: readonly ToolCall[];
}

export function readTypedContent(content: JsonValue, context: TypedContext): Content {
  const { path, report } = context;
  const parts: Part[] = [];
  if (!Array.isArray(content)) {
    reportWrongType(report, "a list of parts with type and value", { value: content, path });
    return { parts, calls: noCalls };
  }
  if (content.length === 0) report({ ruleId: "empty-content", messageId: "noParts", path });
  let calls = noCalls;
  for (const [index, item] of content.entries()) {
    const read = readPart(item, { ...context, path: [...path, index] });
    if (read === undefined) continue;
    if (Array.isArray(read)) calls = [...calls, ...(read as readonly ToolCall[])];
    else parts.push(read as Part);
  }
  return { parts, calls };
}

function readPart(part: JsonValue, context: TypedContext): Part | readonly ToolCall[] | undefined {
  const { path, report, tools, dialect } = context;
  if (!isObject(part)) {
    reportWrongType(report, "a part with type and value", { value: part, path });
    return undefined;
  }
  const type = readField(part, "type", context);
  const value = readField(part, "value", context);
  if (type === undefined || value === undefined) return undefined;
  const valuePath = [...path, "value"];
  switch (type) {
    case "text":
      return { type, text: value, path: valuePath };
    case "tool_call":
      return readCallsText(value, { path: valuePath, report, tools });
    case "image_url":
      return { type: "image", path, uri: value };
    case "video_url":
      return { type: "video", path, uri: value };
    case "audio_url":
      return { type: "other", path, uri: value };
    case "reasoning":
      return { type: "other", path };
    default: {
      const known = "text, reasoning, tool_call, image_url, video_url or audio_url";
      const data = { format: dialect.label, parts: known };
      const typePath = [...path, "type"];
      report({ ruleId: "unknown-content-part", messageId: "notInFormat", path: typePath, data });
      return undefined;
    }
  }
}

function readField(
  part: JsonObject,
  field: string,
  { path, report }: { readonly path: JsonPath } & Pick<TypedContext, "report">,
): string | undefined {
  const value = part[field];
  if (typeof value === "string") return value;
  if (value === undefined) reportMissingField(report, field, { object: part, path });
  else reportWrongType(report, "a string", { value, path: [...path, field] });
  return undefined;
}

/** `undefined`: the record is refused. */
export function writeTypedMessages(
  turns: readonly Turn[],
  log: WriteLog,
): JsonObject[] | undefined {
  const messages = turns.map((turn) => ({
    role: turn.role,
    content: writeContent(turn, log),
    loss_weight: turn.trained ? 1 : 0,
  }));
  if (messages.some(({ content }) => content.length === 0)) return log.refuse("unreadable");
  const calls = turns.flatMap((turn) => turn.calls);
  if (calls.some(({ name }) => name === "")) return log.refuse("unreadable");
  if (
    turns.some(({ callId }) => callId !== undefined) ||
    calls.some(({ id }) => id !== undefined)
  ) {
    log.lose("call-ids");
  }
  if (turns.some(({ name }) => name !== undefined)) log.lose("names");
  return messages;
}

function writeContent({ role, parts, calls }: Turn, log: WriteLog): JsonObject[] {
  const content: JsonObject[] = [];
  for (const part of parts) {
    if (part.type === "text") content.push({ type: "text", value: part.text });
    else if (part.type === "other" || part.uri === undefined) losePart(part, log);
    else {
      loseDetail(part, log);
      content.push({ type: `${part.type}_url`, value: part.uri });
    }
  }
  for (const call of calls) content.push({ type: "tool_call", value: callText(call) });
  // Tools may return nothing.
  return content.length === 0 && role === "tool" ? [{ type: "text", value: "" }] : content;
}
