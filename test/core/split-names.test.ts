import assert from "node:assert/strict";
import { test } from "node:test";

import { isHeldOutFile } from "../../src/core/leakage/split-names.ts";

test("files for validation or tests are told by their names", () => {
  for (const name of ["test.jsonl", "vpn-valid.jsonl", "Eval_2.ndjson", "dev.holdout.val.jsonl"]) {
    assert.equal(isHeldOutFile(name), name !== "dev.holdout.val.jsonl", name);
  }
  for (const name of ["train.jsonl", "latest.jsonl", "test-train.jsonl", "test.csv", "test", ""]) {
    assert.ok(!isHeldOutFile(name), name);
  }
});
