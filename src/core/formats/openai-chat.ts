import { readMessages } from "../chat/messages.ts";
import { readDeclaredTools } from "../chat/tool-calls.ts";
import { isObject, misspelledKey, printableName } from "../fields.ts";
import { reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import type { Example, Format, ReportProblem } from "./format.ts";

export const openaiChat: Format = {
  id: "openai-chat",
  label: "OpenAI chat",
  // Supervised fine-tuning guide and vision guide (mirrors of 2025-2026), OpenAPI file of 2026-08-21, and what the
  // cookbook's notebook Chat_finetuning_data_prep counts as an error.
  docs: "https://platform.openai.com/docs/guides/supervised-fine-tuning (copies of 2025 to 2026-08-21)",

  score(json) {
    const { messages } = json;
    if (messages === undefined) return misspelledKey(json, "messages") === undefined ? 0 : 0.6;
    if (!Array.isArray(messages)) return 0.6;
    return scoreMessages(json, messages);
  },

  read(json, report): Example | undefined {
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
    let tools;
    if (hasMoreThanMessages(json)) {
      tools = readDeclaredTools(json, report);
      readOtherColumns(json, report);
    }
    if (messages.length === 0) {
      report({ ruleId: "empty-content", messageId: "noMessages", path });
      return { kind: "conversation", turns: [] };
    }
    return { kind: "conversation", turns: readMessages(messages, { path, tools, report }) };
  },
};

/** Other formats have a `messages` list too; what they do differently counts against this one. */
function scoreMessages(json: JsonObject, messages: readonly JsonValue[]): number {
  const first = messages[0];
  if (first === undefined) return 0.8;
  if (!isObject(first)) return 0.6;
  // Amazon Nova's conversation schema.
  if (Object.hasOwn(json, "schemaVersion")) return 0;
  if (Array.isArray(first["content"]) && !isOpenaiPart(first["content"][0])) return 0.25;
  if (first["role"] === undefined && first["content"] === undefined) return 0.25;
  // Claude on Bedrock has its system prompt beside the messages.
  if (typeof json["system"] === "string") return 0.6;
  // Prompts without answers and with columns for a grader: data of reinforcement fine-tuning.
  if (hasForeignColumn(json) && !messages.some(isAnswer)) return 0.4;
  return 1;
}

/** Nova's parts have no `type`, those of LLaMA-Factory 1.0 hold their text as `value`. */
function isOpenaiPart(part: JsonValue | undefined): boolean {
  if (!isObject(part)) return true;
  const type = part["type"];
  return type === undefined ? part["text"] === undefined : part["value"] === undefined;
}

function isAnswer(message: JsonValue): boolean {
  if (!isObject(message)) return false;
  const role = message["role"];
  return role !== "user" && role !== "system" && role !== "developer";
}

function hasMoreThanMessages(json: JsonObject): boolean {
  for (const key in json) if (key !== "messages") return true;
  return false;
}

function hasForeignColumn(json: JsonObject): boolean {
  for (const key in json) if (!isColumn(key)) return true;
  return false;
}

function isColumn(key: string): boolean {
  switch (key) {
    case "messages":
    case "tools":
    case "parallel_tool_calls":
    case "functions":
      return true;
    default:
      return false;
  }
}

function readOtherColumns(json: JsonObject, report: ReportProblem): void {
  const parallel = json["parallel_tool_calls"];
  if (parallel !== undefined && typeof parallel !== "boolean") {
    reportWrongType(report, "true or false", { value: parallel, path: ["parallel_tool_calls"] });
  }
  for (const key in json) {
    if (isColumn(key)) continue;
    report({
      ruleId: "nonstandard-column",
      messageId: "extra",
      path: [key],
      at: "key",
      data: { field: printableName(key), format: "OpenAI chat" },
    });
  }
}
