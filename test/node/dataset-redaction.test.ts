import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { loadCheckTools } from "../../src/core/check-record.ts";
import { applyEdits } from "../../src/core/fix.ts";
import { LiveDataset } from "../../src/core/live-dataset.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";
import { redact, redactableKinds } from "../../src/node/dataset-redaction.ts";
import type { RedactionRequest } from "../../src/protocol/dataset-answers.ts";
import { chat } from "./support.ts";

// Invented people at a company that does not exist.
const jo = "jo.keller@fabrikam-isp.com";
const kim = "kim.berg@fabrikam-isp.com";
const answer = "Look at the log.";

const lines = [
  chat(`Mail ${jo} or ${kim}`, answer),
  "",
  chat("Who runs it?", `Ask ${jo.toUpperCase()}, from 10.20.30.40 or 8.8.4.4`),
  chat(JSON.stringify({ config: "snmp-server community n0c-Bern-42 RO\n! end" }), answer),
  `{'broken': 'mail ${jo}'}`,
];

async function checked(config: Config = {}): Promise<LiveDataset> {
  const settings = resolveSettings(config);
  const live = new LiveDataset(lines.join("\n"), settings, await loadCheckTools(settings));
  live.checkPending(() => false);
  return live;
}

async function redacted(
  request: RedactionRequest,
  live?: LiveDataset,
): Promise<{ values: number; texts: string[] }> {
  const result = await redact(live ?? (await checked()), request);
  const texts = [...lines];
  for (const { line, edits } of result.lines) texts[line] = applyEdits(lines[line] ?? "", edits);
  return { values: result.values, texts };
}

const place = (line: number, value: string) => {
  const start = (lines[line] ?? "").indexOf(value);
  return { line, span: { start, end: start + value.length } };
};

const method = "mask";

suite("what is redacted", () => {
  test("one finding", async () => {
    const { values, texts } = await redacted({ method, scope: { type: "one", ...place(0, kim) } });
    assert.equal(values, 1);
    assert.deepEqual(texts, lines.with(0, (lines[0] ?? "").replace(kim, "<EMAIL_ADDRESS>")));
  });

  test("a value wherever it was found, also in capitals and in a broken line", async () => {
    const { values, texts } = await redacted({ method, scope: { type: "value", ...place(0, jo) } });
    assert.equal(values, 3);
    assert.ok(!texts.join("").toLowerCase().includes(jo));
    assert.ok(texts.join("").includes(kim));
  });

  test("a value that is no longer there: nothing", async () => {
    const scope = { type: "value", line: 0, span: { start: 3, end: 5 } } as const;
    assert.deepEqual(await redact(await checked(), { method, scope }), { lines: [], values: 0 });
  });

  test("kinds, also of what the policy keeps or only tells of", async () => {
    const kinds = ["ip-private", "SNMP_COMMUNITY"];
    const { values, texts } = await redacted({ method, scope: { type: "kinds", kinds } });
    assert.equal(values, 2);
    const text = texts.join("\n");
    assert.ok(text.includes("<SNMP_COMMUNITY>") && text.includes("<IP_ADDRESS> or 8.8.4.4"));
    assert.ok(text.includes(jo));
  });

  test("all that the project does not want", async () => {
    const { values, texts } = await redacted({ method, scope: { type: "all" } });
    assert.equal(values, 5);
    assert.ok(texts.join("").includes("10.20.30.40 or 8.8.4.4"));
    for (const text of [texts[0], texts[2], texts[3]]) JSON.parse(text ?? "");
  });

  test("all of it also where the check was stopped", async () => {
    const live = new LiveDataset(
      lines.join("\n"),
      resolveSettings(),
      await loadCheckTools(resolveSettings()),
    );
    live.cancel();
    const { values } = await redacted({ method, scope: { type: "all" } }, live);
    assert.equal(values, 5);
  });
});

suite("by which method", () => {
  test("the same key makes the same pseudonyms, another one others", async () => {
    const pseudonyms = (key: string): Promise<{ texts: string[] }> =>
      redacted({
        method: "pseudonymize",
        projectKey: new TextEncoder().encode(key),
        scope: { type: "kinds", kinds: ["EMAIL_ADDRESS", "ip-private"] },
      });
    const [one, same, other] = await Promise.all([
      pseudonyms("an invented key, the first"),
      pseudonyms("an invented key, the first"),
      pseudonyms("an invented key, the second"),
    ]);
    assert.deepEqual(one.texts, same.texts);
    assert.notDeepEqual(one.texts, other.texts);
    assert.match(one.texts.join(""), /from 10\.\d+\.\d+\.\d+ or 8\.8\.4\.4/);
  });

  test("the policy of a class goes before the method", async () => {
    const live = await checked({
      rules: { "network-identifier": { policy: { "ip-public": "pseudonymize" } } },
    });
    const projectKey = new TextEncoder().encode("an invented key, the first");
    const { texts } = await redacted({ method, projectKey, scope: { type: "all" } }, live);
    assert.match(texts[2] ?? "", /<EMAIL_ADDRESS>, from 10\.20\.30\.40 or \d+\.\d+\.\d+\.\d+/);
    assert.ok(!texts.join("").includes("8.8.4.4"));
  });
});

test("the kinds there are, with what the policy keeps", async () => {
  assert.deepEqual(await redactableKinds(await checked(), method), [
    { kind: "EMAIL_ADDRESS", count: 4, isUnwanted: true },
    { kind: "SNMP_COMMUNITY", count: 1, isUnwanted: true },
    { kind: "ip-private", count: 1, isUnwanted: false },
    { kind: "ip-public", count: 1, isUnwanted: false },
  ]);
});

test("questions get in between", async () => {
  const settings = resolveSettings();
  const many = Array.from({ length: 4000 }, (_, index) => chat(`Mail ${jo} (${index})`, answer));
  const live = new LiveDataset(many.join("\n"), settings, await loadCheckTools(settings));
  live.checkPending(() => false);
  let turns = 0;
  const count = setInterval(() => {
    turns += 1;
  }, 1);
  const { values } = await redact(live, { method, scope: { type: "all" } });
  clearInterval(count);
  assert.equal(values, 4000);
  assert.ok(turns > 0);
});
