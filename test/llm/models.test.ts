/** The list of models, of Anthropic and of gateways. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { askMeans, failureOf, opus } from "./ask-means.ts";
import type { FakeBehavior } from "./fake-anthropic.ts";
import { fakeModels } from "./fake-models.ts";
import type { FakeModel } from "./fake-models.ts";

const [oldModel, haiku] = fakeModels as [FakeModel, FakeModel];

test("models come newest first, with what is known of them", async (t) => {
  const { access, signal } = await askMeans(t);
  const models = await access.models(signal);
  assert.deepEqual(
    models.map(({ label }) => label),
    ["Claude Opus 5.5", "Claude Haiku 4.5", "Claude Old 1"],
  );
  assert.deepEqual(models[0], opus);
  assert.deepEqual(models[2], {
    provider: "anthropic",
    id: "claude-old-1",
    label: "Claude Old 1",
    maxInputTokens: 200_000,
    maxOutputTokens: 64_000,
    lifecycle: "deprecated",
    retiresAt: "2027-01-31",
    hasStructuredOutput: false,
    thinking: undefined,
  });
});

test("all pages are read, retired models are left out", async (t) => {
  const models = Array.from({ length: 230 }, (_, at): FakeModel => ({
    ...haiku,
    id: `claude-${at}`,
  }));
  const { access, server, signal } = await askMeans(t, { models });
  assert.equal((await access.models(signal)).length, 230);
  assert.equal(server.requests.length, 3);
  // Not by the fake server, which leaves them out itself.
  const listed = {
    data: [
      { id: "a", lifecycle: "retired" },
      { id: "b", lifecycle: "active" },
    ],
  };
  server.options = { behave: () => ({ kind: "status", status: 200, body: listed }) };
  assert.deepEqual(
    (await access.models(signal)).map(({ id }) => id),
    ["b"],
  );
});

test("a model that always thinks is known as such", async (t) => {
  const thinker = { ...haiku, thinking: { supported: true, disabled: false } };
  const { access, signal } = await askMeans(t, { models: [thinker, oldModel] });
  const models = await access.models(signal);
  assert.deepEqual(
    models.map(({ thinking }) => thinking),
    ["always", undefined],
  );
});

test("a gateway that tells little is enough", async (t) => {
  const body = { object: "list", data: [{ id: "claude-of-the-gateway", object: "model" }] };
  const { access, signal } = await askMeans(t, {
    behave: () => ({ kind: "status", status: 200, body }),
  });
  const [model] = await access.models(signal);
  assert.equal(model?.id, "claude-of-the-gateway");
  assert.equal(model.label, "claude-of-the-gateway");
  assert.equal(model.hasStructuredOutput, false);
});

const noLists: readonly FakeBehavior[] = [
  { kind: "raw", text: "<html></html>", contentType: "text/html" },
  { kind: "status", status: 200, body: { data: "models" } },
  { kind: "status", status: 404 },
];
for (const behavior of noLists) {
  test(`no list of models: ${JSON.stringify(behavior)}`, async (t) => {
    const { access, signal } = await askMeans(t, { behave: () => behavior });
    assert.equal((await failureOf(access.models(signal))).kind, "not-found");
  });
}
