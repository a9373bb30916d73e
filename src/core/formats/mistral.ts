import { writeTools } from "../chat/call-writer.ts";
import { reportOtherColumn, scoreChat } from "../chat/chat-record.ts";
import {
  openaiDialect,
  openaiImages,
  openaiRoles,
  openaiTools,
  unheldFields,
} from "../chat/dialect.ts";
import { roleNames } from "../chat/dialect.ts";
import { readMessages } from "../chat/messages.ts";
import { completeTool, isMistralColumn, isTextColumn } from "../chat/mistral-columns.ts";
import { mistralLabel, readBeside, readMistralTools } from "../chat/mistral-columns.ts";
import { reportSecondSystem, trainedAtEnd, turnsWithTools } from "../chat/mistral-columns.ts";
import { checkMessages, mistralId, mistralName } from "../chat/mistral-rules.ts";
import { mistralNoId, reportBoth } from "../chat/mistral-rules.ts";
import { textOfExample } from "../chat/text-record.ts";
import { writeMessages } from "../chat/write-messages.ts";
import { otherColumns, withColumns } from "../columns.ts";
import { reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { readText, textTurn } from "../turns/text-turn.ts";
import type { Example, Format, ReportProblem } from "./format.ts";

const dialect = openaiDialect(mistralLabel, {
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
  label: mistralLabel,
  docs: "https://github.com/mistralai/mistral-finetune (2026-06-12), mistral-common's validator (2026-07-23), https://docs.mistral.ai/capabilities/finetuning (2026-08-21)",
  unheld: unheldFields(dialect, ["messages"], ["interactions"]),
  kinds: ["conversation", "text"],

  score(json) {
    if (Array.isArray(json["interactions"])) return 0.9;
    return scoreChat(json);
  },

  columnsOf(json) {
    if (json["messages"] !== undefined || json["interactions"] !== undefined) return ["messages"];
    return json["text"] === undefined && json["content"] === undefined ? undefined : ["text"];
  },

  read(json, report): Example | undefined {
    const field = json["messages"] === undefined ? "interactions" : "messages";
    if (json[field] === undefined) return readWithoutMessages(json, report);
    const messages = json[field];
    const path = [field];
    const context = { path: [], format: mistralLabel, report };
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
      turns: beside.onlyLast || tools !== undefined ? trainedAtEnd(all, { path, report }) : all,
      ...(definitions.length === 0 ? {} : { tools: definitions }),
      ...(beside.columns === undefined ? {} : { columns: beside.columns }),
    };
  },

  write(example, log) {
    if (example.kind === "text") {
      const text = textOfExample(example, log);
      if (text === undefined) return undefined;
      return withColumns({ text }, example.columns, { isOwn: isTextColumn, log });
    }
    if (example.kind !== "conversation") return log.refuse("other-kind");
    const { tools, columns } = example;
    if (tools?.some(({ name }) => !mistralName.test(name)) === true) {
      return log.refuse("unreadable");
    }
    const turns = tools === undefined ? example.turns : turnsWithTools(example.turns, log);
    const messages = turns && writeMessages(turns, { dialect, log });
    if (messages === undefined) return undefined;
    const record: JsonObject = { messages };
    if (tools !== undefined) record["tools"] = writeTools(tools.map(completeTool));
    return withColumns(record, columns, { isOwn: isMistralColumn, log });
  },
};

/** A line of pre-training is a text alone. */
function readWithoutMessages(json: JsonObject, report: ReportProblem): Example | undefined {
  const field = json["text"] === undefined ? "content" : "text";
  if (json[field] === undefined) {
    reportMissingField(report, "messages", { object: json, path: [] });
    return undefined;
  }
  reportBoth(json, ["text", "content"], { path: [], format: mistralLabel, report });
  const text = readText(json, field, report);
  const columns = otherColumns(json, isTextColumn);
  for (const key in columns) reportOtherColumn(key, mistralLabel, report);
  return {
    kind: "text",
    turns: text === undefined ? [] : [textTurn("assistant", text, [field])],
    ...(columns === undefined ? {} : { columns }),
  };
}
