/** The rules of AWS's sample validator for Claude 3 Haiku; copy of 2026-08-21. The names of errors are ours. */

import { isObject } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { countsOf, quirksOf, type TakeNote, type VendorCheck } from "./vendor-check.ts";

const records = { least: 32, most: 10_000 };
const maxTokens = 32_000;
/** Its estimate, rounded down for each text; the guide has 6. */
const charactersPerToken = 3;
const reserved = ["\nHuman:", "\nAssistant:"];

export const awsClaudeHaiku: VendorCheck = {
  id: "aws-claude-haiku",
  name: "AWS sample validator for Claude 3 Haiku",

  look(value, note) {
    if (!isObject(value)) {
      note("invalid_json");
      return;
    }
    const { system, messages } = value;
    if (system !== undefined && typeof system !== "string") note("system_not_string");
    if (lookAtMessages(messages, note)) lookAtTexts(value, note);
  },

  errors(notes, lines) {
    const isOutside = lines < records.least || lines > records.most;
    return { ...countsOf(notes), ...(isOutside && { line_count_outside_32_10000: 1 }) };
  },

  quirks: (errors) =>
    quirksOf(
      errors,
      {
        too_many_tokens:
          "It takes three characters for a token, which is more tokens than English text has: the platform may take the record.",
      },
      "It passes the file, but it ignores keys that it does not know: the platform refuses them.",
    ),
};

/** Whether texts can be looked at: of a record only the first kind of fault in its structure counts. */
function lookAtMessages(messages: JsonValue | undefined, note: TakeNote): boolean {
  if (!Array.isArray(messages)) {
    note("missing_messages");
    return false;
  }
  if (messages.length < 2) {
    note("fewer_than_2_messages");
    return false;
  }
  const faults: string[] = [];
  for (const message of messages) {
    if (!isObject(message) || !isKnownRole(message["role"])) faults.push("bad_role");
  }
  if (faults.length === 0) {
    for (const message of messages) {
      if (isObject(message) && typeof message["content"] !== "string") {
        faults.push("content_not_string");
      }
    }
  }
  if (faults.length === 0 && !alternates(messages)) faults.push("bad_role_order");
  for (const fault of faults) note(fault);
  return faults.length === 0;
}

const isKnownRole = (role: JsonValue | undefined): boolean =>
  role === "user" || role === "assistant";

function alternates(messages: readonly JsonValue[]): boolean {
  return (
    messages.length % 2 === 0 &&
    messages.every((message, index) => {
      return isObject(message) && message["role"] === (index % 2 === 0 ? "user" : "assistant");
    })
  );
}

function lookAtTexts({ system, messages }: JsonObject, note: TakeNote): void {
  const contents = Array.isArray(messages)
    ? messages.map((message) => (isObject(message) ? message["content"] : undefined))
    : [];
  let tokens = 0;
  let hasReserved = false;
  for (const text of [system, ...contents]) {
    if (typeof text !== "string") continue;
    tokens += Math.floor(codePoints(text) / charactersPerToken);
    hasReserved ||= reserved.some((keyword) => text.includes(keyword));
  }
  if (hasReserved) note("reserved_keyword");
  if (tokens > maxTokens) note("too_many_tokens");
}

/** As Python counts characters. */
function codePoints(text: string): number {
  let count = text.length;
  for (const character of text) if (character.length === 2) count -= 1;
  return count;
}
