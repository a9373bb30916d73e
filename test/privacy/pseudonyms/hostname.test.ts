import assert from "node:assert/strict";
import { test } from "node:test";
import { createPseudonymizer } from "../../../src/core/privacy/pseudonyms/pseudonymizer.ts";

const pseudonymizer = createPseudonymizer("a key for tests only");
const hostname = (name: string): string => pseudonymizer.hostname(name);

test("a name keeps roles, separators, case and the number of digits", () => {
  assert.match(hostname("muc-core-sw12"), /^(?!muc)[a-z]{5}-core-sw[1-9]\d$/);
  assert.match(hostname("MUC_PE01"), /^[A-Z]{5,}_PE0[1-9]$/);
  assert.match(hostname("Zurich-Edge-fw-a"), /^[A-Z][a-z]{7}-Edge-fw-a$/);
  assert.match(hostname("rtr3"), /^rtr[1-9]$/);
});

test("the same part has the same pseudonym in every name, whatever its case", () => {
  const site = hostname("muc-core-sw1").split("-")[0];
  assert.equal(hostname("muc-pe7").split("-")[0], site);
  assert.equal(hostname("MUC-PE7").split("-")[0], site?.toUpperCase());
});

test("a domain ends in a reserved one and keeps its depth", () => {
  assert.match(hostname("sw1.oslo.zentrale.com"), /^sw\d\.[a-z]+\.[a-z]+\.example$/);
  assert.match(hostname("sw1.zentrale.co.uk"), /^sw\d\.[a-z]+\.[a-z]+\.example$/);
  assert.match(hostname("SW1.ZENTRALE.LOCAL"), /^SW\d\.[A-Z]+\.LOCAL$/);
  assert.notEqual(hostname("zentrale.com"), hostname("zentrale.net"));
});

test("a name with dots and no domain is one", () => {
  assert.match(hostname("muc.b2.r17"), /^[a-z]{5}\.b\d\.r\d\d$/);
});

test("short words never meet", () => {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  const words = letters.flatMap((a) => letters.flatMap((b) => [`${a}${b}`, `${a}${b}q`]));
  assert.equal(new Set(words.map((word) => hostname(word))).size, words.length);
});

test("numbers of one width never meet, however long", () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => String(index).padStart(3, "0"));
  assert.equal(new Set(numbers.map((number) => hostname(`x${number}`))).size, 1000);
  assert.match(hostname("id-123456789012345678901234567890"), /^[a-z]+-\d{30}$/);
});

test("letters of other alphabets are replaced as well", () => {
  assert.match(hostname("köln-sw1"), /^[a-z]{8}-sw\d$/);
});
