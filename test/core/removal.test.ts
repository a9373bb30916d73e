import assert from "node:assert/strict";
import { test } from "node:test";

import { droppedGroups } from "../../src/core/cleaning/removal.ts";
import type { KeepRule } from "../../src/core/similarity/keep-rule.ts";
import type { ConflictGroup, DuplicateGroup } from "../../src/core/similarity/record-groups.ts";
import { chat, compareLines, words } from "./similarity/groups-support.ts";

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

for (const keep of [
  { type: "first" },
  { type: "longest" },
  { type: "most-complete" },
  { type: "newest", pointer: "/metadata/date" },
] satisfies KeepRule[]) {
  test(`what contradicts any of equal records stays (${keep.type})`, () => {
    // The conversations differ in their first answer only, which a single record of equal ones stands for.
    const talk = (label: string, metadata?: object): string => {
      const record = JSON.parse(
        chat("Severity?", label, words("p", 200), words("a", 40)),
      ) as object;
      return JSON.stringify({ ...record, ...(metadata && { metadata }) });
    };
    const dated = { date: "2026-11-22", note: words("n", 9) };
    const lines = [talk("minor"), talk("minor", dated), talk("major")];
    const drop = { kind: "near", keep } as const;
    const { groups } = compareLines(lines, { keep });
    const isFirst = keep.type === "first";
    assert.deepEqual(
      groups.duplicates.map(({ kind, kept }) => [kind, kept]),
      [
        ["exact", isFirst ? 0 : 1],
        ["near", isFirst ? 0 : 1],
      ],
    );
    assert.deepEqual(
      droppedGroups(groups, drop).map(({ kind }) => kind),
      ["exact"],
    );
  });
}
