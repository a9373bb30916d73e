import { defineRule } from "./rule.ts";

/** Found by the engine for each chosen target. */
export const wrongEncoding = defineRule({
  meta: {
    id: "wrong-encoding",
    description: "Require the encoding that a platform demands",
    category: "platform",
    severity: "error",
    messages: {
      markMissing:
        "The file must be UTF-8 with a byte order mark, which it lacks: export it for this target.",
      markWanted:
        "Files of this format begin with a byte order mark, which this one lacks: save it as UTF-8 with BOM.",
      markRefused: "The file begins with a byte order mark, which is refused: remove it.",
    },
  },
});
