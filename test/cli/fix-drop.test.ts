/** `tunesmith fix` that drops records: which, why, and what it leaves behind. */

import assert from "node:assert/strict";
import { once } from "node:events";
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { chat, good, lines, other } from "./records.ts";
import { assertRefused, makeFolder, runCli, startCli } from "./run-cli.ts";

interface Entry {
  readonly line: number;
  readonly cause: string;
  readonly ruleId?: string;
  readonly matched?: { readonly line: number; readonly similarity: number };
  readonly record: string;
}

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), "utf8");

const ledgerOf = (cwd: string, file: string): Entry[] =>
  read(cwd, file)
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => JSON.parse(line) as Entry);

const told =
  "The uplink of the access switch went down after the upgrade and came back on its own: what is to be checked first, and who has to be told about it before the change window of tonight ends";
const near = chat(told, "Look at the log of the switch.");
const nearLonger = chat(told, "Look at the log of the switch, please.");
const broken = "This is no JSON.";
const empty = chat("What does this command do?", "");
const mail = "jane.doe@invented-company.net";

test("each record goes for its first cause, and a ledger says which", async (context) => {
  const cwd = makeFolder(context, {
    "a.jsonl": lines(near, "", broken, good, empty, good, nearLonger, empty, `  ${good}`),
  });
  const words = ["fix", "--drop-duplicates", "near", "--drop-invalid", "--drop-incomplete"];
  const { code, stdout, stderr } = await runCli([...words, "--out", "b.jsonl", "a.jsonl"], { cwd });
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  assert.equal(read(cwd, "b.jsonl"), lines(near, good));
  assert.match(
    stdout,
    /6 records dropped \(2 × incomplete, 2 × exact-duplicate, 1 × invalid, 1 × near-duplicate\), written to b\.jsonl\. 2 of 8 records kept \(25\.0 %\)\. What went is in b\.ledger\.jsonl\. Checked again: no findings left\.\n$/,
  );
  assert.deepEqual(
    ledgerOf(cwd, "b.ledger.jsonl").map(({ line, cause, matched }) => [line, cause, matched?.line]),
    [
      [2, "blank-line", undefined],
      [3, "invalid", undefined],
      [5, "incomplete", undefined],
      [6, "exact-duplicate", 4],
      [7, "near-duplicate", 1],
      [8, "incomplete", undefined],
      [9, "exact-duplicate", 4],
    ],
  );
  const similarity = ledgerOf(cwd, "b.ledger.jsonl")[4]?.matched?.similarity ?? 0;
  assert.ok(similarity >= 0.8 && similarity < 1);
  assert.deepEqual(readdirSync(cwd).sort(), ["a.jsonl", "b.jsonl", "b.ledger.jsonl"]);
});

test("duplicates are looked for among what is left", async (context) => {
  // The first of the equal records is broken beyond repair, the second incomplete: neither takes the third with it.
  const whole = chat("What does this command do?", "It clears the counters.");
  const odd = whole.replace('"assistant"', '"nobody"');
  const cwd = makeFolder(context, { "a.jsonl": lines(empty, odd, whole, empty, whole) });
  const words = ["--drop-duplicates", "exact", "--drop-invalid", "--drop-incomplete"];
  await runCli(["fix", ...words, "--out", "b.jsonl", "a.jsonl"], { cwd });
  assert.equal(read(cwd, "b.jsonl"), lines(whole));
});

test("--keep says which of the duplicates stays", async (context) => {
  const dated = (record: string, date: string): string =>
    record.replace(/\}$/, `,"metadata":{"date":"${date}"}}`);
  const records = [
    dated(near, "2026-03-01"),
    dated(near, "2026-11-20"),
    dated(nearLonger, "2025-01-01"),
  ];
  const cwd = makeFolder(context, { "a.jsonl": lines(good, ...records) });
  const kept = async (...keep: string[]): Promise<string> => {
    const words = ["fix", "--drop-duplicates", "near", ...keep, "--out", "-", "a.jsonl"];
    return (await runCli(words, { cwd })).stdout;
  };
  assert.equal(await kept(), lines(good, records[0] ?? ""));
  assert.equal(await kept("--keep", "longest"), lines(good, records[2] ?? ""));
  assert.equal(await kept("--keep", "newest:/metadata/date"), lines(good, records[1] ?? ""));
  assert.deepEqual(readdirSync(cwd), ["a.jsonl"]);
});

test("in place: with a ledger beside it, which another run does not replace", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, good), "b.jsonl": lines(good, other) });
  chmodSync(join(cwd, "a.jsonl"), 0o640);
  const words = ["fix", "--drop-duplicates", "exact", "--in-place"];
  assert.equal((await runCli([...words, "."], { cwd })).code, 0);
  assert.equal(read(cwd, "a.jsonl"), lines(good));
  assert.equal(statSync(join(cwd, "a.jsonl")).mode & 0o777, 0o640);
  assert.equal(statSync(join(cwd, "a.ledger.jsonl")).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(cwd).sort(), ["a.jsonl", "a.ledger.jsonl", "b.jsonl"]);
  // The folder's ledger is no dataset of it, and still needed.
  assertRefused(
    await runCli([...words, "."], { cwd }),
    '"a.ledger.jsonl" still holds 1 line of an earlier run: restore or move it, or name another file for the ledger.',
  );
});

test("a ledger that holds the only copy of lines is not replaced by a copy's either", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, broken, other, good) });
  await runCli(["fix", "--drop-invalid", "--in-place", "a.jsonl"], { cwd });
  const before = read(cwd, "a.ledger.jsonl");
  const words = ["fix", "--drop-duplicates", "exact", "--ledger", "a.ledger.jsonl"];
  for (const out of ["b.jsonl", "-"]) {
    assertRefused(
      await runCli([...words, "--out", out, "a.jsonl"], { cwd }),
      '"a.ledger.jsonl" still holds 1 line of an earlier run: restore or move it, or name another file for the ledger.',
    );
  }
  assert.equal(read(cwd, "a.ledger.jsonl"), before);
  // What went into the same copy is still in the dataset.
  const copy = ["fix", "--drop-duplicates", "exact", "--out", "b.jsonl", "a.jsonl"];
  for (const again of [copy, copy]) assert.equal((await runCli(again, { cwd })).code, 0);
  assert.equal(ledgerOf(cwd, "b.ledger.jsonl").length, 1);
  const toOther = [...copy.slice(0, 3), "--ledger", "b.ledger.jsonl", "--out", "c.jsonl"];
  assert.equal((await runCli([...toOther, "a.jsonl"], { cwd })).code, 2);
});

test("the restore command of the report works as it stands", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, broken), "l/x.txt": "" });
  const command = async (ledger: string, out: string): Promise<string[]> => {
    const words = ["fix", "--drop-invalid", "--report", "r.md", "--ledger", ledger, "--out", out];
    assert.equal((await runCli([...words, "a.jsonl"], { cwd })).code, 0);
    return (/^tunesmith (.*)$/m.exec(read(cwd, "r.md"))?.[1] ?? "").split(" ");
  };
  for (const [ledger, out] of [
    ["l/b.ledger.jsonl", "b.jsonl"],
    ["./c.ledger.jsonl", "l/c.jsonl"],
    ["l/d.ledger.jsonl", "l/../d.jsonl"],
    [join(cwd, "e.ledger.jsonl"), "e.jsonl"],
  ] as const) {
    const words = await command(ledger, out);
    assert.equal((await runCli(words, { cwd })).code, 0, words.join(" "));
    assert.equal(read(cwd, out), lines(good, broken));
  }
  const piped = await command("s.ledger.jsonl", "-");
  assert.deepEqual(piped, ["restore", "s.ledger.jsonl", "--result", "FILE"]);
  assert.deepEqual(await command("f.ledger.jsonl", "f.jsonl"), ["restore", "f.ledger.jsonl"]);
});

test("--keep newest says how many records have no date, and wants at least one", async (context) => {
  const dated = good.replace(/\}$/, `,"date":"2026-03-01"}`);
  const cwd = makeFolder(context, { "a.jsonl": lines(near, nearLonger, other, dated, good, good) });
  const words = ["fix", "--drop-duplicates", "near", "--report", "r.md", "--out", "b.jsonl"];
  const refused = await runCli([...words, "--keep", "newest:/nofield", "a.jsonl"], { cwd });
  assertRefused(
    refused,
    'No duplicate has a date at "/nofield", so none is the newest: name the field that has it, or keep the first.',
  );
  assert.deepEqual(readdirSync(cwd), ["a.jsonl"]);
  const sentence =
    /(\d of \d compared records) had no date at `?\/date`? and counted as the oldest\./;
  const { stdout } = await runCli([...words, "--keep", "newest:/date", "a.jsonl"], { cwd });
  const told = sentence.exec(stdout)?.[1];
  assert.match(told ?? "", /^[1-9] of/);
  assert.equal(sentence.exec(read(cwd, "r.md"))?.[1], told);
  const all = ["fix", "--drop-duplicates", "exact", "--keep", "first", "--dry-run", "a.jsonl"];
  assert.doesNotMatch((await runCli(all, { cwd })).stdout, sentence);
});

test("standard input is cleaned as well; its ledger goes where --ledger says", async (context) => {
  const cwd = makeFolder(context, {});
  const words = [
    "fix",
    "--drop-duplicates",
    "exact",
    "--redact",
    "mask",
    "--ledger",
    "l.jsonl",
    "-",
  ];
  const record = chat(`Write to ${mail}`, "Done, it is sent.");
  const { stdout } = await runCli(words, { cwd, input: lines(record, record, `# ask ${mail}`) });
  assert.equal(stdout, lines(record.replace(mail, "<EMAIL_ADDRESS>")));
  const [entry, ...others] = ledgerOf(cwd, "l.jsonl");
  assert.deepEqual(
    others.map(({ cause, record: text }) => [cause, text]),
    [["blank-line", "# ask <EMAIL_ADDRESS>"]],
  );
  assert.equal(entry?.record, record.replace(mail, "<EMAIL_ADDRESS>"));
  assert.ok(!read(cwd, "l.jsonl").includes(mail));
});

test("the report says what came in, what went, and nothing that was written there", async (context) => {
  const cwd = makeFolder(context, {
    "a.jsonl": lines(good, chat(`Write to ${mail}`, "Done, it is sent."), good, broken),
  });
  const words = ["fix", "--drop-duplicates", "exact", "--drop-invalid", "--redact", "mask"];
  const outputs = ["--out", "b.jsonl", "--report", "r.md", "--output", "json"];
  const { stdout } = await runCli([...words, ...outputs, "a.jsonl"], { cwd });
  const [file] = (JSON.parse(stdout) as { files: Record<string, unknown>[] }).files;
  assert.deepEqual(
    { ...file, summary: undefined, fixed: undefined, redacted: undefined },
    {
      path: "a.jsonl",
      out: "b.jsonl",
      changed: true,
      changedLines: 1,
      removedLines: 0,
      skippedLines: 0,
      removed: { total: 2, byCause: { invalid: 1, "exact-duplicate": 1 } },
      recordsIn: 4,
      recordsOut: 2,
      successRate: 0.5,
      duplicatesRemoved: 1,
      piiRemoved: 1,
      undated: 0,
      ledger: "b.ledger.jsonl",
      summary: undefined,
      fixed: undefined,
      redacted: undefined,
    },
  );
  const report = read(cwd, "r.md");
  assert.match(report, /\| Success rate \| 50\.0 % \|/);
  assert.match(report, /\| 1 \| exact \| 3 \| 100\.0 % \|/);
  assert.match(report, /tunesmith restore b\.ledger\.jsonl/);
  for (const text of [mail, "show bgp", "Done, it"]) assert.ok(!report.includes(text));
});

test("--dry-run says what would go and writes nothing", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, good) });
  const words = [
    "fix",
    "--dry-run",
    "--drop-duplicates",
    "exact",
    "--ledger",
    "l",
    "--report",
    "r",
  ];
  const { stdout } = await runCli([...words, "a.jsonl"], { cwd });
  assert.equal(
    stdout,
    "a.jsonl: 1 record would be dropped (1 × exact-duplicate). 1 of 2 records would be kept (50.0 %). A check would then say: no findings.\n",
  );
  assert.deepEqual(readdirSync(cwd), ["a.jsonl"]);
});

test("nothing to drop in place: the file is left alone, without a ledger", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, other) });
  const words = ["fix", "--drop-duplicates", "near", "--drop-invalid", "--in-place", "a.jsonl"];
  const { stdout } = await runCli(words, { cwd });
  assert.equal(stdout, "a.jsonl: nothing to change. Checked: no findings.\n");
  assert.deepEqual(readdirSync(cwd), ["a.jsonl"]);
});

test("an interrupt leaves nothing behind", async (context) => {
  const records = Array.from({ length: 40_000 }, (_, index) => good.replace("?", ` of ${index}?`));
  const cwd = makeFolder(context, { "a.jsonl": lines(...records) });
  const words = ["fix", "--drop-duplicates", "near", "--in-place", "a.jsonl"];
  const child = startCli(words, { cwd });
  while (readdirSync(cwd).length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGTERM");
  const [code] = (await once(child, "close")) as [number | null];
  assert.equal(code, 143);
  assert.deepEqual(readdirSync(cwd), ["a.jsonl"]);
});

const refusals: readonly [words: string, sentence: string][] = [
  [
    "fix --keep longest --in-place a.jsonl",
    "--keep says which duplicate stays: add --drop-duplicates with exact or near.",
  ],
  [
    "fix --drop-duplicates all --in-place a.jsonl",
    '--drop-duplicates cannot be "all": use "exact" or "near".',
  ],
  [
    "fix --drop-duplicates near --keep newest --in-place a.jsonl",
    'The keep rule "newest" needs the field with the date: newest:/metadata/date.',
  ],
  [
    "fix --drop-invalid --ledger l.jsonl --in-place a.jsonl b.jsonl",
    "--ledger is for one dataset, and these are 2: leave it out, and each has its own beside it.",
  ],
  [
    "fix --drop-invalid --ledger b.jsonl --out c.jsonl a.jsonl",
    '"b.jsonl" is no ledger: name the file that --ledger of tunesmith fix wrote.',
  ],
  [
    "fix --drop-invalid --ledger c.jsonl --out c.jsonl a.jsonl",
    '"c.jsonl" is a dataset, its result, its ledger or its provenance already: name another file.',
  ],
  [
    "fix --drop-invalid --report a.jsonl --out c.jsonl a.jsonl",
    '"a.jsonl" is a dataset, its result, its ledger or its provenance already: name another file.',
  ],
];

for (const [words, sentence] of refusals) {
  test(`refused: tunesmith ${words}`, async (context) => {
    const cwd = makeFolder(context, { "a.jsonl": lines(good, broken), "b.jsonl": lines(good) });
    assertRefused(await runCli(words.split(" "), { cwd }), sentence);
    assert.equal(read(cwd, "a.jsonl"), lines(good, broken));
  });
}
