import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import fc from "fast-check";

import { Failure } from "../../src/node/failure.ts";
import { openRecords } from "../../src/node/import/open-records.ts";
import { jsonRecords } from "../../src/node/import/json-records.ts";
import { openContent, textOf } from "./import-support.ts";
import { chat, cut, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();

const records = [
  chat("Neighbor stuck in Active?", "Check TCP 179."),
  chat("Größe?", "1500 \u2028"),
];
const jsonl = `${records.join("\n")}\n`;

const content = async (name: string, bytes: string | Uint8Array): Promise<string> =>
  textOf(await openContent(folder, name, bytes));

const refusal = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Failure, String(error));
  assert.match(error.message, sentence);
  return true;
};

test("JSON Lines pass through as they are", async () => {
  const odd = `${records[0] ?? ""}\r\n\r\n{"broken": \n{"a":1.0}`;
  const opened = await openContent(folder, "plain.jsonl", odd);
  assert.equal(opened.kind, "jsonl");
  assert.equal(opened.hasMark, false);
  assert.equal(await textOf(opened), odd);
  assert.equal(opened.bytesRead(), Buffer.byteLength(odd));
});

test("a byte order mark is left out and told; UTF-16 becomes UTF-8", async () => {
  const marked = await openContent(folder, "marked.jsonl", `\ufeff${jsonl}`);
  assert.equal(marked.hasMark, true);
  assert.equal(await textOf(marked), jsonl);
  const utf16 = Buffer.from(`\ufeff${jsonl}`, "utf16le");
  assert.equal(await content("utf16.jsonl", utf16), jsonl);
});

test("gzip is told by its content, whatever the name", async () => {
  const opened = await openContent(folder, "packed.jsonl", gzipSync(jsonl));
  assert.equal(opened.isPacked, true);
  assert.equal(await textOf(opened), jsonl);
});

test("several members of gzip follow each other", async () => {
  const members = Buffer.concat([gzipSync(jsonl), gzipSync(jsonl)]);
  assert.equal(await content("members.jsonl.gz", members), jsonl + jsonl);
});

test("gzip that is cut off or damaged is told in a sentence", async () => {
  const packed = gzipSync(jsonl.repeat(1000));
  const reading = (bytes: Uint8Array): Promise<string> => content("bad.jsonl.gz", bytes);
  await assert.rejects(reading(packed.subarray(0, -20)), refusal(/ends before its content does/));
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, 20, 60);
  await assert.rejects(reading(damaged), refusal(/is damaged/));
  await assert.rejects(reading(packed.subarray(0, 5)), refusal(/ends before its content does/));
});

test("an array becomes lines, numbers and escapes as they are", async () => {
  const element = '{"id":12345678901234567890,"x":1.0,"e":1e2,"s":"a\\u00e9\\n\\"]}"}';
  assert.equal(await content("array.json", `[${element},${element}]`), `${element}\n${element}\n`);
});

test("pretty-printed arrays and records become lines", async () => {
  const values = records.map((record) => JSON.parse(record) as unknown);
  for (const text of [
    JSON.stringify(values, null, 2),
    JSON.stringify(values, null, "\t").replaceAll("\n", "\r\n"),
    values.map((value) => JSON.stringify(value, null, 4)).join("\n"),
  ]) {
    const lines = (await content("pretty.json", text)).trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      values,
    );
  }
});

test("an array may be packed and lie in a file of another name", async () => {
  const array = `[\n  ${records.join(",\n  ")}\n]\n`;
  const opened = await openContent(folder, "list.gz", gzipSync(array));
  assert.equal(opened.kind, "json");
  assert.equal(await textOf(opened), jsonl);
});

test("an empty array and an empty file have no records", async () => {
  assert.equal(await content("none.json", "[ ]"), "");
  assert.equal(await content("none.jsonl", ""), "");
});

const broken: readonly (readonly [text: string, fault: RegExp])[] = [
  ['[{"a":1},\n {"b":}]', /line 2, column 3\. A value is missing/],
  ['[{"a":1}\n {"b":2}]', /comma is missing before line 2, column 2/],
  ['[{"a":1},\n]', /comma before line 2, column 1 parts nothing/],
  ['[{"a":1},,{"b":2}]', /comma at line 1, column 10 parts nothing/],
  ['[,{"b":2}]', /comma at line 1, column 2 parts nothing/],
  ['[{"a":1}] {"b":2}', /something follows the list at line 1, column 11/],
  ['[{"a":1}, {"b":"x]', /begins at line 1, column 11 has no end/],
  ['[{"a":1}, ', /data stops at line 1, column 11/],
  ['[{"c":"ä"}, {"a":"é",\n"b":nul}]', /line 2, column 5/],
  ['[[{"a":1}]]', /no list of records: element 1, at line 1, column 2, is no object/],
  ['[{"a":1}, 7]', /element 2, at line 1, column 11, is no object/],
  ['[{"a":[1}}]', /line 1, column/],
];

for (const [text, fault] of broken) {
  test(`a broken array is refused with its place: ${JSON.stringify(text)}`, async () => {
    await assert.rejects(content("broken.json", text), refusal(fault));
  });
}

test("an array that is not UTF-8 is refused", async () => {
  const bytes = Buffer.from('[{"a":"é"}]', "latin1");
  await assert.rejects(content("latin.json", bytes), refusal(/not UTF-8/));
});

test("arrays are the same in pieces of any size, and their values survive", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }))),
      fc.constantFrom(undefined, 2, "\t"),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      async (values, space, sizes) => {
        const bytes = Buffer.from(JSON.stringify(values, null, space));
        const lines: unknown[] = [];
        for await (const piece of jsonRecords(deliver(cut(bytes, sizes)), "data.json")) {
          const text = Buffer.from(piece).toString().trimEnd();
          lines.push(...text.split("\n").map((line) => JSON.parse(line) as unknown));
        }
        assert.deepEqual(lines, JSON.parse(JSON.stringify(values)));
      },
    ),
  );
});

// eslint-disable-next-line @typescript-eslint/require-await -- Streams are asynchronous, this one is ready at once.
async function* deliver(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

test("what has no records is refused in a sentence", async () => {
  await assert.rejects(content("a.parquet", "PAR1\0\0PAR1"), refusal(/no records.*Parquet/));
  await assert.rejects(content("a.zip", "PK\u0003\u0004"), refusal(/no records.*ZIP/));
  await assert.rejects(content("a.txt", "Just some words\nof prose\n"), refusal(/no records/));
  await assert.rejects(openRecords(join(folder, "absent.jsonl")), refusal(/There is no file/));
  await assert.rejects(openRecords(folder), refusal(/is a folder/));
});
