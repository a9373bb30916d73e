import assert from "node:assert/strict";
import { test } from "node:test";

import { droppedGroups } from "../../src/core/cleaning/removal.ts";
import type { ConflictGroup, DuplicateGroup } from "../../src/core/similarity/record-groups.ts";

const near: DuplicateGroup = {
  kind: "near",
  kept: 1,
  members: [
    { line: 4, similarity: 0.9 },
    { line: 7, similarity: 0.95 },
  ],
};
const drop = { kind: "near", keep: { type: "first" } } as const;

function conflict(...answers: number[][]): ConflictGroup {
  return { isTicketBlind: false, turn: 1, answers };
}

test("a near-duplicate that contradicts the kept record stays", () => {
  const groups = { duplicates: [near], conflicts: [conflict([1, 7], [4])] };
  assert.deepEqual(droppedGroups(groups, drop), [
    { ...near, members: [{ line: 7, similarity: 0.95 }] },
  ]);
});

test("a near-duplicate with the kept record's answer goes, whatever else it contradicts", () => {
  const groups = { duplicates: [near], conflicts: [conflict([1, 4, 7], [9])] };
  assert.deepEqual(droppedGroups(groups, drop), [near]);
});

test("a group of which every record contradicts the kept one is left as it is", () => {
  const groups = { duplicates: [near], conflicts: [conflict([1], [4], [7])] };
  assert.deepEqual(droppedGroups(groups, drop), []);
});
