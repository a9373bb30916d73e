import assert from "node:assert/strict";
import { test } from "node:test";

import type { LedgerEntry } from "../../src/core/cleaning/ledger.ts";
import { LineWeaver } from "../../src/node/line-weaver.ts";
import { cut } from "./support.ts";

/** The content with an entry at each place, of which those at odd positions of the list are not wanted. */
async function woven(
  content: string,
  { at, size }: { readonly at: readonly number[]; readonly size: number },
): Promise<{ text: string; misplaced: number | undefined }> {
  const entries = at.map((place, index): LedgerEntry => {
    return { line: index + 1, cause: "invalid", at: place, record: `<${index}>` };
  });
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (const piece of cut(Buffer.from(content), [size])) yield await Promise.resolve(piece);
  }
  const weaver = new LineWeaver(entries, ({ line }) => line % 2 === 1);
  const parts: Uint8Array[] = [];
  for await (const part of weaver.woven(pieces())) parts.push(part);
  return { text: Buffer.concat(parts).toString("utf8"), misplaced: weaver.misplaced };
}

for (const size of [1, 2, 3, 100]) {
  test(`places are starts of lines, in pieces of ${size} bytes`, async () => {
    const content = "\ufeffab\ncd\r\nef\rgh\n";
    assert.deepEqual(await woven(content, { at: [3, 3, 6, 10, 13, 16], size }), {
      text: "\ufeff<0>\nab\n<2>\ncd\r\nef\r<4>\ngh\n",
      misplaced: undefined,
    });
    // Also if the line does not come back yet.
    assert.equal((await woven(content, { at: [3, 4, 7], size })).misplaced, 1);
    assert.equal((await woven("abc\n", { at: [0, 3], size })).misplaced, 1);
  });
}
