import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { PrivacyScanner } from "../../src/core/privacy/privacy-scanner.ts";
import type { Recognizer, Trigger } from "../../src/core/privacy/recognizer.ts";
import { TriggerIndex } from "../../src/core/privacy/trigger-index.ts";

function marker(triggers: readonly Trigger[], confidence = 0.8, entity = "MARK"): Recognizer {
  return {
    id: entity,
    entities: [entity],
    triggers,
    find(_text, span, report) {
      report({ ...span, entity, confidence });
    },
  };
}

function found(triggers: readonly Trigger[], text: string): string[] {
  const places: string[] = [];
  new TriggerIndex([marker(triggers)]).find(text, (_recognizer, start, end) => {
    places.push(`${start}-${end}`);
  });
  return places;
}

suite("triggers", () => {
  const cases: readonly [name: string, trigger: Trigger, text: string, places: string[]][] = [
    ["a literal in any case", { literal: "Key" }, "key KEY monkey", ["0-3", "4-7", "11-14"]],
    ["a whole word", { literal: "key", boundary: "word" }, "key monkey keys key", ["0-3", "16-19"]],
    ["the beginning of a word", { literal: "key", boundary: "before" }, "keys monkey", ["0-3"]],
    ["the end of a word", { literal: "key", boundary: "after" }, "keys monkey", ["8-11"]],
    ["a sign", { literal: "@" }, "a@b @", ["1-2", "4-5"]],
    ["digits by number", { digits: [3, 4] }, "12 123 1234 12345", ["3-6", "7-11"]],
    ["digits by what follows", { digits: [1, 3], before: ".-" }, "1.22-333 4", ["0-1", "2-4"]],
    ["no digits inside of a word", { digits: [1, 9] }, "a1 _2 3b é4", ["6-7", "10-11"]],
  ];
  for (const [name, trigger, text, places] of cases) {
    test(name, () => {
      assert.deepEqual(found([trigger], text), places);
    });
  }

  test("of several literals each is found, also inside of another", () => {
    const literals = ["he", "she", "his", "hers", "s"].map((literal) => ({ literal }));
    assert.deepEqual(found(literals, "ushers").sort(), ["1-2", "1-4", "2-4", "2-6", "5-6"]);
  });

  test("as a search for each literal finds them", () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1 }), {
      minLength: 1,
      maxLength: 6,
    });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "B", " "), maxLength: 60 });
    fc.assert(
      fc.property(words, text, (literals, haystack) => {
        const expected = new Set<string>();
        for (const literal of literals) {
          const lower = haystack.toLowerCase();
          for (let at = lower.indexOf(literal); at >= 0; at = lower.indexOf(literal, at + 1)) {
            expected.add(`${at}-${at + literal.length}`);
          }
        }
        const places = found(
          literals.map((literal) => ({ literal })),
          haystack,
        );
        assert.deepEqual(new Set(places), expected);
      }),
    );
  });
});

suite("one finding a place", () => {
  const find = (recognizers: readonly Recognizer[], text: string): string[] =>
    new PrivacyScanner(recognizers)
      .scan(text)
      .map(({ start, end, entity }) => `${entity} ${start}-${end}`);

  test("the surer one", () => {
    const sure = marker([{ literal: "bc" }], 0.95, "SURE");
    const long = marker([{ literal: "abcd" }], 0.6, "LONG");
    assert.deepEqual(find([sure, long], "abcd"), ["SURE 1-3"]);
    assert.deepEqual(find([long, sure], "abcd"), ["SURE 1-3"]);
  });

  test("the longer one of equally sure ones", () => {
    const short = marker([{ literal: "bc" }], 0.9, "SHORT");
    const long = marker([{ literal: "abcd" }], 0.88, "LONG");
    assert.deepEqual(find([short, long], "abcd abc"), ["LONG 0-4", "SHORT 6-8"]);
  });

  test("in the order of the text", () => {
    const marks = [marker([{ literal: "x" }], 0.6, "X"), marker([{ literal: "y" }], 0.9, "Y")];
    assert.deepEqual(find(marks, "xyx"), ["X 0-1", "Y 1-2", "X 2-3"]);
  });

  test("what nobody wants is not looked for", () => {
    const scanner = new PrivacyScanner([marker([{ literal: "x" }])], () => false);
    assert.deepEqual(scanner.scan("x"), []);
  });
});
