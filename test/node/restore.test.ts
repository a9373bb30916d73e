/** Cleaning and restoring: whatever goes comes back to its place, byte for byte. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";

import type { LedgerEntry } from "../../src/core/cleaning/ledger.ts";
import { cleanDataset, type CleanResult } from "../../src/node/clean-dataset.ts";
import { bytesOfEntry } from "../../src/node/ledger-file.ts";
import { LedgerReader } from "../../src/node/ledger-reader.ts";
import { writableFile } from "../../src/node/replace-file.ts";
import { restoreFromLedger } from "../../src/node/restore.ts";
import { chat, checkOptions, cut, temporaryFolder } from "./support.ts";

const config = {
  format: "openai-chat",
  rules: { "oversized-line": { maxMegabytes: 0.002 }, pii: "off", secret: "off" },
} as const;
const check = checkOptions({ ...config, rules: { ...config.rules, "oversized-line": "off" } });

const long =
  "The interface went down after the upgrade, came back on its own, and stayed up since then for days";
/** Latin-1 characters stand for bytes. */
const kinds = [
  chat("Which command lists the BGP neighbours?", "show bgp summary"),
  chat("Which command lists the interfaces?", "show interfaces brief"),
  chat(`${long} on the core`, `${long}, so there is nothing to do`),
  chat(`${long} on the core`, `${long}, so there is nothing to do now`),
  chat("Which command shows the version?", ""),
  chat("caf\xe9 \xff", "show version"),
  `{"messages":[]`,
  `${chat("One", "show one")} ${chat("Two", "show two")}`,
  chat("Which command lists the VLANs?", "show vlan").replace(/\]\}$/, "],}"),
  "",
  " \t",
  "nothing",
  "x".repeat(2500),
  "[]",
];

interface Case {
  readonly lines: readonly { readonly kind: number; readonly lineBreak: string }[];
  readonly hasMark: boolean;
  readonly endsOpen: boolean;
}

const cases = fc
  .record({
    lines: fc.array(
      fc.record({
        kind: fc.nat({ max: kinds.length - 1 }),
        lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
      }),
      { maxLength: 25 },
    ),
    hasMark: fc.boolean(),
    endsOpen: fc.boolean(),
  })
  // The CR of one line and the LF of an empty one behind it would be one line break.
  .filter(({ lines }) => !hasMeeting(lines.map(({ kind, lineBreak }) => [kinds[kind], lineBreak])));

const hasMeeting = (lines: readonly (readonly (string | undefined)[])[]): boolean =>
  lines.some(
    ([, lineBreak], index) =>
      lineBreak === "\r" && lines.slice(index + 1).some(([, b]) => b === "\n"),
  );

function bytesOf({ lines, hasMark, endsOpen }: Case): Buffer {
  const first = { kind: 0, lineBreak: "\n" };
  const text = [first, ...lines]
    .map(({ kind, lineBreak }, index, all) => {
      const isOpen = endsOpen && index === all.length - 1;
      return `${kinds[kind] ?? ""}${isOpen ? "" : lineBreak}`;
    })
    .join("");
  return Buffer.concat([Buffer.from(hasMark ? "\ufeff" : ""), Buffer.from(text, "latin1")]);
}

const folder = temporaryFolder();
const inFolder = (name: string): string => join(folder, name);

async function clean(bytes: Buffer, sizes: readonly number[] = [4096]): Promise<CleanResult> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (const piece of cut(bytes, sizes)) yield await Promise.resolve(piece);
  }
  return await cleanDataset(pieces(), {
    name: "raw.jsonl",
    path: inFolder("raw.jsonl"),
    settings: checkOptions(config).settings,
    appliesFixes: true,
    redaction: undefined,
    drops: {
      invalid: true,
      incomplete: true,
      duplicates: { kind: "near", keep: { type: "first" } },
    },
    output: { kind: "file", file: await writableFile(inFolder("clean.jsonl")) },
    ledger: { file: await writableFile(inFolder("clean.ledger.jsonl")), isOptional: false },
    check,
  });
}

function ledgerEntries(): LedgerEntry[] {
  const reader = new LedgerReader(inFolder("clean.ledger.jsonl"));
  try {
    return [...reader.entries()];
  } finally {
    reader.close();
  }
}

const read = (): Buffer => readFileSync(inFolder("clean.jsonl"));
const restore = { ledger: inFolder("clean.ledger.jsonl"), lines: [], causes: [] };

/** The same with the repairs that are safe, but with all lines. */
function repaired(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replaceAll("],}", "]}")
    .replaceAll(`]} {"messages`, `]}\n{"messages`);
}

test("restoring everything gives all lines back, each in its place", async () => {
  await fc.assert(
    fc.asyncProperty(
      cases,
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }),
      async (one, sizes) => {
        const bytes = bytesOf(one);
        const { removed } = await clean(bytes, sizes);
        const entries = ledgerEntries();
        const total = [...removed.values()].reduce((sum, amount) => sum + amount, 0);
        assert.equal(entries.length, total);
        const lines = entries.map(({ line }) => line);
        assert.deepEqual(
          lines,
          [...lines].sort((a, b) => a - b),
        );
        if (total === 0) return;
        assert.notEqual(read().toString("latin1"), repaired(bytes));
        await restoreFromLedger(restore);
        assert.equal(read().toString("latin1"), repaired(bytes));
        assert.deepEqual(ledgerEntries(), []);
      },
    ),
    { numRuns: 60 },
  );
});

test("what is restored in steps stands in the order it had", async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.infiniteStream(fc.boolean()), async (one, choices) => {
      const bytes = bytesOf(one);
      await clean(bytes);
      const entries = ledgerEntries();
      const chosen = new Set(entries.map(({ line }) => line).filter(() => choices.next().value));
      if (chosen.size === 0) return;
      const before = read();
      const { lines: restored, left } = await restoreFromLedger({ ...restore, lines: [...chosen] });
      // By hand, from the last place to the first.
      let expected = before;
      for (const entry of entries.filter(({ line }) => chosen.has(line)).reverse()) {
        expected = Buffer.concat([
          expected.subarray(0, entry.at),
          bytesOfEntry(entry),
          expected.subarray(entry.at),
        ]);
      }
      assert.ok(read().equals(expected));
      assert.equal(restored + left, entries.length);
      assert.equal(ledgerEntries().length, left);
      if (left === 0) return;
      await restoreFromLedger(restore);
      assert.equal(read().toString("latin1"), repaired(bytes));
    }),
    { numRuns: 40 },
  );
});

const dataset = Buffer.from([kinds[0], kinds[1], kinds[0], kinds[6], ""].join("\n"), "latin1");

const unfit: readonly [what: string, change: () => void, reason: RegExp][] = [
  [
    "a result that changed",
    () => {
      writeFileSync(inFolder("clean.jsonl"), read().fill("x", 3, 4));
    },
    /has changed since it was cleaned/,
  ],
  [
    "a result that grew",
    () => {
      writeFileSync(inFolder("clean.jsonl"), "\n", { flag: "a" });
    },
    /has changed since it was cleaned/,
  ],
  [
    "a ledger cut short",
    () => {
      editLedger((text) => text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1));
    },
    /tells of 2 removed lines and has 1/,
  ],
  [
    "a ledger cut in a line",
    () => {
      editLedger((text) => text.slice(0, -20));
    },
    /is damaged on line 3/,
  ],
  [
    "a ledger of a later version",
    () => {
      editLedger((text) => text.replace(`"tunesmithLedger":1`, `"tunesmithLedger":2`));
    },
    /another version of Tunesmith/,
  ],
  [
    "a dataset in place of a ledger",
    () => {
      editLedger(() => `${kinds[0] ?? ""}\n`);
    },
    /is no ledger/,
  ],
  [
    "an empty file",
    () => {
      editLedger(() => "");
    },
    /is no ledger/,
  ],
  [
    "a place outside of the file",
    () => {
      editLedger((text) => text.replace(/"at":\d+/, '"at":999999'));
    },
    /is damaged on line 2/,
  ],
  [
    "a place inside of a line",
    () => {
      editLedger((text) => text.replace(/"at":\d+/, '"at":7'));
    },
    /is damaged on line 2/,
  ],
  [
    "a ledger of a file elsewhere",
    () => {
      editLedger((text) => text.replace('"result":"', '"result":"../'));
    },
    /not in its folder/,
  ],
];

function editLedger(edit: (text: string) => string): void {
  writeFileSync(restore.ledger, edit(readFileSync(restore.ledger, "utf8")));
}

for (const [what, change, reason] of unfit) {
  test(`refused: ${what}`, async () => {
    await clean(dataset);
    change();
    const before = [read(), readFileSync(restore.ledger)];
    await assert.rejects(restoreFromLedger(restore), reason);
    assert.deepEqual([read(), readFileSync(restore.ledger)], before);
    assert.deepEqual(readdirSync(folder).sort(), ["clean.jsonl", "clean.ledger.jsonl"]);
  });
}

test("a cleaning that is cancelled or fails leaves all files as they were", async () => {
  await clean(dataset);
  const before = [read(), readFileSync(restore.ledger)];
  const abort = new AbortController();
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(dataset);
    abort.abort(new Error("Cancelled."));
    yield dataset;
  }
  for (const kind of ["exact", undefined] as const) {
    const cleaning = cleanDataset(pieces(), {
      name: "raw.jsonl",
      path: undefined,
      settings: checkOptions(config).settings,
      appliesFixes: true,
      redaction: undefined,
      drops: {
        invalid: true,
        incomplete: false,
        duplicates: kind && { kind, keep: { type: "first" } },
      },
      output: { kind: "file", file: await writableFile(inFolder("clean.jsonl")) },
      ledger: { file: await writableFile(restore.ledger), isOptional: false },
      check: { ...check, signal: abort.signal },
    });
    await assert.rejects(cleaning, /Cancelled/);
  }
  assert.deepEqual([read(), readFileSync(restore.ledger)], before);
  assert.deepEqual(readdirSync(folder).sort(), ["clean.jsonl", "clean.ledger.jsonl"]);
});
