import { defineRule } from "./rule.ts";

/** Found by the engine: the record fits another format better than that of the file. */
export const mixedFormats = defineRule({
  meta: {
    id: "mixed-formats",
    description: "Require all records of a file to have the same format",
    category: "schema",
    severity: "error",
    messages: {
      otherFormat:
        "The record is written as {found}, the rest of the file as {expected}: convert it, or move it to another file.",
    },
  },
});
