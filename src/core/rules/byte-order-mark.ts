import { defineRule } from "./rule.ts";

/** Found while the bytes are split into lines. */
export const byteOrderMark = defineRule({
  meta: {
    id: "byte-order-mark",
    description: "Disallow a byte order mark at the start of the file",
    category: "syntax",
    severity: "warning",
    messages: {
      byteOrderMark:
        "The file starts with a byte order mark: Azure OpenAI wants it, others refuse the first record for it.",
    },
  },
});
