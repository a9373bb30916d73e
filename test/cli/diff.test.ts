/** `tunesmith diff`: its forms, whole, and what it refuses. `UPDATE=1` writes what is expected. */

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { broken, chat, good, lines, other } from "./records.ts";
import { assertRefused, makeFolder, runCli } from "./run-cli.ts";

const withSite = (record: string, site: string): string =>
  JSON.stringify({ ...(JSON.parse(record) as object), metadata: { site } });

const onCall = chat(
  "Is <b>this</b> right? username admin password Gr4ssh0pper-Bl7e",
  "It is, but store it as a secret.",
);

const before = lines(
  good,
  withSite(other, "north"),
  chat("How is the clock set on the switch?", "Use NTP with two servers."),
  broken,
  chat("Which VLAN does the printer use?", "VLAN 20"),
);
const now = lines(
  chat("Which command lists the BGP neighbours?", "show bgp summary vrf all"),
  withSite(other, "south|`x`"),
  `${chat("Which VLAN does the printer use?", "VLAN 20")} `,
  onCall,
);

const goldenRuns: readonly [file: string, words: readonly string[]][] = [
  ["diff.txt", []],
  ["diff.json", ["--output", "json"]],
  ["diff.md", ["--output", "markdown", "--max-records", "1"]],
  ["diff-excerpts.md", ["--output", "markdown", "--excerpts"]],
];

for (const [file, words] of goldenRuns) {
  test(`the report is as in ${file}`, async (t) => {
    const cwd = makeFolder(t, { "a.jsonl": before, "b.jsonl": now });
    const { code, stdout, stderr } = await runCli(["diff", "a.jsonl", "b.jsonl", ...words], {
      cwd,
    });
    assert.deepEqual([code, stderr], [0, ""]);
    const path = new URL(`../golden/diff/${file}`, import.meta.url);
    if (process.env["UPDATE"]) writeFileSync(path, stdout);
    assert.equal(stdout, readFileSync(path, "utf8"));
    assert.ok(!stdout.includes("Gr4ssh0pper"), "A private value is in the report.");
    assert.ok(!stdout.includes("<b>"), "A text of a record is HTML.");
  });
}

test("with --exit-code the difference is told, as git does", async (t) => {
  const cwd = makeFolder(t, { "a.jsonl": before, "b.jsonl": now });
  const run = async (...words: string[]) => (await runCli(["diff", ...words], { cwd })).code;
  assert.equal(await run("a.jsonl", "b.jsonl"), 0);
  assert.equal(await run("--exit-code", "a.jsonl", "b.jsonl"), 1);
  assert.equal(await run("--exit-code", "a.jsonl", "a.jsonl"), 0);
});

test("one of both may be standard input", async (t) => {
  const cwd = makeFolder(t, { "a.jsonl": before });
  const words = ["diff", "--exit-code", "-", "a.jsonl"];
  const { code, stdout } = await runCli(words, { cwd, input: before });
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^standard input → a\.jsonl\nThe records are the same, in the same order\.\n/,
  );
});

test("what cannot be compared is refused in a sentence", async (t) => {
  const cwd = makeFolder(t, { "a.jsonl": before });
  const run = (...words: string[]) => runCli(["diff", ...words], { cwd });
  assertRefused(
    await run(),
    'Say what to compare: "tunesmith diff BEFORE AFTER" for two files, "tunesmith diff FILE" for a file and what git has of it.',
  );
  assertRefused(
    await run("-", "-"),
    "Only one of both can be standard input: name a file for the other one.",
  );
  assertRefused(
    await run("-"),
    "git has nothing of standard input: name the other dataset as well.",
  );
  assertRefused(
    await run("--git", "main", "a.jsonl", "a.jsonl"),
    "--git compares one file with a revision of it: leave out the other file.",
  );
  assertRefused(
    await run("a.jsonl", "b.jsonl"),
    'There is no file or folder "b.jsonl": check the spelling and the folder you are in.',
  );
  assertRefused(
    await run("a.ledger.jsonl"),
    '"a.ledger.jsonl" keeps what was taken out of a dataset, and is no dataset itself: name the dataset.',
  );
});

test("excerpts hide what the whole datasets tell to be private, and say what they do not hide", async (t) => {
  const cwd = makeFolder(t, {
    "a.jsonl": lines(chat("Show the configuration.", "hostname wien-core-01")),
    "b.jsonl": lines(
      chat("Why is graz-edge-02 down?", "The port of wien-core-01 is."),
      chat("Why is wien-core-01 down?", "Power. Ask bob@corp.example."),
    ),
    "tunesmith.json": JSON.stringify({
      rules: { "network-identifier": { policy: { hostname: "mask" } } },
    }),
  });
  const { stdout } = await runCli(["diff", "a.jsonl", "b.jsonl", "--excerpts"], { cwd });
  assert.match(stdout, /“Why is <HOSTNAME> down\?”/);
  assert.match(stdout, /^Excerpts may hold private values\. Masked, where .* host name/m);
  assert.match(stdout, / as the rules pii and network-identifier have it: every IP address/);
});

test("lines that are too long to be read are told apart all the same", async (t) => {
  const long = (letter: string): string => chat("Which VLAN is it?", letter.repeat(1_200_000));
  const cwd = makeFolder(t, {
    "a.jsonl": lines(other, long("a")),
    "b.jsonl": lines(other, long("b")),
    "tunesmith.json": JSON.stringify({ rules: { "oversized-line": { maxMegabytes: 1 } } }),
  });
  const run = (...words: string[]) => runCli(["diff", "--exit-code", ...words], { cwd });
  const { code, stdout } = await run("a.jsonl", "b.jsonl");
  assert.equal(code, 1);
  assert.match(stdout, /^1 line of a\.jsonl is too long to be read/m);
  assert.match(stdout, /^1 added, 1 removed, 1 unchanged\.$/m);
  assert.equal((await run("a.jsonl", "a.jsonl")).code, 0);
});

const skip = spawnSync("git", ["--version"]).status === 0 ? false : "There is no git here.";

test("a file is compared with what git has of it", { skip }, async (t) => {
  const cwd = makeFolder(t, { "train.jsonl": before });
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  for (const words of [
    ["init", "-q"],
    ["add", "."],
    ["commit", "-qm", "one"],
  ]) {
    execFileSync("git", [...identity, ...words], { cwd, stdio: "pipe" });
  }
  writeFileSync(join(cwd, "train.jsonl"), now);
  const { code, stdout } = await runCli(["diff", "train.jsonl"], { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^train\.jsonl \(HEAD\) → train\.jsonl\n2 edited, 1 added, /);
});
