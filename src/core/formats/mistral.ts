import { writeTools } from "../chat/call-writer.ts";
import { reportOtherColumn, scoreChat } from "../chat/chat-record.ts";
import { openaiDialect, openaiImages, openaiRoles, openaiTools } from "../chat/dialect.ts";
import { roleNames } from "../chat/dialect.ts";
import { readMessages } from "../chat/messages.ts";
import { checkMessages, checkTools, mistralId, mistralName } from "../chat/mistral-rules.ts";
import { mistralNoId, reportBoth } from "../chat/mistral-rules.ts";
import { readTools } from "../chat/tool-definitions.ts";
import { writeMessages } from "../chat/write-messages.ts";
import { otherColumns, withColumns } from "../columns.ts";
import { reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { readOptionalText, readText, textTurn } from "../turns/text-turn.ts";
import type { Example, Format, ReportProblem, ToolDefinition, Turn } from "./format.ts";

const label = "Mistral";
const dialect = openaiDialect(label, {
  roles: roleNames(openaiRoles.names),
  order: {
    last: "assistant",
    alternates: false,
    after: {
      system: ["user", "assistant", "system"],
      user: ["assistant", "system", "user"],
      assistant: ["assistant", "user", "tool"],
      tool: ["assistant", "tool", "user"],
    },
    system: "one",
  },
  fields: new Set([
    ...["role", "content", "text", "weight", "prefix"],
    ...["tool_calls", "tool_call_id"],
  ]),
  otherContent: "text",
  images: { ...openaiImages, max: undefined, takesBareUrl: true },
  tools: {
    ...openaiTools,
    idShape: mistralId,
    nameShape: mistralName,
    noId: mistralNoId,
    // Base 36 keeps ids apart for more calls than a record can have.
    makeId: (n) => n.toString(36).padStart(9, "0"),
    takesTextWithCalls: false,
    countsAnswers: true,
  },
});

export const mistral: Format = {
  id: "mistral",
  label,
  docs: "https://github.com/mistralai/mistral-finetune (2026-06-12), mistral-common's validator (2026-07-23), https://docs.mistral.ai/capabilities/finetuning (2026-08-21)",
  kinds: ["conversation", "text"],

  score(json) {
    if (Array.isArray(json["interactions"])) return 0.9;
    return scoreChat(json);
  },

  read(json, report): Example | undefined {
    const field = json["messages"] === undefined ? "interactions" : "messages";
    if (json[field] === undefined) return readWithoutMessages(json, report);
    const messages = json[field];
    const path = [field];
    const context = { path: [], format: label, report };
    reportBoth(json, ["messages", "interactions"], context);
    reportBoth(json, ["tools", "available_tools"], context);
    if (!Array.isArray(messages)) {
      reportWrongType(report, "an array of messages", { value: messages, path });
      return undefined;
    }
    if (messages.length === 0) report({ ruleId: "empty-content", messageId: "noMessages", path });
    const tools = readMistralTools(json, report);
    const beside = readBeside(json, report);
    const turns =
      messages.length === 0 ? [] : readMessages(messages, { path, dialect, tools, report });
    checkMessages(messages, { ...context, path });
    reportSecondSystem(beside.system, turns, report);
    const all = beside.system === undefined ? turns : [beside.system, ...turns];
    const definitions = tools?.definitions ?? [];
    return {
      kind: "conversation",
      turns: beside.onlyLast || tools !== undefined ? trainedAtEnd(all) : all,
      ...(definitions.length === 0 ? {} : { tools: definitions }),
      ...(beside.columns === undefined ? {} : { columns: beside.columns }),
    };
  },

  write(example, log) {
    if (example.kind === "text") {
      const part = example.turns[0]?.parts[0];
      if (part?.type !== "text") return log.refuse("unreadable");
      const record = { text: part.text };
      return withColumns(record, example.columns, { isOwn: isColumn, log });
    }
    if (example.kind !== "conversation") return log.refuse("other-kind");
    const { tools, columns } = example;
    if (tools?.some(({ name }) => !mistralName.test(name)) === true) {
      return log.refuse("unreadable");
    }
    const messages = writeMessages(example.turns, { dialect, log });
    if (messages === undefined) return undefined;
    const record: JsonObject = { messages };
    if (tools !== undefined) {
      record["tools"] = writeTools(tools.map(completeTool));
      // Tools imply that of several answers only the last one is trained on.
      const answers = example.turns.filter(({ role }) => role === "assistant");
      if (answers.slice(0, -1).some(({ trained }) => trained)) log.lose("earlier-training");
    }
    return withColumns(record, columns, { isOwn: isColumn, log });
  },
};

function isColumn(key: string): boolean {
  switch (key) {
    case "messages":
    case "interactions":
    case "tools":
    case "available_tools":
    case "system_prompt":
    case "only_last":
    case "text":
    case "content":
      return true;
    default:
      return false;
  }
}

/** A line of pre-training is a text alone. */
function readWithoutMessages(json: JsonObject, report: ReportProblem): Example | undefined {
  const field = json["text"] === undefined ? "content" : "text";
  if (json[field] === undefined) {
    reportMissingField(report, "messages", { object: json, path: [] });
    return undefined;
  }
  reportBoth(json, ["text", "content"], { path: [], format: label, report });
  const text = readText(json, field, report);
  const columns = otherColumns(json, isColumn);
  for (const key in columns) reportOtherColumn(key, label, report);
  return {
    kind: "text",
    turns: text === undefined ? [] : [textTurn("assistant", text, [field])],
    ...(columns === undefined ? {} : { columns }),
  };
}

function readMistralTools(
  json: JsonObject,
  report: ReportProblem,
): ReturnType<typeof readTools> | undefined {
  const field = json["tools"] === undefined ? "available_tools" : "tools";
  const tools = json[field];
  // Dumps write null where there are none.
  if (tools === undefined || tools === null) return undefined;
  const path = [field];
  const read = readTools(tools, { path, report });
  if (Array.isArray(tools)) checkTools(tools, { path, format: label, report });
  return read;
}

function readBeside(
  json: JsonObject,
  report: ReportProblem,
): {
  readonly system: Turn | undefined;
  readonly onlyLast: boolean;
  readonly columns: JsonObject | undefined;
} {
  const prompt = readOptionalText(json, "system_prompt", report);
  const onlyLast = json["only_last"];
  if (onlyLast !== undefined && onlyLast !== null && typeof onlyLast !== "boolean") {
    reportWrongType(report, "true or false", { value: onlyLast, path: ["only_last"] });
  }
  const columns = otherColumns(json, isColumn);
  for (const key in columns) reportOtherColumn(key, label, report);
  return {
    system: prompt === undefined ? undefined : textTurn("system", prompt, ["system_prompt"]),
    onlyLast: onlyLast === true,
    columns,
  };
}

/** The system prompt beside the messages is one, too. */
function reportSecondSystem(
  system: Turn | undefined,
  turns: readonly Turn[],
  report: ReportProblem,
): void {
  const second = system && turns.find(({ role }) => role === "system");
  if (second === undefined) return;
  const path = [...second.path, "role"];
  report({ ruleId: "turn-structure", messageId: "secondSystem", path, data: { format: label } });
}

/** Of several answers only the last one is trained on. */
function trainedAtEnd(turns: readonly Turn[]): readonly Turn[] {
  const last = turns.findLastIndex(({ role }) => role === "assistant");
  return turns.map((turn, index) => {
    return turn.trained && index !== last ? { ...turn, trained: false } : turn;
  });
}

/** With what Mistral demands of a tool. */
function completeTool(tool: ToolDefinition): ToolDefinition {
  return {
    ...tool,
    description: tool.description ?? "",
    parameters: tool.parameters ?? { type: "object", properties: {} },
  };
}
