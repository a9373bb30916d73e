import { defineRule } from "./rule.ts";

/** Reported by the formats. */
export const unknownContentPart = defineRule({
  meta: {
    id: "unknown-content-part",
    description: "Require parts of a content that a format knows",
    category: "schema",
    severity: "error",
    messages: {
      notInFormat: "{format} has no such part of a content here: use {parts}.",
      unknown: 'Unknown type of content part: use "text" or "image_url".',
    },
  },
});
