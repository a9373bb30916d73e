import assert from "node:assert/strict";
import { test } from "node:test";

import { momentOf } from "../../../src/core/similarity/moments.ts";
import type { JsonValue } from "../../../src/core/model.ts";

const day = "2024-01-05T00:00:00.000Z";
const moment = "2024-01-05T09:30:00.000Z";

for (const [value, expected] of [
  [20240105, day],
  ["20240105", day],
  ["2024/01/05", day],
  ["2024-1-5", day],
  ["2024.01.05", day],
  [" 2024-01-05 ", day],
  ["2024-01-05T09:30", moment],
  ["2024-01-05 09:30:00.000Z", moment],
  ["2024/1/5 11:30+02:00", moment],
  ["2024-01-05T06:30:00-0300", moment],
  ["20240105T093000Z", moment],
  [20240105093000, moment],
  ["2024-01", "2024-01-01T00:00:00.000Z"],
  [2024, "2024-01-01T00:00:00.000Z"],
  ["1998", "1998-01-01T00:00:00.000Z"],
  [1704447000, moment],
  ["1704447000", moment],
  [1704447000.0, moment],
  [1704447000000, moment],
  [1704447000000000, moment],
  ["1704447000000000000", moment],
  [20241301, undefined],
  [20230229, undefined],
  ["2023-02-29", undefined],
  ["2024-01/05", undefined],
  ["2024-01-05T25:00", undefined],
  [0, undefined],
  [42, undefined],
  [-1704447000, undefined],
  [99_999_999, undefined],
  [3000, undefined],
  ["soon", undefined],
  ["", undefined],
  [true, undefined],
  [null, undefined],
  [[], undefined],
] as const satisfies readonly (readonly [JsonValue, string | undefined])[]) {
  test(`the moment of ${JSON.stringify(value)}`, () => {
    const found = momentOf(value);
    assert.equal(found === undefined ? undefined : new Date(found).toISOString(), expected);
  });
}
