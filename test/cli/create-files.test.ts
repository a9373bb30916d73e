/** What `tunesmith create` reads and writes, and what it leaves alone. */

import assert from "node:assert/strict";
import { linkSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const address = "jo.keller@fabrikam-isp.com";
const tickets = `Number,Problem,Diagnosis,Resolution
INC1,The uplink of the access switch is down,The optic is worn,Replaced the optic in Gi0/1
INC2,The phone of ${address} has no power,,closed automatically
`;
const line =
  "<187>Mar  1 18:48:50 rtr1 46: %LINK-3-UPDOWN: Interface Gi0/1, changed state to down\n";
const mapping = '{"rules": [{"mnemonic": "LINK-*", "classification": "Link lost"}]}';

const files = {
  "tickets.csv": tickets,
  "o.provenance.jsonl": tickets,
  "a.log": line,
  "m.json": mapping,
  "tunesmith.json": "{}",
};
type FileName = keyof typeof files | "hard.csv" | "soft.csv";

const ticket = ["--kind", "ticket", "--force"];
const log = ["--kind", "log", "--force", "--log-mapping", "m.json"];
const clashes: readonly (readonly [words: readonly string[], role: string, name: FileName])[] = [
  [
    [...ticket, "--out", "o.jsonl", "--rejects", "tickets.csv", "tickets.csv"],
    "a source",
    "tickets.csv",
  ],
  [[...ticket, "--out", "hard.csv", "tickets.csv"], "a source", "tickets.csv"],
  [
    [...ticket, "--out", "o2.jsonl", "--rejects", "soft.csv", "tickets.csv"],
    "a source",
    "tickets.csv",
  ],
  [[...ticket, "--out", "o.jsonl", "o.provenance.jsonl"], "a source", "o.provenance.jsonl"],
  [
    [...log, "--out", "o2.jsonl", "--rejects", "m.json", "a.log"],
    "the mapping of log messages",
    "m.json",
  ],
  [[...log, "--out", "m.json", "a.log"], "the mapping of log messages", "m.json"],
  [[...log, "--out", "tunesmith.json", "a.log"], "the settings file", "tunesmith.json"],
];

for (const [words, role, name] of clashes) {
  test(`nothing that is read is written: ${words.join(" ")}`, async (t) => {
    const cwd = makeFolder(t, files);
    linkSync(join(cwd, "tickets.csv"), join(cwd, "hard.csv"));
    symlinkSync("tickets.csv", join(cwd, "soft.csv"));
    const { code, stderr } = await runCli(["create", ...words], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(`${name}" is ${role} that is read, so .* cannot be written`));
    for (const [one, content] of Object.entries(files)) {
      assert.equal(readFileSync(join(cwd, one), "utf8"), content, one);
    }
  });
}

for (const [rejects, role] of [
  ["o.jsonl", "the dataset"],
  ["o.provenance.jsonl", "the provenance"],
] as const) {
  test(`what is in no record does not take the place of ${role}`, async (t) => {
    const cwd = makeFolder(t, { "tickets.csv": tickets });
    assertRefused(
      await runCli(
        ["create", "--kind", "ticket", "--out", "o.jsonl", "--rejects", rejects, "tickets.csv"],
        { cwd },
      ),
      `"${rejects}" cannot be both ${role} and what is in no record: name another file for it.`,
    );
    assert.deepEqual(readdirSync(cwd), ["tickets.csv"]);
  });
}

test("what is in no record is redacted as well", async (t) => {
  const cwd = makeFolder(t, { "tickets.csv": tickets });
  const words = ["create", "--kind", "ticket", "--out", "o.jsonl", "--rejects", "r.jsonl"];
  await runCli([...words, "--redact", "mask", "tickets.csv"], { cwd });
  const { text, why } = JSON.parse(readFileSync(join(cwd, "r.jsonl"), "utf8")) as Record<
    string,
    string
  >;
  assert.equal(why, "boilerplate-answer");
  assert.equal(text, "INC2\nThe phone of <EMAIL_ADDRESS> has no power\n\nclosed automatically");
});

test("of a folder, what cannot be used is listed, and what was created of it is left alone", async (t) => {
  const cwd = makeFolder(t, {
    "d/tickets.csv": tickets,
    "d/prices.csv": "name,price\nrouter,10\n",
    "elsewhere/more.csv": tickets.replaceAll("INC", "CHG"),
  });
  symlinkSync("../elsewhere/more.csv", join(cwd, "d/more.csv"));
  const words = ["create", "--kind", "ticket", "--no-check", "--rejects", "d/rest.jsonl"];
  const first = await runCli([...words, "--out", "d/o.jsonl", "d"], { cwd });
  assert.equal(first.code, 0);
  assert.match(first.stdout, /^2 of 5 records written/);
  assert.match(first.stdout, /Left out: 1, as the file cannot be used \(d\/prices\.csv line 1\)\./);
  assert.match(first.stdout, /^"d\/prices\.csv": No column says what asks/m);
  const second = await runCli(
    ["create", "--kind", "ticket", "--no-check", "--out", "d/o2.jsonl", "d"],
    { cwd },
  );
  assert.equal(second.code, 0);
  assert.match(second.stdout, /^Not read, as they are datasets that were created: "o\.jsonl"\.$/m);
  // What is named itself is refused, and so is a folder of nothing else.
  for (const path of ["d/prices.csv", "e"]) {
    const alone = makeFolder(t, { [path === "e" ? "e/p.csv" : path]: "name,price\nrouter,10\n" });
    const { code, stderr } = await runCli([...words.slice(0, 4), "--out", "o.jsonl", path], {
      cwd: alone,
    });
    assert.equal(code, 2);
    assert.match(stderr, /No column says what asks/);
  }
});

test("records that a dataset has already are not added again", async (t) => {
  const cwd = makeFolder(t, { "tickets.csv": tickets });
  const words = ["create", "--kind", "ticket", "--out", "o.jsonl", "--append", "tickets.csv"];
  await runCli(words, { cwd });
  const before = readFileSync(join(cwd, "o.jsonl"), "utf8");
  const again = await runCli(words, { cwd });
  assert.equal(again.code, 0);
  assert.match(
    again.stdout,
    /^Skipped: 1 record that the dataset has already \(tickets\.csv line 2\)\. --keep present keeps them\.$/m,
  );
  assert.equal(readFileSync(join(cwd, "o.jsonl"), "utf8"), before);
  await runCli([...words, "--keep", "present"], { cwd });
  assert.equal(readFileSync(join(cwd, "o.jsonl"), "utf8"), before.repeat(2));
  const inRecords = [...words.with(4, "r.jsonl"), "--provenance", "record"];
  for (const records of [1, 1]) {
    await runCli(inRecords, { cwd });
    assert.equal(readFileSync(join(cwd, "r.jsonl"), "utf8").split("\n").length, records + 1);
  }
});

test("a half-written last record is told when records are added behind it", async (t) => {
  const half =
    '{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}\n{"mess';
  const cwd = makeFolder(t, { "tickets.csv": tickets, "o.jsonl": half });
  const words = ["create", "--kind", "ticket", "--out", "o.jsonl", "--append", "tickets.csv"];
  const { stdout } = await runCli(words, { cwd });
  assert.match(stdout, /^The last record of "o\.jsonl" is half-written: /m);
});

test("a dry run says what the run itself would say", async (t) => {
  const alpaca = '{"instruction":"q","input":"","output":"a"}\n';
  const cwd = makeFolder(t, { "tickets.csv": tickets, "o.jsonl": alpaca });
  const words = ["create", "--kind", "ticket", "--out", "o.jsonl", "--dry-run", "tickets.csv"];
  const { stdout } = await runCli([...words, "--append"], { cwd });
  assert.match(stdout, /^1 of 2 records would be written in alpaca\./);
  const other = await runCli([...words, "--append", "--to", "openai-chat"], { cwd });
  assert.match(other.stderr, /is in the format alpaca, not in openai-chat/);
  const nowhere = await runCli(words.with(4, "none/o.jsonl"), { cwd });
  assert.match(nowhere.stderr, /there is no such folder/);
  assert.deepEqual(readdirSync(cwd), ["o.jsonl", "tickets.csv"]);
});

test("provenance of another dataset is called what it is", async (t) => {
  const cwd = makeFolder(t, { "tickets.csv": tickets, "o.provenance.jsonl": "{}\n" });
  const words = ["create", "--kind", "ticket", "--out", "o.jsonl", "tickets.csv"];
  assert.match(
    (await runCli(words, { cwd })).stderr,
    /^There is provenance of another dataset in "o\.provenance\.jsonl" already/,
  );
  for (const name of ["o.provenance.jsonl", "o.jsonl.gz"]) {
    assert.match((await runCli(words.with(4, name), { cwd })).stderr, /^--out cannot be /);
  }
  const { stderr } = await runCli(["check", "o.provenance.jsonl"], { cwd });
  assert.match(stderr, /^"o\.provenance\.jsonl" says where the records of a dataset are from, /);
  await runCli([...words, "--force"], { cwd });
  const { stdout } = await runCli([...words, "--force", "--provenance", "none"], { cwd });
  assert.match(stdout, /^"o\.provenance\.jsonl" is about the records that were there before/m);
});

test("what is missing in answers is listed by file and line, and may be skipped", async (t) => {
  const log = `${line}${line.replace("LINK-3-UPDOWN", "FOO-3-BAR")}`;
  const cwd = makeFolder(t, { "a.log": log, "m.json": mapping });
  const words = ["create", "--kind", "log", "--log-mapping", "m.json", "--out", "o.jsonl", "a.log"];
  const { stdout } = await runCli([...words, "--force"], { cwd });
  assert.match(
    stdout,
    /^Without classification: 1 record \(a\.log line 2\)\. .*--skip incomplete/m,
  );
  assert.match(stdout, /^Without action: 2 records \(a\.log lines 1, 2\)\./m);
  const skipped = await runCli([...words, "--force", "--skip", "incomplete", "--output", "json"], {
    cwd,
  });
  const report = JSON.parse(skipped.stdout) as {
    readonly doubted: readonly { readonly doubt: string; readonly records: number }[];
  };
  assert.equal(skipped.code, 1);
  assert.deepEqual(
    report.doubted.map(({ doubt, records }) => [doubt, records]),
    [["incomplete-answer", 2]],
  );
});

test("all that is wrong with a mapping is told", async (t) => {
  const rules = '{"rules":[{"mnemonik":"a","classification":"x"},{"mnemonic":"b","ignore":1}]}';
  const cwd = makeFolder(t, { "a.log": line, "m.json": rules });
  const words = ["create", "--kind", "log", "--log-mapping", "m.json", "--out", "o.jsonl", "a.log"];
  const { stderr } = await runCli(words, { cwd });
  assert.equal(stderr.trimEnd().split("\n").length, 2);
});

test("records whose template has no place for the answer are skipped, and listed", async (t) => {
  const cwd = makeFolder(t, {
    "tickets.csv": tickets,
    "tunesmith.json": '{"create": {"prompts": {"troubleshooting": {"answer": "{nothing}"}}}}',
  });
  const words = ["create", "--kind", "ticket", "--out", "o.jsonl", "tickets.csv"];
  const { code, stdout } = await runCli(words, { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /^Skipped: 1 record without an answer \(tickets\.csv line 2\)\./m);
});
