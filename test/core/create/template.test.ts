import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { Template } from "../../../src/core/create/template.ts";

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  new Template(text).fill((name) => values[name]);

const cases: readonly (readonly [
  why: string,
  template: string,
  values: Readonly<Record<string, string>>,
  result: string,
])[] = [
  ["names are filled", "{a} and {b}", { a: "1", b: "2" }, "1 and 2"],
  ["an empty name goes", "{a} and {b}", { a: "1" }, "1 and"],
  [
    "a line whose names are all empty goes, with the blank line before it",
    "Diagnosis: {a}\n\nResolution: {b}",
    { a: "worn" },
    "Diagnosis: worn",
  ],
  [
    "the same at the beginning",
    "Diagnosis: {a}\n\nResolution: {b}",
    { b: "new" },
    "Resolution: new",
  ],
  ["blank lines of values stay", "{a}", { a: "1\n\n\n2" }, "1\n\n\n2"],
  ["{{ is a brace", '{{"x": {a}}', { a: "1" }, '{"x": 1}'],
  [
    "braces of a configuration are no names",
    "interfaces { ge-0/0/0; }",
    {},
    "interfaces { ge-0/0/0; }",
  ],
  ["code goes with its marks", "```\n{a}\n```\n\n{b}", { b: "why" }, "why"],
  ["code keeps its language", "```junos\n{a}\n```", { a: "set x" }, "```junos\nset x\n```"],
  ["marks in code do not end it", "```\n{a}\n```", { a: "```" }, "````\n```\n````"],
  ["names may have spaces", "{Custom field}", { "Custom field": "x" }, "x"],
  ["values are no templates", "{a}", { a: "{b}", b: "no" }, "{b}"],
];

for (const [why, template, values, result] of cases) {
  test(`templates: ${why}`, () => {
    assert.equal(filled(template, values), result);
  });
}

test("any text without braces comes out as it went in, but for white space at the ends of lines", () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => text.replaceAll(/[{}`]/g, "")),
      (text) => {
        const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
        const words = lines.filter((line) => line !== "");
        const result = filled(text, {}).split("\n");
        assert.deepEqual(
          result.filter((line) => line !== ""),
          words,
        );
      },
    ),
  );
});
