import { readChatRecord, scoreChat, writeChatRecord } from "../chat/chat-record.ts";
import { openaiDialect, roleNames } from "../chat/dialect.ts";
import { isObject } from "../fields.ts";
import type { JsonValue } from "../model.ts";
import type { Format } from "./format.ts";

/** A system message that is not the first counts as one of a speaker, so late ones are only advised against. */
const dialect = openaiDialect("Cohere chat", {
  roles: roleNames({ system: "System", user: "User", assistant: "Chatbot" }),
  order: { alternates: false, system: "any", demands: ["user", "assistant"] },
  fields: new Set(["role", "content"]),
  mask: "none",
  takesParts: false,
  images: undefined,
  tools: undefined,
});

export const cohereChat: Format = {
  id: "cohere-chat",
  label: dialect.label,
  docs: "https://docs.cohere.com/docs/chat-preparing-the-data (snapshot of 2026-08-20)",
  kinds: ["conversation"],

  score(json) {
    const { messages } = json;
    return Array.isArray(messages) && messages.some(isOfChatbot) ? 1 : scoreChat(json) / 2;
  },

  read: (json, report) => readChatRecord(json, { dialect, report }),

  write(example, log) {
    if (example.kind !== "conversation") return log.refuse("other-kind");
    return writeChatRecord(example, { dialect, log });
  },
};

function isOfChatbot(message: JsonValue): boolean {
  return isObject(message) && message["role"] === "Chatbot";
}
