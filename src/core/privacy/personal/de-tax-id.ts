import { announcedRecognizer } from "../announced.ts";
import { hasMod11And10CheckDigit } from "../checksums/iso-7064.ts";

/** Steuerliche Identifikationsnummer, § 139b AO: eleven digits, the last by ISO 7064. */
export const deTaxId = announcedRecognizer("de-tax-id", {
  entity: "DE_TAX_ID",
  words: [
    ...["steuer-id", "steuerid", "steuer id", "steuer-idnr", "steuer-identifikationsnummer"],
    ...["steueridentifikationsnummer", "steuerliche identifikationsnummer", "steuernummer"],
    ...[
      "identifikationsnummer",
      "idnr",
      "id-nr",
      "tin",
      "tax id",
      "tax identification",
      "tax number",
    ],
  ],
  shape: /(?<![\w.+-])[1-9]\d([ ]?)\d{3}\1\d{3}\1\d{3}(?![\w-])/g,
  isValid: (value) => hasMod11And10CheckDigit(value) && hasOneRepeatedDigit(value.slice(0, 10)),
});

/**
 * Of the first ten digits just one occurs more than once: twice, or since 2016 three times, and then not in a row
 * (Bundeszentralamt für Steuern, rules for the identification number).
 */
function hasOneRepeatedDigit(digits: string): boolean {
  const repeated = [...new Set(digits)]
    .map((digit) => digits.split(digit).length - 1)
    .filter((times) => times > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && !/(\d)\1\1/.test(digits);
}
