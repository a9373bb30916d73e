import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

import type {
  LanguageModel,
  ModelFacts,
  ModelRequest,
} from "../../src/core/assist/language-model.ts";
import { ModelFailure } from "../../src/core/assist/model-failure.ts";
import { mostUsd } from "../../src/core/assist/most-usd.ts";
import type { Outgoing } from "../../src/core/assist/outgoing.ts";
import { AnswerCache } from "../../src/llm/answer-cache.ts";
import { outgoingOf, type OutgoingParts } from "../../src/llm/outgoing-of.ts";
import {
  asked,
  facts,
  meansOf,
  prices,
  privateFolder,
  requestsOf,
  scored,
  ScriptedModel,
} from "./run-support.ts";

const model = new ScriptedModel(() => scored(1));

/** Its counts are far from any estimate. */
class CountingModel extends ScriptedModel {
  readonly counted: ModelRequest[] = [];
  failure: ModelFailure | undefined;

  constructor() {
    super(() => scored(1));
  }

  readonly countTokens = (request: ModelRequest): Promise<number> => {
    this.counted.push(request);
    if (this.failure) return Promise.reject(this.failure);
    return Promise.resolve(400 + request.text.length);
  };
}

function sheetOf(
  requests: readonly ModelRequest[],
  changes: Partial<OutgoingParts> = {},
): Promise<Outgoing> {
  return outgoingOf(requests, {
    ...meansOf(changes.model ?? model),
    provider: "Anthropic",
    host: "api.anthropic.com",
    keyFrom: undefined,
    examples: requests.length,
    masked: 2,
    privacy: ["Sent as it is: every host name."],
    leftOut: [],
    texts: [{ title: "Instructions", text: "Judge the example." }],
    warnings: ["The dataset has changed."],
    today: "2026-11-23",
    ...changes,
  });
}

const within = (low: number, value: number | undefined, high: number): void => {
  assert.ok(value !== undefined && value >= low && value <= high, String(value));
};

describe("outgoingOf", () => {
  it("says how much, for which price, and what was said to it", async () => {
    const sheet = await sheetOf(requestsOf(40), { capUsd: 5 });
    assert.equal(sheet.requests, 40);
    assert.equal(sheet.remembered, 0);
    assert.equal(sheet.isInputCounted, false);
    assert.equal(sheet.model, "Claude Sonnet 5.5");
    assert.equal(sheet.priceFrom, "Anthropic, 2026-10-24");
    assert.equal(sheet.capUsd, 5);
    assert.deepEqual(sheet.outputTokens, { likely: 40 * 300, most: 40 * 1000 });
    within(40 * 60, sheet.inputTokens.likely, 40 * 150);
    const { likely, most } = sheet.inputTokens;
    within((40 * 300 * 10 + likely * 2) / 1e6 - 1e-9, sheet.priceUsd?.likely, 0.2);
    within((40 * 1000 * 10 + most * 2.5) / 1e6 - 1e-9, sheet.priceUsd?.most, 1);
    assert.deepEqual(sheet.warnings, ["The dataset has changed."]);
    assert.deepEqual([sheet.masked, sheet.texts.length], [2, 1]);
  });

  it("leaves out what is remembered", async () => {
    const means = meansOf(model);
    for (const { key } of requestsOf(3)) {
      await means.cache.keep(asked, [{ key, value: { score: 1 }, usage: undefined }]);
    }
    const sheet = await sheetOf(requestsOf(5), { cache: means.cache });
    assert.deepEqual([sheet.requests, sheet.remembered], [2, 3]);
    assert.equal(sheet.outputTokens.most, 2000);
    const none = await sheetOf(requestsOf(3), { cache: means.cache });
    assert.deepEqual(none.priceUsd, { likely: 0, most: 0 });
  });

  it("gives nothing of the dataset away for counting before a person has agreed", async () => {
    const counting = new CountingModel();
    const sheet = await sheetOf(requestsOf(40), { model: counting });
    assert.deepEqual(
      counting.counted.map(({ system, text }) => [system, text]),
      [["Judge the example.", "."]],
    );
    assert.equal(sheet.isInputCounted, false);
    within(40 * 400, sheet.inputTokens.likely, 40 * 410);
  });

  it("counts all of a few, and some of many", async () => {
    for (const [amount, counted] of [
      [20, 20],
      [60, 8],
    ] as const) {
      const counting = new CountingModel();
      const sheet = await sheetOf(requestsOf(amount), { model: counting, mayCountTexts: true });
      // And the instructions.
      assert.equal(counting.counted.length, counted + 1);
      assert.equal(sheet.isInputCounted, true);
      within(amount * 409, sheet.inputTokens.likely, amount * 411);
      // Little more than that, and no token for each byte of the instructions.
      within(sheet.inputTokens.likely, sheet.inputTokens.most, amount * 485);
    }
  });

  it("does not give away what is a secret, agreed or not", async () => {
    const counting = new CountingModel();
    const sheet = await sheetOf(requestsOf(3), {
      model: counting,
      mayCountTexts: true,
      holdSecrets: (texts) => Promise.resolve(texts.map((text) => text === "request 2")),
    });
    assert.deepEqual(
      counting.counted.map(({ text }) => text),
      [".", "request 1", "request 3"],
    );
    assert.equal(sheet.requests, 2);
    assert.ok(sheet.warnings.some((one) => one.startsWith("1 request will not be sent")));
  });

  it("counts on the provider's cache for long instructions, but not in a batch", async () => {
    const batches = { mostRequests: 100, mostBytes: 1e6 } as unknown as LanguageModel["batches"];
    const long = requestsOf(10).map((one) => ({ ...one, system: "Judge it. ".repeat(1000) }));
    const batching = Object.assign(new ScriptedModel(() => scored(1)), { batches });
    const sheet = await sheetOf(long, { model: batching });
    const each = sheet.cachedTokens / 6;
    within(2000, each, 4000);
    const { likely } = sheet.inputTokens;
    const input = (likely - 10 * each) * 2 + 6 * each * 0.1 + 4 * each * 2.5;
    assert.equal(sheet.priceUsd?.likely.toFixed(8), ((input + 10 * 300 * 10) / 1e6).toFixed(8));
    const batch = await sheetOf(long, { model: batching, isBatch: true });
    assert.equal(batch.cachedTokens, 0);
    assert.equal(
      batch.priceUsd?.likely.toFixed(8),
      ((likely * 2 + 10 * 300 * 10) / 2e6).toFixed(8),
    );
    // Short instructions are not kept.
    assert.equal((await sheetOf(requestsOf(10))).cachedTokens, 0);
  });

  it("says of a cap what the run will do, which takes every byte for a token", async () => {
    const long = requestsOf(10).map((one) => ({ ...one, system: "Judge it. ".repeat(1000) }));
    const [first] = long;
    assert.ok(first);
    const counting = new CountingModel();
    const parts = { model: counting, mayCountTexts: true };
    const capUsd = mostUsd([first], prices) - 1e-6;
    const sheet = await sheetOf(long, { ...parts, capUsd });
    assert.ok((sheet.priceUsd?.most ?? 1) / 10 < capUsd);
    assert.match(sheet.warnings.join(), /too low for a single request/);
    const enough = await sheetOf(long, { ...parts, capUsd: capUsd + 0.1 });
    assert.doesNotMatch(enough.warnings.join(), /limit/);
  });

  it("estimates where counting fails", async () => {
    const counting = new CountingModel();
    counting.failure = new ModelFailure("rate-limited");
    const sheet = await sheetOf(requestsOf(3), { model: counting, mayCountTexts: true });
    assert.equal(sheet.isInputCounted, false);
    assert.deepEqual(sheet.inputTokens, (await sheetOf(requestsOf(3))).inputTokens);
  });

  it("can be stopped", async () => {
    const reason = new Error("stopped");
    const counting = new CountingModel();
    await assert.rejects(
      sheetOf(requestsOf(3), { model: counting, signal: AbortSignal.abort(reason) }),
      reason,
    );
    assert.deepEqual(counting.counted, []);
  });

  it("has half the price for a batch, and does not count what is in one already", async () => {
    const batches = { mostRequests: 10, mostBytes: 1e6 } as unknown as LanguageModel["batches"];
    const batching = Object.assign(new ScriptedModel(() => scored(1)), { batches });
    const means = meansOf(batching);
    const at = await sheetOf(requestsOf(4), { model: batching });
    const batch = await sheetOf(requestsOf(4), { model: batching, isBatch: true });
    assert.equal(batch.isBatch, true);
    assert.equal(batch.priceUsd?.most, (at.priceUsd?.most ?? 0) / 2);

    const keys = requestsOf(3).map(({ key }) => key);
    await means.cache.batches.add(asked, { id: "batch-1", keys });
    const rest = await sheetOf(requestsOf(4), {
      model: batching,
      isBatch: true,
      cache: means.cache,
    });
    assert.deepEqual([rest.requests, rest.remembered], [1, 3]);
    assert.match(rest.warnings.join(), /3 requests in a batch under way: that batch is taken up/);
    const again = await sheetOf(requestsOf(4), { model: batching, cache: means.cache });
    assert.equal(again.requests, 4);
    assert.match(again.warnings.join(), /3 requests in a batch under way would be paid a second/);
  });

  it("prices what is asked alone at the full price, within a batch or not", async () => {
    const batches = { mostRequests: 10, mostBytes: 1e6 } as unknown as LanguageModel["batches"];
    const batching = Object.assign(new ScriptedModel(() => scored(1)), { batches });
    const [last, ...others] = requestsOf(5);
    assert.ok(last);
    const most = async (changes: Partial<OutgoingParts>): Promise<number> =>
      (await sheetOf(others, { model: batching, ...changes })).priceUsd?.most ?? NaN;
    const one = mostUsd([last], prices);
    assert.ok(Math.abs((await most({ alone: [last] })) - 5 * one) < 1e-9);
    assert.ok(Math.abs((await most({ isBatch: true, alone: [last] })) - (4 / 2 + 1) * one) < 1e-9);
    const sheet = await sheetOf(others, { model: batching, isBatch: true, alone: [last] });
    assert.equal(sheet.requests, 5);
    // The cap has room for the batch, and none for the last one.
    const parts = { model: batching, isBatch: true, alone: [last], capUsd: 2.5 * one };
    assert.match((await sheetOf(others, parts)).warnings.join(), /nothing would be sent/);
    assert.equal(mostUsd([last], undefined), 0);
  });

  it("is a batch only where the model has them", async () => {
    assert.equal((await sheetOf(requestsOf(1), { isBatch: true })).isBatch, false);
  });

  const warned: readonly (readonly [why: string, parts: Partial<OutgoingParts>, says: RegExp])[] = [
    [
      "that do not fit the cap",
      { capUsd: 0.1 },
      /^The limit of \$0\.10 will probably do for \d\d of 40 requests\.$/,
    ],
    [
      "with a cap for none",
      { capUsd: 0.001 },
      /^The limit of \$0\.001 is too low for a single request: allow at least \$0\.01\.$/,
    ],
    [
      "of a price that is not known",
      { prices: undefined },
      /price of Claude Sonnet 5\.5 is not known\. The limit of \$100\.00 cannot hold\. .*"cost\.models"/,
    ],
    [
      "of old prices",
      { prices: { ...prices, asOf: "2026" } },
      /are from 2026, more than 90 days ago/,
    ],
    [
      "to a gateway",
      { host: "gateway.example" },
      /^Prices are Anthropic's own: gateway\.example may charge others\.$/,
    ],
    [
      "of a model that ends",
      { model: withFacts({ lifecycle: "deprecated", retiresAt: "2026-12-01" }) },
      /is retired on 2026-12-01, in 8 days/,
    ],
    [
      "of a deprecated model",
      { model: withFacts({ lifecycle: "deprecated" }) },
      /^Claude Sonnet 5\.5 is deprecated/,
    ],
    [
      "of a retired model",
      { model: withFacts({ retiresAt: "2026-11-01" }) },
      /is retired since 2026-11-01 and will probably not answer/,
    ],
    [
      "of the editor",
      { model: withFacts({ provider: "editor" }), prices: undefined },
      /^What Claude Sonnet 5\.5 costs is up to your plan/,
    ],
  ];
  for (const [why, parts, says] of warned) {
    it(`warns of requests ${why}`, async () => {
      const { warnings } = await sheetOf(requestsOf(40), parts);
      assert.ok(
        warnings.some((one) => says.test(one)),
        warnings.join("\n"),
      );
    });
  }

  it("warns of a batch that the cap does not allow", async () => {
    const batches = { mostRequests: 10, mostBytes: 1e6 } as unknown as LanguageModel["batches"];
    const batching = Object.assign(new ScriptedModel(() => scored(1)), { batches });
    const parts = { model: batching, isBatch: true, capUsd: 0.05 };
    const { warnings } = await sheetOf(requestsOf(40), parts);
    assert.match(warnings.join(), /At worst the batch costs \$0\.\d\d\. .* nothing would be sent/);
  });

  it("warns where answers cannot be kept", async () => {
    const file = join(privateFolder(), "file");
    writeFileSync(file, "");
    const { warnings } = await sheetOf(requestsOf(1), { cache: new AnswerCache(file) });
    assert.match(warnings.join(), /Answers cannot be kept in/);
  });
});

function withFacts(changes: Partial<ModelFacts>): LanguageModel {
  return Object.assign(new ScriptedModel(() => scored(1)), { facts: { ...facts, ...changes } });
}
