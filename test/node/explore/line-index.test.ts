/** Where lines of a file are: as the splitter sees them, and never another record when the file has changed. */

import assert from "node:assert/strict";
import {
  appendFileSync,
  renameSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import fc from "fast-check";

import { LineIndex } from "../../../src/node/explore/line-index.ts";
import { LineStarts } from "../../../src/node/explore/line-starts.ts";
import { ListGone } from "../../../src/node/explore/list-gone.ts";
import { LineSplitter } from "../../../src/node/line-splitter.ts";
import { chat, cut, temporaryFolder } from "../support.ts";

const folder = temporaryFolder();
const file = path.join(folder, "data.jsonl");
const mark = Buffer.of(0xef, 0xbb, 0xbf);
/** More than all lines have. */
const all = 1e9;

function splitLines(bytes: Buffer): string[] {
  const lines: string[] = [];
  const add = (text: string): void => void lines.push(text);
  const splitter = new LineSplitter(
    { line: add, invalidLine: add, oversizedLine: () => undefined },
    Infinity,
  );
  splitter.push(bytes);
  splitter.end();
  return lines;
}

async function indexedLines(bytes: Uint8Array): Promise<(string | undefined)[]> {
  writeFileSync(file, bytes);
  const index = await LineIndex.build(file);
  return index.reading((reader) =>
    Array.from({ length: index.lines }, (_, line) => reader.read(line, all)?.text),
  );
}

const anyBytes = fc
  .array(
    fc.constantFrom("\n", "\r", "\r\n", "a", "{}", "ü", "🙂", "\u2028", "\xff").map((text) => {
      return text === "\xff" ? Buffer.of(0xff) : Buffer.from(text);
    }),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.concat(parts));

suite("the lines of an index", () => {
  test("are those of the splitter, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.boolean(), async (bytes, hasMark) => {
        const content = hasMark ? Buffer.concat([mark, bytes]) : bytes;
        // A few bytes with zeros between them would be UTF-16; there are none.
        assert.deepEqual(await indexedLines(content), splitLines(bytes));
      }),
      { numRuns: 300 },
    );
  });

  test("begin in the same places, however the bytes are cut into pieces", () => {
    fc.assert(
      fc.property(
        anyBytes,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        (bytes, sizes) => {
          const starts = new LineStarts(0);
          let offset = 0;
          for (const piece of cut(bytes, sizes)) {
            starts.scan(Buffer.from(piece), offset);
            offset += piece.length;
          }
          starts.end(offset);
          const whole = new LineStarts(0);
          whole.scan(bytes, 0);
          whole.end(bytes.length);
          const listed = (list: LineStarts): number[] =>
            Array.from({ length: list.length + 1 }, (_, line) => list.at(line));
          assert.deepEqual(listed(starts), listed(whole));
          assert.equal(starts.length, splitLines(bytes).length);
        },
      ),
    );
  });

  test("are many", async () => {
    const texts = Array.from({ length: 200_000 }, (_, line) => `{"line":${line}}`);
    const found = await indexedLines(Buffer.from(`${texts.join("\r\n")}\r\n`));
    assert.deepEqual(found, texts);
  });

  test("none are in an empty file", async () => {
    assert.deepEqual(await indexedLines(Buffer.alloc(0)), []);
    assert.deepEqual(await indexedLines(mark), []);
  });
});

test("of a long line the beginning is read, without half a character", async () => {
  writeFileSync(file, `${"ü".repeat(10)}\r\n${"🙂".repeat(5)}`);
  const index = await LineIndex.build(file);
  await index.reading((reader) => {
    assert.deepEqual(reader.read(0, 20), { text: "ü".repeat(10), isWhole: true });
    assert.deepEqual(reader.read(0, 19), { text: "ü".repeat(9), isWhole: false });
    assert.deepEqual(reader.read(0, 0), { text: "", isWhole: false });
    assert.deepEqual(reader.read(1, 20), { text: "🙂".repeat(5), isWhole: true });
    assert.deepEqual(reader.read(1, 19), { text: "🙂".repeat(4), isWhole: false });
    assert.equal(reader.read(2, 20), undefined);
    assert.equal(reader.read(-1, 20), undefined);
  });
});

suite("a file that changes is not read", () => {
  const text = `${chat("Which port?", "179.")}\n${chat("Which protocol?", "BGP.")}\n`;
  const changes: Record<string, () => void> = {
    "it grew": () => {
      appendFileSync(file, text);
    },
    "it shrank": () => {
      truncateSync(file, 20);
    },
    "another one has its name": () => {
      const other = path.join(folder, "other.jsonl");
      writeFileSync(other, text.replaceAll("BGP", "TCP"));
      renameSync(other, file);
    },
    "other bytes of the same length are in it": () => {
      writeFileSync(file, text.replaceAll("BGP", "TCP"));
      const later = new Date(Date.now() + 5000);
      utimesSync(file, later, later);
    },
    "it is gone": () => {
      unlinkSync(file);
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    test(name, async () => {
      writeFileSync(file, text);
      const index = await LineIndex.build(file);
      assert.equal(index.isFresh, true);
      // Before it is read, and while it is read.
      await assert.rejects(
        index.reading((reader) => {
          assert.equal(reader.read(0, all)?.isWhole, true);
          change();
        }),
        ListGone,
      );
      assert.equal(index.isFresh, false);
      await assert.rejects(
        index.reading(() => undefined),
        ListGone,
      );
    });
  }
});

test("what is no file of UTF-8 is refused in a sentence", async () => {
  writeFileSync(file, Buffer.from("\ufeff{}\n", "utf16le"));
  await assert.rejects(LineIndex.build(file), {
    name: "Failure",
    message: /"data\.jsonl" is UTF-16, of which single records cannot be read: save it as UTF-8\./,
  });
  await assert.rejects(LineIndex.build(folder), { name: "Failure", message: /is no file on disk/ });
  await assert.rejects(LineIndex.build(path.join(folder, "none.jsonl")), { code: "ENOENT" });
});

test("building ends when nobody waits for it", async () => {
  writeFileSync(file, "{}\n".repeat(30_000_000));
  const abort = new AbortController();
  const shares: number[] = [];
  const onShare = (share: number): void => {
    shares.push(share);
    abort.abort();
  };
  await assert.rejects(LineIndex.build(file, { signal: abort.signal, onShare }), {
    name: "AbortError",
  });
  assert.equal(shares.length, 1);
  assert.ok((shares[0] ?? 0) > 0 && (shares[0] ?? 1) < 1);
});
