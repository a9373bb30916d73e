import { defineRule } from "./rule.ts";

/** Found by `json/`. */
export const unsafeNumber = defineRule({
  meta: {
    id: "unsafe-number",
    description: "Disallow numbers that readers cannot keep exactly",
    category: "syntax",
    severity: "info",
    messages: {
      unsafeInteger:
        "The integer is beyond 2^53: many readers round it. Write it as a string to keep every digit.",
      infiniteNumber:
        "The number is beyond what readers can hold: they refuse it or make it infinite.",
    },
    fixes: {
      addQuotes: "Write it as a string",
    },
  },
});
