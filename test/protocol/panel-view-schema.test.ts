import assert from "node:assert/strict";
import { test } from "node:test";
import type { Facet } from "../../src/core/explore/record-query.ts";
import type { FromPanelPage } from "../../src/protocol/panel-view.ts";
import { parsePanelMessage } from "../../src/protocol/panel-view-schema.ts";

const facets: readonly Facet[] = [
  { type: "finding", severity: "error", ruleId: "pii", kind: "EMAIL_ADDRESS" },
  { type: "finding" },
  { type: "figure", figure: "tokens", from: 0.5, to: 1e9 },
  { type: "figure", figure: "answer", from: 0 },
  { type: "trait", trait: "vendor", label: null },
  { type: "section", section: "near" },
  { type: "group", of: "conflicts", index: 3 },
  { type: "lines", lines: [0, 7], label: "Two of them" },
  { type: "unreadable" },
];

const query = { search: "bgp role:user", facets, order: { by: "tokens", isDescending: true } };

test("what the page says is read as it is", () => {
  const messages: FromPanelPage[] = [
    { type: "ready" },
    { type: "query", number: 1, query: { ...query, order: { by: "line", isDescending: false } } },
    { type: "rows", number: 1, revision: 2, from: 0, count: 500 },
    { type: "record", revision: 2, line: 0 },
    { type: "find", number: 1, line: 999_999 },
    { type: "jump", line: 3, span: { start: 0, end: 4 } },
    { type: "jump", line: 3 },
    { type: "fix", line: 3, hash: "abc", finding: 0, fix: 1 },
    { type: "copy", line: 3 },
    { type: "startEdit", line: 3 },
    { type: "tryText", text: "" },
    { type: "replace", line: 3, hash: "abc", text: "{}" },
    { type: "remove", line: 3, hash: "abc" },
    { type: "undo" },
    { type: "run", action: "gradeByRules" },
    { type: "openRule", ruleId: "pii" },
  ];
  for (const message of messages) assert.deepEqual(parsePanelMessage(message), message);
});

test("what the page cannot say is none of its messages", () => {
  const withFacet = (facet: object): object => ({
    type: "query",
    number: 1,
    query: { ...query, facets: [facet] },
  });
  const messages = [
    undefined,
    null,
    "ready",
    [],
    {},
    { type: "delete" },
    { type: "choose", session: 1, revision: 1, choices: {} },
    { type: "query", number: 1 },
    { type: "query", number: -1, query },
    { type: "query", number: 1, query: { ...query, search: "s".repeat(10_001) } },
    withFacet({ type: "lines", lines: Array(10_001).fill(0), label: "Too many" }),
    { type: "query", number: 1, query: { ...query, order: { by: "name", isDescending: true } } },
    { type: "query", number: 1, query: { ...query, facets: Array(1001).fill(facets[0]) } },
    withFacet({ type: "finding", severity: "fatal" }),
    withFacet({ type: "figure", figure: "tokens", from: NaN }),
    withFacet({ type: "figure", figure: "tokens", from: -1 }),
    withFacet({ type: "trait", trait: "colour", label: "red" }),
    withFacet({ type: "trait", trait: "vendor" }),
    withFacet({ type: "section", section: "far" }),
    withFacet({ type: "lines", lines: [0.5], label: "" }),
    withFacet({ type: "lines", lines: Array(100_001).fill(1), label: "" }),
    { type: "rows", number: 1, revision: 1, from: 0, count: 501 },
    { type: "rows", number: 1, revision: 1, from: -1, count: 1 },
    { type: "record", revision: 1, line: 1.5 },
    { type: "jump", line: "3" },
    { type: "fix", line: 3, finding: 0, fix: 1 },
    { type: "replace", line: 3, hash: "abc", text: 7 },
    { type: "replace", line: 3, hash: "abc", text: "x".repeat(8_000_001) },
    { type: "run", action: "tunesmith.cleanInPlace" },
    { type: "openRule" },
  ];
  for (const message of messages) {
    assert.equal(parsePanelMessage(message), undefined, JSON.stringify(message));
  }
});
