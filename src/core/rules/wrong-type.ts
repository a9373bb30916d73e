import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const wrongType = defineRule({
  meta: {
    id: "wrong-type",
    description: "Require values of the type that a format demands",
    category: "schema",
    severity: "error",
    messages: {
      otherLength: '"{field}" has {found} entries, "{other}" has {expected}: they must be as many.',
      mixedKinds:
        '"{field}" is {found}, "{other}" is {expected}: either all are texts or all are lists of messages.',
      wrongType: '"{field}" must be {expected}, not {found}.',
      wrongValue: '"{field}" must be {expected}.',
    },
  },
});
