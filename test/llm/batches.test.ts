/** Many requests in a batch. */
import assert from "node:assert/strict";
import { test } from "node:test";

import type { BatchResult, ModelBatches } from "../../src/core/assist/language-model.ts";
import { askMeans, failureOf, request, until } from "./ask-means.ts";
import type { AskMeans } from "./ask-means.ts";
import type { FakeAnthropicOptions } from "./fake-anthropic.ts";
import { errorBody } from "./fake-messages.ts";
import type { MessagesBody } from "./fake-messages.ts";

type BatchMeans = AskMeans & { readonly batches: ModelBatches };

async function batchMeans(
  t: Parameters<typeof askMeans>[0],
  options: FakeAnthropicOptions,
): Promise<BatchMeans> {
  const means = await askMeans(t, options);
  assert.ok(means.model.batches !== undefined);
  return { ...means, batches: means.model.batches };
}

const requests = ["a", "b", "c", "d", "e"].map((name) => ({
  ...request,
  key: name.repeat(43),
  text: `example ${name}`,
}));

async function resultsOf(
  results: AsyncIterable<BatchResult>,
): Promise<Map<string, BatchResult["outcome"]>> {
  const found = new Map<string, BatchResult["outcome"]>();
  for await (const { key, outcome } of results) found.set(key.charAt(0), outcome);
  return found;
}

test("a batch is created, asked after, and read by its keys", async (t) => {
  const { batches, server, signal } = await batchMeans(t, {
    batchPolls: 2,
    answer: (body) => ({ of: body.messages[0]?.content }),
    batchFate: (key) => {
      if (key.startsWith("b")) return { type: "expired" };
      if (key.startsWith("c")) return { type: "canceled" };
      if (key.startsWith("d")) return { type: "errored", error: errorBody(529) };
      return undefined;
    },
  });
  const created = await batches.create(requests, signal);
  assert.deepEqual(created, { id: created.id, isEnded: false, done: 0, total: 5 });
  assert.equal((await batches.state(created.id, signal)).isEnded, false);
  assert.deepEqual(await batches.state(created.id, signal), {
    id: created.id,
    isEnded: true,
    done: 5,
    total: 5,
  });
  const results = await resultsOf(batches.results(created.id, signal));
  const outcome = results.get("a");
  assert.ok(outcome !== undefined && "answer" in outcome);
  assert.equal(outcome.answer.text, '{"of":"example a"}');
  assert.equal(outcome.answer.usage?.outputTokens, 5);
  assert.deepEqual(results.get("b"), { failure: "expired" });
  assert.deepEqual(results.get("c"), { failure: "expired" });
  assert.deepEqual(results.get("d"), { failure: "overloaded" });

  const sent = server.requests[0]?.body as { requests: { params: MessagesBody }[] };
  assert.equal(sent.requests[0]?.params.stream, undefined);
  assert.equal(sent.requests[0]?.params.output_config?.format?.type, "json_schema");
});

test("a batch can be cancelled", async (t) => {
  const { batches, signal } = await batchMeans(t, { batchPolls: 100 });
  const { id } = await batches.create(requests, signal);
  await batches.cancel(id);
  assert.equal((await batches.state(id, signal)).isEnded, true);
  const results = await resultsOf(batches.results(id, signal));
  assert.deepEqual(
    new Set([...results.values()].map((each) => "failure" in each && each.failure)),
    new Set(["expired"]),
  );
});

test("results come from the host that was agreed to, whatever a batch says", async (t) => {
  const { batches, server, signal } = await batchMeans(t, {});
  const { id } = await batches.create(requests, signal);
  await batches.state(id, signal);
  await resultsOf(batches.results(id, signal));
  assert.equal(server.requests.at(-1)?.path, `/v1/messages/batches/${id}/results`);
  assert.equal(server.requests.length, 3, "the address is not asked for");
});

test("many results are read in lines, wherever the pieces end", async (t) => {
  const many = Array.from({ length: 3000 }, (_, at) => ({
    ...request,
    key: `${at}_${"k".repeat(20)}`,
  }));
  const { batches, signal } = await batchMeans(t, {
    answer: () => ({ text: "Größe 🛠".repeat(20) }),
  });
  const { id } = await batches.create(many, signal);
  await batches.state(id, signal);
  let read = 0;
  for await (const { outcome } of batches.results(id, signal)) {
    assert.ok("answer" in outcome && outcome.answer.text.includes("Größe 🛠"));
    read += 1;
  }
  assert.equal(read, 3000);
});

test("reading results can be stopped, and fails in words", async (t) => {
  const { batches, server, signal, abort } = await batchMeans(t, {});
  const { id } = await batches.create(requests, signal);
  assert.equal((await failureOf(resultsOf(batches.results(id, signal)))).kind, "not-found");
  assert.equal((await failureOf(batches.state("msgbatch_of_nobody", signal))).kind, "not-found");
  await batches.state(id, signal);
  server.options = {
    behave: () => ({
      kind: "raw",
      text: '{"custom_id":"a","res',
      contentType: "application/x-jsonl",
    }),
  };
  assert.equal((await failureOf(resultsOf(batches.results(id, signal)))).kind, "dropped");
  server.options = { behave: () => ({ kind: "hang" }) };
  const reading = resultsOf(batches.results(id, signal));
  await until(() => server.requests.length === 6);
  abort("stopped");
  await assert.rejects(reading, (reason) => reason === "stopped");
  await until(() => server.requests.at(-1)?.isAbandoned === true);
});

test("the batches of an account are listed, the newest first", async (t) => {
  const { batches, signal } = await batchMeans(t, {});
  for (const amount of [1, 2, 3]) await batches.create(requests.slice(0, amount), signal);
  // As the fake server dates them.
  const created = new Date("2026-11-23T00:00:00Z");
  const found = await batches.since(created, signal);
  assert.deepEqual(
    found.map(({ total }) => total),
    [3, 2, 1],
  );
  assert.deepEqual(found[0], { id: "msgbatch_3", total: 3, created });
  assert.deepEqual(await batches.since(new Date("2026-11-23T00:00:01Z"), signal), []);
});

test("only the API's own word that a batch is not there is taken for it", async (t) => {
  const { batches, server, signal } = await batchMeans(t, {});
  const own = await failureOf(batches.state("msgbatch_of_nobody", signal));
  assert.deepEqual([own.kind, own.context.isFromApi], ["not-found", true]);
  server.options = {
    behave: () => ({ kind: "raw", text: "<html>Sign in</html>", contentType: "text/html" }),
  };
  const page = await failureOf(batches.state("msgbatch_1", signal));
  assert.deepEqual([page.kind, page.context.isFromApi], ["not-found", undefined]);
  server.options = {
    behave: () => ({ kind: "status", status: 404, body: "<html>404 page not found</html>" }),
  };
  const gateway = await failureOf(batches.state("msgbatch_1", signal));
  assert.deepEqual([gateway.kind, gateway.context.isFromApi], ["not-found", false]);
});
