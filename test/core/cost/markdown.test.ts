import assert from "node:assert/strict";
import { test } from "node:test";

import { markdownText } from "../../../src/core/cost/markdown.ts";

for (const [text, markdown] of [
  ["[a](b) *c* `d` <e> | #1 & 2", "\\[a\\](b) \\*c\\* \\`d\\` \\<e\\> \\| \\#1 \\& 2"],
  ["See https://evil.example/a_b now", "See `https://evil.example/a_b` now"],
  ["See www.evil.example.", "See `www.evil.example.`"],
  ["[x](evil.example/y)", "\\[x\\](`evil.example/y`)"],
  ["Ask a_b@mail.example!", "Ask `a_b@mail.example`!"],
  ["- one", "\\- one"],
  ["+ one", "\\+ one"],
  ["12. one", "12\\. one"],
  ["3) one", "3\\) one"],
  ["-", "\\-"],
  ["-5 % of 1.5", "-5 % of 1.5"],
  ["ge-0/0/0", "ge-0/0/0"],
] as const) {
  test(`${text} is shown as it is`, () => {
    assert.equal(markdownText(text), markdown);
  });
}
