import assert from "node:assert/strict";
import { test } from "node:test";

import { ignoreHash } from "../../src/core/privacy/ignore-hash.ts";
import { IgnoreCounter, ignoreUses, unusedIgnores } from "../../src/core/privacy/ignore-counter.ts";
import type { Ignore } from "../../src/core/privacy/privacy-settings.ts";
import type { DatasetReport } from "../../src/core/report.ts";
import { chat, checkText, placesOf } from "../node/support.ts";

const salt = "not much of a salt";

const sameHash: readonly [entity: string, value: string, ...others: string[]][] = [
  ["EMAIL_ADDRESS", "noc@corp-lab.net", "NOC@Corp-Lab.net"],
  ["HOSTNAME", "core-rtr-01.fra", "CORE-RTR-01.FRA"],
  ["MAC_ADDRESS", "00:1a:2b:3c:4d:5e", "00-1A-2B-3C-4D-5E", "001a.2b3c.4d5e", "001A2B3C4D5E"],
  ["IP_ADDRESS", "2001:db8::1", "2001:DB8:0:0:0:0:0:1", "2001:0db8::0001"],
  ["IP_ADDRESS", "2001:db8::/32", "2001:DB8:0::/32"],
];

for (const [entity, value, ...others] of sameHash) {
  test(`spellings of one value have one hash: ${value}`, () => {
    const hash = ignoreHash(salt, { entity, value });
    for (const other of others) assert.equal(ignoreHash(salt, { entity, value: other }), hash);
  });
}

test("values have hashes of their own, and other ones under another salt", () => {
  const hashes = [
    ignoreHash(salt, { entity: "GENERIC_PASSWORD", value: "hunter2" }),
    ignoreHash(salt, { entity: "GENERIC_PASSWORD", value: "Hunter2" }),
    ignoreHash("another", { entity: "GENERIC_PASSWORD", value: "hunter2" }),
    ignoreHash(salt, { entity: "IP_ADDRESS", value: "10.0.0.1" }),
    ignoreHash(salt, { entity: "IP_ADDRESS", value: "10.0.0.1/24" }),
    ignoreHash(salt, { entity: "IP_ADDRESS", value: "2001:db8::/32" }),
    ignoreHash(salt, { entity: "IP_ADDRESS", value: "2001:db8::/48" }),
  ];
  assert.equal(new Set(hashes).size, hashes.length);
  for (const hash of hashes) assert.match(hash, /^[\w-]{22}$/, "128 bits in base64url");
});

test("the hash is HMAC-SHA-256, so that other programs can make it", () => {
  // printf %s 'hunter2' | openssl dgst -sha256 -hmac 'not much of a salt' -binary | head -c 16 | basenc --base64url
  assert.equal(
    ignoreHash(salt, { entity: "GENERIC_PASSWORD", value: "hunter2" }),
    "KD4iXjtTrdVxqB-lbuVmNg",
  );
});

const text = [
  chat(
    "Mail noc@corp-lab.net or ada@corp-lab.net.",
    "Card 4532 0123 4567 8902 is stolen, they say.",
  ),
  chat("Mail NOC@CORP-LAB.NET, please.", "Done, as the ticket asks for."),
  '{"messages": "broken: noc@corp-lab.net',
].join("\n");

async function check(...ignore: readonly Ignore[]): Promise<DatasetReport> {
  return checkText(text, { privacy: { ignore, salt } });
}

const foundPrivate = ({ findings }: DatasetReport): string[] =>
  findings
    .filter(({ recognized }) => recognized !== undefined)
    .map(({ line, recognized }) => `${line + 1} ${recognized?.entity ?? ""}`);

const everything = [
  "1 EMAIL_ADDRESS",
  "1 EMAIL_ADDRESS",
  "1 CREDIT_CARD",
  "2 EMAIL_ADDRESS",
  "3 EMAIL_ADDRESS",
];

const noc = ignoreHash(salt, { entity: "EMAIL_ADDRESS", value: "noc@corp-lab.net" });

const cases: readonly [name: string, ignore: Ignore, left: readonly string[]][] = [
  ["a value, everywhere", { value: noc }, ["1 EMAIL_ADDRESS", "1 CREDIT_CARD"]],
  ["a kind", { entity: "EMAIL_ADDRESS" }, ["1 CREDIT_CARD"]],
  ["a rule", { rule: "pii" }, []],
  ["another rule", { rule: "secret" }, everything],
  ["a pattern for the whole value", { pattern: "(?i)\\w+@corp-lab\\.net" }, ["1 CREDIT_CARD"]],
  ["a pattern for a part of it", { pattern: "corp-lab" }, everything],
  [
    "a pattern that tells upper from lower case",
    { pattern: "[a-z]+@.*" },
    ["1 CREDIT_CARD", "2 EMAIL_ADDRESS"],
  ],
  ["a value of another kind", { value: noc, entity: "HOSTNAME" }, everything],
  ["a value under another rule", { value: noc, rule: "secret" }, everything],
  ["an entry that is expired", { rule: "pii", isExpired: true }, everything],
];

for (const [name, ignore, left] of cases) {
  test(`ignored: ${name}`, async () => {
    const report = await check(ignore);
    assert.deepEqual(foundPrivate(report), left);
    assert.equal(report.ignored, everything.length - left.length);
    assert.deepEqual(
      report.ignores.map(({ count }) => count),
      [everything.length - left.length],
    );
    assert.equal(report.summary.byRule["pii"] ?? 0, left.length);
  });
}

test("findings are told apart: each entry counts what it would keep back on its own", async () => {
  const report = await check(
    { value: noc },
    { entity: "CREDIT_CARD" },
    { rule: "pii" },
    { rule: "secret" },
  );
  assert.deepEqual(foundPrivate(report), []);
  assert.equal(report.ignored, 5);
  assert.deepEqual(
    report.ignores.map(({ count }) => count),
    [3, 1, 5, 0],
  );
});

test("other rules are not ignored", async () => {
  assert.ok(placesOf((await check({ rule: "pii" })).findings).includes("invalid-json 3"));
});

test("without ignores nothing is counted", async () => {
  const { ignored, ignores } = await checkText(text);
  assert.deepEqual({ ignored, ignores }, { ignored: 0, ignores: [] });
});

test("counts of threads add up", () => {
  const ignores: readonly Ignore[] = [
    { entity: "URL", reason: "Ours" },
    { entity: "IBAN_CODE", until: "2020-01-31", isExpired: true },
    { rule: "pii", place: { file: "tunesmith.json", position: 7 } },
  ];
  const one = new IgnoreCounter();
  one.add([[2], [0, 2]]);
  const other = new IgnoreCounter();
  other.add([[0]]);
  const sum = new IgnoreCounter();
  for (const part of [one, other, new IgnoreCounter()]) sum.merge(structuredClone(part.counts()));
  assert.equal(sum.counts().findings, 3);
  assert.deepEqual(ignoreUses(ignores, sum.counts()), [
    { place: { file: "", position: 0 }, count: 2, reason: "Ours" },
    { place: { file: "", position: 1 }, count: 0, endedOn: "2020-01-31" },
    { place: { file: "tunesmith.json", position: 7 }, count: 2 },
  ]);
});

test("an entry that one dataset needs is not unused", () => {
  const use = (file: string, position: number, count: number) => {
    return { place: { file, position }, count };
  };
  const unused = unusedIgnores([
    [use("b.json", 0, 0), use("b.json", 1, 0), use("b.json", 2, 0)],
    [use("b.json", 1, 4), use("a.json", 1, 0)],
    [use("b.json", 2, 0)],
  ]);
  assert.deepEqual(unused, [use("a.json", 1, 0), use("b.json", 0, 0), use("b.json", 2, 0)]);
});
