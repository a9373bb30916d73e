/** Runs of requests through the real SDK, to a server on this machine. */

import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { after, before, beforeEach, describe, it } from "node:test";

import type { LanguageModel } from "../../src/core/assist/language-model.ts";
import { AnswerCache } from "../../src/llm/answer-cache.ts";
import { openAnthropic } from "../../src/llm/open-anthropic.ts";
import { outgoingOf } from "../../src/llm/outgoing-of.ts";
import { runRequests } from "../../src/llm/run-requests.ts";
import { fakeKey, startFakeAnthropic, type FakeAnthropic } from "./fake-anthropic.ts";
import { servedFacts as facts, meansOf, privateFolder, requestsOf } from "./run-support.ts";

describe("runRequests through the SDK", () => {
  let server: FakeAnthropic;
  let model: LanguageModel;
  const answer = (): object => ({ score: 7 });

  before(async () => {
    server = await startFakeAnthropic();
    model = (await openAnthropic({ apiKey: fakeKey, baseUrl: server.url })).model(facts);
  });
  beforeEach(() => {
    server.options = { answer };
  });
  after(() => server.close());

  /** How many messages were asked for while the test ran. */
  const messages = (): number => server.requestsOf("/v1/messages").length;

  it("answers all, and the bill is what the usage says", async () => {
    const { answers, end } = await runRequests(requestsOf(6), meansOf(model));
    assert.deepEqual([...answers.values()], Array.from({ length: 6 }, answer));
    assert.ok((end.spentUsd ?? 0) > 0 && (end.spentUsd ?? 1) < 0.01);
  });

  it("waits for what a 429 asks for, and asks again", async () => {
    let refused = 0;
    server.options = {
      answer,
      behave: () =>
        refused++ < 2
          ? { kind: "status", status: 429, headers: { "retry-after": "7" } }
          : undefined,
    };
    const means = meansOf(model);
    const { answers } = await runRequests(requestsOf(5), means);
    assert.equal(answers.size, 5);
    assert.ok(means.progress.some(({ waiting }) => waiting === "Rate limit: going on in 7 s."));
  });

  it("asks again where the stream says that it is overloaded, or is dropped", async () => {
    const begun = messages();
    server.options = {
      answer,
      behave: ({ index }) => {
        if (index > begun + 1) return undefined;
        const by = index === begun ? "error" : "drop";
        return { kind: "answer", value: answer(), pieceLength: 2, breakOff: { after: 1, by } };
      },
    };
    const { answers, end } = await runRequests(requestsOf(2), meansOf(model));
    assert.equal(answers.size, 2);
    assert.equal(messages() - begun, 4);
    // Both had begun, so all that they could cost counts.
    assert.ok((end.spentUsd ?? 0) > 2 * 0.01);
  });

  it("stops at a bad key after the few that were under way", async () => {
    const begun = messages();
    const bad = await openAnthropic({ apiKey: "another-key", baseUrl: server.url });
    const { end } = await runRequests(requestsOf(30), meansOf(bad.model(facts)));
    assert.ok(messages() - begun <= 4);
    assert.match(end.failures[0]?.message ?? "", /key is not accepted/);
    assert.equal(end.failures[0]?.requests, 30);
  });

  it("never spends more than the cap", async () => {
    const begun = messages();
    const { end } = await runRequests(requestsOf(30), meansOf(model, { capUsd: 0.0145 }));
    assert.ok((end.spentUsd ?? 1) <= 0.0145);
    assert.ok(end.isPartial && end.answered === messages() - begun);
  });

  it("stopped, it leaves no connection behind", async () => {
    server.options = { answer, behave: () => ({ kind: "hang" }) };
    const means = meansOf(model);
    const begun = messages();
    const run = runRequests(requestsOf(10), means);
    while (messages() < begun + 4) await new Promise((resolve) => setTimeout(resolve, 5));
    means.controller.abort();
    const { end } = await run;
    assert.equal(end.isPartial, true);
    while (!server.requests.slice(-4).every(({ isAbandoned }) => isAbandoned)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.equal(messages(), begun + 4);
  });

  it("counts what it may show, and the instructions otherwise", async () => {
    const begun = server.requestsOf("/v1/messages/count_tokens").length;
    const parts = {
      ...meansOf(model),
      provider: "Anthropic",
      host: server.host,
      keyFrom: undefined,
      examples: 3,
      masked: 0,
      privacy: [],
      leftOut: [],
      texts: [],
      warnings: [],
    };
    await outgoingOf(requestsOf(3), parts);
    const counted = server.requestsOf("/v1/messages/count_tokens").slice(begun);
    assert.equal(counted.length, 1);
    assert.doesNotMatch(JSON.stringify(counted[0]?.body), /request \d/);
    const sheet = await outgoingOf(requestsOf(3), { ...parts, mayCountTexts: true });
    assert.equal(sheet.isInputCounted, true);
    assert.equal(server.requestsOf("/v1/messages/count_tokens").length, begun + 5);
  });

  it("takes up the batch of a process that was killed, and creates none", async () => {
    const batches = (): number =>
      server.requestsOf("/v1/messages/batches").filter(({ method }) => method === "POST").length;
    server.options = { answer, batchPolls: 3 };
    const folder = privateFolder();
    const child = fork(new URL("run-batch-child.ts", import.meta.url), [server.url, folder], {
      execArgv: [],
    });
    await once(child, "message");
    child.kill("SIGKILL");
    await once(child, "exit");
    assert.equal(batches(), 1);

    const means = meansOf(model, { isBatch: true, cache: new AnswerCache(folder) });
    const { answers, end } = await runRequests(requestsOf(4), means);
    assert.equal(answers.size, 4);
    assert.equal(end.isPartial, false);
    assert.equal(batches(), 1);
  });

  it("says what became of the requests of a batch", async () => {
    server.options = {
      answer,
      batchFate: (key) => (key.startsWith("key-2") ? { type: "expired" } : undefined),
    };
    const { answers, end } = await runRequests(requestsOf(3), meansOf(model, { isBatch: true }));
    assert.equal(answers.size, 2);
    assert.equal(end.failures[0]?.requests, 1);
    assert.ok((end.spentUsd ?? 0) > 0);
  });
});
