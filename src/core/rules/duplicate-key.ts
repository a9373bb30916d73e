import { defineRule } from "./rule.ts";

/** Found by `json/`. */
export const duplicateKey = defineRule({
  meta: {
    id: "duplicate-key",
    description: "Disallow repeated keys in an object",
    category: "syntax",
    severity: "error",
    messages: {
      duplicateKey:
        'The key "{key}" is repeated in this object: most readers keep the last value and drop the others.',
    },
  },
});
