import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { LineSplitter, type LineSink } from "../../src/node/line-splitter.ts";
import { LineTexts } from "../../src/node/line-texts.ts";
import { StreamCopy } from "../../src/node/stream-copy.ts";
import { cut } from "./support.ts";

interface Line {
  readonly text: string;
  readonly offset: number;
}

/** The lines as a check sees them, each with the place where it begins. */
function linesOf(bytes: Uint8Array): Line[] {
  const lines: Line[] = [];
  const sink: LineSink = {
    line: (text) => {
      lines.push({ text, offset: splitter.offset });
    },
    invalidLine: (text, _bytes, offset) => {
      lines.push({ text, offset });
    },
    oversizedLine: () => undefined,
  };
  const splitter = new LineSplitter(sink, Infinity);
  splitter.push(bytes);
  splitter.end();
  return lines;
}

function copyOf(bytes: Uint8Array, sizes: readonly number[] = [1 << 20]): StreamCopy {
  const copy = new StreamCopy();
  for (const piece of cut(bytes, sizes)) copy.add(piece);
  return copy;
}

function textsOf(source: StreamCopy, lines: readonly Line[], maxLineBytes = 1e6): LineTexts {
  const offsetOf = (record: number): number | undefined => lines[record]?.offset;
  return new LineTexts(source, { offsetOf, start: 0, maxLineBytes });
}

const piece = fc.oneof(
  fc.constantFrom("\n", "\r\n", "\r", "é", "😀", " ", '{"a":1}'),
  fc.nat({ max: 20_000 }).map((length) => "x".repeat(length)),
  fc.constant("\udcff"), // Becomes a byte that is not UTF-8.
);

test("lines are read as they were checked, in any order", () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.integer({ min: 1, max: 9000 }),
      (pieces, size) => {
        const bytes = Buffer.concat(
          pieces.map((text) => (text === "\udcff" ? Buffer.of(0xff) : Buffer.from(text))),
        );
        const lines = linesOf(bytes);
        const texts = textsOf(copyOf(bytes, [size]), lines);
        for (const [record, { text }] of [...lines.entries()].reverse()) {
          assert.equal(texts.text(record), text);
        }
        assert.equal(texts.text(lines.length), undefined, "a record that is not there");
      },
    ),
  );
});

suite("a file that changed since", () => {
  const lines = linesOf(Buffer.from("first\nsecond\nthird\n"));

  test("and begins lines elsewhere: what is there now is no line of a record", () => {
    const texts = textsOf(copyOf(Buffer.from("one line, longer than before\n")), lines);
    assert.equal(texts.text(1), undefined);
    assert.equal(texts.text(2), undefined);
  });

  test("and is shorter", () => {
    const texts = textsOf(copyOf(Buffer.from("first\nsec")), lines);
    assert.deepEqual(
      [0, 1, 2].map((record) => texts.text(record)),
      ["first", "sec", undefined],
    );
  });

  test("and is one long line: no more of it is read than a line may have", () => {
    const texts = textsOf(copyOf(Buffer.from(`first\n${"x".repeat(5e6)}\n`)), lines, 100_000);
    assert.equal(texts.text(0), "first");
    assert.equal(texts.text(1), undefined);
  });
});

suite("the copy of a long stream", () => {
  const line = `${"x".repeat(999)}\n`;
  const bytes = Buffer.from(line.repeat(35_000));

  test("is in a file that has no name", () => {
    const copy = copyOf(bytes, [1e6]);
    const target = Buffer.alloc(2000);
    assert.equal(copy.read(target, 34_000_500), 2000);
    assert.deepEqual(target, bytes.subarray(34_000_500, 34_002_500));
    assert.equal(copy.read(target, bytes.length), 0);
    copy.close();
  });

  test("where no file can be made, the reason is told", () => {
    const folder = process.env["TMPDIR"];
    process.env["TMPDIR"] = "/no-such-folder";
    try {
      assert.throws(() => copyOf(bytes, [1e6]), {
        name: "Failure",
        message: /^A copy of the input could not be kept .* \(ENOENT\): make room there/,
      });
    } finally {
      if (folder === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = folder;
    }
  });
});

test("lines in their order are read many at a time, those in another order as well", () => {
  const lines = Array.from({ length: 200 }, (_, id) => `{"id":${id},"text":"${"x".repeat(id)}"}`);
  const bytes = Buffer.from(lines.join("\n"));
  let reads = 0;
  const source = {
    read: (target: Uint8Array, position: number) => {
      reads += 1;
      return bytes.copy(target, 0, position);
    },
  };
  const places = linesOf(bytes);
  const offsetOf = (record: number): number | undefined => places[record]?.offset;
  const texts = new LineTexts(source, { offsetOf, start: 0, maxLineBytes: 1e6 });
  for (const [record, line] of lines.entries()) assert.equal(texts.text(record), line);
  assert.ok(reads < 20, String(reads));
  for (const record of [7, 199, 6, 8, 198, 0]) assert.equal(texts.text(record), lines[record]);
});
