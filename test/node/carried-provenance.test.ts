/** Where records are from stays known when their dataset is cleaned, converted, split or restored. */

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite, test } from "node:test";

import type { Provenance } from "../../src/core/create/provenance.ts";
import { sidecarOf } from "../../src/core/create/provenance-line.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { cleanDataset, type Cleaning } from "../../src/node/clean-dataset.ts";
import { cleaningTools } from "../../src/node/cleaning-tools.ts";
import { convertDataset } from "../../src/node/convert-dataset.ts";
import { successorSidecar } from "../../src/node/create/carried-provenance.ts";
import { hashOfLine } from "../../src/node/create/hashes.ts";
import { provenanceAt } from "../../src/node/create/provenance-at.ts";
import { openSource } from "../../src/node/dataset-source.ts";
import { writableFile } from "../../src/node/replace-file.ts";
import { restoreFromLedger } from "../../src/node/restore.ts";
import { splitDataset } from "../../src/node/split-dataset.ts";
import { chat, checkOptions, shardWorkerPath, temporaryFolder } from "./support.ts";

const root = temporaryFolder();
const settings = resolveSettings();

const dropsExact = {
  invalid: false,
  incomplete: true,
  duplicates: { kind: "exact", keep: { type: "first" } },
} as const;

const record = (number: number): string =>
  chat(
    `Why is the link ${number} down?`,
    `Write to tech${number}@fabrikam-isp.com: port ${number}.`,
  );

const entryOf = (line: string, row: number): Provenance => ({
  record: hashOfLine(line),
  kind: "ticket",
  taskType: "troubleshooting",
  path: "../t.csv",
  line: row + 1,
  endLine: row + 1,
  row,
  hash: "-",
});

/** A dataset of which record n is of row n. */
function created(lines: readonly string[]): string {
  const folder = join(mkdtempSync(join(root, "made-")), "data");
  mkdirSync(folder);
  const path = join(folder, "d.jsonl");
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  const entries = lines.map((line, index) => `${JSON.stringify(entryOf(line, index + 1))}\n`);
  writeFileSync(sidecarOf(path), entries.join(""));
  return path;
}

const linesOf = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");

/** Of each record: of which row it is for sure. */
async function rowsOf(path: string): Promise<readonly (number | undefined)[]> {
  const lines = linesOf(path);
  const found = lines.map(async (text, line) => {
    const one = await provenanceAt({ path, line, text, above: [], below: [] });
    if (one === null) return undefined;
    assert.equal(one.isExact, true);
    return one.provenance.row;
  });
  return Promise.all(found);
}

async function clean(path: string, out: string, more: Partial<Cleaning> = {}) {
  const source = await openSource(path);
  const file = await writableFile(out);
  const { redaction } = await cleaningTools(settings, { method: "mask" }, () => Promise.resolve());
  const isInPlace = path === out;
  return cleanDataset(source.pieces, {
    name: path,
    path,
    settings,
    appliesFixes: true,
    redaction,
    drops: undefined,
    output: { kind: "file", file, replaces: isInPlace ? source.stats : undefined },
    check: checkOptions(),
    ...more,
  });
}

test("a dataset that is redacted in its place", async () => {
  const path = created([1, 2, 3, 4].map(record));
  await clean(path, path);
  assert.ok(!readFileSync(path, "utf8").includes("@fabrikam"));
  assert.deepEqual(await rowsOf(path), [1, 2, 3, 4]);
});

test("records that go, and come back", async () => {
  const empty = chat("And the link 5?", "");
  const path = created([record(1), "", record(1), empty, record(2)]);
  const ledger = { file: await writableFile(join(dirname(path), "l.jsonl")), isOptional: true };
  const { removed } = await clean(path, path, { drops: dropsExact, ledger });
  assert.equal(removed.size, 3);
  assert.deepEqual(await rowsOf(path), [1, 5]);
  const entries = linesOf(sidecarOf(path)).map((line) => JSON.parse(line) as Provenance);
  const gone = entries.filter((entry) => entry.removed === true).map(({ row }) => row);
  assert.deepEqual(gone, [2, 3, 4]);
  // What is added by hand is none of them.
  const [last = "", first = ""] = linesOf(path).toReversed();
  const added = { path, line: 2, text: chat("q", "a"), above: [last, first], below: [] };
  assert.equal(await provenanceAt(added), null);
  const out = join(root, "restored.jsonl");
  await restoreFromLedger({ ledger: ledger.file.path, out, lines: [4], causes: [] });
  assert.deepEqual(await rowsOf(out), [1, 4, 5]);
  await restoreFromLedger({ ledger: ledger.file.path, lines: [4], causes: [] });
  assert.deepEqual(await rowsOf(path), [1, 4, 5]);
});

test("a record that was edited by hand is still told by its neighbours after a cleaning", async () => {
  const lines = [1, 2, 3, 4].map(record);
  const path = created(lines);
  writeFileSync(path, lines.with(1, chat("q", "a")).join("\n"));
  await clean(path, path);
  const now = linesOf(path);
  const [above = "", text = "", ...below] = now;
  const found = await provenanceAt({ path, line: 1, text, above: [above], below });
  assert.deepEqual([found?.provenance.row, found?.isExact], [2, false]);
});

test("a result in another folder names the sources from there", async () => {
  const path = created([1, 2].map(record));
  const out = join(dirname(dirname(path)), "clean.jsonl");
  await clean(path, out);
  assert.deepEqual(await rowsOf(out), [1, 2]);
  assert.deepEqual(
    linesOf(sidecarOf(out)).map((line) => (JSON.parse(line) as Provenance).path),
    ["t.csv", "t.csv"],
  );
  assert.equal((await rowsOf(path)).join(), "1,2");
});

test("datasets that share a sidecar by their names are both known", async () => {
  const path = created([1, 2].map(record));
  const out = path.replace(/jsonl$/, "ndjson");
  await clean(path, out);
  assert.deepEqual(await rowsOf(out), [1, 2]);
  assert.deepEqual(await rowsOf(path), [1, 2]);
});

test("what is left as it was, or not confirmed, keeps its sidecar", async () => {
  const path = created([1, 2].map(record));
  const before = statSync(sidecarOf(path));
  await clean(path, path, { redaction: undefined });
  await clean(path, path, { confirm: () => Promise.resolve(false) });
  assert.equal(statSync(sidecarOf(path)).ino, before.ino);
});

test("a dataset without provenance gets none", async () => {
  const path = created([record(1)]);
  const alone = join(root, "alone.jsonl");
  writeFileSync(alone, readFileSync(path));
  await clean(alone, alone);
  assert.ok(!existsSync(sidecarOf(alone)));
});

test("provenance of other records is left alone", async () => {
  const path = created([record(1)]);
  const alone = join(dirname(path), "alone.jsonl");
  writeFileSync(alone, readFileSync(path));
  const sidecar = readFileSync(sidecarOf(path));
  const start = `"${sidecarOf(path)}" tells where other records are from`;
  await assert.rejects(clean(alone, path), (error: Error) => error.message.startsWith(start));
  assert.deepEqual(readFileSync(sidecarOf(path)), sidecar);
  assert.match(readFileSync(path, "utf8"), /@fabrikam/);
});

test("a dataset that is converted", async () => {
  const path = created([record(1), "no record", record(3)]);
  const out = join(root, "converted.jsonl");
  const output = {
    kind: "file",
    file: await writableFile(out),
    sidecar: await successorSidecar(path, out),
  } as const;
  await convertDataset({
    input: path,
    output,
    options: { from: "auto", to: "alpaca" },
    allowsLoss: true,
  });
  assert.deepEqual(await rowsOf(out), [1, 3]);
});

test("a dataset that is split", async () => {
  const path = created([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(record));
  const check = { jobs: 1, shardWorkerPath };
  const names = ["train", "test"].map((name) => join(root, `${name}.jsonl`));
  const sides = await Promise.all(
    names.map(async (name, side) => {
      const share = side === 0 ? 0.6 : 0.4;
      const file = await writableFile(name);
      return { name, share, file, sidecar: await successorSidecar(path, name) };
    }),
  );
  await splitDataset(path, { settings, sides, seed: 1, groupBy: [], allowsInvalid: false, check });
  for (const name of names) {
    const rows = linesOf(name).map((line) => Number(/link (\d+)/.exec(line)?.[1]));
    assert.deepEqual(await rowsOf(name), rows);
    assert.equal(linesOf(sidecarOf(name)).length, rows.length);
  }
});

suite("the source of an edited record", () => {
  const tickets = [
    "The trunk of the access switch flaps every evening",
    "Phones restart because the power budget is exceeded",
    "A route map filters the prefixes of the customer",
    "The certificate of the portal has expired",
  ];
  const lines = tickets.map((text) => chat(text, "Fixed."));
  const madeOfTickets = (): string => {
    const path = created(lines);
    const rows = tickets.map((text) => `${text}\n`).join("");
    writeFileSync(join(dirname(dirname(path)), "t.csv"), `problem\n${rows}`);
    return path;
  };
  /** The row it is found to be of, in a dataset of these lines. */
  const rowOf = async (all: readonly string[], line: number): Promise<number | undefined> => {
    const [text = ""] = all.slice(line);
    const above = all.slice(0, line).toReversed();
    const below = all.slice(line + 1);
    const found = await provenanceAt({ path: madeOfTickets(), line, text, above, below });
    assert.notEqual(found?.isExact, true);
    return found?.provenance.row;
  };
  const [first = "", second = "", third = "", last = ""] = lines;
  const edit = (line: string): string => line.replace("Fixed.", "Fixed by hand.");

  test("beside one that is gone", async () => {
    assert.equal(await rowOf([first, edit(third), last], 1), 3);
    assert.equal(await rowOf([first, edit(second), last], 1), 2);
    assert.equal(await rowOf([edit(second), third, last], 0), 2);
  });
  test("beside others that were edited", async () => {
    const edited = [first, chat("a", "b"), chat("c", "d"), last];
    assert.equal(await rowOf(edited, 1), 2);
    assert.equal(await rowOf(edited, 2), 3);
  });
  test("is not guessed", async () => {
    assert.equal(await rowOf([first, chat("Something else", "Of a person."), last], 1), undefined);
    assert.equal(await rowOf([first, second, chat("new", "one"), third, last], 2), undefined);
    const more = [first, edit(second), chat("new", "one"), third, last];
    assert.equal(await rowOf(more, 1), undefined);
  });
});
