import { otherColumns, withColumns } from "../columns.ts";
import { openaiDialect, openaiTools } from "../chat/dialect.ts";
import { readMessages } from "../chat/messages.ts";
import { readDeclaredTools } from "../chat/tool-definitions.ts";
import { writeMessages } from "../chat/write-messages.ts";
import { messageList, scoreChat } from "../chat/chat-record.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { reportOtherColumns } from "../turns/columns.ts";
import { readJointPair } from "../turns/joint-start.ts";
import { isMediaColumn, withMarkedMedia } from "../turns/media-marks.ts";
import { readRating } from "../turns/rating.ts";
import { pairOrder } from "../turns/sharegpt-speakers.ts";
import { readToolsText, toolsText } from "../turns/tools-text.ts";
import { writeTypedMessages } from "../turns/typed-content.ts";
import { readTypedMessages } from "../turns/typed-messages.ts";
import type { Example, Format, ReportProblem, ToolDefinition, Turn, WriteLog } from "./format.ts";

const label = "LLaMA-Factory";

/** Messages of its OpenAI formatting: one text each, in pairs; answers of several tools in a row are joined. */
const dialect = openaiDialect(label, {
  order: {
    ...pairOrder,
    last: "assistant",
    alternates: false,
    after: {
      system: ["system", "user", "assistant", "tool"],
      user: ["system", "assistant"],
      assistant: ["system", "user", "tool"],
      tool: ["system", "tool", "assistant"],
    },
  },
  fields: new Set(["role", "content", "name", "tool_calls", "tool_call_id"]),
  mask: "none",
  takesParts: false,
  images: undefined,
  tools: { ...openaiTools, ids: "optional" },
});

/**
 * LLaMA-Factory's own shapes beside Alpaca and ShareGPT: the typed messages of its version 1.0, and messages as OpenAI
 * has them with its columns for ratings and media.
 */
export const llamafactory: Format = {
  id: "llamafactory",
  label,
  // Its data converters (src/llamafactory/data/converter.py, v1/plugins/data_plugins/converter.py) and demo sets.
  docs: "https://github.com/hiyouga/LLaMA-Factory/tree/main/data (copies of 2026-08-18)",
  kinds: ["conversation", "preference", "rated"],

  score(json) {
    if (json["chosen_messages"] !== undefined || json["rejected_messages"] !== undefined) return 1;
    const { messages } = json;
    const first = Array.isArray(messages) ? messages[0] : undefined;
    if (!isObject(first)) return 0;
    if (isTyped(first)) return 1;
    if (first["role"] === undefined) return 0;
    if (hasOwnColumn(json)) return 1;
    // OpenAI's chat and those like it come first.
    return scoreChat(json) < 0.5 ? 0 : 0.5;
  },

  read(json, report): Example | undefined {
    const columns = otherColumns(json, isColumn);
    if (columns !== undefined) {
      reportOtherColumns({ json, columns, demanded: ["messages"], label, report });
    }
    const tools = readTools(json, report);
    const example = isPair(json)
      ? readPair(json, { tools, report })
      : readConversation(json, { tools, report });
    if (example === undefined) return undefined;
    return {
      ...example,
      ...(tools === undefined ? {} : { tools }),
      ...(columns === undefined ? {} : { columns }),
    };
  },

  write(example, log) {
    const record = writeTurns(example, log);
    if (record === undefined) return undefined;
    if (example.tools !== undefined) record["tools"] = toolsText(example.tools);
    return withColumns(record, example.columns, { isOwn: isColumn, log });
  },
};

interface Reading {
  readonly tools: readonly ToolDefinition[] | undefined;
  readonly report: ReportProblem;
}

function readConversation(json: JsonObject, { tools, report }: Reading): Example | undefined {
  const messages = messageList(json, report);
  if (messages === undefined) return undefined;
  const path = ["messages"];
  const isWanted = readRating(json, ratingColumn(json), report);
  const kind = isWanted === undefined ? "conversation" : "rated";
  const rating = isWanted === undefined ? {} : { isWanted };
  if (messages.length === 0) return { kind, turns: [], ...rating };
  if (isTyped(messages[0])) {
    return {
      kind,
      turns: readTypedMessages(messages, { path, dialect, tools, report }),
      ...rating,
    };
  }
  const names = tools && new Set(tools.map(({ name }) => name));
  const declared = tools && { definitions: tools, names };
  const turns = readMessages(messages, { path, dialect, tools: declared, report });
  return { kind, ...withMarkedMedia(json, turns, report), ...rating };
}

function readPair(json: JsonObject, { tools, report }: Reading): Example | undefined {
  const columns = ["chosen_messages", "rejected_messages"] as const;
  const [chosen, rejected] = columns.map((column) => {
    const value = json[column];
    if (Array.isArray(value)) return value;
    if (value === undefined) reportMissingField(report, column, { object: json, path: [] });
    else reportWrongType(report, "an array of messages", { value, path: [column] });
    return undefined;
  });
  if (chosen === undefined || rejected === undefined) return undefined;
  const pair = readJointPair({
    chosen,
    rejected,
    columns,
    report,
    read: (messages, column, reportTo) =>
      readTypedMessages(messages, { path: [column], dialect, tools, report: reportTo }),
  });
  return { kind: "preference", ...pair };
}

/** A list as OpenAI has it is taken as well as JSON in a string. */
function readTools(json: JsonObject, report: ReportProblem): Reading["tools"] {
  if (!Array.isArray(json["tools"])) return readToolsText(json, report);
  return readDeclaredTools(json, { path: [], report })?.definitions;
}

function writeTurns(example: Example, log: WriteLog): JsonObject | undefined {
  const { kind, turns, rejected, isWanted } = example;
  if (kind === "rated") {
    const messages = writeMessages(turns, { dialect, log });
    return messages && { messages, label: isWanted ?? true };
  }
  if (kind !== "conversation" && kind !== "preference") return log.refuse("other-kind");
  if (!turns.some(isLearned)) return log.refuse("no-answer");
  const messages = writeTypedMessages(turns, log);
  if (messages === undefined || kind === "conversation") return messages && { messages };
  if (rejected?.turns.some(isLearned) !== true) return log.refuse("no-answer");
  if (rejected.answerStart === 0) return log.refuse("no-question");
  const worse = [...turns.slice(0, rejected.answerStart), ...rejected.turns];
  const others = writeTypedMessages(worse, log);
  return others && { chosen_messages: messages, rejected_messages: others };
}

const isLearned = ({ role, trained }: Turn): boolean => role === "assistant" && trained;

const isPair = (json: JsonObject): boolean =>
  json["chosen_messages"] !== undefined || json["rejected_messages"] !== undefined;

function isTyped(message: JsonValue | undefined): boolean {
  if (!isObject(message)) return false;
  const { content } = message;
  const first = Array.isArray(content) ? content[0] : undefined;
  return message["loss_weight"] !== undefined || (isObject(first) && first["value"] !== undefined);
}

/** `kto_tag` is the name in its alpaca and sharegpt sets, `label` the one of its demo set. */
const ratingColumn = (json: JsonObject): string =>
  json["kto_tag"] === undefined ? "label" : "kto_tag";

function hasOwnColumn(json: JsonObject): boolean {
  if (typeof json[ratingColumn(json)] === "boolean") return true;
  for (const key in json) if (isMediaColumn(key)) return true;
  return false;
}

function isColumn(name: string): boolean {
  switch (name) {
    case "messages":
    case "chosen_messages":
    case "rejected_messages":
    case "tools":
    case "label":
    case "kto_tag":
      return true;
    default:
      return isMediaColumn(name);
  }
}
