/** `tunesmith recommend`: the built command, the real SDK, and a server on this machine that answers as Anthropic's does. */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

import { court, judgeModel, messages } from "./judge.ts";
import { assertRefused, makeFolder, runCli, type CliResult } from "./run-cli.ts";

const prompts = ["--prompt-tokens", "2500", "--tuned-prompt-tokens", "500"];
const highVolume = ["--requests", "50000", ...prompts];
const lowVolume = ["--requests", "500", ...prompts];
const json = ["--output", "json"];
const asked = ["recommend", "--model", judgeModel, ...json, "--yes"];

interface Report {
  readonly verdict: string;
  readonly model: {
    readonly verdict: string;
    readonly disagreements: readonly string[];
  } | null;
  readonly inputs: {
    readonly task: string;
    readonly tried: readonly string[];
    readonly dataset: {
      readonly records: number;
      readonly quality: { readonly by: string; readonly quality: string } | null;
    } | null;
  };
}

const reportOf = ({ stdout }: CliResult): Report => JSON.parse(stdout) as Report;

suite("by rules only", () => {
  test("without a dataset, from its tokens", async (t) => {
    const cwd = makeFolder(t, {});
    const words = ["recommend", "--rules-only", "--training-tokens", "500k", ...highVolume];
    const result = await runCli([...words, ...json], { cwd });
    assert.deepEqual([result.code, result.stderr], [0, ""]);
    const { verdict, model, inputs } = reportOf(result);
    assert.deepEqual([verdict, model, inputs.dataset], ["marginal", null, null]);
    for (const output of ["pretty", "markdown"]) {
      const { code, stdout } = await runCli([...words, "--output", output], { cwd });
      assert.equal(code, 0);
      assert.match(stdout, /marginal/i);
    }
  });

  test("what nobody has told is no reason against it", async (t) => {
    const cwd = makeFolder(t, {});
    const words = ["recommend", "--rules-only", "--training-tokens", "500k", "--accuracy", "0.8"];
    const { code, stdout } = await runCli([...words, "--requests", "50k"], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^ *Marginal\. /m);
    assert.doesNotMatch(stdout, /never/);
    assert.match(stdout.replace(/\s+/g, " "), /cannot be told: give prompt tokens without/);
  });

  test("with a dataset: its quality is by rules, or by an assessment", async (t) => {
    const { run, cwd } = await court(t);
    const byRules = ["recommend", "--rules-only", ...highVolume, ...json];
    const many = Array.from({ length: 60 }, (_, id) =>
      JSON.stringify({ prompt: `Q${id}`, completion: `A${id}` }),
    );
    writeFileSync(join(cwd, "many.jsonl"), many.join("\n"));
    const { dataset } = reportOf(await run([...byRules, "many.jsonl"])).inputs;
    assert.equal(dataset?.records, 60);
    assert.equal(dataset.quality?.by, "rules");
    const words = [...byRules, "data.jsonl"];
    const { inputs } = reportOf(await run(words));
    assert.equal(inputs.dataset?.records, 12);
    // Too few for a verdict by rules.
    assert.equal(inputs.dataset.quality?.by, undefined);
    const assess = ["assess", "--model", judgeModel, "--yes", "--repeats", "0"];
    await run([...assess, ...json, "--out", "quality.json", "data.jsonl"]);
    const assessed = reportOf(await run([...words, "--assessment", "quality.json"]));
    assert.deepEqual(assessed.inputs.dataset?.quality?.by, "model");

    await run(["assess", "--rules-only", ...json, "--out", "rules.json", "data.jsonl"]);
    assertRefused(
      await run([...words, "--assessment", "rules.json"]),
      'In "rules.json" no model has judged the dataset: leave out --assessment, then its quality by rules counts.',
    );
    writeFileSync(join(cwd, "other.json"), "{}");
    assertRefused(
      await run([...words, "--assessment", "other.json"]),
      '"other.json" is no assessment: name what "tunesmith assess --output json" wrote.',
    );
  });
});

suite("with a model", () => {
  test("it advises, and where it disagrees with the rules, that is said", async (t) => {
    const { run, server } = await court(t);
    const words = [...asked, "--task", "classify syslog lines", "--tried", "few-shot,retrieval"];
    const high = await run([...words, "--training-tokens", "500k", ...highVolume]);
    assert.equal(high.code, 0, high.stderr);
    assert.match(high.stderr, /^ {2}what {6}1 request$/m);
    const { inputs, model } = reportOf(high);
    assert.deepEqual(
      [inputs.task, inputs.tried],
      ["classify syslog lines", ["few-shot", "retrieval"]],
    );
    assert.equal(model?.verdict, "fine-tune");
    const low = reportOf(await run([...words, "--training-tokens", "500k", ...lowVolume]));
    assert.equal(low.verdict, "do-not");
    assert.notDeepEqual(low.model?.disagreements, []);
    assert.equal(server.requestsOf(messages).length, 2);
  });

  test("private values in the task are masked, and it is shown, also where nobody is asked", async (t) => {
    const { run, server } = await court(t);
    const task = "answer mails to desk@corp-mail.net, password hunter2Secret! there";
    const words = [...asked, "--training-tokens", "500k", ...highVolume, "--task", task];
    const { code, stderr } = await run(words);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^ {2}masked {4}2 private values$/m);
    assert.match(stderr, /^ {2}task {6}answer mails to \S*EMAIL\S*, password \S+ there$/m);
    const sent = JSON.stringify(server.requests.map(({ body }) => body));
    assert.match(sent, /answer mails to/);
    assert.doesNotMatch(`${sent}${stderr}`, /corp-mail|hunter2/);
  });

  test("no record is sent", async (t) => {
    const { run, server } = await court(t);
    const result = await run([...asked, ...highVolume, "data.jsonl"]);
    assert.equal(result.code, 0, result.stderr);
    const sent = JSON.stringify(server.requests.map(({ body }) => body));
    assert.ok(!sent.includes("Gi0/"));
  });

  test("that does not answer: the rules' part all the same, and exit code 2", async (t) => {
    const refused = { kind: "answer", value: "", stopReason: "refusal" } as const;
    const { run } = await court(t, {
      behave: ({ path }) => (path === messages ? refused : undefined),
    });
    const result = await run([...asked, "--training-tokens", "500k", ...highVolume]);
    assert.equal(result.code, 2);
    const { verdict, model } = reportOf(result);
    assert.deepEqual([verdict, model], ["marginal", null]);
  });

  test("nothing is sent without a yes", async (t) => {
    const { run, server } = await court(t);
    const words = ["recommend", "--model", judgeModel, "--training-tokens", "1k", ...highVolume];
    const { code, stdout, stderr } = await run(words);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^The task and the figures:$/m);
    assert.match(stderr, /Nothing was sent: /);
    assert.deepEqual(server.requestsOf(messages), []);
  });
});

const refusals: readonly (readonly [words: string, sentence: string])[] = [
  ["a.jsonl b.jsonl", "A recommendation is about one dataset: name one file."],
  ["-", "A recommendation reads the dataset twice, which standard input cannot be: name a file."],
  ["--tried prompts", 'There is no technique "prompts"'],
  ["--latency 0", '--latency cannot be "0": give a whole number from 1 up.'],
  ["--accuracy 200 --training-tokens 1k --rules-only", "--accuracy: "],
];

for (const [words, sentence] of refusals) {
  test(`refused: recommend ${words}`, async (t) => {
    const { code, stdout, stderr } = await runCli(["recommend", ...words.split(" ")], {
      cwd: makeFolder(t, {}),
    });
    assert.deepEqual([code, stdout], [2, ""]);
    assert.ok(stderr.startsWith(sentence), stderr);
  });
}

test("several scenarios are refused", async (t) => {
  const cwd = makeFolder(t, { "two.json": '[{"name":"a"},{"name":"b"}]' });
  const words = ["recommend", "--rules-only", "--training-tokens", "1k", "--scenario", "two.json"];
  assertRefused(
    await runCli(words, { cwd }),
    "A recommendation is about one scenario: leave only that one in the file of --scenario.",
  );
});
