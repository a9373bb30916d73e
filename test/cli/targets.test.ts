/** `tunesmith check --target`. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { makeFolder, runCli } from "./run-cli.ts";
import { chat } from "./records.ts";

interface JsonReport {
  readonly files: readonly {
    readonly findings: readonly { readonly ruleId: string; readonly target?: string }[];
    readonly targets?: readonly {
      readonly id: string;
      readonly label: string;
      readonly acceptance: string;
      readonly formatId: string;
      readonly reasons: readonly { readonly ruleId: string; readonly line: number }[];
      readonly vendorCheck?: { readonly passes: boolean };
    }[];
  }[];
}

const rules = ["--rule", "near-duplicate=off", "--rule", "exact-duplicate=off"];
const dataset = (records: number): string =>
  Array.from(
    { length: records },
    (_, index) => `${chat(`Which port has service ${index}?`, `TCP ${index}.`)}\n`,
  ).join("");

test("a verdict of each target stands in the report", async (context) => {
  const cwd = makeFolder(context, { "train.jsonl": dataset(9) });
  const words = ["--target", "azure-openai", "--target", "fireworks", "--output", "json"];
  const { code, stdout } = await runCli(["check", ...words, ...rules, "train.jsonl"], { cwd });
  assert.equal(code, 1);
  const [file] = (JSON.parse(stdout) as JsonReport).files;
  assert.deepEqual(
    file?.targets?.map(({ id, label, acceptance, reasons }) => {
      return [id, label, acceptance, reasons.map(({ ruleId, line }) => `${ruleId} ${line}`)];
    }),
    [
      ["azure-openai", "Azure OpenAI", "refused", ["too-few-examples 1", "wrong-encoding 1"]],
      ["fireworks", "Fireworks AI", "taken", []],
    ],
  );
  assert.deepEqual(
    file.findings.map(({ ruleId, target }) => `${ruleId} ${target ?? ""}`),
    ["too-few-examples azure-openai", "wrong-encoding azure-openai"],
  );
});

test("a byte order mark is no fault where all targets demand it", async (context) => {
  const cwd = makeFolder(context, { "train.jsonl": `\ufeff${dataset(10)}` });
  const check = (...targets: readonly string[]) =>
    runCli(["check", ...targets.flatMap((id) => ["--target", id]), ...rules, "train.jsonl"], {
      cwd,
    });
  const azure = await check("azure-openai");
  assert.equal(azure.code, 0, azure.stdout);
  assert.doesNotMatch(azure.stdout, /byte-order-mark|wrong-encoding/);
  assert.match(azure.stdout, /^ {2}Azure OpenAI takes this file$/m);
  const both = await check("azure-openai", "fireworks");
  assert.equal(both.code, 1);
  assert.match(both.stdout, /byte-order-mark/);
  assert.match(both.stdout, /^ {2}Fireworks AI does not take this file:$/m);
});

test("targets of the settings count, those of the command line go before them", async (context) => {
  const cwd = makeFolder(context, {
    "train.jsonl": dataset(2),
    "tunesmith.json": '{"targets":["fireworks"]}',
  });
  const own = await runCli(["check", ...rules, "train.jsonl"], { cwd });
  assert.match(own.stdout, /Fireworks AI: 2 examples, at least 3 are demanded: add 1\./);
  const given = await runCli(["check", "--target", "together", ...rules, "train.jsonl"], { cwd });
  assert.doesNotMatch(given.stdout, /Fireworks/);
  assert.match(given.stdout, /^ {2}Together AI takes this file:$/m);
});

test("a target of the settings that does not exist is refused", async (context) => {
  const cwd = makeFolder(context, {
    "train.jsonl": dataset(1),
    "tunesmith.json": '{"targets":["openai-gpt4o"]}',
  });
  const { code, stderr } = await runCli(["check", "train.jsonl"], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /"targets\.0" must be another name, perhaps "openai-gpt-4o"\./);
});

test("the number of threads changes nothing", async (context) => {
  const line = (index: number): string =>
    index % 7_000 === 3
      ? '{"messages":[{"role":"user","content":"a question"}]}'
      : chat(`Which port has service ${index}? ${"detail ".repeat(60)}`, `TCP ${index}.`);
  const text = Array.from({ length: 20_000 }, (_, index) => `${line(index)}\n`).join("");
  const cwd = makeFolder(context, { "train.jsonl": text });
  const targets = ["together", "openai-gpt-4o", "mistral"].flatMap((id) => ["--target", id]);
  const reports = await Promise.all(
    ["1", "3"].map((jobs) =>
      runCli(
        [
          "check",
          ...targets,
          ...rules,
          "--output",
          "json",
          "--jobs",
          jobs,
          join(cwd, "train.jsonl"),
        ],
        { cwd },
      ),
    ),
  );
  assert.ok(reports[0]?.stdout.includes('"acceptance":"refused"'));
  assert.equal(reports[0]?.stdout, reports[1]?.stdout);
});

test("SARIF and annotations tell the verdict and name the target", async (context) => {
  const cwd = makeFolder(context, { "train.jsonl": dataset(2) });
  const run = (output: string) =>
    runCli(["check", "--target", "fireworks", "--output", output, ...rules, "train.jsonl"], {
      cwd,
    });
  const github = await run("github");
  assert.match(github.stdout, /^::notice title=Tunesmith::Fireworks AI: refused$/m);
  const sarif = JSON.parse((await run("sarif")).stdout) as {
    readonly runs: readonly {
      readonly results: readonly { readonly properties?: object; readonly message: object }[];
    }[];
  };
  assert.deepEqual(
    sarif.runs[0]?.results.map(({ properties }) => properties),
    [{ targets: ["fireworks"] }],
  );
});
