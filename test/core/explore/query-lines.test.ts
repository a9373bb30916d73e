import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { histogram } from "../../../src/core/explore/histogram.ts";
import { makeOverview } from "../../../src/core/explore/make-overview.ts";
import {
  matchingLines,
  needsFacts,
  type QueriedDataset,
} from "../../../src/core/explore/query-lines.ts";
import { RecordFacts, type LineFact } from "../../../src/core/explore/record-facts.ts";
import type { Facet, RecordOrder } from "../../../src/core/explore/record-query.ts";
import { parseSearch } from "../../../src/core/explore/search.ts";
import { sortLines } from "../../../src/core/explore/sort-lines.ts";
import { FindingList } from "../../../src/core/finding-source.ts";
import type { Finding, Severity } from "../../../src/core/model.ts";
import { noGroups } from "../../../src/core/similarity/record-groups.ts";
import { propertyRuns } from "../json/arbitraries.ts";

const fact = (
  tokens: number,
  turns = 2,
  answer: number | null = 10,
  vendor?: string,
): LineFact => ({
  tokens,
  trained: 1,
  turns,
  answer: answer ?? undefined,
  traits: { task: undefined, vendor, protocol: undefined, severity: undefined },
});

const found = (line: number, ruleId: string, severity: Severity): Finding => ({
  ruleId,
  messageId: "",
  severity,
  span: { start: 0, end: 1 },
  line,
});

const factsOf = (facts: readonly LineFact[]): RecordFacts => {
  const all = new RecordFacts(1);
  for (const one of facts) all.add(one);
  return all;
};

const dataset: QueriedDataset = {
  lines: 7,
  facts: factsOf([
    fact(100, 2, 10, "Cisco IOS"),
    fact(200, 4, 50, "Juniper Junos"),
    "blank",
    "unreadable",
    fact(100, 3, null, "Cisco NX-OS"),
    fact(900, 2, 70),
    fact(300, 2, 0, "Cisco IOS"),
  ]),
  findings: new FindingList([
    found(0, "pii", "warning"),
    found(1, "short-content", "info"),
    found(1, "pii", "warning"),
    found(3, "invalid-json", "error"),
    // Of a state that had more lines.
    found(12, "pii", "warning"),
  ]),
  groups: {
    duplicates: [
      { kind: "exact", kept: 0, members: [{ line: 4, similarity: 1 }] },
      { kind: "ticketBlind", kept: 1, members: [{ line: 5, similarity: 0.9 }] },
    ],
    conflicts: [{ isTicketBlind: false, turn: 1, answers: [[1], [6]] }],
  },
};

const lines = (facets: readonly Facet[], search = ""): number[] => [
  ...matchingLines({ facets, search: parseSearch(search) }, dataset),
];

suite("matchingLines", () => {
  test("all lines, if nothing is asked for", () => {
    assert.deepEqual(lines([]), [0, 1, 2, 3, 4, 5, 6]);
  });

  test("facets of each type", () => {
    assert.deepEqual(lines([{ type: "finding", ruleId: "pii" }]), [0, 1]);
    assert.deepEqual(lines([{ type: "finding", severity: "error" }]), [3]);
    assert.deepEqual(lines([{ type: "figure", figure: "tokens", from: 100, to: 200 }]), [0, 4]);
    assert.deepEqual(lines([{ type: "figure", figure: "answer", from: 50 }]), [1, 5]);
    assert.deepEqual(lines([{ type: "trait", trait: "vendor", label: "Cisco IOS" }]), [0, 6]);
    assert.deepEqual(lines([{ type: "trait", trait: "vendor", label: null }]), [5]);
    assert.deepEqual(lines([{ type: "trait", trait: "vendor", label: "ACME" }]), []);
    assert.deepEqual(lines([{ type: "section", section: "exact" }]), [0, 4]);
    assert.deepEqual(lines([{ type: "section", section: "near" }]), [1, 5]);
    assert.deepEqual(lines([{ type: "section", section: "conflict" }]), [1, 6]);
    assert.deepEqual(lines([{ type: "group", of: "conflicts", index: 0 }]), [1, 6]);
    assert.deepEqual(lines([{ type: "group", of: "duplicates", index: 9 }]), []);
    assert.deepEqual(lines([{ type: "lines", lines: [6, 0, 40, -1, 0.5], label: "" }]), [0, 6]);
    assert.deepEqual(lines([{ type: "unreadable" }]), [3]);
  });

  test("those of one type widen each other, others narrow", () => {
    const short: Facet = { type: "figure", figure: "tokens", from: 100, to: 200 };
    const long: Facet = { type: "figure", figure: "tokens", from: 500 };
    const fewTurns: Facet = { type: "figure", figure: "turns", from: 2, to: 3 };
    assert.deepEqual(lines([short, long]), [0, 4, 5]);
    assert.deepEqual(lines([short, fewTurns, long]), [0, 5]);
    assert.deepEqual(lines([short, { type: "finding", ruleId: "pii" }]), [0]);
  });

  test("conditions of the search", () => {
    assert.deepEqual(lines([], "tokens>=200"), [1, 5, 6]);
    assert.deepEqual(lines([], "-tokens>=200"), [0, 2, 3, 4]);
    assert.deepEqual(lines([], "line>2 line<=5"), [2, 3, 4]);
    assert.deepEqual(lines([], "answer<60 turns=2"), [0, 6]);
    assert.deepEqual(lines([], "vendor:cisco"), [0, 4, 6]);
    assert.deepEqual(lines([], "rule:pii severity:info"), [1]);
    assert.deepEqual(lines([], "has:findings -severity:error"), [0, 1]);
    assert.deepEqual(lines([{ type: "finding", ruleId: "pii" }], "vendor:juniper word"), [1]);
  });

  test("facts are asked for only if they are needed", () => {
    const order: RecordOrder = { by: "line", isDescending: false };
    const isNeeded = (facets: readonly Facet[], search = "", by: RecordOrder["by"] = "line") =>
      needsFacts({ facets, search: parseSearch(search), order: { ...order, by } });
    assert.equal(isNeeded([{ type: "finding" }, { type: "section", section: "near" }]), false);
    assert.equal(isNeeded([], "line>4 rule:pii has:tools word", "severity"), false);
    assert.equal(isNeeded([], "tokens>4"), true);
    assert.equal(isNeeded([], "vendor:cisco"), true);
    assert.equal(isNeeded([], "", "answer"), true);
    assert.equal(isNeeded([{ type: "unreadable" }]), true);
  });
});

suite("sortLines", () => {
  const sorted = (by: RecordOrder["by"], isDescending: boolean, some = lines([])) => [
    ...sortLines(Uint32Array.from(some), { by, isDescending }, dataset),
  ];

  test("by each order, equal lines as in the file, what is not known last", () => {
    assert.deepEqual(sorted("line", true), [6, 5, 4, 3, 2, 1, 0]);
    assert.deepEqual(sorted("tokens", false), [0, 4, 1, 6, 5, 2, 3]);
    assert.deepEqual(sorted("tokens", true), [5, 6, 1, 0, 4, 2, 3]);
    assert.deepEqual(sorted("answer", false), [6, 0, 1, 5, 2, 3, 4]);
    assert.deepEqual(sorted("severity", true), [3, 0, 1, 2, 4, 5, 6]);
    assert.deepEqual(sorted("severity", false), [2, 4, 5, 6, 0, 1, 3]);
    assert.deepEqual(sorted("turns", true, [0, 1, 4]), [1, 4, 0]);
  });

  test("as a stable sort has it, whatever the numbers; the list stays as it is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(5), fc.nat(), fc.constant("blank" as const)), { maxLength: 60 }),
        fc.boolean(),
        (values, isDescending) => {
          const facts = factsOf(values.map((value) => (value === "blank" ? value : fact(value))));
          const some = Uint32Array.from(values.keys());
          const before = some.slice();
          const of = {
            lines: values.length,
            facts,
            findings: new FindingList([]),
            groups: noGroups,
          };
          const result = sortLines(some, { by: "tokens", isDescending }, of);
          const keyOf = (line: number): number => {
            const value = values[line];
            if (typeof value !== "number") return Infinity;
            return isDescending ? -value : value;
          };
          const expected = [...before].sort((a, b) => {
            const [left, right] = [keyOf(a), keyOf(b)];
            return left === right ? a - b : left - right;
          });
          assert.deepEqual([...result], expected);
          assert.deepEqual(some, before);
        },
      ),
      propertyRuns,
    );
  });
});

suite("histogram", () => {
  const bins = (...values: readonly number[]) => histogram(Uint32Array.from(values).sort());
  const borders = (...values: readonly number[]) => bins(...values).map(({ from }) => from);

  test("whole numbers one by one, if there are few of them", () => {
    assert.deepEqual(bins(2, 2, 4), [
      { from: 2, to: 3, count: 2 },
      { from: 3, to: 4, count: 0 },
      { from: 4, to: 5, count: 1 },
    ]);
    assert.deepEqual(bins(7), [{ from: 7, to: 8, count: 1 }]);
    assert.deepEqual(bins(), []);
  });

  test("round borders, growing ones where most values are small", () => {
    assert.deepEqual(
      borders(90, 410, 500, 610, 980),
      Array.from({ length: 19 }, (_, i) => 50 + 50 * i),
    );
    assert.deepEqual(
      borders(3, 5, 8, 30, 4000),
      [3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000, 3000],
    );
    assert.equal(borders(0, 1, 2, 1_000_000)[0], 0);
  });

  test("each value is in one bin, and none is before or behind the values", () => {
    const value = fc.oneof(fc.nat(30), fc.nat(3000), fc.nat(4_000_000_000));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (values) => {
        const all = bins(...values);
        assert.ok(all.length <= 20, `${all.length} bins`);
        for (const [index, { from, to, count }] of all.entries()) {
          assert.ok(from < to);
          assert.equal(all[index + 1]?.from ?? to, to);
          assert.equal(values.filter((one) => one >= from && one < to).length, count);
        }
        assert.equal(
          all.reduce((sum, { count }) => sum + count, 0),
          values.length,
        );
        assert.ok((all[0]?.count ?? 0) > 0 && (all.at(-1)?.count ?? 0) > 0);
      }),
      propertyRuns,
    );
  });
});

suite("makeOverview", () => {
  const counter = { id: "x", label: "X", count: () => 0, fit: () => 0 };

  test("numbers, and labels by how often they are met", () => {
    assert.ok(dataset.facts);
    const { balance, histograms, ...numbers } = makeOverview(dataset.facts, counter);
    assert.deepEqual(numbers, {
      lines: 7,
      records: 5,
      unreadable: 1,
      tokens: { total: 1600, trained: 5, tokenizer: "X" },
    });
    assert.deepEqual(balance.vendor, {
      labels: [
        { label: "Cisco IOS", records: 2 },
        { label: "Cisco NX-OS", records: 1 },
        { label: "Juniper Junos", records: 1 },
        { label: null, records: 1 },
      ],
      others: { labels: 0, records: 0 },
    });
    assert.deepEqual(balance.task.labels, [{ label: null, records: 5 }]);
    assert.equal(
      histograms.answer.reduce((sum, { count }) => sum + count, 0),
      4,
    );
  });

  test("many labels", () => {
    const facts = factsOf(
      Array.from({ length: 2500 }, (_, line) => fact(1, 2, 1, `v${line % 1200}`)),
    );
    const { labels, others } = makeOverview(facts, counter).balance.vendor;
    assert.equal(labels.length, 8);
    assert.equal(labels[0]?.label, "other");
    const listed = labels.reduce((sum, { records }) => sum + records, 0);
    assert.equal(listed + others.records, 2500);
    assert.equal(labels.length + others.labels, 1001);
  });

  test("no records at all", () => {
    const overview = makeOverview(factsOf(["blank"]), counter);
    assert.deepEqual(overview.histograms.tokens, []);
    assert.deepEqual(overview.balance.task, { labels: [], others: { labels: 0, records: 0 } });
  });
});
