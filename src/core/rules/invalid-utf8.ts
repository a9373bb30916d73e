import { defineRule } from "./rule.ts";

/** Found while the bytes are split into lines. */
export const invalidUtf8 = defineRule({
  meta: {
    id: "invalid-utf8",
    description: "Require the file to be UTF-8",
    category: "syntax",
    severity: "error",
    messages: {
      invalidBytes:
        "The bytes {bytes} at byte {byteOffset} of the file are not UTF-8: save the file as UTF-8.",
      utf16: "The file is {encoding}: save it as UTF-8.",
    },
  },
});
