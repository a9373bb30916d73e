import assert from "node:assert/strict";
import { test } from "node:test";

import { spentText } from "../../../src/core/assist/run-words.ts";
import { wholeRun } from "./run-ends.ts";

test("what was spent is said in whole cents, and never as less", () => {
  const texts = [0, 0.005734, 0.31, 0.3101, 12.0000000000001, undefined].map((spentUsd) =>
    spentText({ ...wholeRun, total: 3, answered: 3, spentUsd }),
  );
  assert.deepEqual(texts, [
    " Nothing was spent.",
    " At most $0.01 was spent.",
    " At most $0.31 was spent.",
    " At most $0.32 was spent.",
    " At most $12.00 was spent.",
    "",
  ]);
});
