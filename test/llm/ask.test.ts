/** One question to one model, through the real SDK. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestContext } from "node:test";

import type { ModelFailureKind } from "../../src/core/assist/language-model.ts";
import { failureText } from "../../src/core/assist/failure-text.ts";
import { askMeans, failureOf, opus, request, until } from "./ask-means.ts";
import type { FakeBehavior } from "./fake-anthropic.ts";
import { errorBody } from "./fake-messages.ts";
import type { FakeAnswer, MessagesBody } from "./fake-messages.ts";

const value = { score: 81, why: "The interface named is the one configured." };
const answer = { kind: "answer", value } as const;

test("a question is answered, and its growth and tokens are told", async (t) => {
  const { model, server, signal } = await askMeans(t, { answer: () => value });
  const growth: number[] = [];
  const got = await model.ask(request, { signal, onText: (characters) => growth.push(characters) });
  assert.deepEqual(JSON.parse(got.text), value);
  assert.deepEqual(got.usage, {
    inputTokens: 6,
    cacheReadTokens: 0,
    cacheWriteTokens: 5,
    outputTokens: 16,
  });
  assert.equal(growth.at(-1), got.text.length);
  assert.ok(growth.length > 1 && growth.every((each, at) => each > (growth[at - 1] ?? 0)));
  assert.equal((await model.ask(request, { signal })).usage?.cacheReadTokens, 5);

  const body = server.requests[0]?.body as MessagesBody;
  assert.equal(body.model, "claude-opus-5-5");
  assert.equal(body.max_tokens, 500);
  assert.deepEqual(body.system, [
    { type: "text", text: request.system, cache_control: { type: "ephemeral" } },
  ]);
  assert.deepEqual(body.messages, [{ role: "user", content: request.text }]);
  assert.deepEqual(body.thinking, { type: "disabled" });
  const format = body.output_config?.format;
  assert.match(JSON.stringify(format), /"type":"json_schema".*"properties":{"score":.*"why":/);
  assert.deepEqual(Object.keys(format ?? {}), ["type", "schema"]);
});

test("a model without structured output and thinking is asked without them", async (t) => {
  const { access, server, signal } = await askMeans(t, { answer: () => value });
  const old = { ...opus, id: "claude-old-1", hasStructuredOutput: false, thinking: undefined };
  await access.model(old).ask(request, { signal });
  const body = server.requests[0]?.body as MessagesBody;
  assert.equal(body.output_config, undefined);
  assert.equal(body.thinking, undefined);
});

test("tokens are counted with the schema, and nothing is asked for it", async (t) => {
  const { model, server, signal } = await askMeans(t);
  assert.equal(await model.countTokens?.(request, signal), 11);
  assert.deepEqual(
    server.requests.map(({ path }) => path),
    ["/v1/messages/count_tokens"],
  );
  assert.ok((server.requests[0]?.body as MessagesBody).output_config !== undefined);
});

const status = (code: number, body?: unknown, headers?: Record<string, string>): FakeBehavior => ({
  kind: "status",
  status: code,
  ...(body === undefined ? {} : { body }),
  ...(headers === undefined ? {} : { headers }),
});
const brokenOff = (
  by: NonNullable<FakeAnswer["breakOff"]>["by"],
  errorType?: string,
): FakeAnswer => ({
  ...answer,
  pieceLength: 10,
  breakOff: { after: 2, by, ...(errorType === undefined ? {} : { errorType }) },
});
const html = "<html><body>Sign in</body></html>";

const failures: readonly [string, FakeBehavior, ModelFailureKind][] = [
  ["401", status(401), "bad-key"],
  ["402", status(402), "no-credit"],
  [
    "400 for credit",
    status(400, errorBody(400, "Your credit balance is too low to access the Anthropic API.")),
    "no-credit",
  ],
  [
    "429 for a limit of spend",
    status(429, errorBody(429, "", "enforced_spend_limit_reached")),
    "no-credit",
  ],
  ["403", status(403), "forbidden"],
  [
    "400 for an account on hold",
    status(400, errorBody(400, "", "organization_on_hold")),
    "forbidden",
  ],
  ["404", status(404), "not-found"],
  ["404 of a web server", status(404, html), "not-found"],
  ["301", status(301, html, { location: "/elsewhere" }), "not-found"],
  ["307", status(307, html, { location: "/elsewhere" }), "not-found"],
  ["a page to sign in", { kind: "raw", text: html, contentType: "text/html" }, "not-found"],
  ["413", status(413), "too-long"],
  [
    "400 for length",
    status(400, errorBody(400, "prompt is too long: 3 tokens > 2 maximum")),
    "too-long",
  ],
  ["400", status(400), "bad-request"],
  ["422", status(422, errorBody(400)), "bad-request"],
  ["429", status(429), "rate-limited"],
  ["529", status(529), "overloaded"],
  ["500", status(500), "server"],
  ["502 of a gateway", status(502, html), "server"],
  ["504", status(504), "timeout"],
  ["407", status(407, html), "offline"],
  ["no answer at all", { kind: "drop" }, "dropped"],
  ["an empty stream", { kind: "raw", text: "", contentType: "text/event-stream" }, "dropped"],
  [
    "a stream of something",
    { kind: "raw", text: "hello\n\n", contentType: "text/event-stream" },
    "dropped",
  ],
  ["a drop on the way", brokenOff("drop"), "dropped"],
  ["an early end", brokenOff("end"), "dropped"],
  ["garbage", brokenOff("garbage"), "dropped"],
  ["overload on the way", brokenOff("error"), "overloaded"],
  ["an error on the way", brokenOff("error", "api_error"), "server"],
  ["a refusal", { ...answer, value: "", stopReason: "refusal" }, "refused"],
  ["max_tokens", { ...answer, stopReason: "max_tokens" }, "cut-off"],
  [
    "the end of the context",
    { ...answer, stopReason: "model_context_window_exceeded" },
    "too-long",
  ],
  ["an empty answer", { ...answer, value: " " }, "invalid-answer"],
];
for (const [name, behavior, kind] of failures) {
  test(`failure: ${name}`, async (t) => {
    const printed = printing(t);
    const { model, server, signal } = await askMeans(t, { behave: () => behavior });
    const failure = await failureOf(model.ask(request, { signal }));
    assert.equal(failure.kind, kind);
    assert.equal(failure.context.host, server.host);
    assert.equal(server.requests.length, 1, "it is asked again by nobody");
    const told = `${failureText(failure)}${String(failure.stack)}${printed.join("")}`;
    assert.doesNotMatch(told, /words of the provider|not json|Sign in|credit balance|Gi0\/1/);
  });
}

/** Everything that goes to the console from now on. */
function printing(t: TestContext): readonly string[] {
  const printed: string[] = [];
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    t.mock.method(console, method, (...parts: unknown[]) => printed.push(parts.join(" ")));
  }
  return printed;
}

test("what was billed of a broken answer is told", async (t) => {
  const { model, server, signal } = await askMeans(t, { behave: () => brokenOff("drop") });
  const { context } = await failureOf(model.ask(request, { signal }));
  assert.deepEqual(context.usage, {
    inputTokens: 6,
    cacheReadTokens: 0,
    cacheWriteTokens: 5,
    outputTokens: 1,
  });
  server.options = { behave: () => ({ ...answer, stopReason: "max_tokens" }) };
  const cutOff = await failureOf(model.ask(request, { signal }));
  assert.equal(cutOff.context.usage?.outputTokens, 16);
});

test("how long to wait is read in all three forms", async (t) => {
  const { model, server, signal } = await askMeans(t);
  const waitOf = async (headers: Record<string, string>): Promise<number | undefined> => {
    server.options = { behave: () => status(429, undefined, headers) };
    return (await failureOf(model.ask(request, { signal }))).context.retryAfterMs;
  };
  assert.equal(await waitOf({ "retry-after": "12" }), 12_000);
  assert.equal(await waitOf({ "retry-after": "12", "retry-after-ms": "1500" }), 1500);
  assert.equal(await waitOf({ "retry-after": "soon" }), undefined);
  assert.equal(await waitOf({ "retry-after": "Mon, 01 Jan 2024 00:00:00 GMT" }), 0);
  const byDate = await waitOf({ "retry-after": new Date(Date.now() + 60_000).toUTCString() });
  assert.ok(byDate !== undefined && byDate > 30_000 && byDate <= 60_000, String(byDate));
  assert.equal(await waitOf({}), undefined);
});

test("silence ends a request and its connection, pings are no silence", async (t) => {
  const { model, server, signal } = await askMeans(t, { limits: { silenceMs: 200 } });
  server.options = { behave: () => ({ kind: "hang" }) };
  assert.equal((await failureOf(model.ask(request, { signal }))).kind, "timeout");
  server.options = { behave: () => brokenOff("hang") };
  const broken = await failureOf(model.ask(request, { signal }));
  assert.equal(broken.kind, "timeout");
  assert.equal(broken.context.usage?.inputTokens, 6);
  await until(() => server.requests.every(({ isAbandoned }) => isAbandoned));
  server.options = {
    behave: () => ({ ...answer, pieceLength: 1000, pauseMs: 600, pingMs: 50 }),
  };
  assert.deepEqual(JSON.parse((await model.ask(request, { signal })).text), value);
});

test("a request that never ends is ended, however much is heard of it", async (t) => {
  const { model, server, signal } = await askMeans(t, { limits: { totalMs: 300 } });
  server.options = { behave: () => ({ ...answer, pauseMs: 60_000, pingMs: 50 }) };
  assert.equal((await failureOf(model.ask(request, { signal }))).kind, "timeout");
  await until(() => server.requests[0]?.isAbandoned === true);
});

const cancelled: readonly [string, FakeBehavior][] = [
  ["before the answer", { kind: "hang" }],
  ["within the answer", { ...answer, pieceLength: 1, pauseMs: 20 }],
];
for (const [name, behavior] of cancelled) {
  test(`cancelled ${name}, it ends at once with the reason, on both sides`, async (t) => {
    const { model, server, signal, abort } = await askMeans(t, { behave: () => behavior });
    let characters = 0;
    const asking = model.ask(request, { signal, onText: (each) => (characters = each) });
    await until(() => server.requests.length === 1 && (behavior.kind === "hang" || characters > 2));
    const reason = new Error("A person stopped it.");
    abort(reason);
    await assert.rejects(asking, (error) => error === reason);
    await until(() => server.requests[0]?.isAbandoned === true);
    await assert.rejects(model.ask(request, { signal }), (error) => error === reason);
    assert.equal(server.requests.length, 1);
  });
}

test("many questions at the same time leave nothing behind", async (t) => {
  const { model, server, signal } = await askMeans(t, {
    behave: ({ index }) => (index % 3 === 0 ? status(529) : { ...answer, pauseMs: 50 }),
  });
  const ends = await Promise.allSettled(
    Array.from({ length: 60 }, () => model.ask(request, { signal })),
  );
  assert.equal(ends.filter(({ status: end }) => end === "fulfilled").length, 40);
  assert.ok(server.mostAtOnce > 10);
});
