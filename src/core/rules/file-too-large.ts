import { defineRule } from "./rule.ts";

/** Found by the engine for each chosen target. */
export const fileTooLarge = defineRule({
  meta: {
    id: "file-too-large",
    description: "Disallow files larger than a platform takes",
    category: "size",
    severity: "error",
    messages: {
      tooLarge: "The file has {megabytes} MB, at most {limit} MB are taken: split it.",
      tooMuchTraining:
        "{tokens} tokens times {epochs} epochs are more than the {limit} that a job may have: train for fewer epochs, or on less data.",
    },
  },
});
