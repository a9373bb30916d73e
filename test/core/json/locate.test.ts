import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  formatPointer,
  locate,
  locateInString,
  nodeAt,
  pathAt,
} from "../../../src/core/json/locate.ts";
import { parseJsonLine } from "../../../src/core/json/parse.ts";
import type { StringNode } from "../../../src/core/json/tree.ts";
import type { JsonPath, Span } from "../../../src/core/model.ts";
import { propertyRuns, validText } from "./arbitraries.ts";

const line = String.raw`{"messages": [{"role": "user", "content": "a\n\u0041b"}], "a/b~c": 1, "twice": 1, "twice": 2}`;
const tree = parseJsonLine(line);
const covered = (span: Span | undefined) => span && line.slice(span.start, span.end);

describe("locate", () => {
  test("finds values by keys and indexes", () => {
    assert.equal(covered(locate(tree, ["messages", 0, "role"])), '"user"');
    assert.equal(covered(locate(tree, [])), line);
  });

  test("finds the key that leads to a value", () => {
    assert.equal(covered(locate(tree, ["messages", 0, "role"], "key")), '"role"');
    assert.equal(locate(tree, ["messages", 0], "key"), undefined);
    assert.equal(locate(tree, [], "key"), undefined);
  });

  test("takes the last of repeated keys, as JSON.parse does", () => {
    assert.equal(covered(locate(tree, ["twice"])), "2");
  });

  test("gives undefined for what is not there", () => {
    assert.equal(locate(tree, ["messages", 1]), undefined);
    assert.equal(locate(tree, ["messages", "0"]), undefined);
    assert.equal(locate(tree, ["toString"]), undefined);
    assert.equal(locate(parseJsonLine(""), []), undefined);
  });

  test("knows keys that mean something to JavaScript", () => {
    const odd = parseJsonLine('{"__proto__":{"constructor":1}}');
    assert.deepEqual(locate(odd, ["__proto__", "constructor"]), { start: 28, end: 29 });
  });
});

describe("locateInString", () => {
  const string = (text: string): StringNode => {
    const { root } = parseJsonLine(text);
    assert.ok(root?.type === "string");
    return root;
  };

  const rows: readonly (readonly [text: string, start: number, end: number, at: string])[] = [
    ['"abc"', 1, 2, "b"],
    ['"abc"', 0, 3, "abc"],
    [String.raw`"a\nb"`, 1, 2, String.raw`\n`],
    [String.raw`"a\nb"`, 2, 3, "b"],
    [String.raw`"\u0041\"c"`, 0, 2, String.raw`\u0041\"`],
    [String.raw`"\ud83d\ude00!"`, 2, 3, "!"],
    [String.raw`"\U0001f600!"`, 1, 2, String.raw`\U0001f600`],
    [String.raw`"\d!"`, 2, 3, "!"],
    [String.raw`'it\'s'`, 2, 3, String.raw`\'`],
    ["“abc”", 1, 2, "b"],
    ['"abc"', 1, 1, ""],
    ['"abc"', 9, 12, ""],
  ];
  for (const [text, start, end, at] of rows) {
    test(`${text} from ${String(start)} to ${String(end)}`, () => {
      const span = locateInString(text, string(text), { start, end });
      assert.equal(text.slice(span.start, span.end), at);
    });
  }

  test("maps every part of a value to text that means it", () => {
    const escaped = fc
      .string({ unit: "grapheme", maxLength: 12 })
      .map((value) =>
        JSON.stringify(value).replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
        ),
      );
    fc.assert(
      fc.property(escaped, fc.nat(12), fc.nat(12), (text, a, b) => {
        const node = string(text);
        const start = Math.min(a, b, node.value.length);
        const end = Math.min(Math.max(a, b), node.value.length);
        const span = locateInString(text, node, { start, end });
        assert.equal(
          JSON.parse(`"${text.slice(span.start, span.end)}"`),
          node.value.slice(start, end),
        );
      }),
      propertyRuns,
    );
  });
});

describe("formatPointer", () => {
  const rows: readonly (readonly [path: JsonPath, pointer: string])[] = [
    [[], ""],
    [["messages", 0, "content"], "/messages/0/content"],
    [["a/b~c", ""], "/a~1b~0c/"],
  ];
  for (const [path, pointer] of rows) {
    test(JSON.stringify(path), () => {
      assert.equal(formatPointer(path), pointer);
    });
  }
});

describe("pathAt", () => {
  const rows: readonly (readonly [text: string, path: JsonPath])[] = [
    ['"user"', ["messages", 0, "role"]],
    ['"role"', ["messages", 0, "role"]],
    ['[{"role"', ["messages"]],
    ['{"messages', []],
    ["u0041", ["messages", 0, "content"]],
    ["2}", ["twice"]],
  ];
  for (const [text, path] of rows) {
    test(`at ${text}`, () => {
      assert.deepEqual(pathAt(tree, line.indexOf(text)), path);
    });
  }

  test("leads to a value around the offset", () => {
    fc.assert(
      fc.property(validText, fc.nat(60), (text, offset) => {
        const parsed = parseJsonLine(text);
        const path = pathAt(parsed, offset);
        const last = path.at(-1);
        if (path.length === 0) return;
        const node = nodeAt(parsed, path);
        assert.ok(node);
        // Of repeated keys the path may mean the other one.
        if (parsed.problems.length > 0) return;
        const start = typeof last === "string" ? locate(parsed, path, "key")?.start : node.start;
        assert.ok((start ?? Infinity) <= offset && offset < node.end);
      }),
      propertyRuns,
    );
  });
});
