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

const blankLineOff = { ruleId: "blank-line", severity: "off" } as const;

for (const [name, before, after] of cases) {
  test(`a severity is set, the rest stays: ${name}`, () => {
    assert.equal(setRuleSeverity(before, blankLineOff), after);
    if (after === undefined) return;
    assert.equal(setRuleSeverity(after, blankLineOff), after, "twice changes nothing more");
  });
}

const fileCases: typeof cases = [
  [
    "no file",
    undefined,
    `{
  "overrides": [
    {
      "files": ["train/a.jsonl"],
      "rules": {
        "blank-line": "off"
      }
    }
  ]
}
`,
  ],
  [
    "rules of the project, four spaces and CRLF",
    '{\r\n    "rules": {}\r\n}\r\n',
    '{\r\n    "rules": {},\r\n    "overrides": [\r\n        {\r\n            "files": ["train/a.jsonl"],\r\n            "rules": {\r\n                "blank-line": "off"\r\n            }\r\n        }\r\n    ]\r\n}\r\n',
  ],
  [
    "overrides of other files",
    '{\n  "overrides": [\n    { "files": ["train/*.jsonl"], "rules": {} }\n  ],\n  "x": 1\n}\n',
    `{
  "overrides": [
    { "files": ["train/*.jsonl"], "rules": {} },
    {
      "files": ["train/a.jsonl"],
      "rules": {
        "blank-line": "off"
      }
    }
  ],
  "x": 1
}
`,
  ],
  [
    "an override of this file and others",
    '{ "overrides": [{ "files": ["train/a.jsonl", "b.jsonl"], "rules": {} }] }',
    '{ "overrides": [{ "files": ["train/a.jsonl", "b.jsonl"], "rules": {} }, { "files": ["train/a.jsonl"], "rules": { "blank-line": "off" } }] }',
  ],
  [
    "an override of this file",
    '{"overrides": [{"files": ["train/a.jsonl"],\n  "note": 1, "rules": {\n    "final-turn": "off"}}]}',
    '{"overrides": [{"files": ["train/a.jsonl"],\n  "note": 1, "rules": {\n    "final-turn": "off",\n    "blank-line": "off"}}]}',
  ],
  [
    "an override of this file with the rule",
    '{"overrides": [{"rules": {"blank-line": {"severity": "error"}}, "files": [ "train/a.jsonl" ]}]}',
    '{"overrides": [{"rules": {"blank-line": {"severity": "off"}}, "files": [ "train/a.jsonl" ]}]}',
  ],
  [
    "a later override with the rule, which would win",
    '{"overrides": [{"files": ["train/a.jsonl"], "rules": {}}, {"files": ["**"], "rules": {"blank-line": "error"}}]}',
    '{"overrides": [{"files": ["train/a.jsonl"], "rules": {}}, {"files": ["**"], "rules": {"blank-line": "error"}}, { "files": ["train/a.jsonl"], "rules": { "blank-line": "off" } }]}',
  ],
  [
    "a later override with other rules",
    '{"overrides": [{"files": ["train/a.jsonl"]}, {"files": ["**"], "rules": {"final-turn": "off"}}]}',
    '{"overrides": [{"files": ["train/a.jsonl"], "rules": { "blank-line": "off" }}, {"files": ["**"], "rules": {"final-turn": "off"}}]}',
  ],
  [
    "no overrides in the list",
    '{\n\t"overrides": []\n}\n',
    '{\n\t"overrides": [\n\t\t{\n\t\t\t"files": ["train/a.jsonl"],\n\t\t\t"rules": {\n\t\t\t\t"blank-line": "off"\n\t\t\t}\n\t\t}\n\t]\n}\n',
  ],
  ["overrides that are none", '{"overrides": {}}', undefined],
  ["rules that are none", '{"overrides": [{"files": ["train/a.jsonl"], "rules": []}]}', undefined],
  ["broken JSON", '{"overrides": [', undefined],
];

for (const [name, before, after] of fileCases) {
  test(`a severity is set for a file: ${name}`, () => {
    const change = { ...blankLineOff, file: "train/a.jsonl" };
    assert.equal(setRuleSeverity(before, change), after);
    if (after === undefined) return;
    assert.equal(setRuleSeverity(after, change), after, "twice changes nothing more");
  });
}

test("what is written can be read", () => {
  const once = setRuleSeverity(undefined, blankLineOff);
  const twice = setRuleSeverity(once, { ruleId: "short-content", severity: "warning" });
  const thrice = setRuleSeverity(twice, { ...blankLineOff, file: "a.jsonl" });
  assert.deepEqual(parseConfig(thrice ?? "", "tunesmith.json"), {
    config: {
      rules: { "blank-line": "off", "short-content": "warning" },
      overrides: [{ files: ["a.jsonl"], rules: { "blank-line": "off" } }],
    },
  });
});

test("the name of a file is no pattern", () => {
  const file = "train/a [1] {b} *.jsonl";
  const text = setRuleSeverity(undefined, { ...blankLineOff, file });
  const { config } = parseConfig(text ?? "", "tunesmith.json");
  assert.deepEqual(config?.overrides?.[0]?.files, ["train/a \\[1\\] \\{b\\} \\*.jsonl"]);
  assert.equal(setRuleSeverity(text, { ...blankLineOff, file }), text);
});
