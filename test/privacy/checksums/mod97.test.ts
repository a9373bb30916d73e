import assert from "node:assert/strict";
import { test } from "node:test";
import { isMod97Valid } from "../../../src/core/privacy/checksums/mod97.ts";

test("accepts the example of ISO 13616 in either case", () => {
  // GB82 WEST 1234 5698 7654 32, its four leading characters moved to the end.
  assert.equal(isMod97Valid("WEST12345698765432GB82"), true);
  assert.equal(isMod97Valid("west12345698765432gb82"), true);
  assert.equal(isMod97Valid("WEST12345698765423GB82"), false);
});
