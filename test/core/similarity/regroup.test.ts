import assert from "node:assert/strict";
import { suite, test } from "node:test";

import type { JsonObject } from "../../../src/core/model.ts";
import { resolveSettings } from "../../../src/core/settings.ts";
import { keepScore, parseKeepRule, type KeepRule } from "../../../src/core/similarity/keep-rule.ts";
import type { DuplicateGroup } from "../../../src/core/similarity/record-groups.ts";
import { regroup } from "../../../src/core/similarity/regroup.ts";
import { chat, compareLines, words } from "./groups-support.ts";

function outline(groups: readonly DuplicateGroup[]): unknown[] {
  return groups.map(({ kind, kept, members }) => [kind, kept, members.map(({ line }) => line)]);
}

/** The groups of these lines around what is kept then. */
function keep(lines: readonly string[], wanted: KeepRule | { readonly line: number }) {
  const { groups, digests, comparer } = compareLines(lines);
  return regroup(groups.duplicates, {
    keep: wanted,
    settings: resolveSettings({}),
    comparer,
    recordAt: (line) => digests.indexAt(line),
  });
}

suite("groups around what a rule or a person keeps", () => {
  const text = words("a", 200);
  const dated = (date: string, answer: string): string =>
    JSON.stringify({ ...(JSON.parse(chat("How?", answer)) as object), metadata: { date } });

  test("the longest", () => {
    const lines = [chat("How?", text), chat("How?", `${text} b c`), chat("How?", `${text} b`)];
    const groups = keep(lines, { type: "longest" });
    assert.deepEqual(outline(groups), [["near", 1, [0, 2]]]);
    assert.deepEqual(groups[0]?.members[0], { line: 0, similarity: 197 / 199 });
    assert.deepEqual(compareLines(lines, { keep: { type: "longest" } }).groups.duplicates, groups);
  });

  test("the newest, the first of those that are as new, also among equal records", () => {
    const lines = [
      dated("2026-01-01", text),
      dated("2026-03-01", text),
      dated("2026-02-01", `${text} b`),
    ];
    const rule = { type: "newest", pointer: "/metadata/date" } as const;
    assert.deepEqual(outline(keep(lines, rule)), [
      ["exact", 1, [0]],
      ["near", 1, [2]],
    ]);
    assert.deepEqual(outline(keep(lines, { type: "newest", pointer: "/none" })), [
      ["exact", 0, [1]],
      ["near", 0, [2]],
    ]);
  });

  test("what is not similar to a person's choice is no member any more", () => {
    const all = words("w", 232).split(" ");
    const lines = [16, 0, 32].map((start) => chat("How?", all.slice(start, start + 200).join(" ")));
    assert.deepEqual(outline(compareLines(lines).groups.duplicates), [["near", 0, [1, 2]]]);
    assert.deepEqual(outline(keep(lines, { line: 1 })), [["near", 1, [0]]]);
    assert.deepEqual(outline(keep(lines, { line: 7 })), [["near", 0, [1, 2]]]);
  });

  test("what is left makes groups of its own", () => {
    const all = words("w", 232).split(" ");
    const lines = [16, 0, 32].map((start) => chat("How?", all.slice(start, start + 200).join(" ")));
    lines.push(chat("How?", `${all.slice(32).join(" ")} ${words("b", 10)}`));
    assert.deepEqual(outline(keep(lines, { line: 1 })), [
      ["near", 1, [0]],
      ["near", 2, [3]],
    ]);
  });
});

suite("keep rules", () => {
  const score = (rule: KeepRule, json: JsonObject): number =>
    keepScore(rule, json, JSON.stringify(json));

  test("most complete: values that are not empty, then the length", () => {
    const rule = { type: "most-complete" } as const;
    const ordered = [
      {},
      { a: null, b: " " },
      { a: "x" },
      { a: "xyz" },
      { a: 0, b: { c: [false] } },
    ];
    const scores = ordered.map((json) => score(rule, json as JsonObject));
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(scores).size, scores.length);
  });

  test("newest: ISO dates and epoch numbers, in milliseconds", () => {
    const rule = { type: "newest", pointer: "/a~1b/0" } as const;
    const at = (value: string | number | null): number => score(rule, { "a/b": [value] });
    const noon = Date.UTC(2026, 10, 22, 12);
    for (const value of [
      ...[
        "2026-11-22T12:00:00Z",
        "2026-11-22 12:00",
        "2026-11-22T13:00+01:00",
        "2026-11-22t12:00z",
      ],
      ...["2026-11-22T10:30:00.000-0130", noon, noon / 1000, String(noon / 1000)],
    ]) {
      assert.equal(at(value), noon, String(value));
    }
    assert.equal(at("2026-11-22"), Date.UTC(2026, 10, 22));
    for (const value of ["", "yesterday", "2026-13-40", "2026-02-30", null]) {
      assert.equal(at(value), -Infinity, String(value));
    }
    assert.equal(score({ type: "newest", pointer: "/x/y" }, {}), -Infinity);
  });

  test("as people write them", () => {
    assert.deepEqual(parseKeepRule("most-complete"), { type: "most-complete" });
    assert.deepEqual(parseKeepRule("newest:/metadata/a:b"), {
      type: "newest",
      pointer: "/metadata/a:b",
    });
    for (const [text, sentence] of [
      ["longst", /did you mean "longest"\?/],
      ["newest", /newest:\/metadata\/date/],
      ["newest:date", /newest:\/metadata\/date/],
      ["first:/a", /Only "newest" has a field/],
      ["", /There is no keep rule ""/],
    ] as const) {
      const rule = parseKeepRule(text);
      assert.ok("problem" in rule, text);
      assert.match(rule.problem, sentence);
    }
  });
});
