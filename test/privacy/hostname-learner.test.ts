import assert from "node:assert/strict";
import { test } from "node:test";
import { HostnameLearner } from "../../src/core/privacy/hostname-learner.ts";

function found(names: readonly string[], text: string): string[] {
  const learner = new HostnameLearner();
  for (const name of names) learner.learn(name);
  return learner.find(text).map(({ start, end }) => text.slice(start, end));
}

test("a learnt name is found as a whole word, in any case", () => {
  const text = "Is oslo-sw3 up? OSLO-SW3 and (oslo-sw3). Not oslo-sw31, x-oslo-sw3.";
  assert.deepEqual(found(["oslo-sw3"], text), ["oslo-sw3", "OSLO-SW3", "oslo-sw3"]);
});

const followed: readonly [text: string, place: string][] = [
  ["ping oslo-sw3.zentrale.net.", "oslo-sw3.zentrale.net"],
  ["ping oslo-sw3.nms.zentrale.net:22", "oslo-sw3.nms.zentrale.net"],
  ["ping OSLO-SW3.ZENTRALE", "OSLO-SW3.ZENTRALE"],
  ["ping oslo-sw3.lan", "oslo-sw3.lan"],
  ["open oslo-sw3.cfg", "oslo-sw3"],
  ["open oslo-sw3.zentrale.net.log", "oslo-sw3.zentrale.net"],
  ["It was oslo-sw3.Then it ended", "oslo-sw3"],
  ["graph oslo-sw3.100", "oslo-sw3"],
  ["end of oslo-sw3...", "oslo-sw3"],
];

for (const [text, place] of followed) {
  test(`a name with the domain behind it: ${text}`, () => {
    assert.deepEqual(found(["oslo-sw3"], text), [place]);
  });
}

test("behind an escaped line break stands a name, not a letter of it", () => {
  assert.deepEqual(found(["nyc-sw3"], String.raw`up\nnyc-sw3\n`), ["nyc-sw3"]);
});

test("what was learnt before is known", () => {
  const earlier = new HostnameLearner();
  earlier.learn("oslo-sw3");
  const learner = new HostnameLearner(earlier);
  assert.deepEqual(learner.find("oslo-sw3 is down"), [{ start: 0, end: 8 }]);
});

test("a name with its domain is found with it and without it", () => {
  assert.deepEqual(found(["sw3.zentrale.net"], "sw3 is SW3.zentrale.net."), [
    "sw3",
    "SW3.zentrale.net",
  ]);
});

test("a name of letters is found as it is spelled", () => {
  assert.deepEqual(found(["Gandalf"], "Gandalf met a gandalf"), ["Gandalf"]);
});

test("names that are words of commands are not searched for", () => {
  assert.deepEqual(found(["core", "Router", "acl", "R"], "router ospf 1 core acl R Router"), []);
});

test("without names nothing is found", () => {
  assert.deepEqual(found([], "oslo-sw3"), []);
});
