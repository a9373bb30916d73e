import assert from "node:assert/strict";
import { test } from "node:test";

import {
  endsRun,
  failureText,
  mayBeBilled,
  retryOf,
} from "../../../src/core/assist/failure-text.ts";
import { modelFailureKinds } from "../../../src/core/assist/language-model.ts";
import { ModelFailure } from "../../../src/core/assist/model-failure.ts";
import type { FailureContext } from "../../../src/core/assist/model-failure.ts";

const contexts: readonly FailureContext[] = [
  {},
  { model: "Claude Opus 5.5", host: "api.anthropic.com", status: 404, retryAfterMs: 12_000 },
  { host: "gateway.example", status: 200 },
];

test("every kind has plain sentences of its own that say what to do", () => {
  for (const context of contexts) {
    const texts = modelFailureKinds.map((kind) => failureText(new ModelFailure(kind, context)));
    assert.equal(new Set(texts).size, texts.length);
    for (const text of texts) {
      assert.match(text, /^[A-Za-z].*[.]$/);
      assert.match(text, /:|[.] /, "it says what to do");
      assert.doesNotMatch(text, /undefined|NaN|[{}]|\n/);
    }
  }
});

test("what is known stands in the sentence", () => {
  const context = { model: "Claude Opus 5.5", host: "gateway.example" };
  const textOf = (...parts: ConstructorParameters<typeof ModelFailure>): string =>
    failureText(new ModelFailure(parts[0], { ...context, ...parts[1] }));
  assert.equal(
    textOf("rate-limited", { retryAfterMs: 11_200 }),
    "The rate limit of gateway.example is reached: go on in 12 seconds.",
  );
  assert.equal(
    textOf("not-found", { status: 404 }),
    "Claude Opus 5.5 was not found at gateway.example: choose another model, or check the base URL.",
  );
  assert.match(textOf("not-found", { status: 200 }), /does not answer as Anthropic's API does/);
  assert.match(textOf("server", { status: 502 }), /HTTP 502/);
  const connections = ["unknown-host", "refused", "certificate", "proxy", undefined] as const;
  const offline = connections.map((connection) => textOf("offline", { connection }));
  assert.equal(new Set(offline).size, connections.length);
});

test("what is asked again could be answered, and never ends a run", () => {
  for (const kind of modelFailureKinds) {
    assert.ok(retryOf(kind) === "never" || !endsRun(kind), kind);
  }
  assert.equal(retryOf("rate-limited"), "later");
  assert.equal(retryOf("overloaded"), "later");
  assert.equal(retryOf("invalid-answer"), "once");
  assert.equal(retryOf("refused"), "never");
  assert.equal(endsRun("bad-key"), true);
  assert.equal(endsRun("too-long"), false);
  assert.equal(mayBeBilled("refused"), true);
  assert.equal(mayBeBilled("overloaded"), false);
});

test("a failure is known by its name, in whichever bundle it was made", () => {
  const other = Object.assign(new Error("bad-key"), { name: "ModelFailure" });
  assert.ok(other instanceof ModelFailure);
  assert.ok(!(new Error("bad-key") instanceof ModelFailure));
  assert.ok(!((undefined as unknown) instanceof ModelFailure));
});
