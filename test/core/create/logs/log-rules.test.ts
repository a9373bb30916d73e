import assert from "node:assert/strict";
import { test } from "node:test";

import type { LogEntry } from "../../../../src/core/create/logs/log-entry.ts";
import type { LogRule } from "../../../../src/core/create/logs/log-mapping.ts";
import { LogRules } from "../../../../src/core/create/logs/log-rules.ts";
import { compileSentence } from "../../../../src/core/create/logs/log-sentence.ts";

const entry = (mnemonic: string | undefined, message = ""): LogEntry => ({
  dialect: "rfc3164",
  time: undefined,
  host: undefined,
  severity: undefined,
  mnemonic,
  message,
});

async function firstOf(rules: readonly LogRule[], of: LogEntry): Promise<string | undefined> {
  return (await LogRules.compile({ rules })).meaningOf(of)?.severity;
}

const wildcards: readonly [pattern: string, mnemonic: string, fits: boolean][] = [
  ["BGP-5-ADJCHANGE", "BGP-5-ADJCHANGE", true],
  ["BGP-5-ADJCHANGE", "BGP-5-ADJCHANGED", false],
  ["BGP-*-ADJCHANGE", "BGP-3-ADJCHANGE", true],
  ["BGP-*-ADJCHANGE", "XBGP-3-ADJCHANGE", false],
  ["*BGP-*", "ROUTING-BGP-5-ADJCHANGE", true],
  ["AB*BA", "ABA", false],
  ["AB*BA", "ABBA", true],
  ["A*B*C", "AxBxC", true],
  ["A*B*C", "AxCxB", false],
  ["A*B*BC", "ABC", false],
  ["**", "anything", true],
  ["a.c", "abc", false],
];

for (const [pattern, mnemonic, fits] of wildcards) {
  test(`${pattern} ${fits ? "fits" : "does not fit"} ${mnemonic}`, async () => {
    const rules = [{ mnemonic: pattern, severity: "x" }];
    assert.equal(await firstOf(rules, entry(mnemonic)), fits ? "x" : undefined);
  });
}

const patterns: readonly [pattern: string, message: string, fits: boolean][] = [
  ["to [Dd]own", "changed state to Down", true],
  ["to [Dd]own", "changed state to [Dd]own", false],
  ["failed|fail[ue]re", "authentication failere", true],
  ["failed|fail[ue]re", "authentication failore", false],
  ["[ab][cd]", "xbcx", true],
  ["[ab][cd]", "ba", false],
  ["[a-c]x", "bx", true],
  ["[a-c]x", "-x", false],
  ["[^a]x", "ax", false],
  ["(up|down)$", "is up", true],
  ["a.c", "abc", true],
  ["[a|b]x", "|x", true],
];

for (const [pattern, message, fits] of patterns) {
  test(`/${pattern}/ ${fits ? "is" : "is not"} in "${message}"`, async () => {
    assert.equal(new RegExp(pattern).test(message), fits);
    const rules = [{ message: pattern, severity: "x" }];
    assert.equal(await firstOf(rules, entry(undefined, message)), fits ? "x" : undefined);
  });
}

test("of the rules that fit, the first one counts", async () => {
  const rules = [
    { mnemonic: "A-*", message: "down$", severity: "1" },
    { message: "link", severity: "2" },
    { mnemonic: "A-5-B", severity: "3" },
    { mnemonic: "*", severity: "4" },
  ];
  assert.equal(await firstOf(rules, entry("A-5-B", "link down")), "1");
  assert.equal(await firstOf(rules, entry("A-5-B", "link down again")), "2");
  assert.equal(await firstOf(rules, entry("A-5-B", "port up")), "3");
  assert.equal(await firstOf(rules, entry(undefined, "port up")), "4");
  assert.equal(await firstOf(rules.slice(0, 3), entry(undefined, "port up")), undefined);
});

test("mnemonics that never end take no memory and stay right", async () => {
  const rules = await LogRules.compile({ rules: [{ mnemonic: "M*7", severity: "seven" }] });
  for (let index = 0; index < 50_000; index += 1) {
    const meaning = rules.meaningOf(entry(`M${String(index)}`));
    assert.equal(meaning !== undefined, index % 10 === 7);
  }
});

test("names in sentences become what the entry says, or neutral words", () => {
  const sentence = compileSentence(
    "{interface} failed. {neighbor}, {srcip} and {constructor}: see {host}. {{x} {not a name}",
  );
  assert.equal(
    sentence(entry("A")),
    "The interface failed. The neighbour, the srcip and the constructor: see the device. {x} {not a name}",
  );
  const full = { ...entry("A"), interface: "Gi0/1", fields: { srcip: "192.0.2.1" } };
  assert.match(sentence(full), /^Gi0\/1 failed\. The neighbour, 192\.0\.2\.1 and/);
  assert.match(sentence({ ...full, interface: "x".repeat(301) }), /^The interface failed/);
});
