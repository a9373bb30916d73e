import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";

import { failureText } from "../../src/core/assist/failure-text.ts";
import type {
  BatchResult,
  BatchState,
  CreatedBatch,
  ModelBatches,
  ModelRequest,
} from "../../src/core/assist/language-model.ts";
import { ModelFailure } from "../../src/core/assist/model-failure.ts";
import { AnswerCache } from "../../src/llm/answer-cache.ts";
import { runRequests, type RunMeans } from "../../src/llm/run-requests.ts";
import {
  asked,
  facts,
  meansOf,
  privateFolder,
  requestsOf,
  scored,
  ScriptedModel,
  type TestMeans,
} from "./run-support.ts";

type Call = "create" | "state" | "results" | "since";

/** A provider of batches that ends them after some questions. */
class ScriptedBatches implements ModelBatches {
  mostRequests = 100_000;
  mostBytes = 256_000_000;
  polls = 3;
  readonly created: (readonly ModelRequest[])[] = [];
  readonly cancelled: string[] = [];
  /** Thrown by the next calls, one each. */
  readonly failures: { on: Call; failure: ModelFailure }[] = [];
  /** Created, they say that it failed. */
  losesAnswer: ModelFailure | undefined;
  /** Hears of each call. */
  onCall: (call: Call) => void = () => undefined;
  outcome: (request: ModelRequest) => BatchResult["outcome"] = ({ text }) => ({
    answer: scored(text.length),
  });
  #asked = 0;

  create(requests: readonly ModelRequest[]): Promise<BatchState> {
    this.#failIfSaid("create");
    this.created.push(requests);
    const id = `batch-${String(this.created.length)}`;
    if (this.losesAnswer !== undefined) {
      const failure = this.losesAnswer;
      this.losesAnswer = undefined;
      return Promise.reject(failure);
    }
    return Promise.resolve({ id, isEnded: false, done: 0, total: requests.length });
  }

  state(id: string): Promise<BatchState> {
    this.#failIfSaid("state");
    const total = this.#requests(id).length;
    const isEnded = ++this.#asked >= this.polls;
    return Promise.resolve({ id, isEnded, done: isEnded ? total : 1, total });
  }

  async *results(id: string): AsyncGenerator<BatchResult> {
    for (const [index, request] of [...this.#requests(id)].reverse().entries()) {
      if (index === 1) this.#failIfSaid("results");
      await Promise.resolve();
      yield { key: request.key, outcome: this.outcome(request) };
    }
  }

  cancel(id: string): Promise<void> {
    this.cancelled.push(id);
    return Promise.resolve();
  }

  since(date: Date): Promise<readonly CreatedBatch[]> {
    this.#failIfSaid("since");
    const created = new Date();
    const all = this.created.map(({ length: total }, index) => {
      return { id: `batch-${String(index + 1)}`, total, created };
    });
    return Promise.resolve(all.filter((one) => one.created >= date).reverse());
  }

  #requests(id: string): readonly ModelRequest[] {
    const requests = this.created[Number(id.slice("batch-".length)) - 1];
    if (requests === undefined) throw notThere;
    return requests;
  }

  #failIfSaid(call: Call): void {
    this.onCall(call);
    const index = this.failures.findIndex(({ on }) => on === call);
    const [said] = index < 0 ? [] : this.failures.splice(index, 1);
    if (said !== undefined) throw said.failure;
  }
}

/** As the API says it. */
const notThere = new ModelFailure("not-found", { status: 404, isFromApi: true });

function batchMeans(batches: ScriptedBatches, changes: Partial<RunMeans> = {}): TestMeans {
  const model = new ScriptedModel(() => {
    throw new Error("It is not to be asked at once.");
  });
  return meansOf(Object.assign(model, { batches }), { isBatch: true, ...changes });
}

const underWay =
  "A batch is under way: it goes on by itself, and the next run takes it up at no further price.";

describe("runRequests by batch", () => {
  it("creates a batch, looks at it less and less often, and takes its answers in", async () => {
    const batches = new ScriptedBatches();
    batches.polls = 6;
    const means = batchMeans(batches);
    const { answers, end } = await runRequests(requestsOf(5), means);
    assert.equal(batches.created.length, 1);
    assert.equal(answers.size, 5);
    assert.equal(
      means.waits.reduce((sum, one) => sum + one, 0),
      1000 * (5 + 10 + 20 + 40 + 60),
    );
    assert.ok(
      means.progress.some(
        ({ done, waiting }) =>
          done === 1 && waiting === "A batch is under way: looking again in 60 s.",
      ),
    );
    // Half of $0.003 each.
    assert.ok(Math.abs((end.spentUsd ?? 0) - 0.0075) < 1e-9);
    assert.equal(end.isPartial, false);
    assert.deepEqual(await means.cache.batches.all(asked), []);
    await runRequests(requestsOf(5), means);
    assert.equal(batches.created.length, 1);
  });

  it("takes up what another process has begun, and pays nothing twice", async () => {
    const batches = new ScriptedBatches();
    const folder = privateFolder();
    const first = batchMeans(batches, { cache: new AnswerCache(folder) });
    const stopped = await runRequests(requestsOf(5), {
      ...first,
      onProgress: ({ waiting }) => {
        if (waiting !== undefined) first.controller.abort();
      },
    });
    assert.equal(stopped.end.isPartial, true);
    assert.deepEqual(stopped.end.failures, [{ message: underWay, requests: 5 }]);
    // What it will cost at most.
    assert.ok((stopped.end.spentUsd ?? 0) > 5 * 0.005);

    const second = batchMeans(batches, { cache: new AnswerCache(folder) });
    const { answers, end } = await runRequests(requestsOf(7), second);
    assert.deepEqual(
      batches.created.map(({ length }) => length),
      [5, 2],
    );
    assert.equal(answers.size, 7);
    assert.ok(Math.abs((end.spentUsd ?? 0) - 2 * 0.0015) < 1e-9);
    assert.deepEqual(await second.cache.batches.all(asked), []);
  });

  it("keeps answers of a batch that this run has no use for", async () => {
    const batches = new ScriptedBatches();
    const means = batchMeans(batches);
    batches.failures.push({ on: "state", failure: new ModelFailure("bad-key") });
    await runRequests(requestsOf(4), means);
    const { answers } = await runRequests(requestsOf(1), means);
    assert.equal(answers.size, 1);
    const all = await runRequests(requestsOf(4), means);
    assert.equal(all.answers.size, 4);
    assert.equal(batches.created.length, 1);
  });

  it("cancels a batch if that is wished", async () => {
    const batches = new ScriptedBatches();
    const means = batchMeans(batches, { cancelsBatch: true });
    const { end } = await runRequests(requestsOf(2), {
      ...means,
      onProgress: ({ waiting }) => {
        if (waiting !== undefined) means.controller.abort();
      },
    });
    assert.deepEqual(batches.cancelled, ["batch-1"]);
    assert.match(end.failures[0]?.message ?? "", /^The batch is cancelled\./);
    assert.equal((await means.cache.batches.all(asked)).length, 1);
  });

  it("creates nothing where it could cost more than allowed, and still takes up what is there", async () => {
    const batches = new ScriptedBatches();
    const means = batchMeans(batches);
    batches.failures.push({ on: "state", failure: new ModelFailure("bad-key") });
    await runRequests(requestsOf(2), means);
    const { answers, end } = await runRequests(requestsOf(9), { ...means, capUsd: 0.03 });
    assert.equal(batches.created.length, 1);
    assert.equal(answers.size, 2);
    assert.equal(end.spentUsd, 0);
    const message = failureText(new ModelFailure("spend-cap"));
    assert.deepEqual(end.failures, [{ message, kind: "spend-cap", requests: 7 }]);
  });

  it("makes several where one would be too big", async () => {
    const batches = new ScriptedBatches();
    batches.mostRequests = 4;
    const { answers } = await runRequests(requestsOf(10), batchMeans(batches));
    assert.deepEqual(
      batches.created.map(({ length }) => length),
      [4, 4, 2],
    );
    assert.equal(answers.size, 10);

    const narrow = new ScriptedBatches();
    narrow.mostBytes = 6000;
    await runRequests(requestsOf(10), batchMeans(narrow));
    assert.ok(narrow.created.length >= 3 && narrow.created.length < 10);

    // Instructions count once for each request, not twice: 9 go into 100 kB.
    const long = new ScriptedBatches();
    long.mostBytes = 100_000;
    const requests = requestsOf(18).map((request) => ({ ...request, system: "x".repeat(9000) }));
    await runRequests(requests, batchMeans(long));
    assert.deepEqual(
      long.created.map(({ length }) => length),
      [9, 9],
    );
  });

  it("says of each request why it has no answer", async () => {
    const batches = new ScriptedBatches();
    batches.outcome = ({ text }) => {
      if (text === "request 1") return { failure: "expired" };
      if (text === "request 2") return { failure: "refused" };
      if (text === "request 3") return { answer: { text: "Fine!", usage: undefined } };
      return { answer: scored(1) };
    };
    const { answers, end } = await runRequests(requestsOf(5), batchMeans(batches));
    assert.equal(answers.size, 2);
    assert.equal(end.isPartial, false);
    const kinds = ["expired", "refused", "invalid-answer"] as const;
    const messages = kinds.map((kind) =>
      failureText(new ModelFailure(kind, { model: facts.label })),
    );
    assert.deepEqual(end.failures.map(({ message }) => message).sort(), messages.sort());
  });

  it("creates no second one where the first was created, though nobody heard it", async () => {
    for (const kind of ["timeout", "dropped", "server", "other"] as const) {
      const batches = new ScriptedBatches();
      batches.losesAnswer = new ModelFailure(kind);
      const means = batchMeans(batches);
      const { answers } = await runRequests(requestsOf(3), means);
      assert.deepEqual([batches.created.length, answers.size], [1, 3], kind);
      assert.deepEqual(await means.cache.batches.unsure(asked), []);
    }
  });

  it("creates it again where it is not among those of the account", async () => {
    for (const kind of ["timeout", "dropped", "server", "rate-limited", "offline"] as const) {
      const batches = new ScriptedBatches();
      // One of somebody else, and an older one of the same size.
      batches.created.push(requestsOf(5));
      batches.failures.push({ on: "create", failure: new ModelFailure(kind) });
      const means = batchMeans(batches);
      const { answers, end } = await runRequests(requestsOf(2), means);
      assert.deepEqual([batches.created.length, answers.size], [2, 2], kind);
      assert.ok(Math.abs((end.spentUsd ?? 0) - 2 * 0.0015) < 1e-9, kind);
    }
  });

  it("sends nothing while nobody can say whether a batch was created, and looks again next time", async () => {
    const batches = new ScriptedBatches();
    batches.losesAnswer = new ModelFailure("dropped");
    batches.failures.push({ on: "since", failure: new ModelFailure("bad-key") });
    const means = batchMeans(batches);
    const first = await runRequests(requestsOf(2), means);
    assert.equal(first.end.isPartial, true);
    // What may be there may cost all that it can.
    assert.ok((first.end.spentUsd ?? 0) > 0.01);
    batches.failures.push({ on: "since", failure: new ModelFailure("forbidden") });
    const second = await runRequests(requestsOf(3), means);
    assert.deepEqual(second.end.failures, [
      { message: failureText(new ModelFailure("forbidden")), kind: "forbidden", requests: 3 },
    ]);
    assert.equal(batches.created.length, 1);
    const third = await runRequests(requestsOf(3), means);
    assert.equal(third.answers.size, 3);
    assert.deepEqual(
      batches.created.map(({ length }) => length),
      [2, 1],
    );
  });

  it("takes up a batch whose answer was not heard because it was stopped", async () => {
    const batches = new ScriptedBatches();
    const means = batchMeans(batches);
    batches.losesAnswer = new ModelFailure("dropped");
    batches.onCall = (call) => {
      if (call === "create") means.controller.abort();
    };
    await runRequests(requestsOf(2), means);
    batches.onCall = () => undefined;
    const later = batchMeans(batches, { cache: means.cache });
    assert.equal((await runRequests(requestsOf(2), later)).answers.size, 2);
    assert.equal(batches.created.length, 1);
  });

  it("asks anew, when it is started again, where the address does not list batches", async () => {
    const batches = new ScriptedBatches();
    const means = batchMeans(batches);
    const unlisted = {
      on: "since",
      failure: new ModelFailure("not-found", { status: 405 }),
    } as const;
    batches.failures.push(
      { on: "create", failure: new ModelFailure("dropped") },
      unlisted,
      unlisted,
    );
    assert.equal((await runRequests(requestsOf(2), means)).end.isPartial, true);
    assert.equal(batches.created.length, 0);
    assert.equal((await runRequests(requestsOf(2), means)).answers.size, 2);
    assert.equal(batches.created.length, 1);
  });

  it("creates none where another window has been answered since it looked", async () => {
    const folder = privateFolder();
    const batches = new ScriptedBatches();
    const other = batchMeans(batches, { cache: new AnswerCache(folder) });
    const late = batchMeans(batches, { cache: new AnswerCache(folder) });
    // Looking for secrets comes after looking for answers.
    let isOver: Promise<unknown> | undefined;
    const { answers, end } = await runRequests(requestsOf(4), {
      ...late,
      holdSecrets: async (texts) => {
        await (isOver ??= runRequests(requestsOf(4), other));
        return texts.map(() => false);
      },
    });
    assert.equal(batches.created.length, 1);
    assert.equal(answers.size, 4);
    assert.deepEqual([end.remembered, end.spentUsd], [4, 0]);
  });

  it("creates one batch for two windows that begin at once", async () => {
    const folder = privateFolder();
    const batches = new ScriptedBatches();
    const windows = [1, 2, 3].map(() => batchMeans(batches, { cache: new AnswerCache(folder) }));
    const results = await Promise.all(windows.map((means) => runRequests(requestsOf(4), means)));
    assert.equal(batches.created.length, 1);
    assert.deepEqual(
      results.map(({ answers }) => answers.size),
      [4, 4, 4],
    );
    const spent = results.reduce((sum, { end }) => sum + (end.spentUsd ?? 0), 0);
    assert.ok(Math.abs(spent - 4 * 0.0015) < 1e-9);
    assert.deepEqual(
      readdirSync(folder).filter((name) => !name.endsWith(".jsonl")),
      [],
    );
  });

  it("waits for a window that is sending, and can be stopped meanwhile", async () => {
    const batches = new ScriptedBatches();
    const means = batchMeans(batches);
    const lock = means.cache.batches.lock(asked);
    assert.equal(await lock.take(), true);
    const stopped = await runRequests(requestsOf(2), {
      ...means,
      onProgress: ({ waiting }) => {
        if (waiting === "Another window is sending a batch: waiting for it.")
          means.controller.abort();
      },
    });
    assert.equal(stopped.end.isPartial, true);
    assert.equal(batches.created.length, 0);
    await lock.release();
    await runRequests(requestsOf(2), batchMeans(batches, { cache: means.cache }));
    assert.equal(batches.created.length, 1);
  });

  it("goes on after failures on the way, and takes no answer twice", async () => {
    const batches = new ScriptedBatches();
    for (const on of ["state", "results", "results"] as const) {
      batches.failures.push({ on, failure: new ModelFailure("dropped") });
    }
    // The first that comes.
    batches.outcome = ({ text }) =>
      text === "request 4" ? { failure: "expired" } : { answer: scored(1) };
    const { answers, end } = await runRequests(requestsOf(4), batchMeans(batches));
    assert.equal(answers.size, 3);
    assert.deepEqual(
      end.failures.map(({ requests }) => requests),
      [1],
    );
    assert.ok(Math.abs((end.spentUsd ?? 0) - 3 * 0.0015) < 1e-9);
  });

  it("keeps asking after a batch, however long the provider is not there", async () => {
    const batches = new ScriptedBatches();
    for (const kind of [
      "offline",
      "overloaded",
      "rate-limited",
      "server",
      "timeout",
      "dropped",
    ] as const) {
      for (let time = 0; time < 5; time++) {
        batches.failures.push({ on: "state", failure: new ModelFailure(kind) });
      }
    }
    const means = batchMeans(batches);
    const { answers } = await runRequests(requestsOf(2), means);
    assert.equal(answers.size, 2);
    assert.ok(
      means.progress.some(({ waiting }) => waiting === "No connection: trying again in 60 s."),
    );
  });

  it("leaves a batch for later that cannot be looked at for an hour", async () => {
    const batches = new ScriptedBatches();
    for (let time = 0; time < 100; time++) {
      batches.failures.push({ on: "state", failure: new ModelFailure("offline") });
    }
    const means = batchMeans(batches);
    const { end } = await runRequests(requestsOf(2), means);
    assert.deepEqual(end.failures, [
      { message: failureText(new ModelFailure("offline")), kind: "offline", requests: 2 },
    ]);
    assert.ok(means.waits.length > 3600 && means.waits.length < 3800, String(means.waits.length));
    assert.equal((await means.cache.batches.all(asked)).length, 1);
    batches.failures.length = 0;
    const later = await runRequests(requestsOf(2), means);
    assert.equal(later.answers.size, 2);
    assert.equal(batches.created.length, 1);
  });

  it("says so of a batch that is no longer there, and then asks anew", async () => {
    const means = batchMeans(new ScriptedBatches());
    const [request] = requestsOf(1);
    assert.ok(request);
    await means.cache.batches.add(asked, { id: "batch-99", keys: [request.key] });
    const { end } = await runRequests([request], means);
    assert.match(end.failures[0]?.message ?? "", /no longer there/);
    const { answers } = await runRequests([request], means);
    assert.equal(answers.size, 1);
  });

  it("does not forget a batch because of what is not the API's word", async () => {
    for (const failure of [
      new ModelFailure("not-found", { status: 200, host: "login.example" }),
      new ModelFailure("not-found", { status: 404, isFromApi: false }),
    ]) {
      const batches = new ScriptedBatches();
      const means = batchMeans(batches);
      for (const on of ["state", "results"] as const) {
        batches.failures.push({ on, failure });
        const { end } = await runRequests(requestsOf(2), means);
        assert.equal(end.failures[0]?.message, failureText(failure));
        assert.equal((await means.cache.batches.all(asked)).length, 1);
      }
      assert.equal((await runRequests(requestsOf(2), means)).answers.size, 2);
      assert.equal(batches.created.length, 1);
    }
  });

  it("does not take up the batch of another address, and leaves its note alone", async () => {
    const cache = new AnswerCache(privateFolder());
    const at = (batches: ScriptedBatches, address: string): TestMeans => {
      const means = batchMeans(batches, { cache });
      return { ...means, model: Object.assign(means.model, { address }) };
    };
    const [here, there] = [new ScriptedBatches(), new ScriptedBatches()];
    here.failures.push({ on: "state", failure: new ModelFailure("bad-key") });
    await runRequests(requestsOf(2), at(here, "https://api.anthropic.com"));
    await runRequests(requestsOf(2), at(there, "https://gateway.example"));
    const { answers } = await runRequests(requestsOf(2), at(here, "https://api.anthropic.com"));
    assert.equal(answers.size, 2);
    assert.deepEqual([here.created.length, there.created.length], [1, 1]);
  });

  it("takes no empty answer for the results of a batch", async () => {
    const batches = new ScriptedBatches();
    const means = batchMeans(batches);
    let times = 0;
    const results = batches.results.bind(batches);
    batches.results = async function* (id) {
      if (times++ >= 2) yield* results(id);
    };
    assert.equal((await runRequests(requestsOf(2), means)).answers.size, 2);
  });

  it("asks at once where the model has no batches", async () => {
    const model = new ScriptedModel(() => scored(1));
    const { end } = await runRequests(requestsOf(2), meansOf(model, { isBatch: true }));
    assert.equal(end.answered, 2);
    assert.ok(Math.abs((end.spentUsd ?? 0) - 0.006) < 1e-9);
  });
});
