import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { failureText } from "../../src/core/assist/failure-text.ts";
import type { ModelFailureKind } from "../../src/core/assist/language-model.ts";
import { ModelFailure } from "../../src/core/assist/model-failure.ts";
import { AnswerCache } from "../../src/llm/answer-cache.ts";
import { runRequests } from "../../src/llm/run-requests.ts";
import {
  asked,
  facts,
  meansOf,
  privateFolder,
  requestsOf,
  scored,
  scoreSchema,
  ScriptedModel,
} from "./run-support.ts";

const failure = (kind: ModelFailureKind, retryAfterMs?: number): ModelFailure =>
  new ModelFailure(kind, { model: facts.label, retryAfterMs });

const within = (low: number, value: number, high: number): void => {
  assert.ok(value >= low && value <= high, String(value));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe("runRequests", () => {
  it("answers all, four at a time, and says how far it is", async () => {
    const model = new ScriptedModel(({ text }) => scored(text.length));
    const means = meansOf(model);
    const { answers, end } = await runRequests(requestsOf(10), means);
    assert.equal(answers.size, 10);
    assert.deepEqual(answers.get("key-10".padEnd(43, "_")), { score: "request 10".length });
    assert.equal(model.mostAtOnce, 4);
    assert.deepEqual(
      { ...end, spentUsd: undefined },
      {
        answered: 10,
        total: 10,
        spentUsd: undefined,
        failures: [],
        isPartial: false,
        remembered: 0,
      },
    );
    assert.ok(Math.abs((end.spentUsd ?? 0) - 0.03) < 1e-9);
    assert.deepEqual(
      means.progress.map(({ done }) => done),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
  });

  it("asks nothing twice: what was answered is remembered, and what is there twice is one", async () => {
    const model = new ScriptedModel(() => scored(1));
    const means = meansOf(model);
    await runRequests(requestsOf(3), means);
    const { answers, end } = await runRequests([...requestsOf(5), ...requestsOf(5)], means);
    assert.equal(model.asked.length, 5);
    assert.equal(answers.size, 5);
    assert.equal(end.total, 5);
    assert.ok(Math.abs((end.spentUsd ?? 0) - 0.006) < 1e-9);
  });

  it("asks anew what no longer fits its schema", async () => {
    const model = new ScriptedModel(() => scored(1));
    const means = meansOf(model);
    const [request] = requestsOf(1);
    assert.ok(request);
    await means.cache.keep(asked, [{ key: request.key, value: { grade: "A" }, usage: undefined }]);
    const { answers } = await runRequests([request], means);
    assert.deepEqual([...answers.values()], [{ score: 1 }]);
  });

  it("has each answer in the cache before it counts", async () => {
    const folder = privateFolder();
    const model = new ScriptedModel(() => scored(1));
    const keys = new Set(requestsOf(3).map(({ key }) => key));
    const kept: Promise<number>[] = [];
    const means = meansOf(model, {
      cache: new AnswerCache(folder),
      onProgress: ({ done }) => {
        const recalled = new AnswerCache(folder).recall(asked, keys);
        kept.push(recalled.then(({ size }) => size - done));
      },
    });
    await runRequests(requestsOf(3), means);
    assert.ok((await Promise.all(kept)).every((ahead) => ahead >= 0));
  });

  it("never sends what holds a secret", async () => {
    const model = new ScriptedModel(() => scored(1));
    const means = meansOf(model, {
      holdSecrets: (texts) => Promise.resolve(texts.map((text) => text === "request 2")),
    });
    const { answers, end } = await runRequests(requestsOf(3), means);
    assert.deepEqual(model.asked, ["request 1", "request 3"]);
    assert.equal(answers.size, 2);
    assert.deepEqual(end.failures, [
      { message: failureText(failure("secret")), kind: "secret", requests: 1 },
    ]);
    assert.equal(end.isPartial, false);
  });

  it("sends nothing where secrets cannot be looked for", async () => {
    const model = new ScriptedModel(() => scored(1));
    const holdSecrets = (): Promise<never> => Promise.reject(new Error("The worker has ended."));
    await assert.rejects(runRequests(requestsOf(3), meansOf(model, { holdSecrets })));
    const unsure = [
      (): Promise<boolean[]> => Promise.resolve([]),
      (texts: readonly string[]): Promise<boolean[]> =>
        Promise.resolve(texts.includes("Judge the example.") ? [false] : []),
      (texts: readonly string[]): Promise<boolean[]> =>
        Promise.resolve(texts.map((text) => text === "Judge the example.")),
    ];
    for (const guard of unsure) {
      await runRequests(requestsOf(3), meansOf(model, { holdSecrets: guard }));
    }
    assert.deepEqual(model.asked, []);
  });

  it("asks once more where the answer is not of the form", async () => {
    const model = new ScriptedModel(({ text }, before) =>
      before === 0 || text === "request 2" ? { text: "Fine!", usage: undefined } : scored(1),
    );
    const { answers, end } = await runRequests(requestsOf(3), meansOf(model));
    assert.equal(answers.size, 2);
    assert.equal(model.asked.length, 6);
    const message = failureText(failure("invalid-answer"));
    assert.deepEqual(end.failures, [{ message, kind: "invalid-answer", requests: 1 }]);
  });

  it("waits longer and longer, and says why", async () => {
    const model = new ScriptedModel((_, before) => {
      if (before < 4) throw failure("overloaded");
      return scored(1);
    });
    const means = meansOf(model);
    const { answers } = await runRequests(requestsOf(1), means);
    assert.equal(answers.size, 1);
    // A quarter less or more, so that not all come back at once.
    within(0.75 * 15_000, sum(means.waits), 1.25 * 15_000);
    const words = means.progress.map(({ waiting }) => waiting);
    assert.match(
      words.findLast((one) => one?.endsWith(" 4 s.")) ?? "",
      /^The provider is overloaded: trying again in 4 s\.$/,
    );
    assert.equal(words.at(-1), undefined);
  });

  it("has patience with a provider that is overloaded or sets a limit: three minutes", async () => {
    for (const kind of ["overloaded", "rate-limited"] as const) {
      const model = new ScriptedModel((_, before) => {
        if (before < 8) throw failure(kind);
        return scored(1);
      });
      const means = meansOf(model);
      const { answers } = await runRequests(requestsOf(1), means);
      assert.equal(answers.size, 1);
      within(0.75 * 183_000, sum(means.waits), 1.25 * 183_000);
    }
    const model = new ScriptedModel(() => {
      throw failure("overloaded");
    });
    const { end } = await runRequests(requestsOf(20), meansOf(model));
    assert.equal(end.isPartial, true);
    assert.ok(model.asked.length <= 4 * 9, String(model.asked.length));
  });

  it("waits as long as the provider says, and then asks two at a time", async () => {
    const model = new ScriptedModel(({ text }, before) => {
      if (text === "request 1" && before === 0) throw failure("rate-limited", 12_000);
      return scored(1);
    });
    const means = meansOf(model, {
      onProgress: ({ waiting }) => {
        if (waiting === "Rate limit: going on in 1 s.") model.mostAtOnce = 0;
      },
    });
    const { answers } = await runRequests(requestsOf(20), means);
    assert.equal(answers.size, 20);
    assert.equal(sum(means.waits), 12_000);
    assert.equal(model.mostAtOnce, 2);
  });

  it("begins nothing while it waits for the provider", async () => {
    const model = new ScriptedModel(({ text }, before) => {
      if (text === "request 1" && before === 0) throw failure("overloaded", 30_000);
      return scored(1);
    });
    const askedAtTick = new Map<string, number>();
    const means = meansOf(model, {
      onProgress: ({ waiting }) => {
        if (waiting !== undefined) askedAtTick.set(waiting, model.asked.length);
      },
    });
    await runRequests(requestsOf(40), means);
    assert.equal(askedAtTick.get("The provider is overloaded: trying again in 1 s."), 4);
  });

  it("does not wait for an hour", async () => {
    const model = new ScriptedModel(() => {
      throw failure("rate-limited", 3_600_000);
    });
    const means = meansOf(model);
    const { end } = await runRequests(requestsOf(8), means);
    assert.deepEqual(means.waits, []);
    assert.ok(model.asked.length <= 4);
    assert.equal(end.isPartial, true);
    assert.equal(end.failures[0]?.requests, 8);
  });

  it("gives a request up after five attempts, and the run if nobody else is answered", async () => {
    const alone = new ScriptedModel(({ text }) => {
      if (text === "request 3") throw failure("server");
      return scored(1);
    });
    const one = await runRequests(requestsOf(12), meansOf(alone));
    assert.equal(alone.asked.filter((text) => text === "request 3").length, 5);
    assert.equal(one.answers.size, 11);
    assert.equal(one.end.isPartial, false);

    const all = new ScriptedModel(() => {
      throw failure("offline");
    });
    const none = await runRequests(requestsOf(50), meansOf(all));
    assert.ok(all.asked.length <= 4 * 5, String(all.asked.length));
    assert.equal(none.end.isPartial, true);
    assert.deepEqual(none.end.failures, [
      { message: failureText(failure("offline")), kind: "offline", requests: 50 },
    ]);
  });

  it("stops paying for a model that cannot answer in the form", async () => {
    const model = new ScriptedModel(() => ({ text: "No.", usage: undefined }));
    const { end } = await runRequests(requestsOf(50), meansOf(model));
    assert.ok(model.asked.length <= 16, String(model.asked.length));
    assert.equal(end.isPartial, true);
  });

  for (const kind of ["refused", "bad-request", "cut-off", "other"] as const) {
    it(`stops paying for a model that answers all with "${kind}", each asked once`, async () => {
      const model = new ScriptedModel(({ text }) => {
        if (Number(text.slice(8)) > 3) throw failure(kind);
        return scored(1);
      });
      const { end } = await runRequests(requestsOf(500), meansOf(model));
      within(3 + 8, model.asked.length, 3 + 8 + 3);
      assert.equal(new Set(model.asked).size, model.asked.length);
      assert.equal(end.isPartial, true);
      assert.deepEqual(end.failures, [
        { message: failureText(failure(kind)), kind, requests: 497 },
      ]);
    });
  }

  it("goes on where some are refused, or many are too long", async () => {
    const model = new ScriptedModel(({ text }) => {
      const at = Number(text.slice(8));
      if (at <= 30) throw failure("too-long");
      if (at % 6 !== 0) throw failure("refused");
      return scored(1);
    });
    const { end } = await runRequests(requestsOf(90), meansOf(model));
    assert.equal(end.answered, 10);
    assert.equal(end.isPartial, false);
  });

  it("leaves of the cap what is reserved for later", async () => {
    const model = new ScriptedModel(() => scored(1));
    const { end } = await runRequests(
      requestsOf(40),
      meansOf(model, { capUsd: 0.1, reserveUsd: 0.06 }),
    );
    assert.ok(end.answered > 5 && (end.spentUsd ?? NaN) <= 0.04);
    assert.equal(end.isPartial, true);
  });

  it("keeps the answers of different addresses apart", async () => {
    const cache = new AnswerCache(privateFolder());
    const at = async (address: string | undefined, score: number): Promise<readonly unknown[]> => {
      const model = Object.assign(new ScriptedModel(() => scored(score)), { address });
      return [...(await runRequests(requestsOf(1), meansOf(model, { cache }))).answers.values()];
    };
    assert.deepEqual(await at("https://api.anthropic.com", 1), [{ score: 1 }]);
    assert.deepEqual(await at("https://gateway.example", 2), [{ score: 2 }]);
    assert.deepEqual(await at("https://api.anthropic.com", 3), [{ score: 1 }]);
  });

  for (const kind of ["bad-key", "no-credit", "forbidden", "not-found", "no-consent"] as const) {
    it(`stops at once by "${kind}" and keeps what there is`, async () => {
      const model = new ScriptedModel(({ text }) => {
        if (Number(text.slice(8)) > 5) throw failure(kind);
        return scored(1);
      });
      const { answers, end } = await runRequests(requestsOf(30), meansOf(model));
      assert.equal(answers.size, 5);
      assert.ok(model.asked.length <= 5 + 4);
      assert.equal(end.isPartial, true);
      assert.deepEqual(end.failures, [{ message: failureText(failure(kind)), kind, requests: 25 }]);
    });
  }

  it("goes on without what a model refuses", async () => {
    const model = new ScriptedModel(({ text }) => {
      if (text === "request 2") throw failure("refused");
      return scored(1);
    });
    const { answers, end } = await runRequests(requestsOf(4), meansOf(model));
    assert.equal(answers.size, 3);
    assert.equal(model.asked.length, 4);
    assert.equal(end.isPartial, false);
    assert.equal(end.failures.length, 1);
  });

  it("holds the cap, and counts what is unknown as spent", async () => {
    for (const capUsd of [0, 0.02, 0.05, 0.2]) {
      const model = new ScriptedModel(({ text }) => {
        if (Number(text.slice(8)) % 3 === 0) throw failure("timeout");
        return scored(1);
      });
      const { end } = await runRequests(requestsOf(40), meansOf(model, { capUsd }));
      assert.ok((end.spentUsd ?? NaN) <= capUsd + 1e-9);
      assert.equal(end.isPartial, true);
      const message = failureText(failure("spend-cap"));
      assert.ok(end.failures.some((one) => one.message === message));
      assert.equal(end.answered + sum(end.failures.map(({ requests }) => requests)), 40);
    }
  });

  it("waits for what is under way before it says that the cap is reached", async () => {
    // At worst a request costs $0.014, really $0.003: one at a time, many go in.
    const model = new ScriptedModel(() => scored(1));
    const { end } = await runRequests(requestsOf(10), meansOf(model, { capUsd: 0.045 }));
    assert.equal(end.answered, 10);
  });

  it("has no cap where prices are not known", async () => {
    const model = new ScriptedModel(() => scored(1));
    const means = meansOf(model, { prices: undefined, capUsd: 0 });
    const { end } = await runRequests(requestsOf(3), means);
    assert.equal(end.answered, 3);
    assert.equal(end.spentUsd, undefined);
  });

  it("stopped, it resolves with what was answered, and takes what is under way for spent", async () => {
    const model = new ScriptedModel(async ({ text }) => {
      if (Number(text.slice(8)) <= 3) return scored(1);
      await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
      return scored(1);
    });
    const means = meansOf(model, {
      onProgress: ({ done }) => {
        if (done !== 3) return;
        setImmediate(() => {
          means.controller.abort();
        });
      },
    });
    const { answers, end } = await runRequests(requestsOf(20), means);
    assert.equal(answers.size, 3);
    assert.equal(end.isPartial, true);
    assert.equal(model.active, 0);
    assert.equal(end.failures[0]?.requests, 17);
    assert.ok((end.spentUsd ?? 0) > 3 * 0.003 + 3 * 0.01);
  });

  it("stopped while it waits, or before it begins, it ends at once", async () => {
    const model = new ScriptedModel(() => {
      throw failure("rate-limited", 60_000);
    });
    const means = meansOf(model, {
      onProgress: ({ waiting }) => {
        if (waiting !== undefined) means.controller.abort();
      },
    });
    const { end } = await runRequests(requestsOf(9), means);
    assert.equal(end.isPartial, true);
    assert.ok(means.waits.length <= 4);

    const before = meansOf(new ScriptedModel(() => scored(1)));
    before.controller.abort();
    const none = await runRequests(requestsOf(2), before);
    assert.deepEqual(none.end.failures, [
      { message: "It was stopped before they were answered.", requests: 2 },
    ]);
  });

  it("does not hide a bug", async () => {
    const model = new ScriptedModel(({ text }) => {
      if (text === "request 2") throw new TypeError("x is not a function");
      return scored(1);
    });
    await assert.rejects(runRequests(requestsOf(20), meansOf(model)), TypeError);
    assert.ok(model.asked.length < 20);
  });

  it("has nothing to do without requests", async () => {
    const { answers, end } = await runRequests([], meansOf(new ScriptedModel(() => scored(1))));
    assert.equal(answers.size, 0);
    assert.equal(end.isPartial, false);
  });

  it("gives out what the schema has made of an answer", async () => {
    const [request] = requestsOf(1);
    assert.ok(request);
    const text = '{"score": 3, "comment": "of no use"}';
    const model = new ScriptedModel(() => ({ text, usage: undefined }));
    const means = meansOf(model);
    const { answers, end } = await runRequests([{ ...request, schema: scoreSchema }], means);
    assert.deepEqual([...answers.values()], [{ score: 3 }]);
    assert.ok((end.spentUsd ?? 0) > 0.01, "Without a word about usage, the worst is taken.");
  });
});
