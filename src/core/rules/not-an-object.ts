import { defineRule } from "./rule.ts";

/** Found by the engine when a line parses to something else; `found` names it: "an array". */
export const notAnObject = defineRule({
  meta: {
    id: "not-an-object",
    description: "Require every line to be a JSON object",
    category: "syntax",
    severity: "error",
    messages: {
      notAnObject: "The line is {found}: a record is one JSON object, written in braces.",
    },
  },
});
