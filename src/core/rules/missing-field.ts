import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const missingField = defineRule({
  meta: {
    id: "missing-field",
    description: "Require the fields that a format demands",
    category: "schema",
    severity: "error",
    messages: {
      missing: '"{field}" is missing in {place}: add it.',
      misspelled:
        '"{field}" is written "{found}": keys are case-sensitive and have no spaces around them. Rename it.',
    },
  },
});
