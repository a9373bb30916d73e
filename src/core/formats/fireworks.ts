import { readChatRecord, scoreChat, writeChatRecord } from "../chat/chat-record.ts";
import { openaiDialect, unheldFields } from "../chat/dialect.ts";
import {
  readPreferenceRecord,
  scorePreference,
  writePreferenceRecord,
} from "../chat/preference-record.ts";
import type { Format } from "./format.ts";

/** Images are part of the record, as PNG or JPEG in base64. */
const dialect = openaiDialect("Fireworks", {
  images: {
    onlyBase64: true,
    dataUrl: /^data:(image\/(?:png|jpe?g));base64,/,
    types: "PNG and JPEG images in base64",
  },
});

const preferenceColumns = ["input", "preferred_output", "non_preferred_output"];

/** OpenAI's shape, for conversations and for preference pairs. */
export const fireworks: Format = {
  id: "fireworks",
  label: dialect.label,
  docs: "https://docs.fireworks.ai/fine-tuning/fine-tuning-models (copies of 2026)",
  unheld: unheldFields(
    dialect,
    ["messages"],
    ["input", "messages"],
    ["preferred_output"],
    ["non_preferred_output"],
  ),
  kinds: ["conversation", "preference"],
  // Half: a file that mixes the two must not look more like this format than like one of theirs.
  score: (json) => Math.max(scoreChat(json), scorePreference(json)) / 2,

  columnsOf(json) {
    if (json["messages"] !== undefined) return ["messages"];
    return json["input"] === undefined ? undefined : preferenceColumns;
  },

  read(json, report) {
    const isPreference = scorePreference(json) > scoreChat(json);
    const read = isPreference ? readPreferenceRecord : readChatRecord;
    return read(json, { dialect, report });
  },

  write(example, log) {
    switch (example.kind) {
      case "conversation":
        return writeChatRecord(example, { dialect, log });
      case "preference":
        return writePreferenceRecord(example, { dialect, log });
      default:
        return log.refuse("other-kind");
    }
  },
};
