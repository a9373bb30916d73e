/** What the page of the dataset panel calls things, how facets are turned, and which rows are asked for. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isCovered, rangeToggled, toggled, withRange } from "../../media/dataset/facets.ts";
import type { ListState, PageState } from "../../media/dataset/page-state.ts";
import { RowFeed } from "../../media/dataset/row-feed.ts";
import { facetText, rangeText, shareText, sizeText, totalText } from "../../media/dataset/words.ts";
import { allRecords, type Facet } from "../../src/core/explore/record-query.ts";
import type { FromPanelPage } from "../../src/protocol/panel-view.ts";
import { full } from "./dataset-cases.ts";

suite("words of the dataset panel", () => {
  test("sizes", () => {
    assert.deepEqual([0, 512, 999.6, 1200, 9960, 18_400_000, 999_500_000, 4.9e15].map(sizeText), [
      "0 bytes",
      "512 bytes",
      "1.0 KB",
      "1.2 KB",
      "10 KB",
      "18 MB",
      "1.0 GB",
      "4900 TB",
    ]);
  });

  test("of shares only all is all, and what is there is not nothing", () => {
    const shares = [
      [0, 0],
      [0, 9],
      [1, 1_000_000],
      [3, 1000],
      [1, 3],
      [999_999, 1_000_000],
      [7, 7],
    ] as const;
    assert.deepEqual(
      shares.map(([part, whole]) => shareText(part, whole)),
      ["0 %", "0 %", "< 0.1 %", "0.3 %", "33 %", "99.9 %", "100 %"],
    );
  });

  test("ranges have both their ends in them", () => {
    assert.equal(rangeText(100, 200), "100 to 199");
    assert.equal(rangeText(3, 4), "3");
    assert.equal(rangeText(5000, undefined), "from 5,000");
  });

  test("how much is listed", () => {
    const of = { lines: 100_000, areRecords: true, isAll: false };
    assert.equal(totalText(1234, of), "1,234 of 100,000 records");
    assert.equal(totalText(100_000, of), "100,000 records");
    assert.equal(totalText(99_999, { ...of, isAll: true }), "99,999 records", "of before an edit");
    assert.equal(totalText(1, { ...of, lines: undefined }), "1 record");
    const mixed = { lines: 72, areRecords: false };
    assert.equal(totalText(2, { ...mixed, isAll: false }), "2 of 72 lines");
    assert.equal(totalText(72, { ...mixed, isAll: true }), "72 lines");
  });

  test("filters", () => {
    const facets: readonly Facet[] = [
      { type: "finding", severity: "error" },
      { type: "finding", ruleId: "pii" },
      { type: "finding", severity: "warning", ruleId: "pii", kind: "EMAIL_ADDRESS" },
      { type: "figure", figure: "answer", from: 0, to: 20 },
      { type: "trait", trait: "vendor", label: null },
      { type: "group", of: "conflicts", index: 3 },
      { type: "group", of: "duplicates", index: 999 },
    ];
    assert.deepEqual(
      facets.map((facet) => facetText(facet, full.groups)),
      [
        "Errors",
        "pii",
        "E-mail address (warning)",
        "Last answer: 0 to 19",
        "Vendor: not stated",
        "Conflict: Why did my prefix list not block the route?",
        "Duplicates: group 1,000",
      ],
    );
  });
});

suite("facets", () => {
  const errors: Facet = { type: "finding", severity: "error" };
  const rare: Facet = { type: "figure", figure: "turns", from: 9, to: 10 };

  test("one that is there goes, others stay", () => {
    assert.deepEqual(toggled(toggled([rare], errors), { ...errors }), [rare]);
    // As a message has it: what is absent is not there at all.
    const named: Facet = { type: "finding", severity: "error", ruleId: undefined };
    assert.deepEqual(toggled([errors], named), []);
  });

  test("a range covers the bars within it, of its figure only", () => {
    const range = withRange([rare, errors], "tokens", { from: 100, to: 300 });
    assert.equal(range.length, 3);
    assert.equal(isCovered(range, "tokens", { from: 200, to: 300 }), true);
    assert.equal(isCovered(range, "tokens", { from: 300, to: 400 }), false);
    assert.equal(isCovered(range, "answer", { from: 200, to: 300 }), false);
    assert.deepEqual(rangeToggled(range, "tokens", { from: 100, to: 200 }), [rare, errors]);
    assert.equal(withRange(range, "tokens", { from: 0, to: 100 }).length, 3);
  });
});

suite("rows", () => {
  const number = 4;
  const list: ListState = { number, revision: 1, total: 1_000_000, windows: new Map() };
  const state: PageState = {
    panel: full,
    query: allRecords,
    isListing: false,
    list,
    reveal: 0,
    goTo: 0,
    folded: [],
    split: { wide: 0.4, narrow: 0.4 },
  };
  type Rows = Extract<FromPanelPage, { type: "rows" }>;

  test("two windows are on their way at most, and then what is in sight now", () => {
    const asked: Rows[] = [];
    const feed = new RowFeed((message) => asked.push(message as Rows));
    for (let from = 0; from < 400_000; from += 50_000) feed.want(from, 40, state);
    assert.deepEqual(
      asked.map(({ from, count }) => [from, count]),
      [
        [0, 200],
        [50_000, 200],
      ],
    );
    const next = feed.take({ number, revision: 1, from: 0, rows: [] }, list);
    assert.ok(next);
    feed.goOn({ ...state, list: next });
    assert.equal(asked[2]?.from, 350_000);
  });

  test("twenty windows are kept, those that are near", () => {
    const feed = new RowFeed(() => undefined);
    let current = list;
    for (let window = 0; window < 60; window++) {
      feed.want(window * 200, 40, { ...state, list: current });
      const told = { number, revision: 1, from: window * 200, rows: [] };
      current = feed.take(told, current) ?? current;
    }
    assert.equal(current.windows.size, 20);
    assert.ok(current.windows.has(59));
    assert.ok(!current.windows.has(10));
  });

  test("rows of another list or content are refused, and none are asked for while there is none", () => {
    const asked: FromPanelPage[] = [];
    const feed = new RowFeed((message) => asked.push(message));
    assert.equal(feed.take({ number: 3, revision: 1, from: 0, rows: [] }, list), undefined);
    assert.equal(feed.take({ number, revision: 2, from: 0, rows: [] }, list), undefined);
    assert.equal(feed.take({ number, revision: 1, from: 0, rows: [] }, undefined), undefined);
    feed.want(0, 40, { ...state, isListing: true });
    feed.want(0, 40, { ...state, panel: { ...full, revision: 2 } });
    assert.deepEqual(asked, []);
  });
});
