import { readChatRecord, scoreChat, writeChatRecord } from "../chat/chat-record.ts";
import { openaiDialect, unheldFields } from "../chat/dialect.ts";
import type { Format } from "./format.ts";

const dialect = openaiDialect("OpenAI chat");

export const openaiChat: Format = {
  id: "openai-chat",
  label: dialect.label,
  // Supervised fine-tuning guide and vision guide (mirrors of 2025-2026), OpenAPI file of 2026-08-21, and what the
  // cookbook's notebook Chat_finetuning_data_prep counts as an error.
  docs: "https://platform.openai.com/docs/guides/supervised-fine-tuning (copies of 2025 to 2026-08-21)",
  unheld: unheldFields(dialect, ["messages"]),
  kinds: ["conversation"],
  score: scoreChat,
  read: (json, report) => readChatRecord(json, { dialect, report }),

  write(example, log) {
    if (example.kind !== "conversation") return log.refuse("other-kind");
    return writeChatRecord(example, { dialect, log });
  },
};
