import { trimmedSpan } from "../blank.ts";
import { turnsOf } from "../turns/all-turns.ts";
import { defineRule } from "./rule.ts";

const defaultMinimum = 2;

export const shortContent = defineRule({
  meta: {
    id: "short-content",
    description: "Require answers of a minimum length",
    category: "completeness",
    severity: "hint",
    messages: {
      short: "The answer has {characters} characters, fewer than {minimum}: is it complete?",
      symbol: "The answer is a single sign: is it complete?",
    },
    options: {
      minCharacters: {
        type: "integer",
        default: defaultMinimum,
        minimum: 1,
        description:
          "Characters an answer has at least. Up to 2, a single letter or digit passes as a label.",
      },
    },
  },

  check(record, context) {
    const { example } = record;
    if (example === undefined) return;
    const minimum = context.options.minCharacters;
    for (const turn of turnsOf(example)) {
      if (turn.role !== "assistant" || turn.calls.length > 0) continue;
      // Several parts are one answer: none of them has to be long.
      const part = turn.parts.length === 1 ? turn.parts[0] : undefined;
      if (part?.type !== "text") continue;
      const characters = shortLength(part.text, minimum);
      if (characters === undefined) continue;
      if (minimum > defaultMinimum) {
        context.report({ messageId: "short", path: part.path, data: { characters, minimum } });
      } else if (!isLabel(part.text)) {
        context.report({ messageId: "symbol", path: part.path });
      }
    }
  },
});

/** The number of characters inside outer white space if it is below the minimum; blank texts are another rule's. */
function shortLength(text: string, minimum: number): number | undefined {
  const { start, end } = trimmedSpan(text);
  // A character takes at most two code units.
  if (start === end || end - start >= 2 * minimum) return undefined;
  const characters = Array.from(text.slice(start, end)).length;
  return characters < minimum ? characters : undefined;
}

/** "A", "3": the classes of a classifier. */
function isLabel(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
