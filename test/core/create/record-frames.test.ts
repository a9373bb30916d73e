import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { framedFormats, RecordFrames } from "../../../src/core/create/record-frames.ts";
import { exampleOf } from "../../../src/core/create/render-example.ts";
import { formatById } from "../../../src/core/formats/index.ts";

/** What JSON escapes, halves of pairs, what frames have themselves, and nothing. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", " ", '"', "\\", "\u0001", '"\u0001"', "\ud800", "\u2028", '{"messages":[]}'),
);

for (const id of framedFormats) {
  test(`lines in ${id} are put together as the format writes them`, () => {
    const format = formatById(id);
    assert.ok(format);
    const frames = new RecordFrames(format);
    const log = {
      lose: (part: string) => assert.fail(part),
      refuse: (why: string) => assert.fail(why),
    };
    fc.assert(
      fc.property(text, text, text, (system, request, answer) => {
        const texts = { system, request, answer };
        const written = format.write(exampleOf(texts), log);
        assert.equal(frames.line(texts), JSON.stringify(written));
      }),
      { numRuns: 500 },
    );
  });
}
