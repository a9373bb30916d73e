import { defineRule } from "./rule.ts";

/** Found by the engine. */
export const emptyFile = defineRule({
  meta: {
    id: "empty-file",
    description: "Require at least one record",
    category: "syntax",
    severity: "warning",
    messages: {
      emptyFile: "The file has no records.",
    },
  },
});
