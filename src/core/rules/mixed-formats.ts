import { defineRule } from "./rule.ts";

/** Found by the engine: the record fits another format better than that of the file, or has other columns. */
export const mixedFormats = defineRule({
  meta: {
    id: "mixed-formats",
    description: "Require all records of a file to have the same format",
    category: "schema",
    severity: "error",
    messages: {
      otherFormat:
        "The record is written as {found}, the rest of the file as {expected}: convert it, or move it to another file.",
      otherColumns:
        "The record has the columns {found}, most of the file has {expected}: {format} takes one of these in a file.",
    },
  },
});
