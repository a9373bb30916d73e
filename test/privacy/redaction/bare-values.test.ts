import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";

import { makeCheckTools, RecordChecker } from "../../../src/core/check-record.ts";
import type { EntityType } from "../../../src/core/privacy/entities.ts";
import { applyEdits } from "../../../src/core/fix.ts";
import { loadRecognizers } from "../../../src/core/privacy/load-recognizers.ts";
import { redactionEdits } from "../../../src/core/privacy/redaction/redact-line.ts";
import {
  isToRedact,
  redactionSettings,
} from "../../../src/core/privacy/redaction/redaction-settings.ts";
import {
  createRedactor,
  type RedactionMode,
  redactionModes,
} from "../../../src/core/privacy/redaction/redactor.ts";
import { resolveSettings } from "../../../src/core/settings.ts";

const key = new Uint8Array(32).fill(3);
const recognizers = await loadRecognizers(resolveSettings());

/** One line and its edits, in one mode. */
function redacting(mode: RedactionMode, entities: readonly EntityType[]) {
  const settings = redactionSettings(resolveSettings(), { mode, entities });
  const checker = new RecordChecker(settings, undefined, makeCheckTools(settings, recognizers));
  const redactor = createRedactor({ mode, key });
  const findings = (line: string) => {
    checker.check(line);
    return checker.findings.filter((finding) => isToRedact(finding, { entities }));
  };
  return {
    findings,
    redact: (line: string) => applyEdits(line, redactionEdits(line, findings(line), redactor)),
  };
}

/** A text in the string of a record, in JSON in strings as deep as said. */
function nested(text: string, depth: number): string {
  const inner = depth === 0 ? text : nested(text, depth - 1);
  return JSON.stringify({ note: inner });
}

function read(line: string, depth: number): unknown {
  const { note } = JSON.parse(line) as { note: string };
  return depth === 0 ? JSON.parse(note) : read(note, depth - 1);
}

const secretsOnly: readonly EntityType[] = [
  ...["USER_PASSWORD", "GENERIC_PASSWORD", "PHONE_NUMBER", "CREDIT_CARD", "DATE_OF_BIRTH"],
];

for (const mode of redactionModes) {
  describe(`numbers of JSON in strings, ${mode}`, () => {
    // Pseudonyms of AS numbers look like what they stand for: they are for the next test.
    const { redact, findings } = redacting(mode, secretsOnly);
    for (const depth of [0, 1, 2]) {
      test(`stay JSON at depth ${depth}`, () => {
        const digits = fc.integer({ min: 10_000_000, max: 99_999_999 });
        const values = fc.record({
          password: fc.oneof(digits, fc.double({ noNaN: true, noDefaultInfinity: true })),
          phone: fc.integer({ min: 2_122_000_000, max: 2_129_999_999 }),
          card: fc.constantFrom(4539148803436467, 5500000000000004),
          on: fc.boolean(),
          none: fc.constant(null),
        });
        const indent = fc.constantFrom(undefined, 2, "\t");
        fc.assert(
          fc.property(values, indent, (value, space) => {
            const once = redact(nested(JSON.stringify(value, undefined, space), depth));
            const result = read(once, depth) as typeof value;
            assert.deepEqual(Object.keys(result), Object.keys(value));
            for (const one of Object.values(result)) assert.notEqual(typeof one, "string");
            assert.notEqual(result.card, value.card);
            assert.deepEqual([result.on, result.none], [value.on, value.none]);
            assert.deepEqual(findings(once), []);
            assert.equal(redact(once), once);
          }),
        );
      });
    }
  });
}

describe("what stands for a number of JSON", () => {
  const text = '{"password":12345678,"phone":4155552671,"asn":3356,"dob":19840512,"password":true}';
  const entities: readonly EntityType[] = [...secretsOnly, "AS_NUMBER"];
  const results: Readonly<Record<RedactionMode, RegExp>> = {
    mask: /^\{"password":null,"phone":null,"asn":null,"dob":null,"password":null\}$/,
    replace:
      /^\{"password":null,"phone":\d{3}55501\d\d,"asn":6\d{4},"dob":190\d{5},"password":null\}$/,
    pseudonymize:
      /^\{"password":null,"phone":\d{3}55501\d\d,"asn":\d+,"dob":190\d{5},"password":null\}$/,
  };
  for (const mode of redactionModes) {
    test(mode, () => {
      const { note } = JSON.parse(redacting(mode, entities).redact(nested(text, 0))) as {
        note: string;
      };
      assert.match(note, results[mode]);
    });
  }

  test("nothing special where it is no JSON", () => {
    const { redact } = redacting("mask", secretsOnly);
    const note = (value: string) => (JSON.parse(redact(nested(value, 0))) as { note: string }).note;
    assert.equal(note("phone: 4155552671, or"), "phone: <PHONE_NUMBER>, or");
    assert.equal(note('{"phone":"4155552671"}'), '{"phone":"<PHONE_NUMBER>"}');
  });
});

describe("a part of a number, or a number of a list", () => {
  const cases = [
    ['{"x":⟦4155552671⟧.5}', '{"x":null}'],
    ['{"x":-⟦41⟧ ,"y":1}', '{"x":null ,"y":1}'],
    ['{"x":1⟦23⟧⟦45⟧}', '{"x":null}'],
    ['{"x":[1, null,⟦41⟧,\n⟦42⟧]}', '{"x":[1, null,null,\nnull]}'],
    ['{"x":⟦1.2.3.4⟧}', '{"x":<X>}'],
    ['{"x":⟦41⟧', '{"x":<X>'],
    ["[⟦41⟧]", "[<X>]"],
  ] as const;
  for (const [line, expected] of cases) {
    test(line, () => {
      const parts = line.split(/[⟦⟧]/);
      const findings = parts.flatMap((part, index) => {
        const start = parts.slice(0, index).join("").length;
        const recognized = { entity: "PHONE_NUMBER", confidence: 1 };
        const span = { start, end: start + part.length };
        return index % 2 === 0
          ? []
          : [{ ruleId: "pii", messageId: "x", severity: "warning" as const, span, recognized }];
      });
      const text = parts.join("");
      const edits = redactionEdits(text, findings, { replacement: () => "<X>" });
      assert.equal(applyEdits(text, edits), expected);
    });
  }
});
