import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const noAssistantTurn = defineRule({
  meta: {
    id: "no-assistant-turn",
    description: "Require an answer to learn from",
    category: "schema",
    severity: "error",
    messages: {
      masked: "Every speaker is masked: there is nothing to learn from this record.",
      none: "The conversation has no assistant message: there is nothing to learn from it.",
      noneTrained:
        "No assistant message is trained on: there is nothing to learn from this record.",
    },
  },
});
