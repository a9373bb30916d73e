import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const reservedText = defineRule({
  meta: {
    id: "reserved-text",
    description: "Disallow text that a platform reserves for itself",
    category: "schema",
    severity: "error",
    messages: {
      reserved:
        '{format} reserves "{text}" for itself and refuses the record: write it in another way.',
    },
  },
});
