import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { cellsOf } from "../../../src/core/import/json-cells.ts";
import { JsonMembers, recordList } from "../../../src/core/import/json-members.ts";
import { fromWindows1252 } from "../../../src/core/import/windows-1252.ts";
import type { JsonObject } from "../../../src/core/model.ts";

const cells = (object: JsonObject): Record<string, string> =>
  Object.fromEntries(cellsOf(object) ?? []);

test("values become columns by their path, lists of values a text", () => {
  assert.deepEqual(
    cells({
      id: 7,
      none: null,
      fields: { summary: "x", labels: ["a", "b", 3], open: false, empty: {} },
      components: [
        { id: 1, name: "BGP" },
        { id: 2, name: "OSPF" },
      ],
      mixed: [1, { a: 2 }],
    }),
    {
      id: "7",
      "fields.summary": "x",
      "fields.labels": "a, b, 3",
      "fields.open": "false",
      components: "BGP, OSPF",
      mixed: '1, {"a":2}',
    },
  );
});

test("ServiceNow's pairs become what people see", () => {
  assert.deepEqual(
    cells({
      state: { display_value: "Closed", value: "7" },
      caller: { link: "https://example.com/api/now/table/sys_user/1", value: "1" },
      group: { display_value: "Network", link: "https://example.com/api/now/table/group/2" },
      other: { value: "x", unit: "ms" },
      unset: { display_value: null, value: null },
    }),
    {
      state: "Closed",
      caller: "1",
      group: "Network",
      "other.value": "x",
      "other.unit": "ms",
      unset: "",
    },
  );
});

test("comments become paragraphs in order of time", () => {
  const comments = [
    { author: { displayName: "Bo" }, created: "2026-01-02T10:00:00.000+0000", body: "Bounced it." },
    { author: { displayName: "Al" }, created: "2026-01-01T10:00:00.000+0000", body: "Down again." },
    { author: { displayName: "Cy" }, created: "2026-01-03T10:00:00.000+0000", body: " " },
  ];
  assert.deepEqual(cells({ fields: { comment: { comments, total: 3 } } }), {
    "fields.comment.comments":
      "Al (2026-01-01T10:00:00.000+0000): Down again.\n\nBo (2026-01-02T10:00:00.000+0000): Bounced it.",
    "fields.comment.total": "3",
  });
  assert.deepEqual(cells({ comments: [{ author_id: 5, plain_body: "Hello" }] }), {
    comments: "5: Hello",
  });
});

const paragraph = (...content: JsonObject[]): JsonObject => ({ type: "paragraph", content });
const text = (value: string): JsonObject => ({ type: "text", text: value });

test("documents of Jira Cloud become text", () => {
  const description: JsonObject = {
    type: "doc",
    version: 1,
    content: [
      paragraph(text("Neighbor "), text("down"), { type: "hardBreak" }, text("since noon")),
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [paragraph(text("first"))] },
          { type: "listItem", content: [paragraph(text("second")), paragraph(text("more"))] },
        ],
      },
      {
        type: "orderedList",
        content: [{ type: "listItem", content: [paragraph(text("check"))] }],
      },
      { type: "codeBlock", content: [text("show ip bgp\n  summary")] },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              { type: "tableCell", content: [paragraph(text("a"))] },
              { type: "tableCell", content: [paragraph(text("b"))] },
            ],
          },
        ],
      },
      { type: "panel", content: [paragraph({ type: "mention", attrs: { text: "@Al" } })] },
      { type: "rule" },
    ],
  };
  assert.deepEqual(cells({ fields: { description } }), {
    "fields.description": [
      "Neighbor down\nsince noon",
      "- first\n- second\n  more",
      "1. check",
      "show ip bgp\n  summary",
      "a | b",
      "@Al",
    ].join("\n\n"),
  });
});

test("what nests too deeply is no row", () => {
  let deep: JsonObject = {};
  for (let depth = 0; depth < 5000; depth++) deep = { a: deep };
  assert.equal(cellsOf(deep), undefined);
});

test("any object has cells, all of them text", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const found = cellsOf(JSON.parse(JSON.stringify(object)) as JsonObject); // As it is an object.
      for (const cell of found?.values() ?? []) assert.equal(typeof cell, "string");
    }),
  );
});

test("lists among the members are found in pieces of any size", () => {
  const object = {
    'a "quoted\\': "[{",
    list: [{ x: "]" }],
    nested: { records: [{ a: 1 }] },
    plain: [1, 2],
    empty: [],
    issues: [{ y: [{ z: 1 }] }, { y: '"' }],
    tail: "\\",
  };
  for (const json of [JSON.stringify(object), JSON.stringify(object, null, 2)]) {
    for (let size = 1; size < 9; size++) {
      const members = new JsonMembers();
      for (let at = 0; at < json.length; at += size) members.next(json.slice(at, at + size));
      assert.deepEqual(
        members.lists.map(({ name, offset, size: length }) => [
          name,
          JSON.parse(json.slice(offset, offset + length)) as unknown,
        ]),
        [
          ["list", object.list],
          ["issues", object.issues],
        ],
      );
      assert.equal(members.end, json.length);
      assert.equal(recordList(members.seen())?.name, "issues");
    }
  }
});

test("Windows-1252 is text unless it has control characters", () => {
  assert.equal(fromWindows1252("\u0080\u0093\u009f\u00fc\t\n"), "€“Ÿü\t\n");
  assert.equal(fromWindows1252("\u0081"), undefined);
  assert.equal(fromWindows1252("a\u0000"), undefined);
});
