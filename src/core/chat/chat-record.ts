/** Records with `messages` and `tools`, as OpenAI has them and others took them over. */

import { otherColumns, withColumns } from "../columns.ts";
import { isObject, misspelledKey, printableName } from "../fields.ts";
import { reportMissingField, reportWrongType } from "../fields.ts";
import type { Example, ReportProblem, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { writeTools } from "./call-writer.ts";
import type { ChatDialect } from "./dialect.ts";
import { readMessages } from "./messages.ts";
import { readDeclaredTools } from "./tool-definitions.ts";
import { writeMessages } from "./write-messages.ts";

/** How much a record looks like OpenAI's chat format. */
export function scoreChat(json: JsonObject): number {
  const { messages } = json;
  if (messages === undefined) return misspelledKey(json, "messages") === undefined ? 0 : 0.6;
  if (!Array.isArray(messages)) return 0.6;
  return scoreMessages(json, messages);
}

/** Other formats have a `messages` list too; what they do differently counts against this one. */
function scoreMessages(json: JsonObject, messages: readonly JsonValue[]): number {
  const first = messages[0];
  if (first === undefined) return 0.8;
  if (!isObject(first)) return 0.6;
  // Amazon Nova's conversation schema.
  if (Object.hasOwn(json, "schemaVersion")) return 0;
  if (Array.isArray(first["content"]) && !isOpenaiPart(first["content"][0])) return 0.25;
  if (first["role"] === undefined && first["content"] === undefined) return 0.25;
  // Cohere has names of its own for roles, Axolotl a field of its own for what is trained on.
  if (messages.some(isOfOthers)) return 0.6;
  // Claude on Bedrock has its system prompt beside the messages.
  if (typeof json["system"] === "string") return 0.6;
  // LLaMA-Factory's ratings and pictures stand beside them.
  if (typeof json["label"] === "boolean" || Array.isArray(json["images"])) return 0.6;
  // Prompts without answers and with columns for a grader: data of reinforcement fine-tuning.
  if (hasForeignColumn(json) && !messages.some(isAnswer)) return 0.4;
  return 1;
}

function isOfOthers(message: JsonValue): boolean {
  if (!isObject(message)) return false;
  return message["role"] === "Chatbot" || typeof message["train"] === "boolean";
}

/** Nova's parts have no `type`, those of LLaMA-Factory 1.0 hold their text as `value`. */
function isOpenaiPart(part: JsonValue | undefined): boolean {
  if (!isObject(part)) return true;
  const type = part["type"];
  return type === undefined ? part["text"] === undefined : part["value"] === undefined;
}

/** Whether the message is one that only conversations with answers have. */
export function isAnswer(message: JsonValue): boolean {
  if (!isObject(message)) return false;
  const role = message["role"];
  return role !== "user" && role !== "system" && role !== "developer";
}

export function hasForeignColumn(json: JsonObject): boolean {
  for (const key in json) if (!isChatColumn(key)) return true;
  return false;
}

function isChatColumn(key: string): boolean {
  return isPartOfExample(key) || key === "parallel_tool_calls";
}

/** Of OpenAI's columns those that an example holds. */
export function isPartOfExample(key: string): boolean {
  return key === "messages" || key === "tools" || key === "functions";
}

/** The list under `messages`; `undefined`, with a problem reported, if there is none. */
export function messageList(
  json: JsonObject,
  report: ReportProblem,
): readonly JsonValue[] | undefined {
  const { messages } = json;
  if (messages === undefined) {
    reportMissingField(report, "messages", { object: json, path: [] });
    return undefined;
  }
  const path = ["messages"];
  if (!Array.isArray(messages)) {
    reportWrongType(report, "an array of messages", { value: messages, path });
    return undefined;
  }
  if (messages.length === 0) report({ ruleId: "empty-content", messageId: "noMessages", path });
  return messages;
}

export interface ChatReading {
  readonly dialect: ChatDialect;
  readonly report: ReportProblem;
  /** Says what is to be said of a column that the format does not know. */
  readonly onColumn?: ((key: string) => void) | undefined;
}

/** A conversation with whatever stands beside it. */
export function readChatRecord(json: JsonObject, context: ChatReading): Example | undefined {
  const { dialect, report } = context;
  const messages = messageList(json, report);
  if (messages === undefined) return undefined;
  const path = ["messages"];
  if (!hasMoreThanMessages(json)) {
    if (messages.length === 0) return { kind: "conversation", turns: [] };
    const turns = readMessages(messages, { path, dialect, tools: undefined, report });
    return { kind: "conversation", turns };
  }
  const tools = readDeclaredTools(json, { path: [], report });
  readOtherColumns(json, context);
  const isEmpty = messages.length === 0;
  const turns = isEmpty ? [] : readMessages(messages, { path, dialect, tools, report });
  return { kind: "conversation", turns, ...beside(json, tools?.definitions ?? []) };
}

function beside(
  json: JsonObject,
  tools: NonNullable<Example["tools"]>,
): Pick<Example, "tools" | "columns"> {
  const columns = otherColumns(json, isPartOfExample);
  return {
    ...(tools.length === 0 ? {} : { tools }),
    ...(columns === undefined ? {} : { columns }),
  };
}

function hasMoreThanMessages(json: JsonObject): boolean {
  for (const key in json) if (key !== "messages") return true;
  return false;
}

function readOtherColumns(json: JsonObject, { dialect, report, onColumn }: ChatReading): void {
  const parallel = json["parallel_tool_calls"];
  if (parallel !== undefined && typeof parallel !== "boolean") {
    reportWrongType(report, "true or false", { value: parallel, path: ["parallel_tool_calls"] });
  }
  for (const key in json) {
    if (isChatColumn(key)) continue;
    if (onColumn !== undefined) onColumn(key);
    else reportOtherColumn(key, dialect.label, report);
  }
}

/** A column that some trainers ignore and others refuse. */
export function reportOtherColumn(key: string, format: string, report: ReportProblem): void {
  report({
    ruleId: "nonstandard-column",
    messageId: "extra",
    path: [key],
    at: "key",
    data: { field: printableName(key), format },
  });
}

/** A conversation in OpenAI's shape, its columns beside it. */
export function writeChatRecord(
  example: Example,
  context: { readonly dialect: ChatDialect; readonly log: WriteLog },
): JsonObject | undefined {
  const { dialect, log } = context;
  const messages = writeMessages(example.turns, context);
  if (messages === undefined) return undefined;
  const record: JsonObject = { messages };
  if (example.tools !== undefined) {
    if (dialect.tools === undefined) log.lose("tools");
    else record["tools"] = writeTools(example.tools);
  }
  return withColumns(record, example.columns, { isOwn: isPartOfExample, log });
}
