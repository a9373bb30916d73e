import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";

import { makeCheckTools, RecordChecker } from "../../../src/core/check-record.ts";
import { applyEdits } from "../../../src/core/fix.ts";
import type { RecordFinding } from "../../../src/core/model.ts";
import { loadRecognizers } from "../../../src/core/privacy/load-recognizers.ts";
import { privateValue, redactionEdits } from "../../../src/core/privacy/redaction/redact-line.ts";
import { isToRedact } from "../../../src/core/privacy/redaction/redaction-settings.ts";
import { createRedactor, redactionModes } from "../../../src/core/privacy/redaction/redactor.ts";
import { resolveSettings } from "../../../src/core/settings.ts";
import { entitiesOfSamples, samples, type Sample } from "./samples.ts";

const settings = resolveSettings();
const tools = makeCheckTools(settings, await loadRecognizers(settings));
const checker = new RecordChecker(settings, undefined, tools);
const key = new Uint8Array(32).fill(11);

function privateFindings(line: string): readonly RecordFinding[] {
  checker.check(line);
  return checker.findings.filter((finding) => isToRedact(finding, {}));
}

/** How a text may stand in a line: as it is, with characters by number, and in JSON inside of strings. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => JSON.stringify({ note: text }),
  (text) => ` { "note" :\t${inNumbers(text)} } `,
  (text) => JSON.stringify({ note: JSON.stringify({ inner: text }) }),
  (text) => JSON.stringify({ note: JSON.stringify({ inner: JSON.stringify([text]) }) }),
];

function inNumbers(text: string): string {
  const escaped = Array.from(text, (character) =>
    /[a-z]/.test(character)
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `"${escaped.join("")}"`;
}

/** The text that a line of one of these spellings holds. */
function textOf(line: string): string {
  let value: unknown = JSON.parse(line);
  while (typeof value === "object" && value !== null) {
    value = Object.values(value)[0];
    if (typeof value === "string" && /^[[{]"/.test(value)) value = JSON.parse(value);
  }
  return String(value);
}

const lines = fc.tuple(
  fc.array(samples, { minLength: 1, maxLength: 3 }),
  fc.constantFrom(...spellings),
);

function lineOf(parts: readonly Sample[], spell: (text: string) => string): string {
  return spell(parts.map(({ before, value, after }) => `${before}${value}${after} `).join("\n"));
}

for (const mode of redactionModes) {
  describe(mode, () => {
    const redactor = createRedactor({ mode, key });

    test("leaves valid JSON, of which nothing else has changed", () => {
      fc.assert(
        fc.property(lines, ([parts, spell]) => {
          const line = lineOf(parts, spell);
          const findings = privateFindings(line);
          const edits = redactionEdits(line, findings, redactor);
          JSON.parse(applyEdits(line, edits));
          let end = 0;
          for (const edit of edits) {
            assert.ok(edit.start >= end, "edits overlap or are out of order");
            assert.ok(
              findings.some(({ span }) => span.start <= edit.start && edit.end <= span.end),
              "an edit is not about a finding",
            );
            ({ end } = edit);
          }
        }),
      );
    });

    test("replaces the value, the whole value and nothing but the value", () => {
      fc.assert(
        fc.property(samples, fc.constantFrom(...spellings), (sample, spell) => {
          const line = lineOf([sample], spell);
          const findings = privateFindings(line);
          if (!findings.some((finding) => privateValue(line, finding) === sample.value)) return;
          const text = textOf(applyEdits(line, redactionEdits(line, findings, redactor)));
          assert.ok(text.startsWith(sample.before), text);
          assert.ok(text.endsWith(`${sample.after} `), text);
          assert.ok(!text.includes(sample.value), text);
        }),
      );
    });

    test("leaves nothing for a second run", () => {
      fc.assert(
        fc.property(lines, ([parts, spell]) => {
          const line = lineOf(parts, spell);
          const redacted = applyEdits(line, redactionEdits(line, privateFindings(line), redactor));
          const found = privateFindings(redacted);
          const kinds = found.map(({ recognized }) => recognized?.entity);
          assert.deepEqual(kinds, [], textOf(redacted));
          assert.deepEqual(redactionEdits(redacted, found, redactor), []);
        }),
      );
    });

    test("writes the same for the same value, however it is spelled", () => {
      fc.assert(
        fc.property(samples, (sample) => {
          const results = spellings.map((spell) => {
            const line = lineOf([sample], spell);
            return textOf(applyEdits(line, redactionEdits(line, privateFindings(line), redactor)));
          });
          assert.equal(new Set(results).size, 1);
        }),
      );
    });
  });
}

test("the samples are found as what they are", () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(samples, ({ entity, ...sample }) => {
      const line = lineOf([{ entity, ...sample }], JSON.stringify);
      const wrapped = `{"note":${line}}`;
      for (const finding of privateFindings(wrapped)) {
        if (finding.recognized?.entity === entity) found.add(entity);
      }
    }),
    { numRuns: 1000 },
  );
  assert.deepEqual(
    entitiesOfSamples.filter((entity) => !found.has(entity)),
    [],
  );
});
