import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const unknownRole = defineRule({
  meta: {
    id: "unknown-role",
    description: "Require roles that a format knows",
    category: "schema",
    severity: "error",
    messages: {
      unknown: '"{role}" is no role: use system, user, assistant or tool.',
      otherName: '"{role}" is no role of this format: write "{meant}".',
    },
  },
});
