import { readChatRecord, scoreChat, writeChatRecord } from "../chat/chat-record.ts";
import { openaiDialect, openaiFields, openaiTools, unheldFields } from "../chat/dialect.ts";
import { isObject, placeName, reportWrongType } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import type { Format, ReportProblem } from "./format.ts";

/** Turns are trained on by `train`, for roles other than the assistant's, too. */
const dialect = openaiDialect("Axolotl chat", {
  fields: new Set([...openaiFields, "train", "train_detail"]),
  mask: "train",
  tools: { ...openaiTools, arguments: "either" },
});

/** What Axolotl's `chat_template` reads without a mapping of names. */
export const axolotl: Format = {
  id: "axolotl",
  label: dialect.label,
  docs: "https://docs.axolotl.ai/docs/dataset-formats/conversation.html (copy of 2026-07-24)",
  unheld: unheldFields(dialect, ["messages"]),
  kinds: ["conversation"],

  score(json) {
    const { messages } = json;
    if (Array.isArray(messages) && messages.some(saysWhatIsTrained)) return 1;
    return scoreChat(json);
  },

  read(json, report) {
    const example = readChatRecord(json, { dialect, report });
    const { messages } = json;
    if (Array.isArray(messages)) readDetails(messages, report);
    return example;
  },

  write(example, log) {
    if (example.kind !== "conversation") return log.refuse("other-kind");
    return writeChatRecord(example, { dialect, log });
  },
};

function saysWhatIsTrained(message: JsonValue): boolean {
  return isObject(message) && typeof message["train"] === "boolean";
}

/** `train_detail`: stretches of the text, `{"begin_offset","end_offset","train"}`. */
function readDetails(messages: readonly JsonValue[], report: ReportProblem): void {
  for (const [index, message] of messages.entries()) {
    const detail = isObject(message) ? message["train_detail"] : undefined;
    if (detail === undefined || detail === null) continue;
    const path = ["messages", index, "train_detail"];
    if (!Array.isArray(detail)) {
      reportWrongType(report, "a list of stretches", { value: detail, path });
      continue;
    }
    for (const [number, stretch] of detail.entries()) {
      const at = [...path, number];
      if (!isStretch(stretch)) {
        const expected = "an object with begin_offset, end_offset and train";
        reportWrongType(report, expected, { value: stretch, path: at });
      } else if (stretch.begin_offset > stretch.end_offset) {
        const data = { field: placeName(at), expected: "a stretch that ends behind its beginning" };
        report({ ruleId: "wrong-type", messageId: "wrongValue", path: at, data });
      }
    }
  }
}

interface Stretch {
  readonly begin_offset: number;
  readonly end_offset: number;
}

function isStretch(stretch: JsonValue): stretch is JsonObject & Stretch {
  return (
    isObject(stretch) &&
    typeof stretch["begin_offset"] === "number" &&
    typeof stretch["end_offset"] === "number" &&
    typeof stretch["train"] === "boolean"
  );
}
