import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import type { Delimiter } from "../../src/core/import/input-kind.ts";
import { CsvReader, maxRowBytes, type CsvEntry } from "../../src/node/import/csv-reader.ts";
import { cut } from "./support.ts";

// eslint-disable-next-line @typescript-eslint/require-await -- Streams are asynchronous, this one is ready at once.
async function* deliver(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

async function read(
  text: string | Buffer,
  { delimiter = ",", sizes = [1 << 20] }: { delimiter?: Delimiter; sizes?: number[] } = {},
): Promise<CsvEntry[]> {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text);
  const entries: CsvEntry[] = [];
  for await (const batch of new CsvReader(delimiter).read(deliver(cut(bytes, sizes)))) {
    entries.push(...batch);
  }
  return entries;
}

/** "2-3 a|b" is a row, "4 fields 3" a broken one; without the header. */
async function told(text: string | Buffer): Promise<string[]> {
  const [, ...entries] = await read(text);
  return entries.map((entry) => {
    const { line, endLine } = entry;
    const place = line === endLine ? String(line) : `${line}-${endLine}`;
    return entry.type === "row"
      ? `${place} ${entry.cells.join("|")}`
      : `${place} ${entry.fault} ${entry.fields}`;
  });
}

test("rows know their lines, whatever the breaks", async () => {
  const rows = 'id,text\n1,"a\nb"\n\n2,"say ""no"""\n3,\n';
  const expected = ["2-3 1|a\nb", '5 2|say "no"', "6 3|"];
  assert.deepEqual(await told(rows), expected);
  assert.deepEqual(
    await told(rows.replaceAll("\n", "\r\n")),
    expected.map((row) => row.replace("\n", "\r\n")),
  );
  assert.deepEqual(
    await told(rows.replaceAll("\n", "\r")),
    expected.map((row) => row.replace("\n", "\r")),
  );
  assert.deepEqual(await told("id,text\n1,a\rb\n2,c"), ["2-3 1|a\rb", "4 2|c"]);
});

const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  ["a quote in a field without quotes is text", 'a,b\n1,19" rack\n', ['2 1|19" rack']],
  [
    "but not if the number of fields is wrong",
    'a,b\n1, "x, y"\n2,z\n',
    ["2 inner-quote 3", "3 2|z"],
  ],
  [
    "quotes that nobody doubled are text",
    'a,b\n"he said "hello" twice",x\n',
    ['2 he said "hello" twice|x'],
  ],
  [
    "also on several lines",
    'a,b\n"first\nsaid "hello" there\nlast",x\n2,y\n',
    ['2-4 first\nsaid "hello" there\nlast|x', "5 2|y"],
  ],
  [
    "text behind the last quote of a line is taken as it stands",
    'a,b\nq,"disk" failed\nc,"d"\n',
    ['2 q|"disk" failed', "3 c|d"],
  ],
  [
    "a quote left open takes no other row with it",
    'a,b,c\n1,"open,x\n2,"y",z\n3,v,w\n',
    ["2 open-quote 1", "3 2|y|z", "4 3|v|w"],
  ],
  [
    "nor one that is closed by chance far away",
    `a,b,c\n1,x,"open\n${"2,y,z\n".repeat(6)}3,y,5"\n4,v,w\n`,
    [
      "2 open-quote 3",
      ...[3, 4, 5, 6, 7, 8].map((line) => `${line} 2|y|z`),
      '9 3|y|5"',
      "10 4|v|w",
    ],
  ],
  [
    "fields missing or too many",
    "a,b\n1\n1,2,3\n1,2,\n,\n1,2\n",
    ["2 fields 1", "3 fields 3", "4 1|2", "6 1|2"],
  ],
  ["a row that the file ends in", 'a,b\n1,2\n2,"half\nof', ["2 1|2", "3-4 cut-off 1"]],
  ["a last row that is cut off", "a,b,c\n1,2,3\n2,ha", ["2 1|2|3", "3 cut-off 2"]],
  ["a last row without a break", "a,b\n1,2", ["2 1|2"]],
  ["a row that ends in a delimiter", "a,b\n1,", ["2 1|"]],
];

for (const [what, text, expected] of cases) {
  test(`CSV: ${what}`, async () => {
    assert.deepEqual(await told(text), expected);
  });
}

test("rows that are not UTF-8 are read as Windows-1252 if that is text", async () => {
  const row = (...bytes: number[]): Buffer => Buffer.from([0x31, 0x2c, ...bytes, 0x0a]);
  const text = Buffer.concat([
    Buffer.from("a,b\n1,größe\n"),
    row(0x93, 0xfc, 0x94, 0x80),
    row(0xff, 0x00, 0x01),
    Buffer.from("2,é\n"),
  ]);
  assert.deepEqual(await told(text), ["2 1|größe", "3 1|“ü”€", "4 unreadable 2", "5 2|é"]);
});

test("a line without an end is left out, and reading goes on behind it", async () => {
  const long = "x".repeat(maxRowBytes + (1 << 21));
  assert.deepEqual(await told(`a,b\n1,2\n1,${long}\n3,4\n`), ["2 1|2", "3 too-long 1", "4 3|4"]);
  assert.deepEqual(await told(`a,b\n1,2\n1,"${long}",${long}\n3,4\n`), [
    "2 1|2",
    "3 too-long 1",
    "4 3|4",
  ]);
});

test("hostile tables take no longer than others", async () => {
  const size = 1 << 20;
  const begin = performance.now();
  for (const text of [
    '"'.repeat(size),
    `a,b\n${'"'.repeat(size)}`,
    `a,b\n1,"${'""'.repeat(size / 2)}`,
    `a,b\n${'"a'.repeat(size / 2)}`,
    `a,b\n${',"a'.repeat(size / 3)}\n`,
    `a,b\n${'1,"a\n'.repeat(size / 5)}`,
    `a,b\n${'","a"x\n"\n'.repeat(size / 9)}`,
    `a,b\n${',""x\n'.repeat(size / 5)}`,
    `a,b\n${',"""x\n'.repeat(size / 6)}`,
    `a,b\n${",".repeat(size)}`,
    `a,b\n${"\n".repeat(size)}`,
    `a,b\n${"\r".repeat(size)}`,
    `a\n${"<\n".repeat(size / 2)}`,
    `a,b,c\n1,"${"x,y,z\n".repeat(size / 6)}`,
  ]) {
    await read(text);
  }
  const seconds = (performance.now() - begin) / 1000;
  assert.ok(seconds < 20, `${seconds} s`);
});

const field = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom(",", ";", '"', "\n", "\r\n", "a", "ü", " ", "\t", "|"),
    maxLength: 12,
  }),
);

test("what a writer writes is read, in pieces of any size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.array(field, { minLength: 5, maxLength: 5 }), { maxLength: 12 }),
      fc.constantFrom(",", "\t", ";", "|"),
      fc.constantFrom("\n", "\r\n"),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      async (columns, table, delimiter, lineBreak, sizes) => {
        const rows = table
          .map((row) => row.slice(0, columns))
          .filter((row) => row.some((cell) => cell.trim() !== ""));
        const written = [Array.from({ length: columns }, (_, index) => `c${index}`), ...rows].map(
          (row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter),
        );
        const entries = await read(written.join(lineBreak), { delimiter, sizes });
        assert.deepEqual(
          entries.slice(1).map((entry) => (entry.type === "row" ? entry.cells : entry.fault)),
          rows,
        );
      },
    ),
  );
});

test("of any text each line with something in it is in one row or left out", async () => {
  const anything = fc.string({
    unit: fc.constantFrom('"', '"', ",", ",", "\n", "\n", "\r\n", "a", "b", " ", "\r"),
    maxLength: 120,
  });
  await fc.assert(
    fc.asyncProperty(
      anything,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      async (garbage, sizes) => {
        const text = `a,b,c\n${garbage}`;
        const entries = await read(text, { sizes });
        const lines = text.split(/\r\n|\r|\n/);
        const covered = new Set<number>();
        for (const { line, endLine } of entries) {
          for (let at = line; at <= endLine; at++) {
            assert.ok(!covered.has(at), `line ${at} is in two rows`);
            covered.add(at);
          }
        }
        for (const [index, line] of lines.entries()) {
          if (/[ab]/.test(line)) assert.ok(covered.has(index + 1), `line ${index + 1} is in none`);
        }
        assert.ok(entries.every(({ endLine }) => endLine <= lines.length));
        assert.deepEqual(await read(text), entries);
      },
    ),
    { numRuns: 1000 },
  );
});
