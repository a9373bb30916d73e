import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const invalidToolArguments = defineRule({
  meta: {
    id: "invalid-tool-arguments",
    description: "Require the arguments of a call to be a JSON object",
    category: "schema",
    severity: "warning",
    messages: {
      notJson:
        "The arguments are no valid JSON: the model would learn to write calls that cannot be read.",
      notAnObject: 'The arguments are JSON, but no object: write them as {"name": value}.',
    },
  },
});
