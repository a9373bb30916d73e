import { type Announced, reportAnnounced, wordTriggers } from "../announced.ts";
import type { Recognizer } from "../recognizer.ts";

const entity = "IT_FISCAL_CODE";
const length = 16;

/**
 * Surname, name, year, month, day (of women 40 more), place, check letter. Where two people would have the same code,
 * digits become letters from the last on: L for 0, M, N, P, Q, R, S, T, U, V.
 */
const digit = "[\\dLMNPQRSTUV]";
const shape = `[A-Z]{6}${digit}{2}[A-EHLMPRST][0-7LMNPQRST]${digit}[A-MZ]${digit}{3}[A-Z]`;

const announced: Announced = {
  entity,
  words: [
    ...["codice fiscale", "cod. fiscale", "cod. fisc", "cod fisc", "c.f", "cf", "codfisc"],
    ...["codicefiscale", "codice_fiscale", "fiscal code", "italian tax"],
  ],
  shape: new RegExp(`(?<![\\w-])${shape}(?![\\w-])`, "gi"),
  isValid: hasCheckLetter,
};

const whole = new RegExp(`^${shape}$`, "i");

/** Codice fiscale (Decreto Ministeriale 23 dicembre 1976). */
export const itFiscalCode: Recognizer = {
  id: "it-fiscal-code",
  entities: [entity],
  triggers: [...wordTriggers(announced), { shape: "aaaaaa99a99a999a", boundary: "word" }],
  find(text, trigger, report) {
    const { start, end } = trigger;
    const value = text.slice(start, end);
    if (!whole.test(value)) reportAnnounced(text, trigger, { announced, report });
    else if (hasCheckLetter(value.toUpperCase())) report({ start, end, entity, confidence: 0.95 });
  },
};

/** Values of the characters in odd places, of 0 to 9 and of A to Z; in even places a character is worth its order. */
const oddDigits = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const oddLetters = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

function hasCheckLetter(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < length - 1; index++) {
    const order = parseInt(value.charAt(index), 36);
    const isLetter = order >= 10;
    if (index % 2 === 1) sum += isLetter ? order - 10 : order;
    else sum += (isLetter ? oddLetters[order - 10] : oddDigits[order]) ?? 0;
  }
  return sum % 26 === value.charCodeAt(length - 1) - 0x41;
}
