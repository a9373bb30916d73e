import { defineRule } from "./rule.ts";

/** Reported by formats that refuse what they do not know. Those that ignore it report unknown-field and nonstandard-column. */
export const forbiddenField = defineRule({
  meta: {
    id: "forbidden-field",
    description: "Disallow fields that a format refuses",
    category: "schema",
    severity: "error",
    messages: {
      unknown: '{format} refuses "{field}" here: remove it.',
      notBoth: '{format} takes "{field}" or "{other}", not both: remove one.',
    },
  },
});
