import { announcedRecognizer } from "../announced.ts";
import { digitAt, weightedSum } from "../checksums/weighted-sum.ts";

const weights = [1, 3, 7, 9, 1, 3, 7, 9];

/**
 * Services Australia: ten digits from 2 to 6 on, the ninth a check digit of those before it, the tenth the card's issue;
 * often with the person's place on the card behind them. Medicare is a word in other countries too.
 */
export const auMedicare = announcedRecognizer("au-medicare", {
  entity: "AU_MEDICARE",
  words: ["medicare"],
  shape: /(?<![\w.+-])[2-6]\d{3}([ -]?)\d{5}\1\d(?:[ /-]?[1-9])?(?![\w-])/g,
  isValid: (value) => weightedSum(value, weights) % 10 === digitAt(value, 8),
  confidence: 0.8,
});
