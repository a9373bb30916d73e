import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const wrongType = defineRule({
  meta: {
    id: "wrong-type",
    description: "Require values of the type that a format demands",
    category: "schema",
    severity: "error",
    messages: {
      wrongType: '"{field}" must be {expected}, not {found}.',
      wrongValue: '"{field}" must be {expected}.',
    },
  },
});
