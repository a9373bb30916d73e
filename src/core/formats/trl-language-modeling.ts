import { unheldFields } from "../chat/dialect.ts";
import { misspelledKey, reportMissingField, reportWrongType } from "../fields.ts";
import { textOfTurn } from "../turns/plain-text.ts";
import { textTurn } from "../turns/text-turn.ts";
import { TrlReader, trlDialect } from "../turns/trl-columns.ts";
import { withRest } from "../turns/trl-writer.ts";
import { scoreChat } from "../chat/chat-record.ts";
import { writeMessages } from "../chat/write-messages.ts";
import type { JsonObject } from "../model.ts";
import type { Example, Format, ReportProblem, WriteLog } from "./format.ts";

const dialect = trlDialect("TRL language modeling");

export const trlLanguageModeling: Format = {
  id: "trl-language-modeling",
  label: dialect.label,
  docs: "https://github.com/huggingface/trl/blob/main/docs/source/dataset_formats.md (snapshot of 2026-07-24)",
  unheld: unheldFields(dialect, ["messages"]),
  kinds: ["text", "conversation"],

  score(json) {
    const { messages, text } = json;
    if (messages !== undefined) {
      // OpenAI's chat and those like it come first.
      return scoreChat(json) < 0.5 ? 0 : 0.5;
    }
    if (text === undefined) return 0;
    // Many home-made formats have a text among other columns.
    return Object.keys(json).length === 1 ? 1 : 0.5;
  },

  read(json, report): Example | undefined {
    const reader = new TrlReader(json, dialect, report);
    const { messages } = json;
    if (messages === undefined && json["text"] !== undefined) return readText(json, reader);
    const path = ["messages"];
    if (messages === undefined) {
      const field = misspelledKey(json, "text") === undefined ? "messages" : "text";
      reportMissingField(report, field, { object: json, path: [] });
      return undefined;
    }
    if (!Array.isArray(messages)) {
      reportWrongType(report, "an array of messages", { value: messages, path });
      return undefined;
    }
    if (messages.length === 0) report({ ruleId: "empty-content", messageId: "noMessages", path });
    const isEmpty = messages.length === 0;
    const turns = isEmpty ? [] : reader.messages(messages, "messages", "conversation");
    const beside = reader.beside((name) => name === "messages", ["messages"]);
    return { kind: "conversation", turns, ...beside };
  },

  write(example, log) {
    const isColumn = (name: string): boolean => name === "messages" || name === "text";
    const record = writeTurns(example, log);
    return record && withRest(record, example, { isColumn, log });
  },
};

function readText(json: JsonObject, reader: TrlReader): Example {
  const { text } = json;
  const path = ["text"];
  const beside = reader.beside((name) => name === "text", ["text"]);
  if (typeof text === "string") {
    return { kind: "text", turns: [textTurn("assistant", text, path)], ...beside };
  }
  reportNoText(json, reader.report);
  return { kind: "text", turns: [], ...beside };
}

function reportNoText({ text }: JsonObject, report: ReportProblem): void {
  const path = ["text"];
  if (text === undefined || text === null) {
    report({ ruleId: "empty-content", messageId: "null", path });
  } else reportWrongType(report, "a string", { value: text, path });
}

function writeTurns({ kind, turns }: Example, log: WriteLog): JsonObject | undefined {
  if (kind === "text") {
    const texts = turns.map((turn) => textOfTurn(turn, log));
    return { text: texts.filter((text) => text !== undefined).join("\n") };
  }
  if (kind !== "conversation") return log.refuse("other-kind");
  const messages = writeMessages(turns, { dialect, log });
  return messages && { messages };
}
