import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { applyEdits, pickFixes } from "../../../src/core/fix.ts";
import { parseJsonLine } from "../../../src/core/json/parse.ts";
import type { JsonNode, JsonProblem } from "../../../src/core/json/tree.ts";
import type { Fix, Span } from "../../../src/core/model.ts";
import { anyText, brokenText, propertyRuns, pythonRepr, record, validText } from "./arbitraries.ts";
import { toValue } from "./to-value.ts";

const anyLine = fc.oneof(anyText, brokenText, validText);

test("whatever the text, spans and edits lie inside of it, in order", () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      const { root, problems } = parseJsonLine(text);
      for (const { span, fix } of problems) {
        assertInside(span, { start: 0, end: text.length });
        for (const edit of fix?.edits ?? []) assertInside(edit, { start: 0, end: text.length });
      }
      const starts = problems.map(({ span }) => span.start);
      assert.deepEqual(
        starts,
        starts.toSorted((a, b) => a - b),
      );
      if (root !== undefined) assertNested(root, { start: 0, end: text.length });
    }),
    propertyRuns,
  );
});

test("invalid-json is found exactly where JSON.parse refuses", () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      const isValid = syntaxProblems(text).length === 0;
      assert.equal(isValid, parses(text));
    }),
    propertyRuns,
  );
});

test("valid text gives the value that JSON.parse gives", () => {
  fc.assert(
    fc.property(fc.oneof(validText, anyLine.filter(parses)), (text) => {
      const { root } = parseJsonLine(text);
      assert.ok(root);
      assert.deepEqual(toValue(root), JSON.parse(text));
    }),
    propertyRuns,
  );
});

test("where every problem has a safe fix, all of them together repair the line", () => {
  let repaired = 0;
  fc.assert(
    fc.property(brokenText, (text) => {
      const fixes = safeFixes(text);
      const problems = syntaxProblems(text);
      if (problems.length === 0 || problems.length !== fixes.length) return;
      repaired += 1;
      assert.deepEqual(pickFixes(fixes), fixes, "fixes are in each other's way");
      const fixed = applyEdits(text, edits(fixes));
      for (const line of linesOf(fixed, fixes)) assert.ok(parses(line), `left broken: ${line}`);
    }),
    propertyRuns,
  );
  assert.ok(repaired > propertyRuns.numRuns / 4, `only ${String(repaired)} lines were repaired`);
});

test("a line whose reading is a guess has no safe fix", () => {
  const guesses: ReadonlySet<string> = new Set([
    "missingKey",
    "missingValue",
    "unexpectedText",
    "unquotedString",
  ]);
  fc.assert(
    fc.property(fc.oneof(brokenText, anyText), (text) => {
      const isGuess = syntaxProblems(text).some(({ messageId }) => guesses.has(messageId));
      if (isGuess) assert.deepEqual(safeFixes(text), []);
    }),
    propertyRuns,
  );
});

test("safe fixes turn what Python prints into the same value", () => {
  fc.assert(
    fc.property(record, (value) => {
      const text = pythonRepr(value);
      const fixes = safeFixes(text);
      assert.equal(fixes.length, syntaxProblems(text).length);
      assert.deepEqual(JSON.parse(applyEdits(text, edits(fixes))), value);
    }),
    propertyRuns,
  );
});

test("fixing what was fixed changes nothing", () => {
  fc.assert(
    fc.property(brokenText, (text) => {
      const fixes = safeFixes(text);
      if (fixes.length !== syntaxProblems(text).length) return;
      for (const line of linesOf(applyEdits(text, edits(fixes)), fixes)) {
        assert.equal(applyEdits(line, edits(safeFixes(line))), line);
      }
    }),
    propertyRuns,
  );
});

test("what a safe fix does not name stays as it is", () => {
  fc.assert(
    fc.property(fc.oneof(brokenText, anyText), (text) => {
      const chosen = edits(pickFixes(safeFixes(text))).toSorted(
        (a, b) => a.start - b.start || a.end - b.end,
      );
      const fixed = applyEdits(text, chosen);
      let at = 0;
      let copied = 0;
      for (const edit of chosen) {
        const kept = text.slice(copied, edit.start);
        assert.equal(fixed.slice(at, at + kept.length), kept);
        at += kept.length + edit.text.length;
        copied = edit.end;
      }
      assert.equal(fixed.slice(at), text.slice(copied));
    }),
    propertyRuns,
  );
});

// Where some problems have no safe fix the reading of the line is a guess, and a fix may lead to another guess.
test("a single safe fix does not add problems to a line that is understood", () => {
  fc.assert(
    fc.property(brokenText, (text) => {
      const before = syntaxProblems(text);
      if (before.some(({ fix }) => fix?.safety !== "safe")) return;
      for (const { messageId, fix } of before) {
        if (fix === undefined) continue;
        const lines = linesOf(applyEdits(text, fix.edits), [fix]);
        const after = lines.flatMap(syntaxProblems);
        assert.ok(
          occurrences(after) <= occurrences(before),
          `${messageId}: ${ids(before)} became ${ids(after)} in ${lines.join("\n")}`,
        );
      }
    }),
    propertyRuns,
  );
});

function syntaxProblems(text: string): readonly JsonProblem[] {
  return parseJsonLine(text).problems.filter(({ ruleId }) => ruleId === "invalid-json");
}

function safeFixes(text: string): readonly Fix[] {
  return syntaxProblems(text)
    .map(({ fix }) => fix)
    .filter((fix) => fix !== undefined)
    .filter(({ safety }) => safety === "safe");
}

/** A habit counts as often as it occurs: split lines have a problem for it each. */
const occurrences = (problems: readonly JsonProblem[]) =>
  problems.reduce((total, { data }) => total + Number(data?.["count"] ?? 1), 0);

const edits = (fixes: readonly Fix[]) => fixes.flatMap((fix) => fix.edits);

const ids = (problems: readonly JsonProblem[]) =>
  problems.map(({ messageId }) => messageId).join(" ");

/** The records of a fixed line; a line that was only a comment holds none. */
function linesOf(fixed: string, fixes: readonly Fix[]): readonly string[] {
  const lines = fixes.some(({ id }) => id === "splitRecords") ? fixed.split("\n") : [fixed];
  return lines.filter((line) => line.trim() !== "");
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // The error is the answer.
  }
}

function assertInside(inner: Span, outer: Span): void {
  assert.ok(
    outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
    `${JSON.stringify(inner)} is not inside of ${JSON.stringify(outer)}`,
  );
}

/** Children lie inside of their parent and do not overlap. */
function assertNested(node: JsonNode, outer: Span): void {
  assertInside(node, outer);
  const children =
    node.type === "array"
      ? node.items
      : node.type === "object"
        ? node.properties.flatMap(({ key, value }) => [key, value])
        : [];
  let start = node.start;
  for (const child of children) {
    assertNested(child, { start, end: node.end });
    start = child.end;
  }
}
