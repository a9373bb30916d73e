import { defineRule } from "./rule.ts";

/** Found by `json/`. */
export const unpairedSurrogate = defineRule({
  meta: {
    id: "unpaired-surrogate",
    description: "Disallow halves of UTF-16 surrogate pairs",
    category: "syntax",
    severity: "warning",
    messages: {
      unpairedSurrogate:
        "Half a character: an escape from D800 to DFFF means nothing without its other half.",
    },
    fixes: {
      replaceSurrogate: "Replace by the replacement character U+FFFD",
    },
  },
});
