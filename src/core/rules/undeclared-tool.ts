import { defineRule } from "./rule.ts";

/** Reported by the formats, for records that declare tools. */
export const undeclaredTool = defineRule({
  meta: {
    id: "undeclared-tool",
    description: "Require called tools to be declared in the record",
    category: "schema",
    severity: "warning",
    messages: {
      undeclared: 'The tool is not among those in "tools": declare it, or correct the name.',
    },
  },
});
