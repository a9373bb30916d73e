import { announcedRecognizer } from "../announced.ts";
import { isOneDigitRepeated, weightedSum } from "../checksums/weighted-sum.ts";

/** Nine digits today, eight in older numbers: Australian Taxation Office, TFN algorithm. */
const weights = [1, 4, 3, 7, 5, 8, 6, 9, 10];
const olderWeights = [10, 7, 8, 4, 6, 3, 5, 1];

export const auTfn = announcedRecognizer("au-tfn", {
  entity: "AU_TFN",
  words: ["tfn", "tax file"],
  shape: /(?<![\w.+-])\d{3}([ -]?)\d{3}\1\d{2,3}(?![\w-])/g,
  isValid: (value) =>
    !isOneDigitRepeated(value) &&
    weightedSum(value, value.length === weights.length ? weights : olderWeights) % 11 === 0,
});
