import assert from "node:assert/strict";
import { test } from "node:test";
import { HostnameLearner } from "../../src/core/privacy/hostname-learner.ts";

function found(names: readonly string[], text: string): string[] {
  const learner = new HostnameLearner();
  for (const name of names) learner.learn(name);
  return learner.find(text).map(({ start, end }) => text.slice(start, end));
}

test("a learnt name is found as a whole word, in any case, and before a domain", () => {
  const text =
    "Is oslo-sw3 up? OSLO-SW3, oslo-sw3.zentrale.net and (oslo-sw3). Not oslo-sw31, x-oslo-sw3.";
  assert.deepEqual(found(["oslo-sw3"], text), ["oslo-sw3", "OSLO-SW3", "oslo-sw3", "oslo-sw3"]);
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
