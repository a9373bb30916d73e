import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const unknownRole = defineRule({
  meta: {
    id: "unknown-role",
    description: "Require roles that a format knows",
    category: "schema",
    severity: "error",
    messages: {
      notInFormat: '{format} has no role "{role}": use {roles}.',
      systemBeside:
        'The system prompt of {format} stands beside the messages, in "{field}": move it there.',
      unknown: '"{role}" is no role: use system, user, assistant or tool.',
      otherName: '"{role}" is no role of this format: write "{meant}".',
    },
  },
});
