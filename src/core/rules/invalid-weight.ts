import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const invalidWeight = defineRule({
  meta: {
    id: "invalid-weight",
    description: "Require weights to be 0 or 1",
    category: "schema",
    severity: "error",
    messages: {
      notZeroOrOne: '"weight" must be 0 (not trained on) or 1 (trained on).',
    },
  },
});
