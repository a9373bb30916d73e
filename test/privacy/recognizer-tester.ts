/** Tries recognizers on texts in which what they should find is marked. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { PrivacyScanner } from "../../src/core/privacy/privacy-scanner.ts";
import type { Recognizer } from "../../src/core/privacy/recognizer.ts";

export interface RecognizerCase {
  readonly name?: string;
  /** What is to be found stands between ⟦ and ⟧, which are taken out: "mail ⟦jo@acme.io⟧". */
  readonly text: string;
  /** One for all marks or one for each. */
  readonly entity?: string | readonly string[];
  /** Exactly, of all marks. Otherwise 0.5, the default threshold, or more. */
  readonly confidence?: number;
}

/** What is found below the default threshold counts only where a case names its confidence. */
const threshold = 0.5;

export function testRecognizers(
  recognizers: readonly Recognizer[],
  cases: readonly RecognizerCase[],
): void {
  const scanner = new PrivacyScanner(recognizers);
  for (const { name, text: marked, entity, confidence } of cases) {
    test(name ?? marked, () => {
      const { text, expected } = readMarks(marked);
      const found = scanner
        .scan(text)
        .filter((match) => confidence !== undefined || match.confidence >= threshold);
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        expected.map(({ start, end }) => text.slice(start, end)),
      );
      found.forEach((match, index) => {
        assert.equal(match.start, expected[index]?.start);
        if (confidence !== undefined) assert.equal(match.confidence, confidence);
        if (entity === undefined) return;
        assert.equal(match.entity, typeof entity === "string" ? entity : entity[index]);
      });
    });
  }
}

function readMarks(marked: string) {
  const expected: { start: number; end: number }[] = [];
  let text = "";
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) expected.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, expected };
}
