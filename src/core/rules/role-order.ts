import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const roleOrder = defineRule({
  meta: {
    id: "role-order",
    description: "Require instructions first, then the user",
    category: "schema",
    severity: "warning",
    messages: {
      systemNotFirst:
        "The instructions come late: move the system message to the start of the conversation.",
      assistantFirst:
        "The assistant speaks first: the model would learn this answer without a question.",
    },
  },
});
