import { announcedRecognizer } from "../announced.ts";

const weights = [7, 3, 1];

/**
 * Serial number of the German identity card since 2010: a letter of the authority's code, eight more characters without
 * vowels, and mostly the check digit of its machine-readable zone (ICAO Doc 9303, part 3: weights 7, 3, 1).
 */
export const deIdCard = announcedRecognizer("de-id-card", {
  entity: "DE_ID_CARD",
  words: [
    ...["personalausweis", "personalausweisnummer", "ausweisnummer", "ausweis-nr", "ausweis nr"],
    ...["ausweis", "identity card", "german id", "id card"],
  ],
  shape: /(?<![\w-])[LMNPRTVWXY][CFGHJKLMNPRTVWXYZ\d]{8}(?:\d(?:D|<<)?)?(?![\w-])/gi,
  isValid: (value) => {
    const serial = value.slice(0, 9);
    if (!/\d/.test(serial)) return false;
    return value.length === 9 || icaoCheckDigit(serial) === Number(value.charAt(9));
  },
  confidence: 0.8,
});

function icaoCheckDigit(characters: string): number {
  // In base 36, digits and letters have just the values that ICAO gives them.
  const values = Array.from(characters, (character) => parseInt(character, 36));
  return values.reduce((sum, value, index) => sum + value * (weights[index % 3] ?? 0), 0) % 10;
}
