import { announcedRecognizer } from "../announced.ts";

/**
 * Permanent Account Number: five letters, the fourth of which says whose it is (P: a person), four digits, a letter
 * (Income Tax Department of India). How the last letter is made is not published.
 */
export const inPan = announcedRecognizer("in-pan", {
  entity: "IN_PAN",
  words: ["pan", "permanent account number", "income tax"],
  shape: /(?<![\w-])[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z](?![\w-])/gi,
  isValid: (value) => !value.includes("0000"),
  confidence: 0.8,
});
