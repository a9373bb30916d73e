/** The repository's promises about its rules: registered, documented with samples that behave as said, and tested. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { ruleById, rules } from "../../src/core/rules/index.ts";
import { categories } from "../../src/core/rules/rule.ts";
import { checkText } from "../rules/rule-tester.ts";

const root = new URL("../../", import.meta.url);
const ids = rules.map((rule) => rule.meta.id);

/** Rules about whole files, which a block of lines in a page cannot break or `checkText` does not look at. */
const samplesNotChecked: ReadonlyMap<string, string> = new Map([
  ["byte-order-mark", "the mark would be invisible in the page"],
  ["invalid-utf8", "the page itself is UTF-8"],
  ["oversized-line", "a sample of 16 MB helps nobody"],
  ["not-jsonl", "found before a file is split into lines"],
  ["empty-file", "found when a file has no lines to check"],
  ["split-leakage", "it takes two files"],
  ["over-token-limit", "it takes a target, and a record of thousands of tokens"],
  ["too-few-examples", "it takes a target"],
  ["too-many-examples", "it takes a target, and thousands of records"],
  ["file-too-large", "it takes a target, and hundreds of megabytes"],
  ["wrong-encoding", "it takes a target"],
  ["unavailable-platform", "it takes a target"],
  ["quality-issue", "it takes a language model"],
]);

/** Rules that no record in the format of the bundled sample can break. */
const ofOtherFormats: ReadonlySet<string> = new Set([
  ...["forbidden-field", "turn-structure", "reserved-text", "no-preference"],
  "inconsistent-columns",
]);

/** Where they are tested instead of test/rules and test/formats. */
const testedElsewhere: ReadonlySet<string> = new Set([...samplesNotChecked.keys(), "invalid-json"]);

test("every rule file is registered under its name, once", () => {
  const files = namesIn("src/core/rules", ".ts").filter(
    (name) => name !== "rule" && name !== "index",
  );
  assert.deepEqual(ids.toSorted(), files);
});

test("rules are listed by category", () => {
  const order = rules.map((rule) => categories.indexOf(rule.meta.category));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

test("every rule has a page, every page a rule", () => {
  assert.deepEqual(namesIn("media/rules", ".md"), ids.toSorted());
});

test("every rule is tested", () => {
  const tests = ["test/rules", "test/formats"].flatMap((folder) => {
    return readdirSync(new URL(folder, root)).map((name) => read(`${folder}/${name}`));
  });
  const text = tests.join("\n");
  const untested = ids.filter((id) => !testedElsewhere.has(id) && !text.includes(`"${id}"`));
  assert.deepEqual(untested, []);
});

test("the bundled sample has one of every fault that a line can have", () => {
  const { findings, formatId } = checkText(read("media/sample/network-tickets.jsonl"));
  const found = new Set(findings.map(({ ruleId }) => ruleId));
  const missing = ids.filter((id) => {
    return !found.has(id) && !samplesNotChecked.has(id) && !ofOtherFormats.has(id);
  });
  // The sample has a format that is known.
  assert.deepEqual(missing, ["unknown-format"]);
  assert.equal(formatId, "openai-chat");
});

for (const { meta } of rules) {
  describe(meta.id, () => {
    test("its sentences are sentences", () => {
      assert.match(meta.description, /^[A-Z].*[^.]$/);
      for (const message of Object.values(meta.messages)) {
        assert.match(message, /(?:[.?…]|\{sentence\})$/, message);
      }
      for (const label of Object.values(meta.fixes ?? {})) assert.match(label, /^[A-Z].*[^.]$/);
      for (const { description } of Object.values(meta.options ?? {})) {
        assert.match(description, /\.$/);
      }
    });

    test("its page says what its metadata say", () => {
      const page = read(`media/rules/${meta.id}.md`);
      const category = meta.category.charAt(0).toUpperCase() + meta.category.slice(1);
      assert.ok(page.startsWith(`# ${meta.id}\n\n${meta.description}.\n`), "title and description");
      assert.ok(page.includes(`_${category} rule, ${meta.severity} by default._`), "severity");
      for (const [name, option] of Object.entries(meta.options ?? {})) {
        const value = JSON.stringify(option.default).replaceAll(",", ", ");
        assert.ok(page.includes(`- \`${name}\` (default \`${value}\`)`), `option ${name}`);
      }
      for (const heading of ["What it finds", "Why it matters", "Options", "When not to use it"]) {
        assert.ok(page.includes(`\n## ${heading}\n`), heading);
      }
    });

    if (samplesNotChecked.has(meta.id)) return;

    test("its incorrect samples have findings of it, its correct ones have none", () => {
      const page = read(`media/rules/${meta.id}.md`);
      const incorrect = samples(page, "incorrect");
      const correct = samples(page, "correct");
      assert.ok(incorrect.length > 0 && correct.length > 0, "both kinds of samples");
      for (const sample of incorrect) assert.notDeepEqual(messagesOf(meta.id, sample), [], sample);
      for (const sample of correct) {
        const { findings } = checkText(sample);
        const serious = findings.filter(({ severity }) => severity !== "hint");
        assert.deepEqual(serious, [], sample);
        assert.deepEqual(messagesOf(meta.id, sample), [], sample);
      }
    });
  });
}

function messagesOf(ruleId: string, text: string): readonly string[] {
  assert.ok(ruleById(ruleId));
  return checkText(text).findings.flatMap((found) =>
    found.ruleId === ruleId ? found.messageId : [],
  );
}

function samples(page: string, kind: "incorrect" | "correct"): readonly string[] {
  const blocks = page.matchAll(/^```jsonl (\w+)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, name, text]) => (name === kind ? (text ?? "") : []));
}

function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted();
}

function read(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}
