import { readChatRecord, scoreChat, writeChatRecord } from "../chat/chat-record.ts";
import { readContentParts } from "../chat/content.ts";
import { openaiDialect, openaiImages, roleNames } from "../chat/dialect.ts";
import { textOfExample } from "../chat/text-record.ts";
import { isPreferenceColumn, readPreferenceRecord } from "../chat/preference-record.ts";
import { scorePreference, writePreferenceRecord } from "../chat/preference-record.ts";
import { loseColumns } from "../columns.ts";
import { isObject, misspelledKey, placeName, printableName } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { readText, textTurn } from "../turns/text-turn.ts";
import { noCalls } from "./format.ts";
import type { Example, Format, ReportProblem, Role, Turn } from "./format.ts";

const label = "Together";
const dialect = openaiDialect(label, {
  roles: roleNames({ system: "system", user: "user", assistant: "assistant" }),
  order: { alternates: true, system: "any" },
  fields: new Set(["role", "content", "weight"]),
  images: { ...openaiImages, onlyBase64: true },
  tools: undefined,
  wantsOneKindOfContent: true,
});

/** Its check takes the first of these sets that a record has whole, and refuses all other columns. */
const columnSets = [
  ["text"],
  ["messages"],
  ["prompt", "completion"],
  ["input", "preferred_output", "non_preferred_output"],
] as const;

export const together: Format = {
  id: "together",
  label,
  // The SDK's check of files (snapshot of 2025-12-23) and the documentation (copy of 2026).
  docs: "https://docs.together.ai/docs/fine-tuning-data-preparation (copy of 2026)",
  kinds: ["conversation", "preference", "text"],
  // Half: a file that mixes its sets must not look more like this format than like one of theirs.
  score: (json) => Math.max(scoreChat(json), scorePreference(json), scorePair(json)) / 2,

  columnsOf: wholeSet,

  read(json, report) {
    const columns = nearestSet(json);
    const onColumn = (key: string): void => {
      if (columns.some((each) => each === key || misspelledKey(json, each) === key)) return;
      const data = { field: printableName(key), format: label };
      report({ ruleId: "forbidden-field", messageId: "unknown", path: [key], at: "key", data });
    };
    if (columns === columnSets[1]) return readConversation(json, { report, onColumn });
    if (columns === columnSets[3]) return readPreferenceRecord(json, { dialect, report, onColumn });
    for (const key in json) onColumn(key);
    return columns === columnSets[0] ? readPlainText(json, report) : readPair(json, report);
  },

  write(example, log) {
    const { columns, ...plain } = example;
    switch (example.kind) {
      case "conversation":
        loseColumns(columns, log);
        return writeChatRecord(plain, { dialect, log });
      case "preference":
        loseColumns(columns, log);
        return writePreferenceRecord(plain, { dialect, log });
      case "text": {
        loseColumns(columns, log);
        const text = textOfExample(example, log);
        return text === undefined ? undefined : { text };
      }
      default:
        return log.refuse("other-kind");
    }
  },
};

function scorePair(json: JsonObject): number {
  return typeof json["prompt"] === "string" && typeof json["completion"] === "string" ? 1 : 0;
}

function wholeSet(json: JsonObject): readonly string[] | undefined {
  return columnSets.find((set) => set.every((column) => json[column] !== undefined));
}

/** The set that the record has, or has most of; conversations, if it has none. */
function nearestSet(json: JsonObject): readonly string[] {
  const whole = wholeSet(json);
  if (whole !== undefined) return whole;
  if (json["prompt"] !== undefined || json["completion"] !== undefined) return columnSets[2];
  for (const key in json) if (isPreferenceColumn(key)) return columnSets[3];
  return columnSets[1];
}

function readConversation(
  json: JsonObject,
  to: { readonly report: ReportProblem; readonly onColumn: (key: string) => void },
): Example | undefined {
  const { report } = to;
  for (const key of ["tools", "functions", "parallel_tool_calls"]) {
    if (json[key] !== undefined) to.onColumn(key);
  }
  const example = readChatRecord(json, { dialect, ...to });
  if (Array.isArray(json["messages"])) {
    reportMixedContents(json["messages"], report);
    reportWeightedImages(json["messages"], report);
  }
  return example;
}

/** All contents of a record are texts, or all are lists. */
function reportMixedContents(messages: readonly JsonValue[], report: ReportProblem): void {
  let first: "a string" | "a list of parts" | undefined;
  for (const [index, message] of messages.entries()) {
    const content = isObject(message) ? message["content"] : undefined;
    if (typeof content !== "string" && !Array.isArray(content)) continue;
    const kind = typeof content === "string" ? "a string" : "a list of parts";
    first ??= kind;
    if (kind === first) continue;
    const path = ["messages", index, "content"];
    const expected = `${first}, as the contents before it are`;
    const data = { field: placeName(path), expected };
    report({ ruleId: "wrong-type", messageId: "wrongValue", path, data });
    return;
  }
}

/** Images are not learned: a message with one has no weight, or 0. */
function reportWeightedImages(messages: readonly JsonValue[], report: ReportProblem): void {
  for (const [index, message] of messages.entries()) {
    if (!isObject(message) || message["weight"] !== 1 || message["role"] !== "user") continue;
    const { content } = message;
    if (!Array.isArray(content)) continue;
    const image = content.findIndex((part) => isObject(part) && part["type"] === "image_url");
    if (image === -1) continue;
    const path = ["messages", index, "content", image];
    report({ ruleId: "invalid-image", messageId: "weighted", path, data: { format: label } });
  }
}

function readPlainText(json: JsonObject, report: ReportProblem): Example {
  const text = readText(json, "text", report);
  return { kind: "text", turns: text === undefined ? [] : [textTurn("assistant", text, ["text"])] };
}

function readPair(json: JsonObject, report: ReportProblem): Example {
  const turns = [
    readSide(json, "prompt", { role: "user", report }),
    readSide(json, "completion", { role: "assistant", report }),
  ].filter((turn) => turn !== undefined);
  return { kind: "conversation", turns };
}

/** A text or a list of parts. */
function readSide(
  json: JsonObject,
  field: string,
  to: { readonly role: Role; readonly report: ReportProblem },
): Turn | undefined {
  const { role, report } = to;
  const value = json[field];
  const path: JsonPath = [field];
  if (Array.isArray(value)) {
    const parts = readContentParts(value, { role, path, report, dialect });
    return { role, parts, calls: noCalls, trained: role === "assistant", path };
  }
  const text = readText(json, field, report);
  return text === undefined ? undefined : textTurn(role, text, path);
}
