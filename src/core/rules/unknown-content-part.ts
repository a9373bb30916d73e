import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const unknownContentPart = defineRule({
  meta: {
    id: "unknown-content-part",
    description: "Require parts of a content that a format knows",
    category: "schema",
    severity: "error",
    messages: {
      unknown: 'Unknown type of content part: use "text" or "image_url".',
    },
  },
});
