/** What stands between the client and the API: environment, network, keys. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";

import { failureText } from "../../src/core/assist/failure-text.ts";
import { openAnthropic } from "../../src/llm/open-anthropic.ts";
import { Failure } from "../../src/node/failure.ts";
import { failureOf, opus, request } from "./ask-means.ts";
import { fakeKey, startFakeAnthropic } from "./fake-anthropic.ts";

const { signal } = new AbortController();

test("nothing of the environment, or of a profile of the SDK, changes a request", async (t) => {
  const server = await startFakeAnthropic();
  const elsewhere = await startFakeAnthropic();
  t.after(() => Promise.all([server.close(), elsewhere.close()]));
  const ask = async (): Promise<object> => {
    const access = await openAnthropic({ apiKey: fakeKey, baseUrl: server.url });
    await access.model(opus).ask(request, { signal });
    const { headers, body } = server.requests.at(-1) ?? {};
    return { headers, body };
  };
  const expected = await ask();

  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-profile-"));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, "configs"));
  const profile = {
    base_url: elsewhere.url,
    authentication: { type: "user_oauth", credentials_path: path.join(folder, "none.json") },
  };
  await writeFile(path.join(folder, "configs", "default.json"), JSON.stringify(profile));
  const customHeaders = "Authorization: Bearer of-somebody\nX-Api-Key: of-somebody\nX-More: 1";
  setEnvironment(t, {
    ANTHROPIC_API_KEY: "another-key",
    ANTHROPIC_AUTH_TOKEN: "another-token",
    ANTHROPIC_BASE_URL: elsewhere.url,
    ANTHROPIC_CUSTOM_HEADERS: customHeaders,
    ANTHROPIC_CONFIG_DIR: folder,
    ANTHROPIC_PROFILE: "default",
    ANTHROPIC_LOG: "debug",
    ANTHROPIC_OPEN_TELEMETRY_TRACES_CONTENT_MODE: "content",
  });
  const printed: unknown[][] = [];
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    t.mock.method(console, method, (...parts: unknown[]) => printed.push(parts));
  }
  assert.deepEqual(await ask(), expected);
  assert.deepEqual(printed, []);
  assert.equal(elsewhere.requests.length, 0);
  assert.equal(process.env["ANTHROPIC_CUSTOM_HEADERS"], customHeaders);
});

test("a wrong key is told as such", async (t) => {
  const server = await startFakeAnthropic();
  t.after(() => server.close());
  const access = await openAnthropic({ apiKey: "key-of-nobody", baseUrl: server.url });
  const failure = await failureOf(access.models(signal));
  assert.equal(failure.kind, "bad-key");
  assert.doesNotMatch(failureText(failure), /key-of-nobody/);
});

const nobody: readonly [string, () => Promise<string>, string | undefined][] = [
  ["nobody listens", async () => `http://127.0.0.1:${await freePort()}`, "refused"],
  ["there is no such host", () => Promise.resolve("https://gateway.invalid"), "unknown-host"],
];
for (const [name, address, connection] of nobody) {
  test(`offline: ${name}`, async () => {
    const access = await openAnthropic({ apiKey: fakeKey, baseUrl: await address() });
    const failure = await failureOf(access.model(opus).ask(request, { signal }));
    assert.equal(failure.kind, "offline");
    assert.equal(failure.context.connection, connection);
  });
}

test("offline: no TLS where it was expected", async (t) => {
  const server = await startFakeAnthropic();
  t.after(() => server.close());
  const baseUrl = server.url.replace("http:", "https:");
  const access = await openAnthropic({ apiKey: fakeKey, baseUrl });
  const failure = await failureOf(access.model(opus).ask(request, { signal }));
  assert.equal(failure.kind, "offline");
  assert.equal(failure.context.connection, "certificate");
});

test("the host is told with its port, and what the SDK adds to an address may stand there", async (t) => {
  const server = await startFakeAnthropic();
  t.after(() => server.close());
  for (const end of ["", "/", "/v1", "/v1/"]) {
    const access = await openAnthropic({ apiKey: ` ${fakeKey}\n`, baseUrl: server.url + end });
    assert.equal(access.host, server.host);
    assert.equal((await access.models(signal)).length, 3);
  }
});

const refused: readonly [string, RegExp][] = [
  ["", /no web address/],
  ["api.anthropic.com", /no web address/],
  ["ftp://gateway.example", /no web address/],
  ["http://gateway.example", /anybody on the way could read the key/],
  ["http://127.0.0.1.gateway.example", /anybody on the way/],
  ["http://localhost.gateway.example", /anybody on the way/],
  ["https://somebody:word@gateway.example", /name or password/],
  ["https://gateway.example/?key=1", /leave that out/],
  ["https://gateway.example/#top", /leave that out/],
];
for (const [baseUrl, sentence] of refused) {
  test(`no key goes to "${baseUrl}"`, async () => {
    await assert.rejects(openAnthropic({ apiKey: fakeKey, baseUrl }), (error) => {
      assert.ok(error instanceof Failure);
      assert.match(error.message, sentence);
      assert.doesNotMatch(error.message, /somebody|key=1/);
      return true;
    });
  });
}

for (const apiKey of ["", "two\nlines", "schlüssel"]) {
  test(`${JSON.stringify(apiKey)} cannot be a key`, async () => {
    const opening = openAnthropic({ apiKey, baseUrl: "https://gateway.example" });
    await assert.rejects(opening, Failure);
  });
}

function setEnvironment(t: TestContext, values: Readonly<Record<string, string>>): void {
  const before = { ...process.env };
  Object.assign(process.env, values);
  t.after(() => {
    for (const name of Object.keys(values)) {
      const value = before[name];
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
