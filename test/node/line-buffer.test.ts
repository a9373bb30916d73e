import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { LineBuffer } from "../../src/node/line-buffer.ts";

test("lines come out as they came in, and what was taken stays what it was", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("ä".repeat(70_000), "x".repeat(200_000), "東京".repeat(40_000), ""),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.boolean()), { maxLength: 12 }), (steps) => {
      const buffer = new LineBuffer();
      const taken: Uint8Array[] = [];
      for (const [text, isTaken] of steps) {
        buffer.add(text);
        if (isTaken) taken.push(buffer.take());
      }
      assert.equal(buffer.length > 0, steps.at(-1)?.[1] === false);
      taken.push(buffer.take());
      const expected = steps.map(([text]) => `${text}\n`).join("");
      assert.equal(Buffer.concat(taken).toString(), expected);
    }),
  );
});
