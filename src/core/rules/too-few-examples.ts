import { defineRule } from "./rule.ts";

/** Found by the engine for each chosen target. */
export const tooFewExamples = defineRule({
  meta: {
    id: "too-few-examples",
    description: "Require as many examples as a platform demands",
    category: "size",
    severity: "error",
    messages: {
      tooFew: "{examples}, at least {minimum} are demanded: add {missing}.",
    },
  },
});
