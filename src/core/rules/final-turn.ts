import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const finalTurn = defineRule({
  meta: {
    id: "final-turn",
    description: "Require the conversation to end with the assistant",
    category: "schema",
    severity: "warning",
    messages: {
      notAssistant:
        "The conversation ends with a message of role {role}: nothing is learned from it. Add the answer, or remove the message.",
    },
  },
});
