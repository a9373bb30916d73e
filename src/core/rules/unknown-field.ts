import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const unknownField = defineRule({
  meta: {
    id: "unknown-field",
    description: "Disallow fields that a format does not know",
    category: "schema",
    severity: "warning",
    messages: {
      unknown: '"{field}" is no field of {place} in this format: remove it, or correct its name.',
      wrongRole: '"{field}" belongs to messages of role {expected}, not {role}: remove it.',
    },
  },
});
