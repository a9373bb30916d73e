import { defineRule } from "./rule.ts";

/** Found by the engine. */
export const blankLine = defineRule({
  meta: {
    id: "blank-line",
    description: "Disallow lines without a record",
    category: "syntax",
    severity: "warning",
    messages: {
      blankLine: "The line is blank: some upload checks refuse the file for that. Remove the line.",
    },
    fixes: {
      removeLine: "Remove the line",
    },
  },
});
