import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { configsForFile, patternOfPath } from "../../src/core/overrides.ts";
import { resolveSettings, type Config } from "../../src/core/settings.ts";

const circumstances = { source: "tunesmith.json", today: "2026-11-22" };

/** Whether an override with these patterns counts for the file. */
async function names(patterns: readonly string[], path: string): Promise<boolean> {
  const override = { files: patterns, rules: {} };
  const configs = await configsForFile({ overrides: [override] }, path, circumstances);
  return configs.some((config) => config === override);
}

const patterns: readonly [
  patterns: readonly string[],
  yes: readonly string[],
  no: readonly string[],
][] = [
  [["a.jsonl"], ["a.jsonl"], ["b/a.jsonl", "a.jsonl.bak", "A.jsonl"]],
  [["*.jsonl"], ["a.jsonl", ".a.jsonl"], ["b/a.jsonl", "a.ndjson"]],
  [["./train/*.jsonl"], ["train/a.jsonl"], ["train/b/a.jsonl", "a.jsonl"]],
  [["train/**"], ["train/a", "train/b/.c/d"], ["a", "test/train/a"]],
  [["**/draft-*.{jsonl,ndjson}"], ["draft-1.jsonl", "b/c/draft-.ndjson"], ["b/draft-1.json"]],
  [["a.jsonl", "b.jsonl"], ["a.jsonl", "b.jsonl"], ["c.jsonl"]],
  [
    ["**", "!old/**", "!x"],
    ["a", "b/old/c"],
    ["old/a", "x"],
  ],
  [["!(a|b).jsonl"], ["c.jsonl"], ["a.jsonl", "b.jsonl"]],
  [["!a"], [], ["a", "b"]],
  [["!"], ["!"], ["a"]],
  [["(((", "[[[", "{{{", "\\", "**(".repeat(50)], [], ["a", ""]],
];

for (const [list, yes, no] of patterns) {
  test(`patterns name files: ${list.join(" ")}`.slice(0, 80), async () => {
    for (const path of yes) assert.equal(await names(list, path), true, path);
    for (const path of no) assert.equal(await names(list, path), false, path);
  });
}

test("the pattern of a path names that file and no other", async () => {
  const part = fc.oneof(
    fc.constantFrom(...Array.from("*?+@!|()[]{}\\,.^$#~&'\"- \n/"), "ab", "a", "..", "[a]", "?(a)"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
  );
  const path = fc
    .array(part, { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(""))
    // As file systems have them: relative, in short form.
    .filter((text) => text.split("/").every((name) => !["", ".", ".."].includes(name)));
  await fc.assert(
    fc.asyncProperty(path, path, async (one, other) => {
      assert.equal(await names([patternOfPath(one)], one), true);
      assert.equal(await names([patternOfPath(one)], other), one === other);
    }),
    { numRuns: 1000 },
  );
});

test("overrides lie over the project's rules, later ones over earlier ones", async () => {
  const config: Config = {
    format: "alpaca",
    rules: { "blank-line": "error", "final-turn": "error" },
    overrides: [
      { files: ["*"], rules: { "blank-line": "hint", "short-content": { minCharacters: 40 } } },
      { files: ["a"], rules: { "blank-line": "off", "short-content": "error" } },
      { files: ["b"], rules: { "blank-line": "info" } },
    ],
  };
  const settingsOf = async (path?: string) =>
    resolveSettings(...(await configsForFile(config, path, circumstances)));
  const { format, rules } = await settingsOf("a");
  assert.equal(format, "alpaca");
  assert.equal(rules["blank-line"]?.severity, "off");
  assert.equal(rules["final-turn"]?.severity, "error");
  assert.deepEqual(rules["short-content"], { severity: "error", options: { minCharacters: 40 } });
  assert.equal((await settingsOf("b")).rules["blank-line"]?.severity, "info");
  assert.equal((await settingsOf("c/d")).rules["blank-line"]?.severity, "error");
  assert.equal((await settingsOf()).rules["blank-line"]?.severity, "error");
});
