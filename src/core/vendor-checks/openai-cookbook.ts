/** What the notebook Chat_finetuning_data_prep of the OpenAI cookbook counts; copy of 2026-08-21. */

import { isObject } from "../fields.ts";
import type { JsonValue } from "../model.ts";
import { countsOf, quirksOf, type TakeNote, type VendorCheck } from "./vendor-check.ts";

const keys: ReadonlySet<string> = new Set(["role", "content", "name", "function_call", "weight"]);
const roles: ReadonlySet<unknown> = new Set(["system", "user", "assistant", "function"]);

const olderThanPlatform =
  "It was written before tools, images and lists of parts: it counts messages with them as errors, but the platform takes them.";

export const openaiCookbook: VendorCheck = {
  id: "openai-cookbook",
  name: "OpenAI cookbook",

  look(value, note) {
    if (value === undefined) note("JSONDecodeError");
    else if (!isObject(value)) note("data_type");
    else lookAtMessages(value["messages"], note);
  },

  errors: countsOf,

  quirks: (errors) =>
    quirksOf(
      errors,
      {
        missing_messages_list:
          "It knows chats only: preference pairs are another format, which the platform takes, too.",
        message_missing_key: olderThanPlatform,
        message_unrecognized_key: olderThanPlatform,
        unrecognized_role: olderThanPlatform,
        missing_content: olderThanPlatform,
        JSONDecodeError: "It stops at the first line that is no JSON, be it only blank.",
      },
      "It passes the file, but it looks at keys, roles and texts only: the platform demands more.",
    ),
};

function lookAtMessages(messages: JsonValue | undefined, note: TakeNote): void {
  if (!Array.isArray(messages) || messages.length === 0) {
    note("missing_messages_list");
    return;
  }
  let hasAssistant = false;
  for (const message of messages) {
    if (!isObject(message)) {
      // The notebook ends with an error of Python here.
      note("AttributeError");
      continue;
    }
    const { role, content } = message;
    if (role === undefined || content === undefined) note("message_missing_key");
    if (Object.keys(message).some((key) => !keys.has(key))) note("message_unrecognized_key");
    if (!roles.has(role)) note("unrecognized_role");
    const hasNothing = isFalsy(content) && isFalsy(message["function_call"]);
    if (hasNothing || typeof content !== "string") note("missing_content");
    hasAssistant ||= role === "assistant";
  }
  if (!hasAssistant) note("example_missing_assistant_message");
}

/** As Python has it. */
function isFalsy(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === "" || value === 0 || value === false;
}
