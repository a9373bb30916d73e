import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

import { format, resolveConfig } from "prettier";

import {
  logMappingFileName,
  logMappingJsonSchema,
  readLogMapping,
} from "../../../../src/core/create/logs/log-mapping-file.ts";

const rules = [
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: " Down",
    classification: "BGP session down",
    severity: "P1",
    action: "Call {neighbour}.",
  },
  { mnemonic: "SYS-6-LOGOUT", ignore: true },
];

test("a mapping is read as it is, with its comments", async () => {
  const text = `\ufeff// ours\n{\n  /* a\n     list */ "$schema": "https://example.org/x", // "rules": []\n  "rules": ${JSON.stringify(rules)}\n}`;
  assert.deepEqual(await readLogMapping(text, logMappingFileName), { mapping: { rules } });
});

test("what looks like a comment in a text is none", async () => {
  const action = 'See http://wiki.example.com/*x*/ and "this" \\';
  const text = JSON.stringify({ rules: [{ mnemonic: "A", action }] });
  const { mapping } = await readLogMapping(`/**/${text}`, "m.json");
  assert.equal(mapping?.rules[0]?.action, action);
});

const faults: readonly [text: string, ...problems: string[]][] = [
  ["[]", 'm.json:1:1: The content must be an object with "rules".'],
  ["{}", 'm.json:1:1: "rules" must be a list of rules.'],
  ['{"rules": [], "rule": []}', 'm.json:1:15: There is no member "rule": did you mean "rules"?'],
  [
    '// a comment\n{"rules": [\n  {"mnemonik": "A", "ignore": true}\n]}',
    'm.json:3:4: There is no member of a rule "mnemonik": did you mean "mnemonic"?',
  ],
  [
    '{"rules": [{"action": "Look."}, {"mnemonic": "A"}, {"mnemonic": " ", "ignore": 1}]}',
    'm.json:1:12: "rules.0" must say which entries it is about: give "mnemonic" or "message".',
    'm.json:1:33: "rules.1" must say what they mean: give "classification", "action" or "ignore".',
    'm.json:1:65: "rules.2.mnemonic" must be a text that is not empty.',
    'm.json:1:80: "rules.2.ignore" must be true or false.',
  ],
  [
    '{"rules": ["A"]}',
    'm.json:1:12: "rules.0" must be an object such as {"mnemonic": "LINK-*-UPDOWN", "classification": "Link lost"}.',
  ],
  [
    '{"rules": [\n{"message": "a(b", "ignore": true},\n{"message": "a*", "ignore": true}]}',
    `m.json:2:13: "rules.0.message" cannot be used. The pattern is not valid in RE2's syntax: missing closing ).`,
    'm.json:3:13: "rules.1.message" cannot be used. The pattern matches the empty string, hence everywhere.',
  ],
  ['{"rules": [}', "m.json:1:12: A ] is missing before this }."],
  ['{"rules": [],}', "m.json:1:13: A comma stands before the closing }: remove it."],
];

for (const [text, ...problems] of faults) {
  test(`faults are told in words: ${text.replaceAll("\n", "⏎")}`, async () => {
    assert.deepEqual((await readLogMapping(text, "m.json")).problems, problems);
  });
}

test("the shipped JSON schema is current (UPDATE=1 writes it)", async () => {
  const path = new URL("../../../../media/log-mapping.schema.json", import.meta.url);
  const options = await resolveConfig(path);
  const text = JSON.stringify(logMappingJsonSchema());
  const expected = await format(text, { ...options, parser: "json" });
  if (process.env["UPDATE"]) writeFileSync(path, expected);
  assert.equal(readFileSync(path, "utf8"), expected);
});

test("editors know the file by its name, as JSON with comments", () => {
  const manifest = JSON.parse(
    readFileSync(new URL("../../../../package.json", import.meta.url), "utf8"),
  ) as {
    contributes: {
      languages: { id: string; filenames?: string[] }[];
      jsonValidation: { fileMatch: string; url: string }[];
    };
  };
  const { languages, jsonValidation } = manifest.contributes;
  const language = languages.find(({ filenames }) => filenames?.includes(logMappingFileName));
  assert.equal(language?.id, "jsonc");
  const validation = jsonValidation.find(({ fileMatch }) => fileMatch === logMappingFileName);
  assert.equal(validation?.url, "./media/log-mapping.schema.json");
});
