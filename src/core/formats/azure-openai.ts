import { readChatRecord, scoreChat, writeChatRecord } from "../chat/chat-record.ts";
import { openaiDialect, openaiImages, unheldFields } from "../chat/dialect.ts";
import type { Format } from "./format.ts";

/** 64 images in one record, where OpenAI itself takes 10. */
const dialect = openaiDialect("Azure OpenAI chat", { images: { ...openaiImages, max: 64 } });

/** OpenAI's chat format, with more images. Preference pairs and prompts for reinforcement are the same as OpenAI's. */
export const azureOpenai: Format = {
  id: "azure-openai",
  label: dialect.label,
  docs: "https://learn.microsoft.com/azure/ai-foundry/openai/how-to/fine-tuning (copies of 2025-07-11 and 2025-11-26)",
  wantsMark: true,
  unheld: unheldFields(dialect, ["messages"]),
  kinds: ["conversation"],
  score: scoreChat,
  read: (json, report) => readChatRecord(json, { dialect, report }),

  write(example, log) {
    if (example.kind !== "conversation") return log.refuse("other-kind");
    return writeChatRecord(example, { dialect, log });
  },
};
