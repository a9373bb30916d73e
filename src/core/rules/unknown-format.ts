import { defineRule } from "./rule.ts";

/** Found by the engine from a sample of the records. */
export const unknownFormat = defineRule({
  meta: {
    id: "unknown-format",
    description: "Require the records to fit a known dataset format",
    category: "schema",
    severity: "info",
    messages: {
      unknown:
        "The records fit no known dataset format, so only their syntax, and repeated records, are checked. Set the format if it is one of the known ones.",
    },
  },
});
