/** Files split on disk: every line comes through byte for byte, and what belongs together stays together. */

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import fc from "fast-check";

import { Failure } from "../../src/node/failure.ts";
import { writableFile } from "../../src/node/replace-file.ts";
import { splitDataset, type SplitOptions, type SplitResult } from "../../src/node/split-dataset.ts";
import { chosenLines, otherLines } from "../../src/node/split-dataset-lines.ts";
import { chat, checkOptions, cut, temporaryFolder } from "./support.ts";

const root = temporaryFolder();

interface Written {
  readonly result: SplitResult;
  readonly files: readonly string[];
}

interface Wishes extends Partial<Pick<SplitOptions, "stratify" | "byTime" | "seed" | "groupBy">> {
  readonly shares?: readonly number[];
  readonly allowsInvalid?: boolean;
}

async function split(content: string | Uint8Array, wishes: Wishes = {}): Promise<Written> {
  const { shares = [0.8, 0.2], allowsInvalid = false, seed = 1, groupBy = [], ...rest } = wishes;
  const folder = mkdtempSync(path.join(root, "split-"));
  const source = path.join(folder, "source.jsonl");
  writeFileSync(source, content);
  const names = shares.map((_, side) => path.join(folder, `part-${side}.jsonl`));
  const sides = await Promise.all(
    names.map(async (name, side) => {
      return { name: `part ${side}`, share: shares[side] ?? 0, file: await writableFile(name) };
    }),
  );
  const { settings, ...check } = checkOptions();
  const options = { ...rest, seed, groupBy, settings, sides, allowsInvalid, check };
  try {
    const result = await splitDataset(source, options);
    return { result, files: names.map((name) => readFileSync(name, "latin1")) };
  } catch (error) {
    assert.deepEqual(readdirSync(folder), ["source.jsonl"]);
    throw error;
  }
}

const cities = [
  "Oslo",
  "Lima",
  "Cairo",
  "Perth",
  "Quito",
  "Hanoi",
  "Accra",
  "Riga",
  "Doha",
  "Baku",
];
/** Records that have nothing in common but words no five of which follow each other. */
const record = (number: number): string =>
  chat(
    `${cities[number % 10] ?? ""} ${number * 7919} needs ${number} links?`,
    `Order ${number * 31 + 5} of them in ${cities[(number * 3) % 10] ?? ""}.`,
  );
const records = (amount: number): string[] => Array.from({ length: amount }, (_, i) => record(i));

test("every line goes to one file, as it is and in its order", async () => {
  const breaks = ["\n", "\r\n", "\r"];
  const text = records(60)
    .map((line, number) => `  ${line}${breaks[number % 3] ?? ""}`)
    .join("");
  const { result, files } = await split(text);
  assert.deepEqual(result.recordsOf, [48, 12]);
  const linesOf = (content: string): string[] => content.match(/[^\r\n]*(?:\r\n|\r|\n)/g) ?? [];
  const all = linesOf(text);
  const parts = files.map(linesOf);
  assert.deepEqual(parts.flat().sort(), all.toSorted());
  for (const part of parts) {
    const places = part.map((line) => all.indexOf(line));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  }
});

test("a byte order mark is in all files or in none", async () => {
  const text = records(10).join("\n");
  const marked = await split(`\ufeff${text}`);
  for (const file of marked.files) assert.ok(file.startsWith("\u00ef\u00bb\u00bf{"));
  const plain = await split(text);
  for (const file of plain.files) assert.ok(file.startsWith("{"));
  assert.deepEqual(
    marked.files.map((file) => file.slice(3)),
    plain.files,
  );
});

test("packed datasets and arrays become lines", async () => {
  const lines = records(20);
  const plain = await split(`${lines.join("\n")}\n`);
  const packed = await split(gzipSync(`${lines.join("\n")}\n`));
  const array = await split(`[\n${lines.join(",\n")}\n]`);
  assert.deepEqual(packed.files, plain.files);
  assert.deepEqual(array.files, plain.files);
});

test("the same seed makes the same files, another one others", async () => {
  const text = records(50).join("\n");
  assert.deepEqual((await split(text, { seed: 3 })).files, (await split(text, { seed: 3 })).files);
  assert.notDeepEqual(
    (await split(text, { seed: 3 })).files,
    (await split(text, { seed: 4 })).files,
  );
});

test("copies, one prompt, one ticket and one field stay together", async () => {
  const families = Array.from({ length: 8 }, (_, family) => {
    const ticket = (text: string): string =>
      chat(`INC00${4000 + family}: ${text}`, `Fix ${family}.`);
    const prompt = `Which of the ${family * 11} cables in rack ${cities[family] ?? ""} is it?`;
    return [
      record(family),
      record(family),
      chat(prompt, "The red one at the top of it."),
      chat(prompt, "None, as all of these are fibre."),
      ticket("the line is down again"),
      ticket("what did the carrier say about this?"),
      JSON.stringify({ ...(JSON.parse(record(family + 100)) as object), case: `c${family}` }),
      JSON.stringify({ ...(JSON.parse(record(family + 200)) as object), case: `c${family}` }),
    ];
  });
  const lines = families.flat();
  for (const seed of [1, 2, 3]) {
    const { result, files } = await split(lines.join("\n"), {
      seed,
      shares: [0.5, 0.5],
      groupBy: ["/case"],
    });
    assert.equal(result.leaks, 0);
    assert.deepEqual(result.recordsOf, [32, 32]);
    for (const family of families) {
      for (let pair = 0; pair < 8; pair += 2) {
        const sides = [family[pair] ?? "", family[pair + 1] ?? ""].map((line) =>
          files.findIndex((file) => file.includes(line)),
        );
        assert.equal(sides[0], sides[1], `pair ${pair / 2}`);
      }
    }
  }
});

test("each file has its share of each short answer", async () => {
  const answers = ["hardware", "routing", "Routing", "dns"];
  const lines = Array.from({ length: 80 }, (_, i) =>
    chat(`${cities[i % 10] ?? ""} ${i * 7919} and ${i}?`, answers[i % 4] ?? ""),
  );
  const { result } = await split(lines.join("\n"), { stratify: { by: "answer" } });
  assert.deepEqual(
    result.labels?.map(({ line, recordsOf }) => [line, ...recordsOf]),
    [0, 1, 2, 3].map((line) => [line, 16, 4]),
  );
});

test("by time, the newest are last", async () => {
  const lines = records(20).map((line, i) =>
    JSON.stringify({
      ...(JSON.parse(line) as object),
      ...(i !== 7 && { at: `2025-01-${String(28 - i).padStart(2, "0")}` }),
    }),
  );
  const { result, files } = await split(lines.join("\n"), {
    byTime: "/at",
    shares: [0.8, 0.1, 0.1],
  });
  assert.equal(result.undated, 1);
  assert.deepEqual(
    result.dates?.map((dates) => dates && new Date(dates.last).getUTCDate()),
    [24, 26, 28],
  );
  assert.deepEqual(files[2], `${lines.slice(0, 2).join("\n")}\n`);
  assert.deepEqual(files[1], `${lines.slice(2, 4).join("\n")}\n`);
});

test("lines that are no records are refused, or left out and counted", async () => {
  const text = [...records(10), "", "{broken", ...records(30).slice(20), "[1]"].join("\n");
  await assert.rejects(split(text), (error) => {
    assert.ok(error instanceof Failure);
    assert.match(error.message, /has 2 lines that are no records, the first on line 12: /);
    return true;
  });
  const { result, files } = await split(text, { allowsInvalid: true });
  assert.deepEqual(result.leftOut, { blank: 1, broken: 2, firstBroken: 11 });
  assert.equal(files.join("").match(/\n/g)?.length, 20);
  assert.ok(!files.join("").includes("broken"));
});

for (const [what, content, wishes, sentence] of [
  ["an empty file", "", {}, /holds no record\.$/],
  [
    "two records for three files",
    records(2).join("\n"),
    { shares: [0.8, 0.1, 0.1] },
    /^Nothing is left for part 2: there are only 2 records for 3 files\./,
  ],
  ["a table", "question,answer\nWhy?,Because.\nHow?,So.\n", {}, /is a table: make records of it/],
  [
    "one group",
    `${record(1)}\n`.repeat(20),
    {},
    /^Nothing is left for part 1: the 20 records belong together/,
  ],
  ["UTF-16", Buffer.from(`\ufeff${records(9).join("\n")}`, "utf16le"), {}, /is UTF-16/],
  [
    "a date that nobody has",
    records(9).join("\n"),
    { byTime: "/at" },
    /^No record has a date at "\/at"/,
  ],
  [
    "a label that nobody has",
    records(9).join("\n"),
    { stratify: { by: "field", pointer: "/a" } },
    /^No record has a text, a number, true or false at "\/a"/,
  ],
  [
    "a task that nobody has",
    records(9).join("\n"),
    { stratify: { by: "task" } },
    /no record has a system prompt/,
  ],
  [
    "answers that are all long",
    records(9)
      .map((line) => line.replace('"Order', `"${"Long ".repeat(9)}order`))
      .join("\n"),
    { stratify: { by: "answer" } },
    /^--stratify answer finds nothing to go by: all answers are too long/,
  ],
  [
    "a group that nobody has",
    records(9).join("\n"),
    { groupBy: ["/a"] },
    /^No record has a value at "\/a"/,
  ],
] as const satisfies readonly (readonly [string, string | Uint8Array, Wishes, RegExp])[]) {
  test(`refused: ${what}`, async () => {
    await assert.rejects(split(content, wishes), (error) => {
      assert.ok(error instanceof Failure);
      assert.match(error.message, sentence);
      return true;
    });
  });
}

test("lines are told apart in pieces of any size", async () => {
  const text = fc.array(fc.constantFrom("\n", "\r", "\r\n", "a", " ", "{}"), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      async (parts, sizes) => {
        const content = parts.join("");
        const lines = content.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
        const stream = (): AsyncGenerator<Uint8Array> => deliver(cut(Buffer.from(content), sizes));
        for (const rest of [0, 1]) {
          let chosen = "";
          for await (const piece of chosenLines(stream(), (line) => line % 2 === rest)) {
            chosen += Buffer.from(piece).toString();
          }
          assert.equal(chosen, lines.filter((_, line) => line % 2 === rest).join(""));
        }
        const others = await otherLines(stream(), (line) => lines[line]?.startsWith("{") === true);
        const without = lines.filter((line) => !line.startsWith("{"));
        const blank = without.filter((line) => line.trim() === "").length;
        assert.deepEqual([others.blank, others.broken], [blank, without.length - blank]);
      },
    ),
  );
});

// eslint-disable-next-line @typescript-eslint/require-await -- Streams are asynchronous, this one is ready at once.
async function* deliver(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
