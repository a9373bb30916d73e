/** `tunesmith cost`: whole numbers from options and datasets, and one sentence for what it cannot use. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";

import { inputIds } from "../../src/core/cost/inputs.ts";
import { inputOption } from "../../src/cli/cost-options.ts";
import { assertRefused, makeFolder, runCli, type CliResult } from "./run-cli.ts";

interface ScenarioJson {
  readonly name: string;
  readonly trainingCostUsd: number;
  readonly oneOffCostUsd: number;
  readonly monthlyCostBaseUsd: number;
  readonly monthlyCostTunedUsd: number;
  readonly monthlySavingUsd: number;
  readonly breakEvenDays: number | null;
  readonly breakEvenMonths: number | null;
  readonly annualSavingUsd: number;
  readonly roiPercent: number | null;
  readonly verdict: string;
  readonly reasons: readonly string[];
}

function scenariosOf({ code, stdout, stderr }: CliResult): readonly ScenarioJson[] {
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  return (JSON.parse(stdout) as { scenarios: readonly ScenarioJson[] }).scenarios;
}

function only(result: CliResult): ScenarioJson {
  const [scenario, ...others] = scenariosOf(result);
  assert.ok(scenario);
  assert.deepEqual(others, []);
  return scenario;
}

const prompts = ["--prompt-tokens", "2500", "--tuned-prompt-tokens", "500"];
const highVolume = ["--requests", "50000", ...prompts];
const json = ["--output", "json"];
const cwd = import.meta.dirname;

const record = (id: number): string =>
  JSON.stringify({
    messages: [
      { role: "user", content: `Interface Gi0/${id} flaps. What is the cause?` },
      { role: "assistant", content: "A bad transceiver: replace it." },
    ],
  });
const dataset = (count: number): string =>
  Array.from({ length: count }, (_, id) => `${record(id)}\n`).join("");

describe("without a dataset", () => {
  test("the high volume of the original toolkit", async () => {
    const words = ["--training-tokens", "500000", "--epochs", "3", ...highVolume, ...json];
    const scenario = only(await runCli(["cost", ...words], { cwd }));
    assert.equal(scenario.trainingCostUsd, 15);
    assert.equal(scenario.oneOffCostUsd, 15);
    assert.equal(scenario.monthlySavingUsd, 300);
    assert.equal(scenario.breakEvenDays, 1.5);
    assert.equal(scenario.breakEvenMonths, 0.05);
    assert.equal(scenario.annualSavingUsd, 3600);
    assert.equal(scenario.roiPercent, 23_900);
    assert.equal(scenario.verdict, "fine-tune");
    assert.ok(scenario.reasons.length > 0);
  });

  test("the one-off cost that is told outdoes that of the training", async () => {
    const words = ["--training-tokens", "500k", "--one-off-cost", "$200", ...highVolume, ...json];
    const scenario = only(await runCli(["cost", ...words], { cwd }));
    assert.equal(scenario.trainingCostUsd, 15);
    assert.equal(scenario.oneOffCostUsd, 200);
    assert.equal(scenario.breakEvenDays, 20);
    const low = ["--requests", "1000", ...prompts, "--one-off-cost", "200", ...json];
    const { breakEvenDays, verdict } = only(await runCli(["cost", ...low], { cwd }));
    assert.deepEqual({ breakEvenDays, verdict }, { breakEvenDays: 1000, verdict: "do-not" });
  });

  test("never is no failure, and null", async () => {
    const words = ["--model", "gpt-4o-mini", "--output-tokens", "500", ...highVolume, ...json];
    const scenario = only(await runCli(["cost", "--training-tokens", "500k", ...words], { cwd }));
    assert.equal(scenario.monthlySavingUsd, -3.75);
    assert.equal(scenario.breakEvenDays, null);
    assert.equal(scenario.verdict, "do-not");
  });

  test("each model has its scenario", async () => {
    // By another of its names it is the same.
    const models = ["gpt-4o", "gpt-4.1", "openai/gpt-4o"].flatMap((name) => ["--model", name]);
    const words = [...models, ...json];
    const output = ["--output-tokens", "500", "--epochs", "3", "--training-tokens", "500000"];
    const scenarios = scenariosOf(
      await runCli(["cost", ...words, ...output, ...highVolume], { cwd }),
    );
    assert.deepEqual(
      scenarios.map(({ name, trainingCostUsd, monthlySavingUsd, breakEvenDays }) => {
        return [name, trainingCostUsd, monthlySavingUsd, breakEvenDays];
      }),
      [
        ["gpt-4o", 37.5, 93.75, 12],
        ["gpt-4.1", 37.5, 75, 15],
      ],
    );
  });

  test("nothing says what is trained on", async () => {
    assertRefused(
      await runCli(["cost", ...highVolume], { cwd }),
      "Scenario: nothing says what is trained on: name a dataset, or give --training-tokens (or --one-off-cost, all of it).",
    );
    const anew = ["--one-off-cost", "100", "--retrain-months", "6", "--model", "nova-lite"];
    assertRefused(
      await runCli(["cost", ...highVolume, ...anew], { cwd }),
      "nova-lite: nothing says what is trained on, and no training price of Nova Lite (Amazon Bedrock) is known: name a dataset, or give --training-tokens (or --retrain-cost); give --training-price.",
    );
  });

  test("nobody says what an hour of training costs", async () => {
    assertRefused(
      await runCli(["cost", ...highVolume, "--training-hours", "5"], { cwd }),
      "Scenario: no price of a training hour of Reference prices (original toolkit) is known: give --training-hour-price.",
    );
  });
});

describe("with a dataset", () => {
  test("its tokens, the platform's epochs", async (context) => {
    const folder = makeFolder(context, { "train.jsonl": dataset(20) });
    const words = ["cost", "train.jsonl", "--model", "gpt-4.1-mini", ...highVolume, ...json];
    const result = await runCli(words, { cwd: folder });
    const stats = await runCli(["stats", "train.jsonl", ...json], { cwd: folder });
    const { files } = JSON.parse(stats.stdout) as {
      files: readonly { tokens: { total: number } }[];
    };
    const tokens = files[0]?.tokens.total ?? NaN;
    assert.ok(tokens > 0);
    const { name, trainingCostUsd } = only(result);
    assert.equal(name, "train.jsonl");
    // 100 / 20 epochs at 5 USD.
    assert.equal(trainingCostUsd, Number((((tokens * 5) / 1e6) * 5).toPrecision(12)));
  });

  test("from standard input, packed, and several", async (context) => {
    const folder = makeFolder(context, {
      "a.jsonl": dataset(20),
      "b.jsonl.gz": gzipSync(dataset(40)),
    });
    const [a, b] = scenariosOf(
      await runCli(["cost", ".", ...highVolume, ...json], { cwd: folder }),
    );
    assert.deepEqual([a?.name, b?.name], ["a.jsonl", "b.jsonl.gz"]);
    assert.ok(a && b && b.trainingCostUsd > a.trainingCostUsd * 1.9);
    const words = ["cost", "-", ...highVolume, ...json];
    const piped = only(await runCli(words, { cwd: folder, input: dataset(20) }));
    assert.equal(piped.trainingCostUsd, a.trainingCostUsd);
    assert.equal(piped.name, "standard input");
  });

  test("broken lines are said, the rest is counted", async (context) => {
    const folder = makeFolder(context, {
      "whole.jsonl": dataset(20),
      "broken.jsonl": `${dataset(10)}{"messages":\n\n${dataset(20).split("\n").slice(10).join("\n")}`,
    });
    const words = ["cost", "broken.jsonl", "whole.jsonl", ...highVolume];
    const result = await runCli([...words, ...json], { cwd: folder });
    const [broken, whole] = scenariosOf(result);
    assert.equal(broken?.trainingCostUsd, whole?.trainingCostUsd);
    assert.match(result.stdout, /unreadable-lines/);
    const { stdout } = await runCli(words, { cwd: folder });
    assert.match(stdout, /1 line/);
    assert.ok(!stdout.includes("transceiver"), "the dataset is quoted");
  });

  test("without a record that can be read there is no estimate", async (context) => {
    const folder = makeFolder(context, { "broken.jsonl": '{"a":\n{"b":\n' });
    assertRefused(
      await runCli(["cost", "broken.jsonl", ...highVolume], { cwd: folder }),
      '"broken.jsonl" has no records that can be read, so there is nothing to train on: "tunesmith check" says why. --training-tokens gives a number by hand.',
    );
  });

  test("the project's own models and thresholds hold", async (context) => {
    const folder = makeFolder(context, {
      "train.jsonl": dataset(20),
      "tunesmith.json": JSON.stringify({
        cost: { models: { ours: { trainingPrice: 1000, inputPrice: 3, outputPrice: 15 } } },
      }),
    });
    const words = ["--model", "ours", "--training-tokens", "1M", "--epochs", "1", ...highVolume];
    const one = only(await runCli(["cost", ...words, ...json], { cwd: folder }));
    assert.equal(one.trainingCostUsd, 1000);
    const listed = await runCli(["cost", "--models"], { cwd: folder });
    assert.match(listed.stdout, /^ours +1000 +3 +15/m);
  });
});

describe("a file of scenarios", () => {
  const scenarios = [
    {
      name: "Triage",
      model: "gpt-4.1",
      inputs: { trainingTokens: 500_000, epochs: 3, requests: 50_000, promptTokens: 2500 },
    },
    { name: "Syslog", inputs: { trainingTokens: 100_000, requests: 1000, promptTokens: 800 } },
  ];

  test("options outdo it", async (context) => {
    const folder = makeFolder(context, { "costs.json": JSON.stringify(scenarios) });
    const words = ["cost", "--scenario", "costs.json", "--tuned-prompt-tokens", "500", ...json];
    const [triage, syslog] = scenariosOf(await runCli(words, { cwd: folder }));
    assert.deepEqual([triage?.name, syslog?.name], ["Triage", "Syslog"]);
    assert.equal(triage?.trainingCostUsd, 37.5);
    assert.equal(syslog?.monthlySavingUsd, 0.9);
    const more = [...words, "--requests", "100k"];
    const [busy] = scenariosOf(await runCli(more, { cwd: folder }));
    assert.equal(busy?.monthlyCostBaseUsd, triage.monthlyCostBaseUsd * 2);
  });

  test("from standard input, and in UTF-16 as some shells write it", async (context) => {
    const folder = makeFolder(context, {
      "costs.json": Buffer.from(`\ufeff${JSON.stringify(scenarios)}`, "utf16le"),
    });
    const words = ["cost", "--tuned-prompt-tokens", "500", ...json, "--scenario"];
    const utf16 = scenariosOf(await runCli([...words, "costs.json"], { cwd: folder }));
    const input = JSON.stringify(scenarios);
    const piped = scenariosOf(await runCli([...words, "-"], { cwd: folder, input }));
    assert.deepEqual(
      utf16.map(({ name }) => name),
      ["Triage", "Syslog"],
    );
    assert.deepEqual(piped, utf16);
    const wrong = await runCli([...words, "-"], { cwd: folder, input: "{" });
    assert.match(wrong.stderr, /^standard input:1:\d+: The file ends too early/);
    assertRefused(
      await runCli([...words, "-", "-"], { cwd: folder, input }),
      "Standard input cannot be the dataset and the scenarios: put one of them into a file.",
    );
  });

  test("a dataset outdoes its tokens", async (context) => {
    const folder = makeFolder(context, {
      "costs.json": JSON.stringify(scenarios[0]),
      "train.jsonl": dataset(20),
    });
    const words = ["cost", "--scenario", "costs.json", "train.jsonl", ...json];
    const { name, trainingCostUsd } = only(await runCli(words, { cwd: folder }));
    assert.equal(name, "Triage");
    assert.ok(trainingCostUsd < 1);
  });

  test("a wrong one is told by its place", async (context) => {
    const folder = makeFolder(context, {
      "costs.json": '{\n  "name": "A",\n  "inputs": { "requets": 5 }\n}\n',
    });
    const { code, stdout, stderr } = await runCli(["cost", "--scenario", "costs.json"], {
      cwd: folder,
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.match(stderr, /^costs\.json:3:\d+: .*did you mean "requests"/);
    const absent = await runCli(["cost", "--scenario", "none.json"], { cwd: folder });
    assertRefused(
      absent,
      'There is no file or folder "none.json": check the spelling and the folder you are in.',
    );
  });
});

describe("bad input", () => {
  const base = ["cost", "--training-tokens", "500000"];
  const refused: readonly (readonly [words: readonly string[], sentence: RegExp])[] = [
    [["--requests", "-5"], /^--requests: .*"-5" is less than 0/],
    [["--requests", "NaN"], /^--requests: .*"NaN" is no number/],
    [["--requests", "1e99"], /^--requests: .*is more than/],
    [["--epochs", "2.5"], /^--epochs: .*no whole number/],
    [["--accuracy", "1,5"], /^--accuracy: .*use a point for decimals/],
    [["--requests", ""], /^--requests needs a value/],
    [["--requets", "5"], /did you mean "--requests"\?$/],
    [["--model", "gpt-4.1-mimi"], /no model "gpt-4\.1-mimi".*did you mean "gpt-4\.1-mini"\?$/],
    [["--rival", "gpt-5-nono"], /did you mean "gpt-5-nano"\?$/],
    [["--method", "sgd"], /^--method cannot be "sgd": use "sft"/],
    [["--output", "xml"], /^--output cannot be "xml"/],
    [["--models", "--output", "csv"], /^--models lists as "pretty" or "json"/],
    [["--model", "gpt-5"], /no training price of .* is known: give --training-price\.$/],
    [
      ["--model", "h100", "--output-tokens", "5"],
      /: no training price, input price or output price of .* is known: give --training-price, --input-price and --output-price\.$/,
    ],
    [["--model", "gpt-4o", "--rival", "openai/gpt-4o"], /is the model itself: name another one/],
  ];
  for (const [words, sentence] of refused) {
    test(words.join(" "), async () => {
      const { code, stdout, stderr } = await runCli([...base, ...words], { cwd });
      assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
      assert.equal(stderr.split("\n").length, 2);
      assert.match(stderr.trimEnd(), sentence);
    });
  }

  test("a fall of the requests is no bad input", async () => {
    const words = [...base, ...highVolume, "--growth", "-5 %", ...json];
    assert.ok(only(await runCli(words, { cwd })).annualSavingUsd < 3600);
  });
});

describe("the report", () => {
  const words = ["cost", "--training-tokens", "500000", "--model", "gpt-4o", ...highVolume];

  test("as Markdown, CSV, a summary, and text", async () => {
    const started = [
      ["markdown", /^#.*\n/],
      ["csv", /^name,|^"?name/i],
      ["summary", /^#.*\n/],
      ["pretty", /gpt-4o/],
    ] as const;
    for (const [output, start] of started) {
      const { code, stdout, stderr } = await runCli([...words, "--output", output], { cwd });
      assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
      assert.match(stdout, start, output);
      assert.ok(stdout.endsWith("\n"));
    }
  });

  test("the list of models", async () => {
    const { code, stdout } = await runCli(["cost", "--models"], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^openai\/gpt-4\.1-mini +5 +0\.4 +1\.6 +0\.8 +3\.2 /m);
    assert.match(stdout, /^openai\/o4-mini +100\/h /m);
    assert.match(stdout, /^openai\/gpt-5-nano .* none +2026-12-11$/m);
    assert.doesNotMatch(stdout, /h100/);
    assert.ok(stdout.split("\n").every((line) => line.length <= 120));
    const list = await runCli(["cost", "--models", ...json], { cwd });
    const { models } = JSON.parse(list.stdout) as { models: readonly { id: string }[] };
    assert.ok(models.some(({ id }) => id === "aws-bedrock/nova-micro"));
    assert.ok(models.every(({ id }) => !id.endsWith("*")));
  });

  test("the help has all inputs, in lines that fit", async () => {
    const { code, stdout } = await runCli(["cost", "--help"], { cwd });
    assert.equal(code, 0);
    for (const id of inputIds) assert.ok(stdout.includes(`\n  --${inputOption(id)} `), id);
    assert.ok(stdout.split("\n").every((line) => line.length <= 120));
  });
});
