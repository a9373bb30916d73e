import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { suite, test } from "node:test";

import fc from "fast-check";

import { LineSplitter, type ByteRange, type LineSink } from "../../src/node/line-splitter.ts";
import { cut } from "./support.ts";

/** A line; with its bytes in hexadecimal if they are not UTF-8. Of an oversized one, the length. */
type Line =
  | { readonly text: string }
  | { readonly text: string; readonly hex: string; readonly offset: number }
  | { readonly oversized: number; readonly firstByte: number };

/** Splits the plain way: byte by byte. */
function naiveLines(bytes: Buffer, maxLineBytes: number): Line[] {
  const lines: Line[] = [];
  const add = (start: number, end: number): void => {
    const line = bytes.subarray(start, end);
    const text = line.toString();
    if (line.length > maxLineBytes) {
      lines.push({ oversized: line.length, firstByte: line.find((byte) => byte > 0x20) ?? 0 });
    } else if (isUtf8(line)) lines.push({ text });
    else lines.push({ text, hex: line.toString("hex"), offset: start });
  };
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    const isReturn = bytes[at] === 0x0d;
    if (!isReturn && bytes[at] !== 0x0a) continue;
    add(start, at);
    if (isReturn && bytes[at + 1] === 0x0a) at += 1;
    start = at + 1;
  }
  if (start < bytes.length) add(start, bytes.length);
  return lines;
}

class Lines implements LineSink {
  readonly all: Line[] = [];
  readonly splitter: LineSplitter;

  constructor(maxLineBytes: number) {
    this.splitter = new LineSplitter(this, maxLineBytes);
  }

  line: LineSink["line"] = (text) => {
    this.all.push({ text });
  };

  invalidLine: LineSink["invalidLine"] = (text, bytes, offset) => {
    this.all.push({ text, hex: Buffer.from(bytes).toString("hex"), offset });
  };

  oversizedLine: LineSink["oversizedLine"] = (oversized, firstByte) => {
    this.all.push({ oversized, firstByte });
  };
}

function pushed(pieces: readonly Uint8Array[], maxLineBytes = Infinity): Line[] {
  const lines = new Lines(maxLineBytes);
  for (const piece of pieces) lines.splitter.push(piece);
  lines.splitter.end();
  return lines.all;
}

/** Reads a range as a file is read; answers how many bytes were asked for. */
function readRange(lines: Lines, bytes: Buffer, range: ByteRange, readSize: number): number {
  const { splitter } = lines;
  const from = splitter.begin(range);
  let position = from;
  while (!splitter.isDone && position < bytes.length) {
    const piece = bytes.subarray(position, position + readSize);
    splitter.space(readSize).set(piece);
    splitter.commit(piece.length);
    position += piece.length;
  }
  splitter.end();
  return position - from;
}

/** Bytes with many line breaks, characters of several bytes, whole and in parts, and anything else. */
const fewBytes = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom("\n", "\r", "\r\n", "a", "{}", " ", "é", "€", "😀", "\0"),
      },
      { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 3 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const limit = fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 12 }));
const runs = { numRuns: 1500 };

suite("lines of a text", () => {
  const cases: readonly [name: string, text: string, lines: readonly string[]][] = [
    ["LF", "a\nb\n", ["a", "b"]],
    ["CRLF", "a\r\nb\r\n", ["a", "b"]],
    ["lone CR", "a\rb\r", ["a", "b"]],
    ["mixed", "a\rb\r\nc\nd\n\re", ["a", "b", "c", "d", "", "e"]],
    ["no final line break", "a\nb", ["a", "b"]],
    ["empty", "", []],
    ["one line break", "\n", [""]],
    ["blank lines", "\n\r\n\r\r a \n", ["", "", "", "", " a "]],
    ["LF CR is two line breaks", "a\n\rb", ["a", "", "b"]],
    ["other separators are none", "a\u2028b\u0085c\vd\fe", ["a\u2028b\u0085c\vd\fe"]],
    ["NUL and byte order mark stay", "\ufeffa\0b", ["\ufeffa\0b"]],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => {
      const bytes = Buffer.from(text);
      for (const size of [1, 2, 3, Math.max(1, bytes.length)]) {
        const lines = pushed(cut(bytes, [size]));
        assert.deepEqual(
          lines.map((line) => ("text" in line ? line.text : line)),
          expected,
        );
      }
    });
  }
});

test("a CR at the end of a piece waits for what follows it", () => {
  const lines = new Lines(Infinity);
  lines.splitter.push(Buffer.from("a\r"));
  assert.equal(lines.all.length, 0);
  lines.splitter.push(Buffer.from("\nb\r"));
  assert.equal(lines.all.length, 1);
  lines.splitter.push(Buffer.from("c"));
  assert.equal(lines.all.length, 2);
  lines.splitter.end();
  assert.equal(lines.all.length, 3);
});

test("however the bytes are cut into pieces, the lines are the same", () => {
  fc.assert(
    fc.property(fewBytes, sizes, limit, (bytes, pieceSizes, maxLineBytes) => {
      const lines = pushed(cut(bytes, pieceSizes), maxLineBytes);
      assert.deepEqual(lines, naiveLines(bytes, maxLineBytes));
    }),
    runs,
  );
});

test("an empty piece changes nothing", () => {
  const empty = new Uint8Array();
  const pieces = [empty, Buffer.from("a\r"), empty, Buffer.from("\nb"), empty];
  assert.deepEqual(pushed(pieces), naiveLines(Buffer.from("a\r\nb"), Infinity));
});

suite("ranges", () => {
  test("wherever a file is cut, the lines of the ranges together are those of the file", () => {
    const cuts = fc.array(fc.nat(), { maxLength: 6 });
    fc.assert(
      fc.property(fewBytes, cuts, sizes, limit, (bytes, cutsAt, [readSize = 1], maxLineBytes) => {
        const inside = cutsAt.map((cutAt) => 1 + (cutAt % Math.max(1, bytes.length - 1)));
        const starts = [0, ...new Set(inside.filter((cutAt) => cutAt < bytes.length))];
        starts.sort((a, b) => a - b);
        const lines = new Lines(maxLineBytes);
        for (const [index, start] of starts.entries()) {
          const end = starts[index + 1] ?? bytes.length;
          readRange(lines, bytes, { start, end, startsLine: index === 0 }, readSize);
        }
        assert.deepEqual(lines.all, naiveLines(bytes, maxLineBytes));
      }),
      runs,
    );
  });

  const text = "aaa\r\nbbb\rccc\n";
  const cases: readonly [name: string, start: number, end: number, lines: readonly string[]][] = [
    ["inside a line", 1, 13, ["bbb", "ccc"]],
    ["between CR and LF", 4, 13, ["bbb", "ccc"]],
    ["behind CRLF", 5, 13, ["bbb", "ccc"]],
    ["behind a lone CR", 9, 13, ["ccc"]],
    ["up to inside of a line: the line is whole", 5, 6, ["bbb"]],
    ["up to the end of a line", 5, 9, ["bbb"]],
    ["inside one line", 6, 8, []],
    ["behind the last line", 10, 13, []],
  ];
  for (const [name, start, end, expected] of cases) {
    test(name, () => {
      const lines = new Lines(Infinity);
      readRange(lines, Buffer.from(text), { start, end, startsLine: false }, 2);
      assert.deepEqual(
        lines.all.map((line) => ("text" in line ? line.text : line)),
        expected,
      );
    });
  }

  test("a range within a long line is not read beyond its end", () => {
    const bytes = Buffer.from(`${"a".repeat(1000)}\nb`);
    const lines = new Lines(16);
    const read = readRange(lines, bytes, { start: 100, end: 120, startsLine: false }, 4);
    assert.deepEqual(lines.all, []);
    assert.ok(read <= 24, `${read} bytes were read`);
  });
});

suite("oversized lines", () => {
  test("are measured, whatever is around them", () => {
    const bytes = Buffer.from(`{}\n  [${"é".repeat(50)}\r\n{}`);
    const { length } = Buffer.from(`  [${"é".repeat(50)}`);
    for (const size of [1, 7, 200]) {
      const lines = pushed(cut(bytes, [size]), 16);
      assert.deepEqual(lines.slice(1, 2), [{ oversized: length, firstByte: 0x5b }]);
      assert.equal(lines.length, 3);
    }
  });

  test("a line of just the limit is not one", () => {
    assert.deepEqual(
      pushed([Buffer.from("1234\n12345\n1234")], 4).map((line) => "oversized" in line),
      [false, true, false],
    );
  });

  test("the first byte may come after many pieces of white space", () => {
    const bytes = Buffer.from(`${" ".repeat(40)}{${" ".repeat(40)}`);
    assert.deepEqual(pushed(cut(bytes, [4]), 16), [{ oversized: 81, firstByte: 0x7b }]);
  });
});

test("bytes that are not UTF-8 concern their own line only", () => {
  const bytes = Buffer.concat([Buffer.from("é\n"), Buffer.of(0xc3, 0x0a, 0xa9, 0x0a, 0x61)]);
  for (const size of [1, 2, 5, bytes.length]) {
    const lines = pushed(cut(bytes, [size]));
    assert.deepEqual(
      lines.map((line) => "hex" in line && line.offset),
      [false, 3, 5, false],
    );
  }
});
