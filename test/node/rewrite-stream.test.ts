/** Rewriting streams: whatever the pieces they come in, only what is to change changes. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";

import type { LineRedaction } from "../../src/core/line-fixer.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { Failure } from "../../src/node/failure.ts";
import { replaceFile, writableFile } from "../../src/node/replace-file.ts";
import { rewriteStream, type RewriteOptions } from "../../src/node/rewrite-stream.ts";
import { temporaryFolder } from "./support.ts";

const settings = resolveSettings({
  format: "openai-chat",
  rules: { "oversized-line": { maxMegabytes: 1 } },
});
const fixes = { name: "a.jsonl", settings, appliesFixes: true, redaction: undefined };

async function rewrite(pieces: readonly Uint8Array[], options: RewriteOptions = fixes) {
  const { pieces: result, counts } = await rewriteStream(deliver(pieces), options);
  const parts: Uint8Array[] = [];
  for await (const part of result) parts.push(part);
  return { bytes: Buffer.concat(parts), counts };
}

async function* deliver(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

function cutInto(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

const record = (content: string): string =>
  `{"messages":[{"role":"user","content":"${content}"},{"role":"assistant","content":"show version"}]}`;

/** Lines as they come and as they should be; `undefined`: gone with their line break. */
const lineKinds: readonly (readonly [before: string, after: string | undefined])[] = [
  [record("plain"), record("plain")],
  [record("wide 🔌 é \\u00e9"), record("wide 🔌 é \\u00e9")],
  [`${record("comma").slice(0, -2)},]}`, record("comma")],
  [`${record("wide 🔌 comma").slice(0, -2)},]}`, record("wide 🔌 comma")],
  [`${record("bad \xff byte").slice(0, -2)},]}`, record("bad \xff byte")],
  [record("bad \xc3 \xff\xf0\x9f byte"), record("bad \xc3 \xff\xf0\x9f byte")],
  ["", undefined],
  ["  \t", undefined],
  ["not JSON at all", "not JSON at all"],
];

/** Characters up to U+00FF stand for bytes, so that lines can hold any; others for themselves. */
const bytesOf = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) =>
      character.charCodeAt(0) <= 0xff && character !== "é"
        ? Buffer.from(character, "latin1")
        : Buffer.from(character, "utf8"),
    ),
  );

test("lines are fixed in pieces of any size, between line breaks of any kind", async () => {
  const line = fc.record({
    kind: fc.nat({ max: lineKinds.length - 1 }),
    lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 30 }),
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
      async (lines, sizes, hasMark, endsOpen) => {
        const first = { kind: 0, lineBreak: "\n" };
        const text = (which: 0 | 1): Buffer => {
          const parts = [first, ...lines, first].map(({ kind, lineBreak }, index, all) => {
            const content = lineKinds[kind]?.[which];
            const isOpen = endsOpen && index === all.length - 1;
            return content === undefined ? "" : content + (isOpen ? "" : lineBreak);
          });
          return Buffer.concat([Buffer.from(hasMark ? "\ufeff" : ""), bytesOf(parts.join(""))]);
        };
        // The CR of one line and the LF of an empty one behind it would be one line break.
        const written = lines.map(({ kind, lineBreak }) => {
          return `${lineKinds[kind]?.[0] ?? ""}${lineBreak === "\r\n" ? "|" : lineBreak}`;
        });
        fc.pre(!written.join("").includes("\r\n"));
        const { bytes } = await rewrite(cutInto(text(0), sizes));
        assert.equal(bytes.toString("latin1"), text(1).toString("latin1"));
        const again = await rewrite([bytes]);
        assert.ok(again.bytes.equals(bytes));
        assert.equal(again.counts.changedLines, 0);
      },
    ),
    { numRuns: 150 },
  );
});

/** Redacts each occurrence of a word, as a recognizer of it would. */
const wordRedaction = (word: string): LineRedaction => ({
  isToRedact: ({ ruleId }) => ruleId === "not-an-object",
  edits: (text) =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
      start: index,
      end: index + word.length,
      text: "<WORD>",
    })),
});

test("places are right behind bytes that are not UTF-8 and wide characters", async () => {
  const line = bytesOf('"\xff 🔌\xe2\x82 ü word \xf0\x9f\x94 🔌 word \xc0\xaf"');
  const bytes = Buffer.concat([Buffer.from(`${record("x")}\n`), line]);
  const options = { ...fixes, redaction: wordRedaction("word") };
  const { bytes: result } = await rewrite([bytes], options);
  const expected = bytes.toString("latin1").replaceAll("word", "<WORD>");
  assert.equal(result.toString("latin1"), expected);
});

test("a line too long to be looked into is copied", async () => {
  const long = record("x".repeat(1_200_000));
  const bytes = Buffer.from(`${record("a")}\n${long}\n\n${long}`);
  const { bytes: result, counts } = await rewrite(cutInto(bytes, [65_536]));
  assert.equal(result.toString(), `${record("a")}\n${long}\n${long}`);
  assert.equal(counts.skippedLines, 2);
  assert.deepEqual(
    counts.firstChanges.map(({ line }) => line),
    [2],
  );
});

test("a read that fails leaves the file as it was, and nothing beside it", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "a.jsonl");
  await replaceFile(await writableFile(path), ["before\n"]);
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from("half\n"));
    throw new Failure("The disk is gone.");
  }
  await assert.rejects(replaceFile(await writableFile(path), failing()), /The disk is gone/);
  assert.equal(readFileSync(path, "utf8"), "before\n");
});
