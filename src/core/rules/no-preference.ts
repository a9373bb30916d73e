import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const noPreference = defineRule({
  meta: {
    id: "no-preference",
    description: "Require the answers of a preference pair to differ",
    category: "schema",
    severity: "warning",
    messages: {
      same: "The better and the worse answer are the same: there is no preference to learn.",
    },
  },
});
