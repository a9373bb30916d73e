/** The comparison as a comment: nothing of a dataset is Markdown in it, and it is never too long. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  diffKinds,
  type DiffedSide,
  type DiffSummary,
} from "../../../src/core/diff/dataset-diff.ts";
import { diffMarkdown } from "../../../src/core/diff/diff-markdown.ts";
import { numberRows, recordWords, type ListedRecord } from "../../../src/core/diff/diff-report.ts";
import type { RecordChange } from "../../../src/core/diff/record-changes.ts";

const side: DiffedSide = {
  name: "a.jsonl",
  formatId: "openai-chat",
  records: 3,
  unreadable: 0,
  tokens: 30,
  trained: 10,
  findings: 0,
};

const summaryOf = (more: Partial<DiffSummary> = {}, edited = 1): DiffSummary => ({
  before: side,
  after: side,
  counts: {
    ...Object.fromEntries(diffKinds.map((kind) => [kind, 0])),
    edited,
  } as DiffSummary["counts"],
  changes: [],
  findings: [],
  remarks: [],
  ...more,
});

const column = (field: string): RecordChange => ({
  of: "column",
  change: "edited",
  field,
  wordsAdded: 0,
  wordsRemoved: 0,
});

const edited = (fields: readonly string[], excerpt?: string): ListedRecord => ({
  kind: "edited",
  beforeLine: 0,
  afterLine: 0,
  tokensBefore: 1,
  tokensAfter: 1,
  changes: fields.map(column),
  excerpt,
});

const markdown = (summary: DiffSummary, records: readonly ListedRecord[]): string =>
  [...diffMarkdown({ summary, records })].join("");

/** The item of a record that is about this text. */
const itemOf = (text: string): string =>
  /“(.*)”/.exec(markdown(summaryOf(), [edited(["c"], text)]))?.[1] ?? "";

test("every character that has a meaning is replaced once", () => {
  assert.equal(itemOf("bob@corp.example"), "bob&#64;&#8203;corp.example");
  assert.equal(itemOf("a & b &#64; c"), "a &amp; b &amp;&#35;&#8203;64; c");
  assert.equal(itemOf("<b>x</b>"), "&lt;b&gt;x&lt;/b&gt;");
  assert.equal(itemOf("`*_{}[]()!|~$\\"), "\\`\\*\\_\\{\\}\\[\\]\\(\\)\\!\\|\\~\\$\\\\");
});

test("nothing of a dataset becomes a link, be it to a page, an issue or a commit", () => {
  assert.equal(itemOf("http://example.com"), "http&#58;&#8203;//example.com");
  assert.equal(itemOf("see www.example.com"), "see www&#8203;.example.com");
  assert.equal(itemOf("#12 GH-12 gh-7"), "&#35;&#8203;12 GH&#8203;-12 gh&#8203;-7");
  assert.equal(itemOf("0123456789abcdef"), "012345&#8203;6789abcdef");
  assert.equal(itemOf("wwwx 123456 decade"), "wwwx 123456 decade");
});

test("the names of columns are replaced as well", () => {
  const summary = summaryOf({ changes: [{ what: "site bob@corp.example", records: 1 }] });
  const text = markdown(summary, [edited(["site bob@corp.example"])]);
  assert.equal(text.split("site bob&#64;&#8203;corp.example").length, 3);
});

test("of a record with many changes the first ones are told", () => {
  const fields = Array.from({ length: 100 }, (_, index) => `c${index}`);
  assert.deepEqual(recordWords(edited(fields)).slice(7), ["c7 changed", "and 92 more changes"]);
});

test("it is no longer than a comment may be, and what is left out is counted", () => {
  const name = "@".repeat(120);
  const changes = Array.from({ length: 101 }, (_, index) => ({
    what: `${name}${index}`,
    records: 1,
  }));
  const records = Array.from({ length: 2000 }, () => edited(Array<string>(20).fill(name)));
  const text = markdown(summaryOf({ changes }, 2500), records);
  assert.ok(text.length < 65_000, `${text.length} characters`);
  assert.match(text, /, and 81 more\.\n/);
  const listed = text.split("\n- line ").length - 1;
  assert.ok(listed > 0);
  assert.ok(text.includes(`- … and ${(2500 - listed).toLocaleString("en-US")} more\n`));
  assert.match(text, /More of them would not fit a comment of GitHub\./);
});

test("a side without records has no format that could have changed", () => {
  const empty = { ...side, formatId: undefined, records: 0 };
  for (const sides of [{ before: empty }, { after: empty }]) {
    assert.deepEqual(
      numberRows(summaryOf(sides)).map(([what]) => what),
      ["records", "tokens", "of these trained on", "findings"],
    );
  }
});
