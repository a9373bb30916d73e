import assert from "node:assert/strict";
import { test } from "node:test";

import {
  setEntitySeverity,
  setNetworkPolicy,
  setRuleSeverity,
  setTargets,
} from "../../src/core/config-edit.ts";
import { parseConfig } from "../../src/core/config.ts";
import { addIgnore, type NewIgnore } from "../../src/core/ignore-edit.ts";
import { ignoreHash } from "../../src/core/privacy/ignore-hash.ts";

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

const phoneOff = { ruleId: "pii", entity: "PHONE_NUMBER", severity: "off" } as const;

const entityCases: typeof cases = [
  [
    "no file",
    undefined,
    `{
  "rules": {
    "pii": {
      "entities": {
        "PHONE_NUMBER": "off"
      }
    }
  }
}
`,
  ],
  [
    "the rule has a severity alone",
    '{\n  "rules": {\n    "pii": "error"\n  }\n}\n',
    '{\n  "rules": {\n    "pii": { "severity": "error", "entities": { "PHONE_NUMBER": "off" } }\n  }\n}\n',
  ],
  [
    "the rule has other kinds",
    '{"rules": {"pii": {"entities": {"URL": "info"}}}}',
    '{"rules": {"pii": {"entities": {"URL": "info", "PHONE_NUMBER": "off"}}}}',
  ],
  [
    "the kind has another severity",
    '{"rules": {"pii": {"entities": {"PHONE_NUMBER": "error"}}}}',
    '{"rules": {"pii": {"entities": {"PHONE_NUMBER": "off"}}}}',
  ],
  ["kinds that are none", '{"rules": {"pii": {"entities": []}}}', undefined],
];

for (const [name, before, after] of entityCases) {
  test(`the severity of a kind is set: ${name}`, () => {
    assert.equal(setEntitySeverity(before, phoneOff), after);
    if (after === undefined) return;
    assert.equal(setEntitySeverity(after, phoneOff), after, "twice changes nothing more");
    assert.equal(parseConfig(after, "tunesmith.json").problems, undefined);
  });
}

test("the severity of a kind is set for a file", () => {
  const change = { ...phoneOff, file: "train/a.jsonl" };
  const text = setEntitySeverity('{ "overrides": [] }', change);
  assert.deepEqual(parseConfig(text ?? "", "tunesmith.json").config?.overrides, [
    { files: ["train/a.jsonl"], rules: { pii: { entities: { PHONE_NUMBER: "off" } } } },
  ]);
  const both = setEntitySeverity(text, { ...change, entity: "URL", severity: "info" });
  assert.deepEqual(parseConfig(both ?? "", "tunesmith.json").config?.overrides, [
    {
      files: ["train/a.jsonl"],
      rules: { pii: { entities: { PHONE_NUMBER: "off", URL: "info" } } },
    },
  ]);
  const outdone =
    '{"overrides": [{"files": ["train/a.jsonl"], "rules": {}}, {"files": ["**"], "rules": {"pii": "error"}}]}';
  const last = parseConfig(setEntitySeverity(outdone, change) ?? "", "x").config?.overrides?.at(-1);
  assert.deepEqual(last?.files, ["train/a.jsonl"]);
});

test("the severity of a project's own kind stands where the kind is defined", () => {
  const text =
    '{"privacy": {"lists": [{"name": "CUSTOMER", "words": ["Acme"]}], "recognizers": [{"name": "TICKET", "pattern": "T\\\\d+", "severity": "error"}]}}';
  const change = { ruleId: "pii", severity: "off" } as const;
  const list = setEntitySeverity(text, { ...change, entity: "CUSTOMER" });
  assert.equal(list, text.replace('["Acme"]', '["Acme"], "severity": "off"'));
  const recognizer = setEntitySeverity(text, { ...change, entity: "TICKET" });
  assert.equal(recognizer, text.replace('"error"', '"off"'));
  assert.equal(setEntitySeverity(text, { ...change, entity: "SITE" }), undefined);
  assert.equal(setEntitySeverity(text, { ...change, entity: "CUSTOMER", file: "a" }), undefined);
});

test("the policy for a class of network identifiers is set", () => {
  const change = { networkClass: "ip-private", policy: "mask" } as const;
  const text = setNetworkPolicy('{"rules": {"network-identifier": "info"}}', change);
  assert.equal(
    text,
    '{"rules": {"network-identifier": { "severity": "info", "policy": { "ip-private": "mask" } }}}',
  );
  assert.equal(parseConfig(text, "tunesmith.json").problems, undefined);
  assert.equal(setNetworkPolicy(text, change), text);
});

const mail = { entity: "EMAIL_ADDRESS", value: "noc@corp-lab.net" };
const mailHash = ignoreHash("pepper", mail);

const ignoreCases: readonly [
  name: string,
  ignore: NewIgnore,
  before: string | undefined,
  after: string | undefined,
][] = [
  [
    "a value, no file",
    { found: mail, entity: "EMAIL_ADDRESS", reason: "Our own desk" },
    undefined,
    `{
  "privacy": {
    "salt": "pepper",
    "ignore": [
      { "entity": "EMAIL_ADDRESS", "value": "${mailHash}", "reason": "Our own desk" }
    ]
  }
}
`,
  ],
  [
    "a value, a file with salt, tabs and CRLF",
    { found: mail },
    '{\r\n\t"privacy": {\r\n\t\t"salt": "salt",\r\n\t\t"ignore": []\r\n\t}\r\n}\r\n',
    `{\r\n\t"privacy": {\r\n\t\t"salt": "salt",\r\n\t\t"ignore": [\r\n\t\t\t{ "value": "${ignoreHash("salt", mail)}" }\r\n\t\t]\r\n\t}\r\n}\r\n`,
  ],
  [
    "a value, a salt that is empty",
    { found: mail },
    '{ "privacy": { "salt": "" } }',
    `{ "privacy": { "salt": "pepper", "ignore": [{ "value": "${mailHash}" }] } }`,
  ],
  [
    "a pattern and an expiry, other settings",
    { pattern: "10\\.0\\..*", files: ["lab/*.jsonl"], until: "2027-01-31" },
    '{\n  "privacy": {\n    "ignoreFields": ["id"]\n  },\n  "rules": {}\n}\n',
    `{
  "privacy": {
    "ignoreFields": ["id"],
    "ignore": [
      { "pattern": "10\\\\.0\\\\..*", "files": ["lab/*.jsonl"], "until": "2027-01-31" }
    ]
  },
  "rules": {}
}
`,
  ],
  [
    "the same conditions with another reason and day",
    { rule: "pii", files: ["a.jsonl"], reason: "Reviewed", until: "2027-01-31" },
    '{"privacy": {"ignore": [\n  {"rule": "pii", "files": ["b.jsonl"]},\n  {"rule": "pii",  "files": ["a.jsonl"], "until": "2020-01-31"}\n]}}',
    '{"privacy": {"ignore": [\n  {"rule": "pii", "files": ["b.jsonl"]},\n  { "rule": "pii", "files": ["a.jsonl"], "reason": "Reviewed", "until": "2027-01-31" }\n]}}',
  ],
  [
    "an entry that is there",
    { entity: "URL", reason: "Ours" },
    '{"privacy": {"ignore": [{"reason": "Ours",   "entity": "URL"}]}}',
    '{"privacy": {"ignore": [{"reason": "Ours",   "entity": "URL"}]}}',
  ],
  ["privacy that is none", { entity: "URL" }, '{"privacy": []}', undefined],
  ["ignores that are none", { entity: "URL" }, '{"privacy": {"ignore": {}}}', undefined],
  ["a salt that is none", { found: mail }, '{"privacy": {"salt": 1}}', undefined],
  ["broken JSON", { entity: "URL" }, '{"privacy": {', undefined],
];

for (const [name, ignore, before, after] of ignoreCases) {
  test(`an ignore is added: ${name}`, () => {
    assert.equal(addIgnore(before, ignore, "pepper"), after);
    if (after === undefined) return;
    assert.equal(addIgnore(after, ignore, "paprika"), after, "twice changes nothing more");
    assert.equal(parseConfig(after, "tunesmith.json").problems, undefined);
    assert.ok(!after.includes(mail.value), "values are not written down");
  });
}

test("several ignores in a row share one salt", () => {
  let text: string | undefined;
  const values = ["noc@corp-lab.net", "ada@corp-lab.net", "NOC@corp-lab.net"];
  for (const [index, value] of values.entries()) {
    text = addIgnore(text, { found: { entity: "EMAIL_ADDRESS", value } }, `salt ${index}`);
  }
  const { privacy } = parseConfig(text ?? "", "tunesmith.json").config ?? {};
  assert.equal(privacy?.salt, "salt 0");
  assert.deepEqual(
    privacy.ignore,
    values.slice(0, 2).map((value) => {
      return { value: ignoreHash("salt 0", { entity: "EMAIL_ADDRESS", value }) };
    }),
  );
});

const targetCases: readonly [before: string | undefined, ids: readonly string[], after: string][] =
  [
    [undefined, ["together"], '{\n  "targets": ["together"]\n}\n'],
    ['{ "format": "auto" }', ["trl"], '{ "format": "auto", "targets": ["trl"] }'],
    [
      '{\n  "targets": [\n    "trl"\n  ],\n  "rules": {}\n}',
      ["together", "trl"],
      '{\n  "targets": ["together", "trl"],\n  "rules": {}\n}',
    ],
    ['{"targets": ["trl"]}', [], '{"targets": []}'],
    ['{"targets": "trl"}', ["trl"], '{"targets": ["trl"]}'],
  ];

for (const [before, ids, after] of targetCases) {
  test(`targets ${ids.join(", ") || "none"} in ${before ?? "no file"}`, () => {
    const text = setTargets(before, ids);
    assert.equal(text, after);
    const parsed = parseConfig(after, "tunesmith.json");
    assert.equal(parsed.problems, undefined);
    assert.deepEqual(parsed.config.targets, ids);
  });
}

test("targets are not written into what is no JSON object", () => {
  assert.equal(setTargets("[]", ["trl"]), undefined);
});
