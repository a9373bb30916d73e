import assert from "node:assert/strict";
import { test } from "node:test";

import { setRuleSeverity } from "../../src/core/config-edit.ts";
import { parseConfig } from "../../src/core/config.ts";

const cases: readonly [name: string, before: string | undefined, after: string | undefined][] = [
  ["no file", undefined, '{\n  "rules": {\n    "blank-line": "off"\n  }\n}\n'],
  ["an empty file", " \n", '{\n  "rules": {\n    "blank-line": "off"\n  }\n}\n'],
  ["an empty object", "{}", '{\n  "rules": {\n    "blank-line": "off"\n  }\n}'],
  [
    "another setting",
    '{\n    "format": "auto"\n}\n',
    '{\n    "format": "auto",\n    "rules": {\n        "blank-line": "off"\n    }\n}\n',
  ],
  [
    "another rule, tabs and CRLF",
    '{\r\n\t"rules": {\r\n\t\t"final-turn": "off"\r\n\t}\r\n}\r\n',
    '{\r\n\t"rules": {\r\n\t\t"final-turn": "off",\r\n\t\t"blank-line": "off"\r\n\t}\r\n}\r\n',
  ],
  [
    "empty rules",
    '{\n  "rules": {},\n  "format": "auto"\n}',
    '{\n  "rules": {\n    "blank-line": "off"\n  },\n  "format": "auto"\n}',
  ],
  [
    "all on one line",
    '{ "rules": { "final-turn": "off" } }',
    '{ "rules": { "final-turn": "off", "blank-line": "off" } }',
  ],
  [
    "one line without rules",
    '{"format": "auto"}',
    '{"format": "auto", "rules": { "blank-line": "off" }}',
  ],
  [
    "another severity",
    '{"rules":{"blank-line":   "error" }}',
    '{"rules":{"blank-line":   "off" }}',
  ],
  [
    "severity beside options",
    '{"rules": {"blank-line": {"severity": "error"}}}',
    '{"rules": {"blank-line": {"severity": "off"}}}',
  ],
  [
    "options without severity",
    '{"rules": {\n  "blank-line": {\n    "x": 1\n  }\n}}',
    '{"rules": {\n  "blank-line": {\n    "x": 1,\n    "severity": "off"\n  }\n}}',
  ],
  [
    "unknown content and a byte-order mark",
    '\ufeff{"x": [1,2 ], "rules": {"y": null}}',
    '\ufeff{"x": [1,2 ], "rules": {"y": null, "blank-line": "off"}}',
  ],
  ["a value of the wrong type", '{"rules": {"blank-line": 3}}', '{"rules": {"blank-line": "off"}}'],
  ["rules that are none", '{"rules": []}', undefined],
  ["comments", '{"rules": {} // none\n}', undefined],
  ["broken JSON", '{"rules": {', undefined],
  ["an array", "[]", undefined],
];

for (const [name, before, after] of cases) {
  test(`a severity is set, the rest stays: ${name}`, () => {
    assert.equal(setRuleSeverity(before, "blank-line", "off"), after);
    if (after === undefined) return;
    assert.equal(setRuleSeverity(after, "blank-line", "off"), after, "twice changes nothing more");
  });
}

test("what is written can be read", () => {
  const once = setRuleSeverity(undefined, "blank-line", "off");
  const twice = setRuleSeverity(once, "short-content", "warning");
  assert.deepEqual(parseConfig(twice ?? "", "tunesmith.json"), {
    config: { rules: { "blank-line": "off", "short-content": "warning" } },
  });
});
