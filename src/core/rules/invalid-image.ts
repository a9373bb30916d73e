import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const invalidImage = defineRule({
  meta: {
    id: "invalid-image",
    description: "Require images that a format accepts",
    category: "schema",
    severity: "error",
    messages: {
      notInUser: "Images may stand in user messages only, not in one of role {role}.",
      url: "The image needs an http or https address, or a data URL.",
      dataType: "The image must be PNG, JPEG or WEBP in base64: data:image/png;base64,…",
      tooLarge: "The image is over 10 MB: scale it down.",
      tooMany: "The record has more than {limit} images: remove some, or split it.",
      detail: '"detail" must be "auto", "low" or "high".',
    },
  },
});
