import type { Turn } from "../formats/format.ts";
import { isBlank } from "../blank.ts";
import { turnsOf } from "../turns/all-turns.ts";
import { defineRule } from "./rule.ts";

/** `null`, `noParts` and `noMessages` are reported by the formats. */
export const emptyContent = defineRule({
  meta: {
    id: "empty-content",
    description: "Disallow messages and answers without content",
    category: "completeness",
    severity: "error",
    messages: {
      empty: "The content of this {role} turn is empty: fill it in, or remove the record.",
      whitespaceOnly:
        "The content of this {role} turn is only white space: fill it in, or remove the record.",
      null: "The content is null: fill it in, or remove the record.",
      noParts: "The content has no parts: fill it in, or remove the record.",
      noMessages: "The record has no messages: fill it in, or remove it.",
    },
  },

  check(record, context) {
    const { example } = record;
    if (example === undefined) return;
    for (const turn of turnsOf(example)) {
      for (const part of turn.parts) {
        if (part.type !== "text" || !isBlank(part.text) || mayBeEmpty(turn)) continue;
        const messageId = part.text === "" ? "empty" : "whitespaceOnly";
        context.report({ messageId, path: part.path, data: { role: turn.role } });
      }
    }
  },
});

/** Tools may return nothing, a call needs no words, and neither does a picture. */
function mayBeEmpty(turn: Turn): boolean {
  return (
    turn.role === "tool" ||
    turn.calls.length > 0 ||
    turn.parts.some((part) => part.type === "image")
  );
}
