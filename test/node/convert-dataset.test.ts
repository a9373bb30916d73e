import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import type { Config } from "../../src/core/settings.ts";
import { checkFile } from "../../src/node/check-file.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { datasetStats } from "../../src/node/dataset-stats.ts";
import { convertDataset, type ConvertTask } from "../../src/node/convert-dataset.ts";
import { Failure } from "../../src/node/failure.ts";
import { previewConversion } from "../../src/node/preview-conversion.ts";
import { writableFile } from "../../src/node/replace-file.ts";
import { chat, checkOptions, temporaryFolder } from "./support.ts";

const root = temporaryFolder();
let folders = 0;

/** A folder of the test's own with one dataset in it. */
function withDataset(content: string | Uint8Array, name = "data.jsonl") {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  const input = join(folder, name);
  writeFileSync(input, content);
  return { folder, input, out: join(folder, "out.jsonl") };
}

async function toFile(
  { input, out }: { readonly input: string; readonly out: string },
  more: Partial<ConvertTask> = {},
) {
  return convertDataset({
    input,
    output: { kind: "file", file: await writableFile(out) },
    options: { from: "auto", to: "gemini" },
    allowsLoss: false,
    ...more,
  });
}

const weighted = JSON.stringify({
  messages: [
    { role: "user", content: "q" },
    { role: "assistant", content: "a", weight: 0 },
    { role: "user", content: "q" },
    { role: "assistant", content: "a" },
  ],
});
const gemini = (question: string, answer: string): string =>
  JSON.stringify({
    contents: [
      { role: "user", parts: [{ text: question }] },
      { role: "model", parts: [{ text: answer }] },
    ],
  });

test("a dataset is converted into a file", async () => {
  const place = withDataset(`\ufeff${chat("q", "a")}\r\n\r\n${chat("Größe?", "5")}`);
  const result = await toFile(place);
  assert.equal(result.from, "openai-chat");
  assert.equal(result.isWritten, true);
  assert.equal(readFileSync(place.out, "utf8"), `${gemini("q", "a")}\n${gemini("Größe?", "5")}\n`);
});

test("files of Azure OpenAI begin with a byte order mark, which a check of this format wants", async () => {
  const place = withDataset(chat("q", "a"));
  await toFile(place, { options: { from: "auto", to: "azure-openai" } });
  assert.equal(readFileSync(place.out, "utf8"), `\ufeff${chat("q", "a")}\n`);
  const rulesOf = async (path: string, config: Config): Promise<readonly string[]> => {
    const { findings } = await checkFile(path, checkOptions(config));
    return findings.map(({ ruleId, messageId }) => `${ruleId}.${messageId}`);
  };
  const named = { format: "azure-openai" };
  assert.deepEqual(await rulesOf(place.out, named), []);
  assert.deepEqual(await rulesOf(place.out, {}), ["byte-order-mark.byteOrderMark"]);
  assert.deepEqual(await rulesOf(place.input, named), ["wrong-encoding.markWanted"]);
});

test("nothing is left behind where something would be lost", async () => {
  const place = withDataset(`${chat("q", "a")}\n${weighted}\n`);
  const { isWritten, tally } = await toFile(place);
  assert.equal(isWritten, false);
  assert.deepEqual(tally.losses, [{ part: "weights", records: 1, lines: [1] }]);
  assert.deepEqual(readdirSync(place.folder), ["data.jsonl"]);
});

test("a file that is there stays as it is where something would be lost", async () => {
  const place = withDataset(weighted);
  writeFileSync(place.out, "before");
  await toFile(place);
  assert.equal(readFileSync(place.out, "utf8"), "before");
  assert.deepEqual(readdirSync(place.folder), ["data.jsonl", "out.jsonl"]);
});

test("losses are written where that is allowed", async () => {
  const place = withDataset(`${weighted}\n{"broken\n`);
  const { isWritten, tally } = await toFile(place, { allowsLoss: true });
  assert.equal(isWritten, true);
  assert.equal(tally.written, 1);
  assert.equal(readFileSync(place.out, "utf8").split("\n").length, 2);
});

test("lines of arrays and tables are told as records", async () => {
  const array = withDataset(
    JSON.stringify(
      [chat("q", "a"), weighted].map((text) => JSON.parse(text) as unknown),
      null,
      2,
    ),
    "data.json",
  );
  const { tally, placesAre } = await toFile(array);
  assert.deepEqual(tally.losses, [{ part: "weights", records: 1, lines: [1] }]);
  assert.equal(placesAre, "record");
  assert.equal((await toFile(withDataset(chat("q", "a")))).placesAre, "line");
});

test("lines that cannot be read say why they are left out", async () => {
  const deep = (depth: number): string =>
    chat("q", "a").replace("{", `{"x":${"[".repeat(depth)}${"]".repeat(depth)},`);
  const long = chat("q", "a".repeat(17_000_000));
  const lines = [chat("q", "a"), deep(511), deep(512), deep(100_000), long, "{broken"].join("\n");
  const bytes = Buffer.concat([
    Buffer.from(`${lines}\n`),
    Buffer.from(chat("\xff", "a"), "latin1"),
  ]);
  const { tally } = await toFile(withDataset(bytes), {
    allowsLoss: true,
    options: { from: "auto", to: "together" },
  });
  assert.equal(tally.written, 2);
  assert.deepEqual(tally.leftOut, [
    { why: "broken", records: 1, lines: [5] },
    { why: "too-deep", records: 2, lines: [2, 3] },
    { why: "too-long", records: 1, lines: [4] },
    { why: "not-utf8", records: 1, lines: [6] },
  ]);
});

test("fields that a record has twice lose their first values", async () => {
  const twice = chat("q", "a").replace('"content":"a"', '"content":"first","content":"a"');
  const number = chat("q", "a").replace("{", '{"id":12345678901234567890,');
  const { tally } = await toFile(withDataset([chat("q", "a"), twice, number].join("\n")), {
    options: { from: "auto", to: "openai-chat" },
  });
  assert.deepEqual(tally.losses, [{ part: "repeated-fields", records: 1, lines: [1] }]);
});

test(
  "a link that leads nowhere is not replaced",
  { skip: process.platform === "win32" },
  async () => {
    const { folder, out } = withDataset(chat("q", "a"));
    symlinkSync(join(folder, "gone.jsonl"), out);
    await assert.rejects(writableFile(out), /is a link to a file that is not there/);
  },
);

test("what is nested too deep is no record for stats either", async () => {
  const deep = chat("q", "a").replace("{", `{"x":${"[".repeat(512)}${"]".repeat(512)},`);
  const { input } = withDataset(`${chat("q", "a")}\n${deep}\n`);
  const counter = { id: "none", label: "none", count: () => 1, fit: () => 0 };
  const { stats } = await datasetStats(input, { settings: resolveSettings(), counter });
  assert.equal(stats.records, 1);
});

test("a result without records is not written, whatever is allowed", async () => {
  const place = withDataset(`{"messages":[]}\n`);
  const { isWritten, tally } = await toFile(place, {
    allowsLoss: true,
    options: { from: "openai-chat", to: "gemini" },
  });
  assert.equal(isWritten, false);
  assert.equal(tally.leftOut[0]?.records, 1);
  assert.equal(existsSync(place.out), false);
});

test("a stream gets nothing before all is known to be held", async () => {
  const pieces: Uint8Array[] = [];
  const write = (piece: Uint8Array): Promise<void> => {
    pieces.push(Uint8Array.from(piece));
    return Promise.resolve();
  };
  const output = { kind: "stream", write } as const;
  const refused = withDataset(`${chat("q", "a")}\n`.repeat(1000) + weighted);
  assert.equal((await toFile(refused, { output })).isWritten, false);
  assert.deepEqual(pieces, []);
  const taken = withDataset(`${chat("q", "a")}\n`.repeat(30_000));
  assert.equal((await toFile(taken, { output })).isWritten, true);
  assert.equal(Buffer.concat(pieces).toString(), `${gemini("q", "a")}\n`.repeat(30_000));
});

test("tables, arrays and packed files are read", async () => {
  const table = withDataset("Question,Answer,Id\nq,a,7\n", "data.csv");
  const result = await toFile(table, {
    options: {
      from: "auto",
      to: "gemini",
      mapping: [
        { field: "user", column: "Question" },
        { field: "assistant", column: "Answer" },
      ],
    },
  });
  assert.equal(readFileSync(table.out, "utf8"), `${gemini("q", "a")}\n`);
  assert.deepEqual(result.table?.unused, ["Id"]);
  const array = withDataset(gzipSync(`[${chat("q", "a")},\n${chat("q", "b")}]`), "data.json.gz");
  await toFile(array);
  assert.equal(readFileSync(array.out, "utf8"), `${gemini("q", "a")}\n${gemini("q", "b")}\n`);
});

const refused: readonly (readonly [
  what: string,
  content: string | Uint8Array,
  options: ConvertTask["options"],
  sentence: RegExp,
])[] = [
  ["empty", "\n \n", { from: "auto", to: "gemini" }, /has no records/],
  ["empty, format named", "", { from: "openai-chat", to: "gemini" }, /has no records/],
  ["unknown shape", '{"a":1}\n', { from: "auto", to: "gemini" }, /cannot be told/],
  ["unknown format", chat("q", "a"), { from: "auto", to: "gemni" }, /did you mean "gemini"/],
  [
    "cut gzip",
    gzipSync(chat("q", "a").repeat(99)).subarray(0, 60),
    { from: "openai-chat", to: "gemini" },
    /ends before its content does/,
  ],
];

for (const [what, content, options, sentence] of refused) {
  test(`what cannot be converted is refused in a sentence, and nothing is left: ${what}`, async () => {
    const place = withDataset(content);
    await assert.rejects(toFile(place, { options }), (error) => {
      assert.ok(error instanceof Failure, String(error));
      assert.match(error.message, sentence);
      return true;
    });
    assert.deepEqual(readdirSync(place.folder), ["data.jsonl"]);
  });
}

test("a table has one format", async () => {
  const table = withDataset("question,answer\nq,a\n", "data.csv");
  const options = { from: "alpaca", to: "gemini" };
  await assert.rejects(toFile(table, { options }), /is a table/);
});

test("an aborted conversion leaves nothing behind", async () => {
  const place = withDataset(`${chat("q", "a")}\n`.repeat(50_000));
  const controller = new AbortController();
  const onProgress = (): void => {
    controller.abort();
  };
  const { signal } = controller;
  await assert.rejects(toFile(place, { signal, onProgress }), { name: "AbortError" });
  assert.deepEqual(readdirSync(place.folder), ["data.jsonl"]);
});

test("progress ends with all bytes of the file", async () => {
  const place = withDataset(gzipSync(`${chat("q", "a")}\n`.repeat(50_000)), "data.jsonl.gz");
  let last;
  await toFile(place, { onProgress: (progress) => (last = progress) });
  const size = readFileSync(place.input).length;
  assert.deepEqual(last, { bytes: size, totalBytes: size });
});

test("a preview has the first records before and after, and counts all of them", async () => {
  const lines = [chat("q", "a"), "", weighted, "{", chat("q", "b")];
  const options = { from: "auto", to: "gemini" };
  const { input } = withDataset(lines.join("\n"));
  for (const source of [{ path: input }, { text: lines.join("\n") }]) {
    const { samples, tally, from } = await previewConversion(source, options);
    assert.equal(from, "openai-chat");
    assert.equal(tally.records, 4);
    assert.deepEqual(
      samples.map(({ line, before, after }) => [line, before, after !== undefined]),
      [
        [0, lines[0], true],
        [2, lines[2], true],
        [3, "{", false],
      ],
    );
    assert.equal(samples[0]?.after, gemini("q", "a"));
  }
});
