import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isStillAbout,
  readinessNow,
  staleText,
} from "../../../src/core/assessment/stale-assessment.ts";

const assessment = {
  date: "2026-11-20",
  judged: 10,
  readiness: { verdict: "ready", reasons: ["The score is 80."] },
} as const;

test("a verdict on the dataset as it is stays as it is", () => {
  assert.equal(readinessNow(assessment, 0), assessment.readiness);
});

test("where some examples have changed, the verdict is of its day", () => {
  assert.deepEqual(readinessNow(assessment, 2), {
    verdict: "ready",
    reasons: [
      "This is as of 2026-11-20: 2 of 10 judged examples have changed since.",
      "The score is 80.",
    ],
  });
});

test("where all have changed, there is no verdict any more", () => {
  assert.deepEqual(readinessNow(assessment, 10), {
    verdict: "unsure",
    reasons: [
      "It is not known any more: 10 of 10 judged examples have changed since. On 2026-11-20 it was: ready for fine-tuning.",
    ],
  });
});

test("an assessment is of another dataset when more than a fifth of it has changed", () => {
  assert.ok(isStillAbout(assessment, 2));
  assert.ok(!isStillAbout(assessment, 3));
  assert.equal(staleText(assessment, 1), "1 of 10 judged examples has changed since");
});
