/** Preference pairs as OpenAI has them and others took them over: `input`, `preferred_output`, `non_preferred_output`. */

import { otherColumns, withColumns } from "../columns.ts";
import {
  isObject,
  misspelledKey,
  placeName,
  reportMissingField,
  reportUnknownField,
  reportWrongType,
  standsForMissing,
} from "../fields.ts";
import type { Example, ReportProblem, ToolDefinition, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import { reportSameAnswers } from "../turns/answers.ts";
import { writeTools } from "./call-writer.ts";
import { reportOtherColumn, type ChatReading } from "./chat-record.ts";
import type { ChatDialect } from "./dialect.ts";
import { readMessages } from "./messages.ts";
import { readDeclaredTools, type DeclaredTools } from "./tool-definitions.ts";
import { writeMessages } from "./write-messages.ts";

const preferenceColumns = ["input", "preferred_output", "non_preferred_output"] as const;

export function isPreferenceColumn(key: string): boolean {
  return key === "input" || key === "preferred_output" || key === "non_preferred_output";
}

/** How much a record looks like such a pair, from 0 to 1. */
export function scorePreference(json: JsonObject): number {
  const outputs = ["preferred_output", "non_preferred_output"].filter((key) => {
    return json[key] !== undefined || misspelledKey(json, key) !== undefined;
  }).length;
  if (outputs === 0) return 0;
  return isObject(json["input"]) ? (outputs === 2 ? 1 : 0.9) : outputs === 2 ? 0.8 : 0.5;
}

export function readPreferenceRecord(json: JsonObject, context: ChatReading): Example | undefined {
  const { dialect, report } = context;
  const input = readInput(json, context);
  const tools = input?.tools;
  const better = readOutput(json, "preferred_output", { ...context, tools });
  const worse = readOutput(json, "non_preferred_output", { ...context, tools });
  if (better !== undefined && worse !== undefined) {
    reportSameAnswers(better, worse, { path: ["non_preferred_output"], report });
  }
  for (const key in json) {
    if (isPreferenceColumn(key) || standsForMissing(json, key, preferenceColumns)) continue;
    if (context.onColumn !== undefined) context.onColumn(key);
    else reportOtherColumn(key, dialect.label, report);
  }
  const prompt = input?.turns ?? [];
  if (input === undefined && better === undefined && worse === undefined) return undefined;
  return {
    kind: "preference",
    turns: [...prompt, ...(better ?? [])],
    ...(worse === undefined ? {} : { rejected: { turns: worse, answerStart: prompt.length } }),
    ...beside(json, tools?.definitions ?? []),
  };
}

function beside(
  json: JsonObject,
  tools: readonly ToolDefinition[],
): Pick<Example, "tools" | "columns"> {
  const columns = otherColumns(json, isPreferenceColumn);
  const parallel = isObject(json["input"]) ? json["input"]["parallel_tool_calls"] : undefined;
  const isSaid = parallel !== undefined;
  return {
    ...(tools.length === 0 ? {} : { tools }),
    ...(columns === undefined && !isSaid
      ? {}
      : { columns: { ...columns, ...(isSaid ? { parallel_tool_calls: parallel } : {}) } }),
  };
}

interface Input {
  readonly turns: readonly Turn[];
  readonly tools: DeclaredTools | undefined;
}

function readInput(json: JsonObject, { dialect, report }: ChatReading): Input | undefined {
  const { input } = json;
  const path = ["input"];
  if (input === undefined) {
    reportMissingField(report, "input", { object: json, path: [] });
    return undefined;
  }
  if (!isObject(input)) {
    reportWrongType(report, "an object with messages", { value: input, path });
    return undefined;
  }
  const tools = readDeclaredTools(input, { path, report });
  readOthersOfInput(input, report);
  const messages = input["messages"];
  const messagesPath = [...path, "messages"];
  if (messages === undefined) {
    reportMissingField(report, "messages", { object: input, path });
    return { turns: [], tools };
  }
  if (!Array.isArray(messages)) {
    reportWrongType(report, "an array of messages", { value: messages, path: messagesPath });
    return { turns: [], tools };
  }
  if (messages.length === 0) {
    report({ ruleId: "empty-content", messageId: "noMessages", path: messagesPath });
  }
  const turns = readMessages(messages, {
    path: messagesPath,
    dialect,
    tools,
    report,
    holds: "prompt",
  });
  reportAnswerAtEnd(turns, dialect, report);
  return { turns, tools };
}

function readOthersOfInput(input: JsonObject, report: ReportProblem): void {
  const parallel = input["parallel_tool_calls"];
  if (parallel !== undefined && typeof parallel !== "boolean") {
    const path = ["input", "parallel_tool_calls"];
    reportWrongType(report, "true or false", { value: parallel, path });
  }
  for (const key in input) {
    if (key === "messages" || key === "tools" || key === "functions") continue;
    if (key === "parallel_tool_calls") continue;
    if (!standsForMissing(input, key, ["messages"])) reportUnknownField(report, key, ["input"]);
  }
}

/** A prompt that ends with what the model is to find. */
export function reportAnswerAtEnd(
  turns: readonly Turn[],
  { label }: ChatDialect,
  report: ReportProblem,
): void {
  const last = turns.at(-1);
  if (last?.role !== "assistant") return;
  report({
    ruleId: "turn-structure",
    messageId: "endsWithAnswer",
    path: [...last.path, "role"],
    data: { format: label },
  });
}

function readOutput(
  json: JsonObject,
  field: "preferred_output" | "non_preferred_output",
  context: ChatReading & { readonly tools: DeclaredTools | undefined },
): readonly Turn[] | undefined {
  const { dialect, report, tools } = context;
  const output = json[field];
  const path = [field];
  if (output === undefined) {
    reportMissingField(report, field, { object: json, path: [] });
    return undefined;
  }
  if (!Array.isArray(output)) {
    reportWrongType(report, "an array of one message", { value: output, path });
    return undefined;
  }
  if (output.length !== 1) {
    const data = { format: dialect.label, count: "one message", found: output.length };
    report({ ruleId: "turn-structure", messageId: "notOne", path, data });
  }
  const turns = readMessages(output, { path, dialect, tools, report, holds: "answer" });
  for (const turn of turns) {
    if (turn.role === "assistant") continue;
    const place = [...turn.path, "role"];
    const data = { field: placeName(place), expected: '"assistant"' };
    report({ ruleId: "wrong-type", messageId: "wrongValue", path: place, data });
  }
  return turns;
}

/** Columns are left to the format where it refuses them. */
export function writePreferenceRecord(
  example: Example,
  context: { readonly dialect: ChatDialect; readonly log: WriteLog },
): JsonObject | undefined {
  const { dialect, log } = context;
  const { turns, rejected, tools, columns } = example;
  if (rejected === undefined) return log.refuse("unreadable");
  const { answerStart } = rejected;
  const prompt = turns.slice(0, answerStart);
  const better = turns.slice(answerStart);
  const answers = [better, rejected.turns];
  if (prompt.length === 0) return log.refuse("no-question");
  if (answers.some((answer) => answer.length === 0)) return log.refuse("no-answer");
  if (answers.some((answer) => answer.length > 1) || prompt.at(-1)?.role === "assistant") {
    return log.refuse("several-turns");
  }
  if (answers.some((answer) => answer[0]?.role !== "assistant")) return log.refuse("no-answer");

  const messages = writeMessages(prompt, { ...context, holds: "prompt" });
  const preferred = messages && writeMessages(better, { ...context, holds: "answer" });
  const other = preferred && writeMessages(rejected.turns, { ...context, holds: "answer" });
  if (messages === undefined || preferred === undefined || other === undefined) return undefined;
  const input: JsonObject = { messages };
  const { parallel_tool_calls: parallel, ...others } = columns ?? {};
  if (dialect.tools === undefined) {
    if (tools !== undefined) log.lose("tools");
    if (parallel !== undefined) log.lose("columns", "parallel_tool_calls");
  } else {
    if (tools !== undefined) input["tools"] = writeTools(tools);
    if (parallel !== undefined) input["parallel_tool_calls"] = parallel;
  }
  const record = { input, preferred_output: preferred, non_preferred_output: other };
  return withColumns(record, others, { isOwn: isPreferenceColumn, log });
}
