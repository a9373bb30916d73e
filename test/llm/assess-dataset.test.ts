/** An assessment by a model: the real SDK, a server on this machine, invented answers. */

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";

import { judgeSet } from "../../src/core/assessment/prompts/judge-set.ts";
import { needsOtherKey } from "../../src/core/assist/failure-text.ts";
import { exampleRequests } from "../../src/core/assessment/questions.ts";
import { visibleText } from "../../src/core/assist/fence.ts";
import { modelPrices } from "../../src/core/assist/model-prices.ts";
import { mostUsd } from "../../src/core/assist/most-usd.ts";
import type { RunProgress } from "../../src/core/assist/run.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { isAddressedToModels } from "../../src/core/quality/addressed-to-models.ts";
import type { QualityMaterial } from "../../src/core/quality/quality-material.ts";
import { AnswerCache } from "../../src/llm/answer-cache.ts";
import {
  planAssessment,
  runAssessment,
  type AssessmentMeans,
} from "../../src/llm/assess-dataset.ts";
import { NoAnswer } from "../../src/llm/no-answer.ts";
import { Failure } from "../../src/node/failure.ts";
import {
  answerOf,
  exampleOf,
  injections,
  issueOf,
  materialOf,
  setAnswerOf,
  today,
} from "../core/assessment/cases.ts";
import { askMeans, opus, until, type AskMeans } from "./ask-means.ts";
import type { FakeAnthropicOptions, FakeBehavior } from "./fake-anthropic.ts";
import type { MessagesBody } from "./fake-messages.ts";

const messages = "/v1/messages";

const sample = Array.from({ length: 12 }, (_, line) => exampleOf(line));
const material = materialOf(sample);

const isAboutSet = ({ system }: MessagesBody): boolean => system?.[0]?.text === judgeSet.text;

const textOf = ({ messages: [first] }: MessagesBody): string => first?.content ?? "";

/** Which example a question is about. */
const lineIn = (body: MessagesBody): number => Number(/on port (\d+)\./.exec(textOf(body))?.[1]);

const usualAnswer = (body: MessagesBody): unknown =>
  isAboutSet(body)
    ? setAnswerOf(60, { issues: [{ ...issueOf(), kind: "unbalanced", examples: [2] }] })
    : answerOf(80, { issues: lineIn(body) === 3 ? [issueOf({ evidence: "Port 3" })] : [] });

interface Asked extends AskMeans {
  readonly means: AssessmentMeans;
  readonly progress: readonly RunProgress[];
  /** With the same answers kept, and a signal of its own. */
  readonly again: (parts?: Partial<AssessmentMeans>) => AssessmentMeans;
}

async function asked(t: TestContext, options: FakeAnthropicOptions = {}): Promise<Asked> {
  const all = await askMeans(t, { answer: usualAnswer, ...options });
  const folder = await mkdtemp(join(tmpdir(), "tunesmith-assess-"));
  t.after(() => rm(folder, { recursive: true }));
  const progress: RunProgress[] = [];
  const means: AssessmentMeans = {
    model: all.model,
    prices: modelPrices(priceBook, opus),
    capUsd: 5,
    cache: new AnswerCache(folder),
    holdSecrets: (texts) => Promise.resolve(texts.map((text) => text.includes("hunter2"))),
    isBatch: false,
    signal: all.signal,
    onProgress: (now) => progress.push(now),
    wait: () => Promise.resolve(),
    provider: "Anthropic",
    host: all.access.host,
    keyFrom: "a test",
    sample: { size: 40, seed: 1 },
    repeats: 3,
    today,
  };
  return {
    ...all,
    means,
    progress,
    again: (parts = {}) => ({ ...means, signal: new AbortController().signal, ...parts }),
  };
}

const assess = async (of: QualityMaterial, means: AssessmentMeans) =>
  runAssessment(await planAssessment(of, means), means);

/** Of messages, not of token counts. */
const bodies = ({ server }: AskMeans): readonly MessagesBody[] =>
  server.requestsOf(messages).map(({ body }) => body as MessagesBody);

test("judges each example by itself, some twice, then the set", async (t) => {
  const all = await asked(t);
  const plan = await planAssessment(material, all.means);
  assert.equal(
    all.server.requestsOf(messages).length,
    0,
    "nothing is asked before it is agreed to",
  );
  assert.equal(plan.outgoing.requests, 16);
  assert.equal(plan.outgoing.examples, 12);

  const result = await runAssessment(plan, all.means);
  assert.equal(bodies(all).length, 16);
  assert.ok(isAboutSet(bodies(all).at(-1) ?? assert.fail()));
  assert.equal(result.judged, 12);
  assert.equal(result.reliability?.examples, 3);
  assert.equal(result.reliability.meanDifference, 0);
  assert.equal(result.quality, "good");
  assert.equal(result.readiness.verdict, "ready");
  assert.deepEqual(
    result.issues.map(({ kind, lines, evidence }) => [kind, lines, evidence]),
    [
      ["unbalanced", [1], ""],
      ["inaccurate", [3], "Port 3"],
    ],
  );
  assert.deepEqual(result.run, { ...result.run, answered: 16, total: 16, isPartial: false });
  assert.deepEqual(all.progress.at(-1)?.done, 16);
  assert.ok(all.progress.every(({ total }) => total === 16));
  assert.deepEqual(result.sent, {
    provider: "Anthropic",
    host: all.access.host,
    isBatch: false,
    examples: 12,
    masked: 0,
  });
  assert.match(result.promptVersion, /^judge-example \d+, judge-set \d+$/);
  assert.equal(result.modelId, opus.id);
  assert.deepEqual(result.sample, { size: 40, seed: 1, repeats: 3 });
});

test("sends nothing that was not shown", async (t) => {
  const all = await asked(t);
  const plan = await planAssessment(material, all.means);
  await runAssessment(plan, all.means);
  const shown = plan.outgoing.texts.map(({ text }) => text);
  const shownOfSet = shown.at(-1) ?? "";
  for (const body of bodies(all)) {
    assert.ok(shown.includes(body.system?.[0]?.text ?? ""));
    if (!isAboutSet(body)) assert.ok(shown.includes(textOf(body)));
    // All of it that is from the dataset.
    for (const [excerpt] of textOf(body).matchAll(
      /Example \d+:\n<excerpt[^]*?\n<\/excerpt-[\w-]+>/g,
    )) {
      assert.ok(shownOfSet.includes(excerpt));
    }
  }
  const spent = plan.outgoing.priceUsd?.most ?? 0;
  const result = await assess(material, all.again());
  assert.ok(spent > 0 && (result.run.spentUsd ?? 0) <= spent);
});

test("does not ask twice what is answered", async (t) => {
  const all = await asked(t);
  const first = await assess(material, all.means);
  const plan = await planAssessment(material, all.again());
  assert.equal(plan.outgoing.requests, 0);
  assert.equal(plan.outgoing.remembered, 16);
  const second = await runAssessment(plan, all.again());
  assert.equal(bodies(all).length, 16);
  assert.deepEqual(second.card, first.card);
  assert.equal(second.run.spentUsd, 0);
  assert.deepEqual([first.run.remembered, second.run.remembered], [0, 16]);
});

test("one example is judged, without the set and without an interval", async (t) => {
  const all = await asked(t);
  const result = await assess(materialOf([exampleOf(4)]), { ...all.means, repeats: 0 });
  assert.equal(bodies(all).length, 1);
  assert.equal(result.card.overall?.low, undefined);
  assert.equal(result.readiness.verdict, "unsure");
});

test("of no example there is nothing to judge", async (t) => {
  const all = await asked(t);
  const empty = materialOf([], { leftOut: [{ line: 0, reason: "a secret could not be masked." }] });
  await assert.rejects(
    planAssessment(empty, all.means),
    new Failure(
      "There is no example to judge: no record can be read and sent. Line 1: a secret could not be masked.",
    ),
  );
  assert.equal(all.server.requests.length, 0);
});

test("what a model refuses, or answers wrongly, is left out", async (t) => {
  const behave = ({ path, body }: { path: string; body: unknown }): FakeBehavior | undefined => {
    if (path !== messages || isAboutSet(body as MessagesBody)) return undefined;
    const line = lineIn(body as MessagesBody);
    if (line === 1) return { kind: "answer", value: "", stopReason: "refusal" };
    if (line === 2) return { kind: "answer", value: { ...answerOf(100), overall: 100 } };
    return undefined;
  };
  const all = await asked(t, { behave });
  const result = await assess(material, { ...all.means, repeats: 0 });
  assert.deepEqual(
    result.examples.map(({ line }) => line),
    [0, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  );
  assert.equal(result.run.isPartial, false);
  assert.equal(result.run.failures.length, 2);
  // 75 but for line 3, where an issue of medium severity makes the 80 of its accuracy to 75.
  assert.equal(result.card.overall?.score.toFixed(3), "74.825");
});

test("a connection that drops once costs no example", async (t) => {
  let dropped = 0;
  const behave = ({ path, index }: { path: string; index: number }): FakeBehavior | undefined =>
    path === messages && index % 5 === 0 && dropped++ < 3 ? { kind: "drop" } : undefined;
  const all = await asked(t, { behave });
  const result = await assess(material, all.means);
  assert.ok(dropped > 1);
  assert.equal(result.judged, 12);
});

test("the limit on spend holds, and what there is counts", async (t) => {
  const usage = { input_tokens: 2000, output_tokens: 2000 };
  const behave = ({ path, body }: { path: string; body: unknown }): FakeBehavior | undefined =>
    path === messages
      ? { kind: "answer", value: usualAnswer(body as MessagesBody), usage }
      : undefined;
  const all = await asked(t, { behave });
  const plan = await planAssessment(material, all.means);
  const capUsd = (plan.outgoing.priceUsd?.most ?? 0) / 3;
  const result = await runAssessment(plan, { ...all.means, capUsd });
  assert.ok(result.judged > 0 && result.judged < 12, `${result.judged}`);
  assert.ok((result.run.spentUsd ?? Infinity) <= capUsd);
  assert.equal(result.run.isPartial, true);
  assert.equal(result.readiness.verdict, "unsure");
  assert.ok(!bodies(all).some(isAboutSet));
  assert.equal(
    result.run.failures.reduce((total, { requests }) => total + requests, 0),
    result.run.total - result.run.answered,
  );
});

test("what the limit on spend leaves out first is second judgings", async (t) => {
  const all = await asked(t);
  const few = materialOf(sample.slice(0, 6));
  const means = { ...all.means, repeats: 6 };
  const usage = { input_tokens: 10_000, output_tokens: 2000 };
  all.server.options = {
    behave: ({ path, body }) =>
      path === messages
        ? { kind: "answer", value: usualAnswer(body as MessagesBody), usage }
        : undefined,
  };
  const plan = await planAssessment(few, means);
  const capUsd = 0.7 * (plan.outgoing.priceUsd?.most ?? 0);
  const result = await runAssessment(plan, { ...means, capUsd });
  assert.equal(result.judged, 6);
  assert.ok(result.run.answered < 12, `${result.run.answered}`);
});

test("stopped midway it keeps what there is, and the next run asks for the rest only", async (t) => {
  const all = await asked(t, { delayMs: 20 });
  const plan = await planAssessment(material, all.means);
  const running = runAssessment(plan, all.means);
  await until(() => (all.progress.at(-1)?.done ?? 0) >= 5);
  all.abort();
  const partial = await running;
  assert.equal(partial.run.isPartial, true);
  assert.ok(partial.judged > 0 && partial.run.answered < 16);
  assert.ok(!bodies(all).some(isAboutSet));

  // On another server, as questions that were given up may still arrive at this one.
  const other = await askMeans(t, { answer: usualAnswer });
  const model = { ...other.model, address: all.model.address };
  const full = await assess(material, all.again({ model }));
  assert.equal(full.run.isPartial, false);
  assert.equal(full.judged, 12);
  assert.equal(bodies(other).length, 16 - partial.run.answered);
});

test("stopped at once it says so", async (t) => {
  const all = await asked(t);
  const plan = await planAssessment(material, all.means);
  all.abort();
  await assert.rejects(runAssessment(plan, all.means), /^Failure: No example was judged\. It was/);
  assert.equal(bodies(all).length, 0);
});

test("a key that is refused ends it with the reason", async (t) => {
  const all = await asked(t, {
    behave: ({ path }) => (path === messages ? { kind: "status", status: 401 } : undefined),
  });
  const plan = await planAssessment(material, all.means);
  await assert.rejects(runAssessment(plan, all.means), /^Failure: No example was judged\. .*key/);
  assert.ok(bodies(all).length <= 4);
});

test("a key that is revoked midway leaves what there is, and asks nothing about the set", async (t) => {
  const all = await asked(t, {
    behave: ({ path, index }) =>
      path === messages && index > 5 ? { kind: "status", status: 401 } : undefined,
  });
  const masked = materialOf(sample.map((example) => ({ ...example, masked: 2 })));
  const result = await assess(masked, all.means);
  assert.ok(result.judged > 0 && result.judged < 12);
  assert.equal(result.run.isPartial, true);
  assert.equal(result.run.total, 16);
  assert.ok(!bodies(all).some(isAboutSet));
  assert.match(result.run.failures.at(-1)?.message ?? "", /^The set as a whole is judged when/);
  assert.equal(needsOtherKey(result.run.failures), true);
  const begun = new Set(bodies(all).map(lineIn));
  assert.ok(begun.size < 12);
  assert.deepEqual([result.sent.examples, result.sent.masked], [begun.size, 2 * begun.size]);
});

test("a key that is not accepted at all is told as that", async (t) => {
  for (const [status, needsKey] of [
    [401, true],
    [403, true],
    [404, false],
  ] as const) {
    const all = await asked(t, {
      behave: ({ path }) => (path === messages ? { kind: "status", status } : undefined),
    });
    await assert.rejects(assess(material, all.means), (error) => {
      assert.ok(error instanceof NoAnswer);
      assert.match(error.message, /^No example was judged\. \S/);
      assert.equal(error.needsKey, needsKey);
      return true;
    });
  }
});

test("a batch whose sheet says that nothing would be sent sends nothing", async (t) => {
  const all = await asked(t);
  const batch = { ...all.means, isBatch: true };
  const { outgoing: enough } = await planAssessment(material, batch);
  assert.equal(enough.obstacle, undefined);
  for (const share of [0.2, 0.9, 0.99]) {
    const means = { ...batch, capUsd: share * (enough.priceUsd?.most ?? NaN) };
    const plan = await planAssessment(material, means);
    assert.match(plan.outgoing.warnings.join(), /so nothing would be sent/);
    assert.match(plan.outgoing.obstacle ?? "", /^Within the limit of \S+ nothing would be sent\.$/);
    await assert.rejects(runAssessment(plan, means), NoAnswer);
  }
  assert.equal(all.server.requestsOf("/v1/messages/batches").length, 0);
  assert.equal(bodies(all).length, 0);
  // What was answered before is brought in any case.
  await assess(materialOf(sample.slice(0, 3)), { ...all.means, repeats: 0 });
  const { outgoing } = await planAssessment(material, { ...batch, capUsd: 0.01 });
  assert.deepEqual([outgoing.remembered, outgoing.obstacle], [3, undefined]);
});

test("what is left of the limit on spend is the limit of the last question", async (t) => {
  const all = await asked(t, { answer: usualAnswer });
  const small = materialOf(sample.slice(0, 2));
  const means = { ...all.means, repeats: 0 };
  const { questions, set } = await planAssessment(small, means);
  const examples = await planAssessment(materialOf(sample.slice(0, 1)), means);
  // Enough for the examples' worst case, as two are under way at once, not for what is left of it and the set.
  const capUsd = 2.2 * mostUsd(exampleRequests(examples.questions), means.prices);
  const planned = [...exampleRequests(questions), ...(set === undefined ? [] : [set])];
  assert.ok(planned.length === 3 && capUsd < mostUsd(planned, means.prices));
  const usage = { input_tokens: 10_000, output_tokens: 2000 };
  all.server.options = {
    behave: ({ path, body }) =>
      path === messages
        ? { kind: "answer", value: usualAnswer(body as MessagesBody), usage }
        : undefined,
  };
  const result = await assess(small, { ...means, capUsd });
  assert.equal(result.judged, 2);
  assert.ok(!bodies(all).some(isAboutSet));
  assert.ok((result.run.spentUsd ?? Infinity) <= capUsd);
});

test("an example with a secret is not sent", async (t) => {
  const all = await asked(t);
  const leaking = exampleOf(12, { text: "# user\n\nhunter2 on port 12.\n" });
  const result = await assess(materialOf([...sample, leaking]), { ...all.means, repeats: 0 });
  assert.ok(!bodies(all).some((body) => JSON.stringify(body).includes("hunter2")));
  assert.equal(result.judged, 12);
  assert.equal(result.run.failures.length, 1);
});

test("a batch asks about examples; the set is asked at once", async (t) => {
  const all = await asked(t);
  const result = await assess(material, { ...all.means, isBatch: true });
  assert.deepEqual(bodies(all).map(isAboutSet), [true]);
  assert.equal(all.server.requestsOf("/v1/messages/batches").length, 1);
  assert.equal(result.judged, 12);
  assert.equal(result.sent.isBatch, true);
});

test("a batch's sheet has the question about the set at its full price, and that is set aside", async (t) => {
  const all = await asked(t);
  const means = { ...all.means, repeats: 0 };
  const most = async (of: QualityMaterial, isBatch: boolean): Promise<number> =>
    (await planAssessment(of, { ...means, isBatch })).outgoing.priceUsd?.most ?? NaN;
  const single = materialOf(sample.slice(0, 1));
  const pair = materialOf(sample.slice(0, 2));
  const { questions, set: ofSet } = await planAssessment(pair, means);
  const one = mostUsd(exampleRequests(questions), means.prices) / 2;
  assert.ok(Math.abs((await most(single, true)) - one / 2) < 1e-9);
  // At once, as far as it is counted.
  assert.ok((await most(single, false)) < one);
  const set = mostUsd(ofSet ? [ofSet] : [], means.prices);
  const inBatch = await most(pair, true);
  assert.ok(set > 0 && Math.abs(inBatch - (one + set)) < 1e-9, `${inBatch}, ${one}, ${set}`);

  // The batch alone would fit.
  const plan = await planAssessment(pair, { ...means, isBatch: true });
  const short = { ...means, isBatch: true, capUsd: inBatch * 0.999 };
  await assert.rejects(
    runAssessment(plan, short),
    /^Failure: No example was judged\. Nothing more/,
  );
  assert.equal(all.server.requestsOf("/v1/messages/batches").length, 0);
  const enough = { ...all.again(), repeats: 0, isBatch: true, capUsd: inBatch * 1.001 };
  const result = await runAssessment(await planAssessment(pair, enough), enough);
  assert.equal(result.run.isPartial, false);
  assert.deepEqual(bodies(all).map(isAboutSet), [true]);
});

test("a large set leaves others their turn while it is worked out, and can be stopped", async (t) => {
  const all = await asked(t);
  const large = materialOf(
    Array.from({ length: 3000 }, (_, line) =>
      exampleOf(line, { text: `# user\n\n${line} ${"Is it up? ".repeat(200)}\n` }),
    ),
  );
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  t.after(() => {
    clearInterval(timer);
  });
  const plan = await planAssessment(large, all.means);
  assert.ok(turns > 10, `${turns}`);
  // Each text is made when it is read, and is then the one that is sent.
  const [, first] = plan.outgoing.texts;
  assert.equal(first?.text, plan.questions.examples[0]?.request.text);

  const stopping = planAssessment(large, all.means);
  all.abort(new Error("stopped"));
  await assert.rejects(stopping, /stopped/);
});

test("a judge that obeys the text it judges changes no total", async (t) => {
  const obedient = (body: MessagesBody): unknown =>
    injections.some((injection) => textOf(body).includes(visibleText(injection).slice(0, 20)))
      ? answerOf(100)
      : usualAnswer(body);
  const all = await asked(t, { answer: obedient });
  const before = await assess(material, { ...all.means, repeats: 0 });
  const loud = injections.map((text, index) =>
    exampleOf(20 + index, { text, isAddressedToModels: isAddressedToModels(text) }),
  );
  const after = await assess(
    { ...materialOf([...sample, ...loud]), strata: material.strata },
    { ...all.again(), repeats: 0 },
  );
  assert.equal(after.judged, 12 + loud.length);
  assert.equal(after.discounted, loud.length);
  const exampleScores = (of: typeof after) =>
    of.card.scores.filter(({ dimension }) => dimension !== "diversity");
  assert.deepEqual(exampleScores(after), exampleScores(before));
  assert.deepEqual(after.card.overall, before.card.overall);
  const aboutSet = bodies(all).filter(isAboutSet).map(textOf);
  for (const text of injections) {
    assert.ok(!aboutSet.some((asked) => asked.includes(visibleText(text).slice(0, 20))));
  }
});
