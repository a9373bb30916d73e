import assert from "node:assert/strict";
import { test } from "node:test";

import { formatById } from "../../../src/core/formats/index.ts";
import { splitFields } from "../../../src/core/split/split-fields.ts";
import { parseShares } from "../../../src/core/split/split-shares.ts";
import { parseRecord } from "../../../src/core/json/strict.ts";

// Invented.
const records = Array.from({ length: 60 }, (_, n) => ({
  messages: [
    { role: "user", content: `INC000${1000 + n}: the link is down` },
    { role: "assistant", content: "Look at the optics." },
  ],
  id: n,
  kind: n % 2 === 0 ? "fault" : "change",
  metadata: { date: `2026-03-${10 + (n % 20)}`, customer: `C-${n % 30}`, source: "archive" },
}));

test("fields whose values come again are offered, those with few of them as labels", () => {
  const parsed = records
    .map((record) => parseRecord(JSON.stringify(record)))
    .filter((json) => json !== undefined);
  assert.deepEqual(splitFields(parsed, formatById("openai-chat")), {
    families: ["ticket"],
    labels: ["/kind"],
    groups: ["/kind", "/metadata/customer"],
    dates: ["/metadata/date"],
  });
  assert.deepEqual(splitFields([], undefined), {
    families: [],
    labels: [],
    groups: [],
    dates: [],
  });
});

test("shares are two or three numbers that add up to 100", () => {
  assert.deepEqual(parseShares("80/20"), [0.8, 0.2]);
  assert.deepEqual(parseShares(" 70 / 15 / 15 "), [0.7, 0.15, 0.15]);
  for (const wrong of ["100", "80/30", "100/0", "40/20/20/20", "a/b", ""]) {
    assert.equal(parseShares(wrong), undefined, wrong);
  }
});
