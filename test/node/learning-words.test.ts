import assert from "node:assert/strict";
import { test } from "node:test";

import { nothingLearned } from "../../src/core/learning/learning-meter.ts";
import "./without-vscode.ts";

const { recordNote, totalsInWords, totalsText } =
  await import("../../src/editor/learning-words.ts");

const exact = { target: undefined, tokenizer: "o200k_base", error: undefined };
const estimate = {
  target: "Bedrock, Claude 3 Haiku",
  tokenizer: "estimate for Claude",
  error: { below: 0.15, above: 0.4 },
};
const figures = { ...nothingLearned, trained: 1234, untrained: 4000 };

test("a record tells its tokens, whether they are estimated, and what is lost", () => {
  assert.equal(recordNote(figures, exact), "1,234 tokens trained · 4,000 not");
  assert.equal(recordNote({ ...figures, trained: 1 }, estimate), "≈ 1 token trained · 4,000 not");
  const cut = { ...figures, cut: 1 };
  assert.equal(recordNote(cut, exact), "1,234 tokens trained · 4,000 not · cut");
  assert.match(recordNote({ ...cut, lostAnswers: 2 }, exact), / · cut: 2 answers lost$/);
  const leftOut = { ...figures, trained: 0, leftOut: 1 };
  assert.equal(recordNote(leftOut, exact), "too long, nothing is trained · 4,000 tokens");
});

test("a dataset tells its tokens, and how they were counted", () => {
  assert.equal(totalsText(figures, exact), "1,234 tokens trained (23 %)");
  assert.equal(totalsText(nothingLearned, exact), "0 tokens trained (0 %)");
  assert.deepEqual(totalsInWords(figures, exact), [
    "1,234 tokens are trained on, 23 % of all; 4,000 are not.",
    "Counted with o200k_base; no target is chosen.",
  ]);
  assert.deepEqual(totalsInWords({ ...figures, cut: 3, lostAnswers: 1, leftOut: 1 }, estimate), [
    "1,234 tokens are trained on, 23 % of all; 4,000 are not.",
    "Too long, hence cut: 3 records, and 1 answer lost with that.",
    "Too long, so that nothing is learned of them: 1 record.",
    "Estimated (estimate for Claude): the true counts may be 15 % lower or 40 % higher; for Bedrock, Claude 3 Haiku.",
  ]);
});
