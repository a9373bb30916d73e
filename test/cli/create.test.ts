import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const address = "jo.keller@fabrikam-isp.com";
const tickets = `Number,Problem,Diagnosis,Resolution
INC1,The uplink of the access switch is down,The optic is worn,Replaced the optic in Gi0/1
INC2,The VPN of ${address} is slow,The path is congested,Moved the tunnel to the second line
INC3,The phone has no power,,closed automatically
INC4,The printer is offline,,
INC1,The uplink is down again,Still worn,Replaced the optic once more
INC6,"half
`;

const words = ["create", "--kind", "ticket", "--out", "out.jsonl", "tickets.csv"];

test("a dataset is created of tickets, and everything that is in no record is told", async (t) => {
  const cwd = makeFolder(t, { "tickets.csv": tickets });
  const { code, stdout, stderr } = await runCli(words, { cwd });
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.deepEqual(
    stdout.split("\n").filter((line) => !/^(?:Columns|Tokens|Checked)\b/.test(line)),
    [
      "2 of 6 records written to out.jsonl in openai-chat.",
      "Task types: troubleshooting 2.",
      "Sources: tickets.csv 2.",
      "Skipped: 1 record without an answer (tickets.csv line 5). --keep empty keeps them.",
      "Skipped: 1 record whose answer says no more than that it is closed (tickets.csv line 4). --keep boilerplate keeps them.",
      "Skipped: 1 record whose id was read before (tickets.csv line 6). --keep repeated keeps them.",
      "Left out: 1, as it is half-written, as the end is missing (tickets.csv line 7; the first: the file ends in it).",
      "Private values: 1 × E-mail address. --redact takes them out before anything is written.",
      "Where each record is from stands in out.provenance.jsonl.",
      "",
    ],
  );
  assert.ok(!stdout.includes("keller"));
});

interface Report {
  readonly read: number;
  readonly written: number;
  readonly out: string | null;
  readonly doubted: readonly { readonly doubt: string; readonly skipped: boolean }[];
  readonly privacy: readonly { readonly entity: string }[] | null;
  readonly redacted: number;
  readonly statistics: { readonly records: number } | null;
}

test("the report is JSON where that is wanted; --keep, --redact and --dry-run are obeyed", async (t) => {
  const cwd = makeFolder(t, { "tickets.csv": tickets });
  const kept = [...words, "--keep", "empty", "--keep", "boilerplate", "--output", "json"];
  const dry = await runCli([...kept, "--dry-run"], { cwd });
  const preview = JSON.parse(dry.stdout) as Report;
  assert.deepEqual([preview.written, preview.out, preview.redacted], [4, null, 0]);
  assert.deepEqual(readdirSync(cwd), ["tickets.csv"]);
  const redacted = await runCli([...kept, "--redact", "mask", "--rejects", "rest.jsonl"], { cwd });
  const report = JSON.parse(redacted.stdout) as Report;
  assert.deepEqual([report.read, report.written, report.redacted], [6, 4, 1]);
  assert.deepEqual(report.privacy, []);
  assert.equal(report.statistics?.records, 4);
  assert.deepEqual(
    report.doubted.map(({ doubt, skipped }) => [doubt, skipped]),
    [
      ["no-answer", false],
      ["boilerplate-answer", false],
      ["repeated-id", true],
    ],
  );
  assert.equal(readFileSync(join(cwd, "rest.jsonl"), "utf8").trimEnd().split("\n").length, 2);
  assert.ok(!readFileSync(join(cwd, "out.jsonl"), "utf8").includes(address));
});

test("settings of the project count: templates, phrases, the mapping of logs", async (t) => {
  const cwd = makeFolder(t, {
    "tickets.csv": tickets,
    "a.log":
      "<187>Mar  1 18:48:50 rtr1 46: %LINK-3-UPDOWN: Interface Gi0/1, changed state to down\n",
    "maps/own.json": '{"rules": [{"mnemonic": "LINK-3-UPDOWN", "classification": "Ours"}]}',
    "tunesmith.json": JSON.stringify({
      create: {
        prompts: { troubleshooting: { system: "Be short.", request: "{id}: {problem} {nothing}" } },
        boilerplate: ["Moved the tunnel to the second line"],
        logMapping: "maps/own.json",
        provenance: "none",
      },
    }),
  });
  const { stdout } = await runCli(words, { cwd });
  assert.match(stdout, /No record has what templates name: \{nothing\} \(troubleshooting\)\./);
  assert.match(
    readFileSync(join(cwd, "out.jsonl"), "utf8"),
    /^\{"messages":\[\{"role":"system","content":"Be short\."\},\{"role":"user","content":"INC1: The uplink/,
  );
  assert.ok(!existsSync(join(cwd, "out.provenance.jsonl")));
  await runCli(["create", "--kind", "log", "--out", "log.jsonl", "a.log"], { cwd });
  assert.match(readFileSync(join(cwd, "log.jsonl"), "utf8"), /Classification: Ours/);
});

test("records are added with --append, in the format of the dataset", async (t) => {
  const alpaca = '{"instruction":"q","input":"","output":"a"}\n';
  const cwd = makeFolder(t, { "tickets.csv": tickets, "out.jsonl": alpaca });
  assertRefused(
    await runCli(words, { cwd }),
    'There is a file "out.jsonl" already: name another one, add to it with --append, or replace it with --force.',
  );
  assertRefused(
    await runCli([...words, "--append", "--to", "gemini"], { cwd }),
    '"out.jsonl" is in the format alpaca, not in gemini: write new records in alpaca as well, convert the dataset to gemini first, or write to another file.',
  );
  const { stdout } = await runCli([...words, "--append"], { cwd });
  assert.match(stdout, /^2 of 6 records added to out\.jsonl in alpaca\./);
  assert.ok(readFileSync(join(cwd, "out.jsonl"), "utf8").startsWith(`${alpaca}{"instruction":`));
});

test("nothing to write is told by the exit code", async (t) => {
  const cwd = makeFolder(t, {
    "tickets.csv": "Number,Problem,Resolution\nINC1,The line is down,\n",
  });
  const { code, stdout } = await runCli(words, { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /^Nothing is written: none of 1 record is to be\./);
  assert.deepEqual(readdirSync(cwd), ["tickets.csv"]);
});

test("the starter mapping is written for people to edit, and can be read again", async (t) => {
  const cwd = makeFolder(t, {
    "a.log":
      "<187>Mar  1 18:48:50 rtr1 46: %LINK-3-UPDOWN: Interface Gi0/1, changed state to down\n",
  });
  const starter = await runCli(["create", "--starter-mapping", "map.json"], { cwd });
  assert.equal(starter.code, 0);
  const create = [
    "create",
    "--kind",
    "log",
    "--log-mapping",
    "map.json",
    "--out",
    "o.jsonl",
    "a.log",
  ];
  assert.equal((await runCli(create, { cwd })).code, 0);
});

const refused: readonly (readonly [words: readonly string[], message: string])[] = [
  [["tickets.csv"], "Say what the files hold: --kind ticket, config or log."],
  [
    ["--kind", "ticket", "--out", "o.jsonl"],
    'Say what the dataset is created of: name files or folders, or "-" for standard input.',
  ],
  [
    ["--kind", "ticket", "tickets.csv"],
    "Say where the dataset goes: --out FILE. --dry-run only says what would be made.",
  ],
  [
    ["--kind", "log", "--time-zone", "CET", "--out", "o.jsonl", "tickets.csv"],
    '--time-zone cannot be "CET": write the distance from UTC, such as +02:00 or -05:30.',
  ],
  [
    ["--kind", "config", "--before", "a", "--out", "o.jsonl"],
    "--before and --after belong together: give both of them.",
  ],
  [
    ["--kind", "ticket", "--out", "tickets.csv", "--force", "tickets.csv"],
    '"tickets.csv" is a source that is read, so the dataset cannot be written there: name another file.',
  ],
  [
    ["--kind", "ticket", "--to", "trl-preference", "--out", "o.jsonl", "tickets.csv"],
    "The format trl-preference holds no conversations, which are what is created: use another one such as openai-chat.",
  ],
  [
    ["--kind", "ticket", "--out", "o.jsonl", "nowhere.csv"],
    'There is no file or folder "nowhere.csv": check the spelling and the folder you are in.',
  ],
];

for (const [given, message] of refused) {
  test(`create refuses: ${given.join(" ")}`, async (t) => {
    const cwd = makeFolder(t, { "tickets.csv": tickets });
    assertRefused(await runCli(["create", ...given], { cwd }), message);
    assert.deepEqual(readdirSync(cwd), ["tickets.csv"]);
  });
}
