/** Exports for real targets, on disk: files, manifest, and nothing at all where something stands in the way. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { exportReportText } from "../../src/core/export/export-report.ts";
import type { ExportedDataset } from "../../src/core/export/exported-dataset.ts";
import { targetById } from "../../src/core/targets/index.ts";
import { exportDataset, type ExportTask } from "../../src/node/export-dataset.ts";
import { Failure } from "../../src/node/failure.ts";
import { chat, checkOptions, temporaryFolder } from "./support.ts";

const root = temporaryFolder();
const { settings, ...check } = checkOptions();

const plainTask: Omit<ExportTask, "path" | "target" | "folder"> = {
  settings,
  mergesTurns: false,
  deal: { shares: [1], seed: 1, groupBy: [], allowsInvalid: false },
  version: "0.0.0",
  choices: {
    ratio: undefined,
    seed: undefined,
    stratify: undefined,
    groupBy: [],
    byTime: undefined,
    redact: undefined,
    entities: [],
    systemPrompt: undefined,
    mergesTurns: false,
  },
  allowsLoss: false,
  allowsRefused: false,
  replaces: false,
  isDryRun: false,
  check,
};

interface Manifest {
  readonly format: { readonly from: string; readonly to: string };
  readonly source: { readonly name: string; readonly sha256: string };
  readonly fixed: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly records: number;
    readonly tokens: { readonly total: number; readonly trained: number };
    readonly verdict: { readonly acceptance: string };
  }[];
}

interface Exported {
  readonly result: ExportedDataset;
  readonly folder: string;
  readonly file: (name: string) => string;
  readonly manifest: () => Manifest;
}

async function exportText(
  content: string | Uint8Array,
  targetId: string,
  wishes: Partial<ExportTask> = {},
): Promise<Exported> {
  const base = mkdtempSync(path.join(root, "export-"));
  const source = path.join(base, "source.jsonl");
  writeFileSync(source, content);
  const target = targetById(targetId);
  assert.ok(target);
  const folder = path.join(base, "deep", "out");
  const task: ExportTask = { ...plainTask, path: source, target, folder, ...wishes };
  const result = await exportDataset(task).catch((error: unknown) => {
    assert.deepEqual(readdirSync(base), ["source.jsonl"]);
    throw error;
  });
  const file = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  if (result.isWritten) {
    assert.deepEqual(readdirSync(base).sort(), ["deep", "source.jsonl"]);
  } else {
    assert.deepEqual(readdirSync(base), ["source.jsonl"]);
  }
  return { result, folder, file, manifest: () => JSON.parse(file("manifest.json")) as Manifest };
}

const record = (number: number): string =>
  chat(`Port ${number * 7919} of rack ${number}?`, `It has been up for ${number * 31 + 5} days.`);
const records = (amount: number): string[] => Array.from({ length: amount }, (_, i) => record(i));
const text = (amount: number): string => `${records(amount).join("\n")}\n`;
const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

test("a dataset that is ready goes out as it is, with its manifest", async () => {
  const content = text(20);
  const { result, file, folder, manifest } = await exportText(content, "openai-gpt-4.1");
  assert.equal(result.outcome, "done");
  assert.deepEqual(readdirSync(folder).sort(), ["manifest.json", "train.jsonl"]);
  assert.equal(file("train.jsonl"), content);
  const { files, format, source } = manifest();
  assert.deepEqual(format, { from: "openai-chat", to: "openai-chat" });
  assert.deepEqual(source, {
    name: "source.jsonl",
    bytes: content.length,
    sha256: sha256(content),
  });
  const [train] = files;
  assert.equal(train?.sha256, sha256(content));
  assert.equal(train.bytes, content.length);
  assert.equal(train.records, 20);
  assert.equal(train.verdict.acceptance, "taken");
  assert.ok(train.tokens.trained > 100 && train.tokens.trained < train.tokens.total);
});

test("the same export makes the same files, manifest included", async () => {
  const deal = { shares: [0.8, 0.2], seed: 4, groupBy: [], allowsInvalid: false };
  const one = await exportText(text(40), "gemini-2.5-flash", { deal });
  const two = await exportText(text(40), "gemini-2.5-flash", { deal });
  for (const name of ["train.jsonl", "validation.jsonl", "manifest.json"]) {
    assert.equal(one.file(name), two.file(name));
  }
  assert.ok(!one.file("manifest.json").includes(root));
});

test("a dataset is converted to the platform's format, split, and checked", async () => {
  const deal = { shares: [0.8, 0.1, 0.1], seed: 1, groupBy: [], allowsInvalid: false };
  const { manifest, file } = await exportText(text(100), "bedrock-nova-lite", { deal });
  const { format, files } = manifest();
  assert.deepEqual(format, { from: "openai-chat", to: "bedrock-conversation-2024" });
  assert.deepEqual(
    files.map(({ name, records: amount }) => [name, amount]),
    [
      ["train.jsonl", 80],
      ["validation.jsonl", 10],
      ["test.jsonl", 10],
    ],
  );
  for (const line of file("validation.jsonl").trim().split("\n")) {
    const { schemaVersion } = JSON.parse(line) as { readonly schemaVersion: string };
    assert.equal(schemaVersion, "bedrock-conversation-2024");
  }
});

test("each platform gets the byte order mark it wants", async () => {
  const azure = await exportText(text(20), "azure-openai");
  assert.equal(azure.file("train.jsonl").codePointAt(0), 0xfeff);
  assert.equal(azure.manifest().files[0]?.verdict.acceptance, "taken");
  const openai = await exportText(`\ufeff${text(20)}`, "openai-gpt-4.1");
  assert.equal(openai.file("train.jsonl"), text(20));
});

test("safe fixes are made, and packed input is read", async () => {
  const { file, manifest } = await exportText(
    gzipSync(`${text(20)}${record(30).slice(0, -1)},}\n`),
    "openai-gpt-4.1",
  );
  assert.equal(file("train.jsonl"), `${text(20)}${record(30)}\n`);
  assert.deepEqual(manifest().fixed, { "invalid-json": 1 });
});

test("what would be lost is told, and allowed or not", async () => {
  const weighted = JSON.stringify({
    messages: [
      { role: "user", content: "Is it up?" },
      { role: "assistant", content: "No.", weight: 0 },
      { role: "user", content: "And now?" },
      { role: "assistant", content: "Yes." },
    ],
  });
  const content = `${text(20)}${weighted}\n`;
  const refused = await exportText(content, "gemini-2.5-flash");
  assert.equal(refused.result.outcome, "lossy");
  assert.deepEqual(
    refused.result.tally?.losses.map(({ part, lines }) => [part, lines]),
    [["weights", [20]]],
  );
  assert.deepEqual(refused.result.files, []);
  const allowed = await exportText(content, "gemini-2.5-flash", { allowsLoss: true });
  assert.equal(allowed.result.outcome, "done");
  assert.equal(allowed.manifest().files[0]?.records, 21);
});

test("what the platform would refuse is not written, unless that is allowed", async () => {
  const refused = await exportText(text(5), "openai-gpt-4.1");
  assert.equal(refused.result.outcome, "refused");
  assert.deepEqual(
    refused.result.files[0]?.verdict.reasons
      .filter(({ severity }) => severity === "error")
      .map(({ ruleId }) => ruleId),
    ["too-few-examples"],
  );
  const allowed = await exportText(text(5), "openai-gpt-4.1", { allowsRefused: true });
  assert.equal(allowed.result.outcome, "done");
  assert.equal(allowed.manifest().files[0]?.verdict.acceptance, "refused");
});

test("the validation file may be smaller than a platform demands of the training file", async () => {
  const deal = { shares: [0.9, 0.1], seed: 1, groupBy: [], allowsInvalid: false };
  const { result } = await exportText(text(40), "openai-gpt-4.1", { deal });
  const [, validation] = result.files;
  assert.equal(validation?.records, 4);
  const errors = validation.verdict.reasons.filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, []);
  assert.equal(result.outcome, "done");
});

test("a dry run looks at everything and writes nothing", async () => {
  const { result } = await exportText(text(20), "openai-gpt-4.1", { isDryRun: true });
  assert.equal(result.outcome, "done");
  assert.equal(result.isWritten, false);
  assert.equal(result.files[0]?.records, 20);
});

test("files that are there stay, unless they may be replaced", async () => {
  const folder = mkdtempSync(path.join(root, "taken-"));
  const train = path.join(folder, "train.jsonl");
  writeFileSync(train, "mine");
  for (const isDryRun of [true, false]) {
    await assert.rejects(exportText(text(20), "openai-gpt-4.1", { folder, isDryRun }), Failure);
  }
  assert.equal(readFileSync(train, "utf8"), "mine");
  assert.deepEqual(readdirSync(folder), ["train.jsonl"]);
  const replaced = await exportIn(folder, { replaces: true });
  assert.equal(replaced.isWritten, true);
  assert.equal(readFileSync(train, "utf8"), text(20));
});

test("a part of another export is not left beside the files", async () => {
  const folder = mkdtempSync(path.join(root, "stale-"));
  writeFileSync(path.join(folder, "test.jsonl"), "old");
  await assert.rejects(exportIn(folder, { replaces: true }), /this export has no such file/);
  assert.deepEqual(readdirSync(folder), ["test.jsonl"]);
});

test("a signal ends it, and nothing is left", async () => {
  const folder = path.join(mkdtempSync(path.join(root, "abort-")), "out");
  const signal = AbortSignal.abort(new Error("enough"));
  await assert.rejects(exportIn(folder, { check: { ...check, signal } }), /enough/);
  assert.ok(!existsSync(folder));
});

test("a dataset is not replaced by its own export", async () => {
  const folder = mkdtempSync(path.join(root, "own-"));
  const source = path.join(folder, "train.jsonl");
  writeFileSync(source, text(20));
  await assert.rejects(exportIn(folder, { path: source, replaces: true }), {
    name: "Failure",
    message: /is the dataset itself, .*: choose another folder\.$/,
  });
  assert.equal(readFileSync(source, "utf8"), text(20));
});

/** Into this folder, of a dataset elsewhere. */
async function exportIn(folder: string, wishes: Partial<ExportTask>): Promise<ExportedDataset> {
  const source = path.join(mkdtempSync(path.join(root, "dataset-")), "data.jsonl");
  writeFileSync(source, text(20));
  const target = targetById("openai-gpt-4.1");
  assert.ok(target);
  return await exportDataset({ ...plainTask, path: source, target, folder, ...wishes });
}

/** With a ticket that two records after each other share. */
const ticketed = (number: number): string => {
  const metadata = { ticket: `INC${1000 + Math.floor(number / 3)}`, day: 20240101 + (number % 25) };
  return `{"metadata":${JSON.stringify(metadata)},${record(number).slice(1)}`;
};

const ticketsOf = (lines: string): number[] =>
  [...lines.matchAll(/rack (\d+)\?/g)].map(([, number]) => Math.floor(Number(number) / 3));

for (const groupBy of [[], ["ticket"], ["/metadata/ticket"]]) {
  test(`fields that the target's format drops still keep records together: ${groupBy.join()}`, async () => {
    const lines = Array.from({ length: 60 }, (_, number) => ticketed(number));
    // Left out of the conversion: the places of those behind it move.
    lines.splice(20, 0, '{"messages":[{"role":"user","content":"Is it up?"}]}');
    const deal = { shares: [0.7, 0.3], seed: 1, groupBy, allowsInvalid: false };
    const { result, file } = await exportText(`${lines.join("\n")}\n`, "bedrock-nova-lite", {
      deal,
      allowsLoss: true,
    });
    assert.equal(result.outcome, "done");
    const train = new Set(ticketsOf(file("train.jsonl")));
    const validation = ticketsOf(file("validation.jsonl"));
    assert.equal(train.size + new Set(validation).size, 20);
    assert.deepEqual(
      validation.filter((ticket) => train.has(ticket)),
      [],
    );
    assert.ok(!file("train.jsonl").includes("INC"));
  });
}

test("dates and labels that the target's format drops decide, too", async () => {
  const lines = Array.from({ length: 60 }, (_, number) => ticketed(59 - number));
  const deal = { shares: [0.7, 0.3], seed: 1, groupBy: [], allowsInvalid: false };
  const dated = { ...deal, byTime: "/metadata/day" };
  const wishes = { deal: dated, allowsLoss: true };
  const { file } = await exportText(`${lines.join("\n")}\n`, "bedrock-nova-lite", wishes);
  assert.ok(file("validation.jsonl").includes("rack 24?"));
  const stratify = { by: "field", pointer: "/metadata/day" } as const;
  const labelled = { deal: { ...deal, stratify }, allowsLoss: true };
  const { result } = await exportText(`${lines.join("\n")}\n`, "bedrock-nova-lite", labelled);
  assert.equal(result.split?.labels?.length, 25);
});

test("places of losses are those of the dataset, not of its repaired copy", async () => {
  const noted = `{"note":"x",${record(50).slice(1)}`;
  const content = `${record(30)}${record(31)}\n\n${text(20)}${noted}\n`;
  const { result } = await exportText(content, "bedrock-nova-lite", { allowsLoss: true });
  assert.equal(result.placesAre, "line");
  assert.deepEqual(
    result.tally?.losses.map(({ lines }) => lines),
    [[22]],
  );
  const array = `[\n${[...records(20), noted].join(",\n\n")}\n]\n`;
  const other = await exportText(array, "bedrock-nova-lite", { allowsLoss: true });
  assert.equal(other.result.placesAre, "record");
  assert.deepEqual(
    other.result.tally?.losses.map(({ lines }) => lines),
    [[20]],
  );
  const run = { ...other.result, path: "data.json", folder: "out", isDryRun: false };
  assert.match(exportReportText(run), /1 record without the field "note" \(record 21\)/);
});
