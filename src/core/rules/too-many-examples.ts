import { defineRule } from "./rule.ts";

/** Found by the engine for each chosen target. */
export const tooManyExamples = defineRule({
  meta: {
    id: "too-many-examples",
    description: "Disallow more examples than a platform takes",
    category: "size",
    severity: "error",
    messages: {
      tooMany: "{examples}, at most {maximum} are taken: take a sample, or split the file.",
    },
  },
});
