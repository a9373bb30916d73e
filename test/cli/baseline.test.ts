/** Findings that a project lives with: written with `--update-baseline`, left out with `--baseline`. */

import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { broken, chat, good, lines, other } from "./records.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly inBaseline?: number;
    readonly findings: readonly { readonly ruleId: string; readonly line: number }[];
    readonly summary: { readonly byRule: Readonly<Record<string, number>> };
  }[];
  readonly baseline?: {
    readonly path: string;
    readonly covered: number;
    readonly unneeded: number;
    readonly isUpdated: boolean;
  };
}

async function report(words: readonly string[], cwd: string, input = ""): Promise<JsonReport> {
  const all = ["check", "--output", "json", ...words];
  const result = await runCli(all, { cwd, input });
  assert.equal(result.stderr, "");
  return JSON.parse(result.stdout) as JsonReport;
}

const placesOf = ({ files }: JsonReport): string[] =>
  files.flatMap(({ path, findings }) =>
    findings.map(({ ruleId, line }) => `${path}:${line} ${ruleId}`),
  );

const update = ["--baseline", "known.json", "--update-baseline"];
const compare = ["--baseline", "known.json"];

const mail = chat("Whom do I write to?", "Write to noc@corp-lab.net, they will know.");
const secondMail = chat("Whom do I write to then?", "Write to ada@corp-lab.net, she will know.");
/** Faults of records, of lines that are none, of the dataset. */
const faulty = [good, mail, "", broken, other, other];

test("what stands in the baseline is not reported and does not count", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(...faulty) });
  const before = await report(["a.jsonl"], cwd);
  assert.deepEqual(placesOf(before), [
    "a.jsonl:2 pii",
    "a.jsonl:3 blank-line",
    "a.jsonl:4 invalid-json",
    "a.jsonl:5 exact-duplicate",
    "a.jsonl:6 exact-duplicate",
  ]);
  const updated = await runCli(["check", "a.jsonl", ...update], { cwd });
  assert.deepEqual(updated, {
    code: 0,
    stderr: "",
    stdout:
      "a.jsonl\n  OpenAI chat · 4 records · no findings · 5 in the baseline\n\nknown.json holds 5 findings now.\n",
  });
  const compared = await runCli(["check", "a.jsonl", ...compare, "--fail-on", "info"], { cwd });
  assert.deepEqual(compared, {
    code: 0,
    stderr: "",
    stdout: "a.jsonl\n  OpenAI chat · 4 records · no findings · 5 in the baseline\n\n",
  });
  const json = await report(["a.jsonl", ...compare], cwd);
  assert.deepEqual(placesOf(json), []);
  assert.deepEqual(json.files[0]?.summary.byRule, {});
  assert.equal(json.files[0].inBaseline, 5);
  assert.deepEqual(json.baseline, {
    path: "known.json",
    covered: 5,
    unneeded: 0,
    isUpdated: false,
  });
});

test("lines may move and other records change", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(...faulty) });
  await report(["a.jsonl", ...update], cwd);
  const spaced = mail.replaceAll('":', '" : ');
  writeFileSync(join(cwd, "a.jsonl"), lines(other, broken, secondMail, spaced, "", other));
  const moved = await report(["a.jsonl", ...compare], cwd);
  assert.deepEqual(placesOf(moved), ["a.jsonl:3 pii"]);
  assert.equal(moved.baseline?.unneeded, 0);
});

test("of equal findings the baseline covers as many as it has", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, broken, "", other, other) });
  await report(["a.jsonl", ...update], cwd);
  const more = lines(good, broken, broken, "", "", other, other, other);
  writeFileSync(join(cwd, "a.jsonl"), more);
  assert.deepEqual(placesOf(await report(["a.jsonl", ...compare], cwd)), [
    "a.jsonl:3 invalid-json",
    "a.jsonl:5 blank-line",
    "a.jsonl:8 exact-duplicate",
  ]);
});

test("entries that are no longer needed are counted", async (context) => {
  const cwd = makeFolder(context, {
    "a.jsonl": lines(...faulty, "", secondMail),
    "b.jsonl": lines(good, broken),
  });
  await report(["a.jsonl", "b.jsonl", ...update], cwd);
  writeFileSync(join(cwd, "a.jsonl"), lines(good, mail, "", other));
  const pretty = await runCli(["check", "a.jsonl", ...compare], { cwd });
  assert.match(
    pretty.stdout,
    /\n\n5 entries of the baseline are no longer needed: write it again with --update-baseline\.\n$/,
  );
  // Of b.jsonl nothing is known in that run.
  assert.equal((await report(["b.jsonl", ...compare], cwd)).baseline?.unneeded, 0);
  writeFileSync(join(cwd, "b.jsonl"), lines(good, other));
  const one = await runCli(["check", "b.jsonl", ...compare], { cwd });
  assert.match(one.stdout, /\n\n1 entry of the baseline is no longer needed: write/);
});

test("the file is made for review: sorted, an entry a line, no data of persons", async (context) => {
  const cwd = makeFolder(context, {
    "sets/b.jsonl": lines(mail, mail, broken),
    "sets/a.jsonl": lines(good, ""),
    "c.jsonl": lines(good),
    "table.jsonl": "name,mail\nnoc,noc@corp-lab.net\n",
  });
  await report(
    ["sets", "c.jsonl", "table.jsonl", "--baseline", "sets/known.json", "--update-baseline"],
    cwd,
  );
  const text = readFileSync(join(cwd, "sets/known.json"), "utf8");
  assert.doesNotMatch(text, /corp-lab|Whom/);
  // Hashes aside, this is the file.
  const shown = text.replace(/"hash":"[\w-]{12}"/g, '"hash"');
  assert.deepEqual(shown.trimEnd().split("\n"), [
    '{"version":1,"files":[',
    '{"path":"../table.jsonl","findings":[',
    '{"ruleId":"not-jsonl","messageId":"csv","hash"}',
    "]},",
    '{"path":"a.jsonl","findings":[',
    '{"ruleId":"blank-line","messageId":"blankLine","hash"}',
    "]},",
    '{"path":"b.jsonl","findings":[',
    '{"ruleId":"exact-duplicate","messageId":"first","hash"},',
    '{"ruleId":"exact-duplicate","messageId":"repeated","hash"},',
    '{"ruleId":"invalid-json","messageId":"trailingComma","hash"},',
    '{"ruleId":"pii","messageId":"inTurn","entity":"EMAIL_ADDRESS","hash","count":2}',
    "]}",
    "]}",
  ]);
  const again = await report(["sets/b.jsonl", "table.jsonl", "--baseline", "sets/known.json"], cwd);
  assert.deepEqual(placesOf(again), []);
  // From another folder, and of the same content, the same file.
  const words = ["--baseline", "known.json", "--update-baseline"];
  await report([".", "../table.jsonl", ...words], join(cwd, "sets"));
  assert.equal(readFileSync(join(cwd, "sets/known.json"), "utf8"), text);
});

test("an update keeps what it knows of datasets that were not checked, while they exist", async (context) => {
  const cwd = makeFolder(context, {
    "a.jsonl": lines(broken),
    "b.jsonl": lines(good, ""),
    "c.jsonl": lines(good, broken),
  });
  await report([".", ...update], cwd);
  rmSync(join(cwd, "c.jsonl"));
  writeFileSync(join(cwd, "a.jsonl"), lines(good));
  await report(["a.jsonl", ...update], cwd);
  const { files } = JSON.parse(readFileSync(join(cwd, "known.json"), "utf8")) as {
    files: { path: string }[];
  };
  assert.deepEqual(
    files.map(({ path }) => path),
    ["b.jsonl"],
  );
  assert.deepEqual(placesOf(await report(["b.jsonl", ...compare], cwd)), []);
});

test("standard input, UTF-16, several threads", async (context) => {
  const records = Array.from({ length: 20_000 }, (_, index) =>
    index % 900 === 7 ? `${broken} ${index}` : chat(`Question ${index % 9000}`, "x".repeat(500)),
  );
  const input = lines(...records);
  const cwd = makeFolder(context, {
    "a.jsonl": input,
    "wide.jsonl": Buffer.from(`\ufeff${lines(good, broken, mail)}`, "utf16le"),
  });
  for (const path of ["a.jsonl", "wide.jsonl", "-"]) {
    await report([path, ...update], cwd, input);
    for (const jobs of ["1", "3"]) {
      const { files, baseline } = await report([path, ...compare, "--jobs", jobs], cwd, input);
      assert.deepEqual(files[0]?.findings, []);
      assert.ok((baseline?.covered ?? 0) > 1);
      assert.equal(baseline?.unneeded, 0);
    }
  }
});

test("other rules and other kinds at the same place are new", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, mail) });
  await report(["a.jsonl", ...update], cwd);
  const withCard = mail.replace("Whom do I", "My card is 4532 0123 4567 8902. Whom do I");
  writeFileSync(join(cwd, "a.jsonl"), lines(good, mail, withCard));
  assert.deepEqual(placesOf(await report(["a.jsonl", ...compare], cwd)), [
    "a.jsonl:3 pii",
    "a.jsonl:3 pii",
  ]);
});

const refusals: readonly [words: string, sentence: string][] = [
  [
    "--baseline none.json",
    'There is no baseline "none.json": write it with --update-baseline, or check the spelling.',
  ],
  ["--update-baseline", "--update-baseline needs --baseline FILE: say which file to write."],
  [
    "--baseline a.jsonl --update-baseline",
    '"a.jsonl" is no baseline: name another file, or delete it and write it with --update-baseline.',
  ],
  [
    "--baseline merged.json",
    '"merged.json" is no baseline: name another file, or delete it and write it with --update-baseline.',
  ],
  [
    "--baseline later.json",
    '"later.json" is no baseline: name another file, or delete it and write it with --update-baseline.',
  ],
  [
    "--baseline none/known.json --update-baseline",
    '"none/known.json" cannot be written: there is no such folder.',
  ],
  ["--baseline folder", '"folder" is a folder: name a file instead.'],
];

for (const [words, sentence] of refusals) {
  test(`refused: ${words}`, async (context) => {
    const content = lines(good, broken);
    const cwd = makeFolder(context, {
      "a.jsonl": content,
      "merged.json": '<<<<<<< ours\n{"version":1,"files":[]}\n',
      "later.json": '{"version":2,"files":[]}',
      "folder/b.jsonl": content,
    });
    assertRefused(await runCli(["check", "a.jsonl", ...words.split(" ")], { cwd }), sentence);
    assert.equal(readFileSync(join(cwd, "a.jsonl"), "utf8"), content);
  });
}

test("a baseline that cannot be written stays as it was", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(good, broken), "sets/known.json": "" });
  const before = '{"version":1,"files":[]}\n';
  writeFileSync(join(cwd, "sets/known.json"), before);
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, "sets"), 0o555);
  // Root may write everything: as anyone else, then.
  const user = process.getuid?.() === 0 ? { uid: 65534 } : {};
  const words = ["check", "a.jsonl", "--baseline", "sets/known.json", "--update-baseline"];
  assertRefused(
    await runCli(words, { cwd, ...user }),
    '"sets/known.json" may not be written: change the permissions of the file and its folder, or name another one.',
  );
  chmodSync(join(cwd, "sets"), 0o755);
  assert.equal(readFileSync(join(cwd, "sets/known.json"), "utf8"), before);
  assert.deepEqual(readdirSync(join(cwd, "sets")), ["known.json"]);
});
