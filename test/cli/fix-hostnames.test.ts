/** Host names of a run: what one record gives a device for a name is not left in another. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { chat, lines } from "./records.ts";
import { makeFolder, runCli } from "./run-cli.ts";

const name = "nyc-core-sw01";
const config = chat("Show the configuration.", `hostname ${name}\nend`);
const ticket = chat(`Why is ${name} down?`, `See ${name}.acme-invented.net and https://${name}/.`);
const broken = `{"messages": ${name}`;
const env = { TUNESMITH_PSEUDONYM_KEY: "an invented key for tests 0123" };
const pseudonymize = ["--redact", "pseudonymize"];

const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), "utf8");

test("names of one record and one file are found in all", async (context) => {
  const files = { "a.jsonl": lines(ticket, broken, config), "b/c.jsonl": lines(ticket) };
  for (const mode of ["mask", "replace", "pseudonymize"]) {
    const cwd = makeFolder(context, files);
    const words = ["fix", "--redact", mode, "--entity", "HOSTNAME", "--in-place", "."];
    const { code, stdout } = await runCli(words, { cwd, env });
    assert.equal(code, 0);
    assert.match(stdout, /^a\.jsonl: 5 values \w+ \(5 × Host name\)\./);
    for (const path of ["a.jsonl", "b/c.jsonl"]) {
      assert.doesNotMatch(read(cwd, path), /nyc|core-sw01|acme/);
    }
  }
});

test("a name keeps its pseudonym before a domain", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(ticket, config) });
  const words = ["fix", ...pseudonymize, "--entity", "HOSTNAME", "--in-place", "a.jsonl"];
  await runCli(words, { cwd, env });
  const result = read(cwd, "a.jsonl");
  const pseudonym = /hostname (\S+?)\\n/.exec(result)?.[1] ?? "";
  assert.match(pseudonym, /^[a-z]+-core-sw\d\d$/);
  assert.ok(result.includes(`Why is ${pseudonym} down?`));
  assert.match(result, new RegExp(`See ${pseudonym}\\.[a-z]+-[a-z]+\\.example and`));
});

test("host names that stay are not looked for", async (context) => {
  const cwd = makeFolder(context, { "a.jsonl": lines(ticket, config) });
  for (const more of [[], ["--entity", "IP_ADDRESS"]]) {
    const words = ["fix", "--redact", "mask", ...more, "--in-place", "a.jsonl"];
    const { stdout } = await runCli(words, { cwd });
    assert.equal(stdout, "a.jsonl: nothing to change. Checked: no findings.\n");
  }
});

test("standard input is read once: names of a record are found in that record", async (context) => {
  const cwd = makeFolder(context, {});
  const words = ["fix", "--redact", "mask", "--entity", "HOSTNAME", "-"];
  const input = lines(ticket, config);
  const { stdout } = await runCli(words, { cwd, input });
  assert.equal(stdout, lines(ticket, config.replace(name, "<HOSTNAME>")));
});

const reportedAgain =
  "Pseudonyms look like what they stand for, so a later check reports them: set their policy to keep for the result (see docs/privacy.md).\n";

test("pseudonyms that a later check reports are announced", async (context) => {
  for (const policy of ["pseudonymize", "block"]) {
    const rules = { "network-identifier": { policy: { hostname: policy } } };
    const files = { "a.jsonl": lines(config), "tunesmith.json": JSON.stringify({ rules }) };
    const cwd = makeFolder(context, files);
    const words = ["fix", ...pseudonymize, "--in-place", "a.jsonl"];
    const preview = await runCli([...words, "--dry-run", "--output", "json"], { cwd, env });
    assert.match(preview.stdout, /"reportedAgain": 1/);
    const { stdout } = await runCli(words, { cwd, env });
    assert.equal(
      stdout,
      `a.jsonl: 1 value pseudonymized (1 × Host name). Checked again: no findings left.\n${reportedAgain}`,
    );
    const check = await runCli(["check", "--output", "json", "a.jsonl"], { cwd });
    assert.match(check.stdout, /"network-identifier":1/);
  }
});

test("masks and pseudonyms of what is merely named are not announced", async (context) => {
  const rules = { "network-identifier": { policy: { hostname: "block", "ip-private": "keep" } } };
  const record = chat("hostname muc-core-sw1\nend", "It has 10.20.30.40.");
  const files = { "a.jsonl": lines(record), "tunesmith.json": JSON.stringify({ rules }) };
  const cwd = makeFolder(context, files);
  for (const words of [
    ["--redact", "mask"],
    [...pseudonymize, "--entity", "IP_ADDRESS"],
  ]) {
    const { stdout } = await runCli(["fix", "--dry-run", ...words, "a.jsonl"], { cwd, env });
    assert.match(stdout, /1 value would be/);
    assert.ok(!stdout.includes(reportedAgain));
  }
});
