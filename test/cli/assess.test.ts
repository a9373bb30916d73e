/** `tunesmith assess`: the built command, the real SDK, and a server on this machine that answers as Anthropic's does. */

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { askToSend } from "../../src/cli/agreement.ts";
import { fakeKey, startFakeAnthropic } from "../llm/fake-anthropic.ts";
import { court, dataset, judgement, judgeModel, messages } from "./judge.ts";
import { assertRefused, makeFolder, runCli, type CliResult } from "./run-cli.ts";

const asked = ["assess", "--model", judgeModel];
const json = ["--output", "json"];

interface Report {
  readonly records: number;
  readonly rules: { readonly quality: string | null };
  readonly assessment: {
    readonly quality: string;
    readonly judged: number;
    readonly issues: readonly { readonly lines: readonly number[]; readonly kind: string }[];
    readonly run: {
      readonly answered: number;
      readonly total: number;
      readonly spentUsd: number;
      readonly isPartial: boolean;
    };
  } | null;
}

/** The report for people, without a model. */
const byRulesAlone = /^data\.jsonl\n+ *By rules, all 12 records: (?![^]*By Claude)/;

const reportOf = ({ stdout }: CliResult): Report => JSON.parse(stdout) as Report;

suite("by rules only", () => {
  test("no key and no network is needed", async (t) => {
    const cwd = makeFolder(t, { "data.jsonl": dataset });
    const result = await runCli(["assess", "--rules-only", ...json, "data.jsonl"], { cwd });
    assert.deepEqual([result.code, result.stderr], [0, ""]);
    const report = reportOf(result);
    assert.equal(report.records, 12);
    assert.equal(report.assessment, null);
    for (const output of ["pretty", "markdown"]) {
      const words = ["assess", "--rules-only", "--output", output, "data.jsonl"];
      const { code, stdout } = await runCli(words, { cwd });
      assert.equal(code, 0);
      assert.match(stdout, /data\.jsonl/);
    }
  });

  test("standard input, and a report in a file", async (t) => {
    const cwd = makeFolder(t, {});
    const words = ["assess", "--rules-only", ...json, "--out", "quality.json", "-"];
    const result = await runCli(words, { cwd, input: dataset });
    assert.deepEqual(result, { code: 0, stdout: "", stderr: "" });
    const stdout = readFileSync(join(cwd, "quality.json"), "utf8");
    assert.equal(reportOf({ ...result, stdout }).records, 12);
  });

  test("a goal decides on the exit code", async (t) => {
    const empty = `${JSON.stringify({ messages: [{ role: "user", content: "" }] })}\n`;
    const cwd = makeFolder(t, { "data.jsonl": empty.repeat(3) });
    const words = ["assess", "--rules-only", ...json, "data.jsonl"];
    assert.equal((await runCli(words, { cwd })).code, 0);
    assert.equal((await runCli([...words, "--fail-below", "fair"], { cwd })).code, 1);
  });
});

suite("before anything is sent", () => {
  test("without a terminal and --yes: the sheet, and nothing of the dataset leaves", async (t) => {
    const { run, server } = await court(t);
    const { code, stdout, stderr } = await run([...asked, "data.jsonl"]);
    assert.equal(code, 2);
    assert.match(stdout, byRulesAlone);
    assert.match(
      stderr,
      /^To be sent:\n {2}to {8}Anthropic, Claude Opus 5\.5, at 127\.0\.0\.1:\d+$/m,
    );
    assert.match(stderr, /^ {2}key {7}ANTHROPIC_API_KEY$/m);
    assert.match(stderr, /^ {2}what {6}12 examples in 18 requests$/m);
    assert.match(stderr, /^ {2}price {5}about \$\d.*, at most \$\d/m);
    assert.match(stderr, /^ {2}cap {7}\$1\.00/m);
    assert.match(stderr, /^ {2}masked {4}1 private value$/m);
    assert.match(
      stderr,
      /^ {2}private {3}Masked, where it is recognized: every secret, e-mail address,/m,
    );
    assert.match(stderr, /^ {2}private {3}Sent as it is, .*: every IP address, .*host name, /m);
    assert.match(stderr, /^--show-texts shows all of \d+ texts\.$/m);
    assert.match(stderr, /Nothing was sent: .* give --yes\.\n$/);
    assert.ok(!stderr.includes(fakeKey));
    const sent = JSON.stringify(server.requests.map(({ body }) => body));
    assert.ok(!sent.includes("Gi0/3"), "text of the dataset");
    assert.deepEqual(server.requestsOf(messages), []);
  });

  test("what rules say is told where nobody agrees, in any form, and in the file of the report", async (t) => {
    const { run, cwd, server } = await court(t);
    const { code, stdout, stderr } = await run([...asked, ...json, "data.jsonl"]);
    assert.equal(code, 2);
    assert.equal(reportOf({ code, stdout, stderr }).assessment, null);
    const words = [...asked, ...json, "--fail-below", "fair", "--out", "quality.json"];
    const inFile = await run([...words, "data.jsonl"]);
    assert.deepEqual([inFile.code, inFile.stdout], [2, ""]);
    assert.equal(readFileSync(join(cwd, "quality.json"), "utf8"), stdout);
    assert.deepEqual(server.requestsOf(messages), []);
  });

  test("all texts, if wanted: masked, and as they are sent", async (t) => {
    const { run, server } = await court(t);
    const { stderr } = await run([...asked, "--show-texts", "--yes", "data.jsonl"]);
    for (const line of ["Gi0/0", "Gi0/10", "Ask <EMAIL_ADDRESS> about it"]) {
      assert.ok(stderr.includes(line), line);
    }
    const sent = JSON.stringify(server.requests.map(({ body }) => body));
    assert.ok(sent.includes("Ask <EMAIL_ADDRESS> about it"));
    assert.ok(!sent.includes("jane.doe"));
  });

  test("a terminal asks; only a yes is one", async () => {
    const answered = async (text: string): Promise<string> => {
      const input = Object.assign(new PassThrough(), { isTTY: true });
      const output = Object.assign(new PassThrough(), { isTTY: true });
      const agreed = askToSend({ input, output }).then(
        () => "sent",
        (error: unknown) => String(error),
      );
      input.end(text);
      const outcome = await agreed;
      assert.match(String(output.read()), /Send this\? \[y\/N\]/);
      return outcome;
    };
    assert.equal(await answered("y\n"), "sent");
    assert.equal(await answered(" YES \n"), "sent");
    for (const text of ["n\n", "\n", "yesterday\n", ""]) {
      assert.equal(await answered(text), "Failure: Nothing was sent.", text);
    }
  });
});

suite("a model judges", () => {
  test("examples by themselves, then the set; the report has it all", async (t) => {
    const { run, server } = await court(t);
    const result = await run([...asked, "--yes", ...json, "data.jsonl"]);
    assert.equal(result.code, 0, result.stderr);
    const { assessment } = reportOf(result);
    assert.ok(assessment);
    assert.deepEqual([assessment.judged, assessment.quality], [12, "excellent"]);
    assert.deepEqual(
      assessment.issues.map(({ kind, lines }) => ({ kind, lines })),
      [{ kind: "incomplete", lines: [5] }],
    );
    const { answered, total, spentUsd, isPartial } = assessment.run;
    assert.deepEqual([answered, total, isPartial], [18, 18, false]);
    assert.ok(spentUsd > 0 && spentUsd < 1);
    assert.equal(server.requestsOf(messages).length, 18);
  });

  test("what was answered is not asked again, unless nothing is kept", async (t) => {
    const { run, server } = await court(t);
    await run([...asked, "--yes", "--sample", "3", "--repeats", "0", "data.jsonl"]);
    const first = server.requestsOf(messages).length;
    assert.equal(first, 4);
    // Nothing is sent, so nobody has to agree.
    const again = await run([...asked, "--sample", "3", "--repeats", "0", ...json, "data.jsonl"]);
    assert.equal(again.code, 0, again.stderr);
    assert.equal(reportOf(again).assessment?.judged, 3);
    const told = await run([...asked, "--sample", "3", "--repeats", "0", "data.jsonl"]);
    assert.match(told.stdout, /Nothing was sent or spent\./);
    assert.match(
      told.stdout.replace(/\s+/g, " "),
      /have an answer, all of them of an earlier run\./,
    );
    assert.doesNotMatch(told.stdout, /went to|was spent/);
    assert.equal(server.requestsOf(messages).length, first);
    const forgetful = [...asked, "--yes", "--no-cache", "--sample", "3", "--repeats", "0"];
    await run([...forgetful, "data.jsonl"]);
    assert.equal(server.requestsOf(messages).length, 2 * first);
  });

  test("of no record that can be read: the card by rules, then why nothing is judged", async (t) => {
    const { run, cwd, server } = await court(t);
    writeFileSync(join(cwd, "broken.jsonl"), "{\n{\n");
    for (const [output, told] of [
      ["json", /"assessment": null/],
      ["pretty", /^ *By rules, (?:no|all 0) records: /m],
    ] as const) {
      const words = [...asked, "--yes", "--output", output, "broken.jsonl"];
      const { code, stdout, stderr } = await run(words);
      assert.equal(code, 2);
      assert.match(stdout, told);
      assert.match(stderr, /^There is no example to judge: no record can be read and sent\.$/m);
    }
    assert.deepEqual(server.requestsOf(messages), []);
  });

  test("the goal is held against what it says", async (t) => {
    const { run } = await court(t, { answer: judgement({ score: 55 }) });
    const words = [...asked, "--yes", "--repeats", "0", "data.jsonl"];
    assert.equal((await run([...words, "--fail-below", "fair"])).code, 0);
    assert.equal((await run([...words, "--fail-below", "good"])).code, 1);
  });

  test("by a batch", async (t) => {
    const { run, server } = await court(t);
    const result = await run([
      ...asked,
      "--yes",
      "--batch",
      "--repeats",
      "0",
      ...json,
      "data.jsonl",
    ]);
    assert.equal(result.code, 0, result.stderr);
    assert.equal(reportOf(result).assessment?.judged, 12);
    assert.equal(server.requestsOf("/v1/messages/batches").length, 1);
  });

  test("what does not fit the cap is not sent", async (t) => {
    const { run, server } = await court(t);
    const words = [...asked, "--yes", "--max-usd", "0.0001", "data.jsonl"];
    const { code, stdout, stderr } = await run(words);
    assert.equal(code, 2);
    assert.match(stdout, byRulesAlone);
    assert.match(stderr, /\$0\.0001/);
    assert.deepEqual(server.requestsOf(messages), []);
  });

  test("variables of the environment do not say where to", async (t) => {
    const trap = await startFakeAnthropic();
    t.after(() => trap.close());
    const { run, env, server } = await court(t);
    env["ANTHROPIC_BASE_URL"] = trap.url;
    env["ANTHROPIC_AUTH_TOKEN"] = "another";
    await run([...asked, "--yes", "--sample", "1", "data.jsonl"]);
    assert.deepEqual(trap.requests, []);
    assert.ok(server.requestsOf(messages).length > 0);
  });
});

suite("stopped", () => {
  test("by Ctrl-C, it tells what was answered", async (t) => {
    const { start, server } = await court(t, { delayMs: 150 });
    const child = start([...asked, "--yes", ...json, "data.jsonl"]);
    let [stdout, stderr] = ["", ""];
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
    while (server.requestsOf(messages).length < 6) await pause(20);
    child.kill("SIGINT");
    assert.equal(await closed, 130, stderr);
    assert.match(stderr, /Stopping: what was answered is kept\./);
    const { assessment } = reportOf({ code: 130, stdout, stderr });
    assert.ok(assessment);
    assert.ok(assessment.judged >= 1 && assessment.judged < 12);
    assert.equal(assessment.run.isPartial, true);
  });

  test("before anything was answered, it says so", async (t) => {
    const { start, server } = await court(t, {
      behave: ({ path }) => (path === messages ? { kind: "hang" } : undefined),
    });
    const child = start([...asked, "--yes", "data.jsonl"]);
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
    while (server.requestsOf(messages).length < 1) await pause(20);
    child.kill("SIGINT");
    assert.equal(await closed, 130, stderr);
    assert.match(stderr, /Stopping:/);
  });
});

suite("keys", () => {
  test("are not taken from a .env because it is there", async (t) => {
    const { run, env, server } = await court(t, {}, { ".env": `ANTHROPIC_API_KEY=${fakeKey}\n` });
    env["ANTHROPIC_API_KEY"] = undefined;
    const { code, stdout, stderr } = await run([...asked, "data.jsonl"]);
    assert.deepEqual(
      [code, stderr],
      [
        2,
        'There is no key to ask a model with: set ANTHROPIC_API_KEY, or give --api-key-file ".env", which is not read otherwise. --rules-only needs none.\n',
      ],
    );
    assert.match(stdout, byRulesAlone);
    assert.deepEqual(server.requests, []);
    const named = await run([
      ...asked,
      "--yes",
      "--sample",
      "1",
      "--api-key-file",
      ".env",
      "data.jsonl",
    ]);
    assert.equal(named.code, 0, named.stderr);
    assert.match(named.stderr, /^ {2}key {7}\.env$/m);
  });

  test("that are missing or wrong: one sentence", async (t) => {
    const { run, env, cwd } = await court(t);
    writeFileSync(join(cwd, "other.env"), "KEY=1\n");
    assertRefused(
      await run([...asked, "--api-key-file", "other.env", "data.jsonl"]),
      'There is no ANTHROPIC_API_KEY in "other.env": name a file that has a line such as ANTHROPIC_API_KEY=KEY.',
    );
    assertRefused(
      await run([...asked, "--api-key-file", "none.env", "data.jsonl"]),
      'There is no file or folder "none.env": check the spelling and the folder you are in.',
    );
    env["ANTHROPIC_API_KEY"] = "another-key";
    const { code, stdout, stderr } = await run([...asked, "--yes", "data.jsonl"]);
    assert.deepEqual([code, stderr.split("\n").length], [2, 2]);
    assert.match(stdout, byRulesAlone);
    assert.match(stderr, /key/i);
    assert.ok(!stderr.includes("another-key"));
  });
});

suite("models", () => {
  test("are listed with lifecycle and price", async (t) => {
    const { run } = await court(t);
    const { code, stdout } = await run(["assess", "--list-models"]);
    assert.equal(code, 0);
    assert.match(stdout, /^claude-opus-5-5 +Claude Opus 5\.5 +active +- +1,000,000 +\d/m);
    assert.match(stdout, /^claude-old-1 .* deprecated +2027-01-31/m);
    const listed = await run(["assess", "--list-models", ...json]);
    const { models } = JSON.parse(listed.stdout) as { models: readonly { id: string }[] };
    assert.equal(models[0]?.id, judgeModel);
  });

  test("that are not named, unknown or of unknown price: one sentence", async (t) => {
    const { run, server } = await court(t);
    assertRefused(
      await run(["assess", "data.jsonl"]),
      'Say which model to ask: give --model; "tunesmith assess --list-models" lists them. --rules-only asks none.',
    );
    assertRefused(
      await run(["assess", "--model", "claude-opus-5-6", "data.jsonl"]),
      'There is no model "claude-opus-5-6": did you mean "claude-opus-5-5"?',
    );
    assertRefused(
      await run(["assess", "--model", "claude-old-1", "data.jsonl"]),
      "The price of Claude Old 1 is not known, so --max-usd could not hold: give --model-input-price and --model-output-price, in US dollars for a million tokens.",
    );
    const prices = ["--model-input-price", "1", "--model-output-price", "5"];
    const words = ["assess", "--model", "claude-old-1", ...prices, "--sample", "1", "--yes"];
    const { stderr } = await run([...words, "data.jsonl"]);
    assert.match(stderr, /\(your options\)/);
    assert.ok(server.requestsOf(messages).length > 0);
  });
});

const refusals: readonly (readonly [words: string, sentence: string])[] = [
  ["", 'Say what to assess: name the file of a dataset, or "-" for standard input.'],
  ["a.jsonl b.jsonl", "An assessment is of one dataset: name one file."],
  ["--sample 0 a.jsonl", '--sample cannot be "0": give a whole number from 1 up.'],
  ["--repeats 101 a.jsonl", "--repeats cannot be 101: give a whole number up to 100."],
  [
    "--max-usd lots a.jsonl",
    '--max-usd cannot be "lots": give an amount in US dollars, such as 0.50.',
  ],
  ["--max-usd 0 a.jsonl", "--max-usd is 0, so nothing could be asked: give more, or --rules-only."],
  [
    "--fail-below poor a.jsonl",
    '--fail-below cannot be "poor": use "excellent", "good" or "fair".',
  ],
  ["--cache c --no-cache a.jsonl", "--cache and --no-cache exclude each other: give one of them."],
  [
    "--batch --no-cache a.jsonl",
    "--batch needs the cache, by which a batch is found again that was paid for: leave out --no-cache.",
  ],
  [
    "--model-input-price 1 a.jsonl",
    "A price is of prompts and of answers: give both --model-input-price and --model-output-price.",
  ],
  [
    "--rules-only --list-models a.jsonl",
    "--list-models needs a model, and --rules-only asks none: give one of them.",
  ],
  [
    "--rules-only --batch a.jsonl",
    "--batch needs a model, and --rules-only asks none: give one of them.",
  ],
  [
    "--rules-only --out none/x.md a.jsonl",
    '"none/x.md" cannot be written: there is no such folder.',
  ],
];

for (const [words, sentence] of refusals) {
  test(`refused: assess ${words}`, async (t) => {
    const cwd = makeFolder(t, {});
    assertRefused(await runCli(["assess", ...words.split(" ").filter(Boolean)], { cwd }), sentence);
  });
}

test("a report that could not be written costs nothing", async (t) => {
  const { run, server } = await court(t);
  const { code } = await run([...asked, "--yes", "--out", "none/x.md", "data.jsonl"]);
  assert.equal(code, 2);
  assert.deepEqual(server.requests, []);
});

test(
  "where answers cannot be kept, that is said, and nothing hangs",
  { skip: !existsSync("/proc/self") && "there is no /proc", timeout: 60_000 },
  async (t) => {
    const { run } = await court(t);
    const words = [...asked, "--yes", "--sample", "1", "--cache", "/proc/nope", "data.jsonl"];
    const { code, stderr } = await run(words);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /"\/proc\/nope"/);
  },
);

test("answers are kept in the user's cache folder", async (t) => {
  const { run, cwd } = await court(t);
  await run([...asked, "--yes", "--sample", "1", "data.jsonl"]);
  assert.ok(existsSync(join(cwd, "cache", "tunesmith", "answers")));
});
