import assert from "node:assert/strict";
import { test } from "node:test";
import { PrivacyScanner } from "../../src/core/privacy/privacy-scanner.ts";
import { wordListRecognizer } from "../../src/core/privacy/word-list.ts";
import { testRecognizers } from "./recognizer-tester.ts";

const customers = wordListRecognizer({
  id: "list:CUSTOMER",
  entity: "CUSTOMER",
  words: [
    "Acme",
    "Acme Networks",
    "Müller-Lüdenscheidt",
    "Ñandú S.A.",
    "Łódź",
    "東京電力",
    "R&D",
    "x7",
    "",
  ],
});

testRecognizers(
  [customers],
  [
    { text: "⟦Acme⟧", entity: "CUSTOMER", confidence: 0.95 },
    { name: "whatever the case", text: "at ⟦ACME⟧, ⟦acme⟧ and ⟦MÜLLER-LÜDENSCHEIDT⟧." },
    { name: "the longest", text: '"⟦acme networks⟧" and ⟦Acme⟧ Network' },
    { name: "over a line break", text: "for ⟦Acme\n   Networks⟧ only" },
    { name: "whole words only", text: "acmeology pacme acme_1 Acmé Łódźka" },
    { name: "hyphens and dots are no words", text: "⟦acme⟧-core-1.⟦acme⟧.example" },
    { name: "a first letter beyond ASCII", text: "(⟦ñandú s.a.⟧) in ⟦łódź⟧" },
    { name: "decomposed", text: "⟦Mu\u0308ller-Lu\u0308denscheidt⟧ calls" },
    { name: "a script without spaces", text: "顧客は⟦東京電力⟧です" },
    { name: "signs and digits", text: "⟦R&D⟧ has ⟦X7⟧, not x70" },
    { name: "characters beyond 16 bits", text: "😀⟦Acme⟧😀" },
    { name: "escaped", text: "customer\\n⟦Acme⟧\\n" },
  ],
);

test("an empty list finds nothing", () => {
  const nothing = wordListRecognizer({ id: "list:NOTHING", entity: "NOTHING", words: [] });
  assert.deepEqual(new PrivacyScanner([nothing]).scan("some text"), []);
});
