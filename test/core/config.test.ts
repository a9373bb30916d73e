import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

import { format, resolveConfig } from "prettier";

import {
  configJsonSchema,
  parseConfig,
  readConfig,
  validateConfig,
} from "../../src/core/config.ts";
import { rules } from "../../src/core/rules/index.ts";
import { resolveSettings } from "../../src/core/settings.ts";

const problemsOf = (text: string): readonly string[] | undefined =>
  parseConfig(text, "tunesmith.json").problems;

test("a full configuration is read as it is", () => {
  const config = {
    $schema: "https://example.org/tunesmith.schema.json",
    format: "alpaca",
    targets: ["together", "bedrock-nova-lite"],
    rules: {
      "blank-line": "off",
      "short-content": { minCharacters: 40 },
      "exact-duplicate": { severity: "error", ignoreFields: ["ticket"] },
    },
    overrides: [{ files: ["train/*.jsonl", "!**/old/*"], rules: { "blank-line": "hint" } }],
  };
  assert.deepEqual(parseConfig(JSON.stringify(config), "tunesmith.json"), { config });
  assert.deepEqual(validateConfig(config, "settings"), { config });
});

test("what a configuration leaves out keeps its default", () => {
  const { config } = parseConfig('\ufeff{"rules": {"short-content": {"minCharacters": 40}}}', "x");
  assert.ok(config);
  const settings = resolveSettings(config);
  assert.equal(settings.format, "auto");
  assert.deepEqual(settings.rules["short-content"], {
    severity: "hint",
    options: { minCharacters: 40 },
  });
  assert.equal(Object.keys(settings.rules).length, rules.length);
  assert.deepEqual(parseConfig("{}", "x"), { config: {} });
});

test("what is assessed is told by the last who says so", () => {
  const { assess } = resolveSettings(
    { assess: { sampleSize: 10, seed: 3 } },
    { assess: { seed: 4 } },
  );
  assert.deepEqual(assess, { sampleSize: 10, repeats: 5, seed: 4 });
});

const faults: readonly [text: string, ...problems: string[]][] = [
  [
    '{\n  "rules": {\n    "blank-line": "off",\n  }\n}',
    "tunesmith.json:3:24: A comma stands before the closing }: remove it.",
  ],
  [
    '{\n  // none\n  "format": "auto"\n}',
    "tunesmith.json:2:3: JSON has no comments: remove this one.",
  ],
  ['{"rules": {', "tunesmith.json:1:11: The file ends too early: close what is open."],
  ["", "tunesmith.json:1:1: This is no valid JSON: correct it, or start again from {}."],
  ["[]", "tunesmith.json:1:1: The content must be an object."],
  ['{"ruels": {}}', 'tunesmith.json:1:2: There is no setting "ruels": did you mean "rules"?'],
  [
    '{"colour": 1}',
    'tunesmith.json:1:2: There is no setting "colour": use "$schema", "format", "targets", "rules", "privacy", "cost", "assess", "create" or "overrides".',
  ],
  [
    '{"format": "openai"}',
    'tunesmith.json:1:12: "format" must be "auto" or the id of a format such as "openai-chat"; the schema of this file lists all.',
  ],
  [
    '{"format": "openai-chats", "targets": ["openai-gpt4o", "x"]}',
    'tunesmith.json:1:12: "format" must be another name, perhaps "openai-chat".',
    'tunesmith.json:1:40: "targets.0" must be another name, perhaps "openai-gpt-4o".',
    'tunesmith.json:1:56: "targets.1" must be the id of a target such as "openai-gpt-4.1"; the schema of this file lists all.',
  ],
  ['{"targets": "together"}', 'tunesmith.json:1:13: "targets" must be a list of targets.'],
  [
    '{"rules": {"blank-lines": "off", "final-turns": "off"}}',
    'tunesmith.json:1:12: There is no rule "blank-lines": did you mean "blank-line"?',
    'tunesmith.json:1:34: There is no rule "final-turns": did you mean "final-turn"?',
  ],
  [
    '{"rules": []}',
    'tunesmith.json:1:11: "rules" must be an object with a setting for each rule to change.',
  ],
  [
    '{"rules": {"blank-line": "of"}}',
    'tunesmith.json:1:26: "rules.blank-line" must be "off", "error", "warning", "info" or "hint", or an object with "severity" and options.',
  ],
  [
    '{"rules": {"blank-line": {"severity": "of"}}}',
    'tunesmith.json:1:39: "rules.blank-line.severity" must be "off", "error", "warning", "info" or "hint".',
  ],
  [
    '{"rules": {"short-content": {"minCharacter": 3}}}',
    'tunesmith.json:1:30: There is no option of "short-content" named "minCharacter": did you mean "minCharacters"?',
  ],
  [
    '{"rules": {"short-content": {"minCharacters": 0.5}}}',
    'tunesmith.json:1:47: "rules.short-content.minCharacters" must be a whole number from 1 up.',
  ],
  [
    '{"rules": {"exact-duplicate": {"ignoreFields": ["a", 2]}}}',
    'tunesmith.json:1:54: "rules.exact-duplicate.ignoreFields.1" must be a list of strings.',
  ],
  [
    '{"assess": {"sampleSize": 0, "repeats": 101, "seed": -1}}',
    'tunesmith.json:1:27: "assess.sampleSize" must be a whole number from 1 to 1,000.',
    'tunesmith.json:1:41: "assess.repeats" must be a whole number from 0 to 100.',
    'tunesmith.json:1:54: "assess.seed" must be a whole number from 0 to 2,147,483,647.',
  ],
  // A project that was cloned must not say where its data is sent.
  [
    '{"assess": {"baseUrl": "https://example.org"}}',
    'tunesmith.json:1:13: There is no setting in "assess" named "baseUrl": use "sampleSize", "repeats" or "seed".',
  ],
  ['{"overrides": {}}', 'tunesmith.json:1:15: "overrides" must be a list of overrides.'],
  [
    '{"overrides": ["a.jsonl"]}',
    'tunesmith.json:1:16: "overrides.0" must be an object with "files" and "rules".',
  ],
  [
    '{"overrides": [\n  {"rules": {}},\n  {"files": "a.jsonl"}\n]}',
    'tunesmith.json:2:3: "overrides.0.files" must be a list of glob patterns.',
    'tunesmith.json:3:13: "overrides.1.files" must be a list of glob patterns.',
    'tunesmith.json:3:3: "overrides.1.rules" must be an object with a setting for each rule to change.',
  ],
  [
    '{"overrides": [{"files": [], "rules": {}}, {"files": ["", 1], "rules": {}}]}',
    'tunesmith.json:1:26: "overrides.0.files" must name files: give one glob pattern at least.',
    'tunesmith.json:1:55: "overrides.1.files.0" must name files: an empty pattern names none.',
    'tunesmith.json:1:59: "overrides.1.files.1" must be a list of glob patterns.',
  ],
  [
    '{"overrides": [{"file": [], "files": ["a"], "rules": {}, "format": "alpaca"}]}',
    'tunesmith.json:1:17: There is no setting of an override named "file": did you mean "files"?',
    'tunesmith.json:1:58: There is no setting of an override named "format": use "files" or "rules".',
  ],
  [
    '{"overrides": [{"files": ["a"], "rules": {"blank-lines": "off", "short-content": {"min": 1}}}]}',
    'tunesmith.json:1:83: There is no option of "short-content" named "min": use "severity" or "minCharacters".',
    'tunesmith.json:1:43: There is no rule "blank-lines": did you mean "blank-line"?',
  ],
  [
    '{"format": "auto", "format": "alpaca"}',
    'tunesmith.json:1:20: The key "format" is repeated in this object: most readers keep the last value and drop the others.',
  ],
];

for (const [text, ...problems] of faults) {
  test(`faults are told in words: ${text.replaceAll("\n", "⏎")}`, () => {
    assert.deepEqual(problemsOf(text), problems);
  });
}

const privacyFaults: readonly [privacy: string, ...problems: string[]][] = [
  ["[]", '1:13: "privacy" must be an object.'],
  ['{"ignores": []}', '1:14: There is no setting "ignores" in "privacy".'],
  [
    '{"ignore": [{"reason": "none"}]}',
    '1:25: "privacy.ignore.0" must say what to ignore: give "value", "pattern", "entity", "rule" or "files".',
  ],
  [
    '{"ignore": [{"entity": "EMAIL_ADRESS"}, {"entity": "CUSTOMR"}, {"entity": "COLOUR"}], "lists": [{"name": "CUSTOMER", "words": ["Acme"]}]}',
    '1:36: "privacy.ignore.0.entity" must be a kind of finding, such as "EMAIL_ADDRESS".',
    '1:64: "privacy.ignore.1.entity" must be a kind of finding, such as "CUSTOMER".',
    '1:87: "privacy.ignore.2.entity" must be a kind of finding, such as "EMAIL_ADDRESS".',
  ],
  [
    '{"ignore": [{"value": "noc@corp-lab.net"}], "salt": "0123"}',
    '1:35: "privacy.ignore.0.value" must be a hash made by Tunesmith: values are not written down.',
  ],
  [
    '{"ignore": [{"value": "abcdefghijklmnopqrstuv"}]}',
    '1:13: "privacy.salt" must be there: the hashes in "ignore" were made with it.',
  ],
  [
    '{"ignore": [{"rule": "pii", "until": "2027-02-30"}, {"rule": "privacy"}, {"files": []}]}',
    '1:50: "privacy.ignore.0.until" must be a day, such as 2027-01-31.',
    '1:74: "privacy.ignore.1.rule" must be "pii", "secret" or "network-identifier".',
    '1:96: "privacy.ignore.2.files" must name files.',
  ],
  [
    '{"ignore": [{"rule": "pii", "position": 1}]}',
    '1:41: There is no setting "position" in "privacy.ignore.0".',
  ],
  [
    '{"ignore": [{"pattern": "(a"}, {"pattern": "a*"}], "hostnames": ["a*"], "recognizers": [{"name": "TICKET", "pattern": "(?<=T)\\\\d"}, {"name": "ROOM", "pattern": "(a)\\\\1"}]}',
    '1:131: "privacy.recognizers.0.pattern" cannot be used. The pattern looks ahead or behind, which an engine that runs in linear time (RE2) does not know.',
    '1:173: "privacy.recognizers.1.pattern" cannot be used. The pattern refers back to a group, which an engine that runs in linear time (RE2) does not know.',
    '1:78: "privacy.hostnames.0" cannot be used. The pattern matches the empty string, hence everywhere.',
    '1:37: "privacy.ignore.0.pattern" cannot be used. The pattern is not valid in RE2\'s syntax: missing closing ).',
  ],
];

const ownNames: readonly [privacy: string, ...problems: string[]][] = [
  [
    '{"lists": [{"name": "SITE", "words": ["Oslo", ""]}]}',
    '1:59: "privacy.lists.0.words.1" must be a word or a name and not empty.',
  ],
  [
    '{"lists": [{"name": "SITE", "words": ["Oslo"]}], "recognizers": [{"name": "SITE", "pattern": "x-[0-9]"}]}',
    '1:87: "privacy.recognizers.0.name" must be a name of its own: another list or recognizer is called SITE.',
  ],
  [
    '{"lists": [{"name": "HOSTNAME", "words": ["Oslo"]}]}',
    '1:33: "privacy.lists.0.name" must be a name of its own: HOSTNAME is a kind that Tunesmith has already.',
  ],
];

for (const [privacy, ...problems] of [...privacyFaults, ...ownNames]) {
  test(`faults in "privacy" are told in words: ${privacy}`, async () => {
    const result = await readConfig(`{"privacy": ${privacy}}`, "tunesmith.json");
    assert.deepEqual(
      result.problems,
      problems.map((problem) => `tunesmith.json:${problem}`),
    );
  });
}

test("what to ignore is read as it is", async () => {
  const config = {
    privacy: {
      salt: "0123",
      lists: [{ name: "CUSTOMER", words: ["Acme"] }],
      ignore: [
        { value: "abcdefghijklmnopqrstuv", reason: "Our own desk" },
        { entity: "CUSTOMER", files: ["lab/**"], until: "2027-01-31" },
        { pattern: "(?i)10[.]0[.].*", rule: "network-identifier" },
      ],
    },
  };
  assert.deepEqual(await readConfig(JSON.stringify(config), "tunesmith.json"), { config });
});

test("a name like nothing there is gets examples, however the name may look", () => {
  const [problem] = problemsOf('{"rules": {"__proto__": "off"}}') ?? [];
  assert.match(
    problem ?? "",
    /There is no rule "__proto__": use one such as "\S+", "\S+" or "\S+"; the schema of tunesmith\.json lists all\.$/,
  );
});

test("a value without text is located by its source", () => {
  assert.deepEqual(validateConfig({ rules: { "blank-line": 1 } }, "tunesmith.rules").problems, [
    'tunesmith.rules: "rules.blank-line" must be "off", "error", "warning", "info" or "hint", or an object with "severity" and options.',
  ]);
});

test("the shipped JSON schema is current (UPDATE=1 writes it)", async () => {
  const path = new URL("../../media/tunesmith.schema.json", import.meta.url);
  const options = await resolveConfig(path);
  const expected = await format(JSON.stringify(configJsonSchema()), { ...options, parser: "json" });
  if (process.env["UPDATE"]) writeFileSync(path, expected);
  assert.equal(readFileSync(path, "utf8"), expected);
});
