import assert from "node:assert/strict";
import { test } from "node:test";
import { dateFields } from "../../../src/core/similarity/date-fields.ts";

test("fields that look like dates, the most frequent first", () => {
  const records = [
    { created: "2026-03-01", metadata: { closed: "2026-03-02T10:22:33Z", ticket: "INC0012345" } },
    { created: "yesterday", metadata: { closed: 1_772_000_000 } },
    { metadata: { closed: 1_772_000_000_000, "a/b": "2026-03-01 10:22" } },
  ];
  assert.deepEqual(dateFields(records), ["/metadata/closed", "/created", "/metadata/a~1b"]);
});

test("numbers, versions and turns are no dates", () => {
  const records = [
    { id: 42, version: "17.9.4a", day: "2026-02-30", phone: 4_930_123_456_789_000, none: null },
    { messages: [{ role: "user", content: "2026-03-01" }] },
  ];
  assert.deepEqual(dateFields(records), []);
});
