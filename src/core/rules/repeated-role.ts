import { defineRule } from "./rule.ts";

/** Reported by the formats, once a record. A hint: it is valid, and pictures are often sent this way. */
export const repeatedRole = defineRule({
  meta: {
    id: "repeated-role",
    description: "Point out two messages in a row with the same role",
    category: "schema",
    severity: "hint",
    messages: {
      repeated:
        "A second {role} message in a row: OpenAI takes it, formats with strict turns (Bedrock, Together) do not. Consider joining the two.",
    },
  },
});
