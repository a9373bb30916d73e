import { announcedRecognizer } from "../announced.ts";
import { digitAt, isOneDigitRepeated, weightedSum } from "../checksums/weighted-sum.ts";

const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/** NHS Data Model and Dictionary, "NHS Number": ten digits, of which the last makes the sum divisible by 11. */
export const ukNhs = announcedRecognizer("uk-nhs", {
  entity: "UK_NHS",
  words: ["nhs", "national health service", "chi number"],
  shape: /(?<![\w.+-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w-])/g,
  isValid: (value) =>
    !isOneDigitRepeated(value) && (weightedSum(value, weights) + digitAt(value, 9)) % 11 === 0,
});
