import assert from "node:assert/strict";
import { suite, test } from "node:test";

import {
  findingsOfGroup,
  findingsOnLines,
  nextBlocking,
  rankedSlice,
} from "../../src/core/finding-queries.ts";
import { FindingList } from "../../src/core/finding-source.ts";
import type { Finding, Severity } from "../../src/core/model.ts";

function finding(line: number, severity: Severity, ruleId: string): Finding {
  return { ruleId, messageId: "m", severity, line, span: { start: 0, end: 1 } };
}

const all = [
  finding(0, "info", "a"),
  finding(2, "error", "b"),
  finding(2, "warning", "c"),
  finding(2, "hint", "d"),
  finding(5, "error", "b"),
  finding(6, "warning", "c"),
  finding(9, "error", "e"),
];
const findings = new FindingList(all);
const linesOf = (list: readonly Finding[]): number[] => list.map(({ line }) => line);

suite("rankedSlice", () => {
  test("all of them, in order, where they fit", () => {
    assert.deepEqual(rankedSlice(findings, 7), { findings: all, omitted: 0 });
    assert.deepEqual(rankedSlice(new FindingList([]), 7), { findings: [], omitted: 0 });
  });

  const cases: readonly [limit: number, visible: [number, number] | undefined, lines: number[]][] =
    [
      [3, undefined, [2, 5, 9]],
      [5, undefined, [2, 5, 9, 2, 6]],
      [1, [6, 7], [6]],
      [3, [6, 7], [6, 2, 5]],
      [2, [2, 2], [2, 2]],
      [2, [3, 4], [2, 5]],
      [0, [2, 2], []],
    ];
  for (const [limit, visible, expected] of cases) {
    test(`the first ${limit}, lines ${visible?.join(" to ") ?? "all the same"}`, () => {
      const range = visible && { firstLine: visible[0], lastLine: visible[1] };
      const slice = rankedSlice(findings, limit, range);
      assert.deepEqual(linesOf(slice.findings), expected);
      assert.equal(slice.omitted, all.length - limit);
    });
  }

  test("of too many on visible lines, the worst", () => {
    const slice = rankedSlice(findings, 2, { firstLine: 2, lastLine: 2 });
    assert.deepEqual(
      slice.findings.map(({ severity }) => severity),
      ["error", "warning"],
    );
  });
});

test("groups come by severity, then by count, then by name", () => {
  const more = [...all, finding(10, "error", "f"), finding(11, "hint", "b")];
  assert.deepEqual(
    new FindingList(more)
      .groups()
      .map(({ severity, ruleId, count }) => `${severity} ${ruleId} ${count}`),
    ["error b 2", "error e 1", "error f 1", "warning c 2", "info a 1", "hint b 1", "hint d 1"],
  );
  assert.deepEqual(new FindingList([]).groups(), []);
});

test("a group is given in pages", () => {
  const page = (offset: number, limit: number): number[] =>
    linesOf(findingsOfGroup(findings, { severity: "warning", ruleId: "c", offset, limit }));
  assert.deepEqual(page(0, 10), [2, 6]);
  assert.deepEqual(page(0, 1), [2]);
  assert.deepEqual(page(1, 1), [6]);
  assert.deepEqual(page(2, 1), []);
  const none = { severity: "error", ruleId: "c", offset: 0, limit: 10 } as const;
  assert.deepEqual(findingsOfGroup(findings, none), []);
});

suite("findingsOnLines", () => {
  const cases: readonly [first: number, last: number, count: number][] = [
    [0, 0, 1],
    [1, 1, 0],
    [2, 2, 3],
    [0, 9, 7],
    [3, 8, 2],
    [9, 99, 1],
    [10, 99, 0],
  ];
  for (const [firstLine, lastLine, count] of cases) {
    test(`${firstLine} to ${lastLine}`, () => {
      assert.equal(findingsOnLines(findings, { firstLine, lastLine }).length, count);
    });
  }
});

suite("nextBlocking", () => {
  const cases: readonly [line: number, next: number, previous: number][] = [
    [0, 2, 9],
    [2, 5, 9],
    [4, 5, 2],
    [9, 2, 5],
    [20, 2, 9],
  ];
  for (const [line, next, previous] of cases) {
    test(`from line ${line}`, () => {
      assert.equal(nextBlocking(findings, line, "next")?.line, next);
      assert.equal(nextBlocking(findings, line, "previous")?.line, previous);
    });
  }

  test("without errors there is none", () => {
    const harmless = new FindingList(all.filter(({ severity }) => severity !== "error"));
    assert.equal(nextBlocking(harmless, 0, "next"), undefined);
    assert.equal(nextBlocking(harmless, 0, "previous"), undefined);
  });

  test("the only error is the next one, even from its own line", () => {
    const [, only] = all;
    assert.ok(only);
    assert.equal(nextBlocking(new FindingList([only]), 2, "next"), only);
  });
});
