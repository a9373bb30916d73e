import { defineRule } from "./rule.ts";

/** Found while the bytes are split into lines. */
export const oversizedLine = defineRule({
  meta: {
    id: "oversized-line",
    description: "Limit the length of a line",
    category: "syntax",
    severity: "error",
    messages: {
      tooLong:
        "The line is {megabytes} MB long and was not checked: the limit is {limit} MB. A line break may be missing.",
      jsonArray:
        "The line is {megabytes} MB long and begins a JSON array: write each of its elements on a line of its own.",
    },
    options: {
      maxMegabytes: {
        type: "integer",
        default: 16,
        minimum: 1,
        description: "Longest line that is still checked, in megabytes.",
      },
    },
  },
});
