import { announcedRecognizer } from "../announced.ts";
import { weightedSum } from "../checksums/weighted-sum.ts";

const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];

/** Australian Business Register, "Format of the ABN": the sum, less 10 for the first digit, is divisible by 89. */
export const auAbn = announcedRecognizer("au-abn", {
  entity: "AU_ABN",
  words: ["abn", "australian business number", "business number"],
  shape: /(?<![\w.+-])[1-9]\d([ -]?)\d{3}\1\d{3}\1\d{3}(?![\w-])/g,
  isValid: (value) => (weightedSum(value, weights) - 10) % 89 === 0,
});
