import { announcedRecognizer } from "../announced.ts";
import { hasVerhoeffCheckDigit } from "../checksums/verhoeff.ts";

/** Aadhaar, UIDAI: twelve digits, the first not 0 or 1, the last by Verhoeff's scheme. */
export const inAadhaar = announcedRecognizer("in-aadhaar", {
  entity: "IN_AADHAAR",
  words: ["aadhaar", "aadhar", "adhaar", "adhar", "uidai"],
  shape: /(?<![\w.+-])[2-9]\d{3}([ -]?)\d{4}\1\d{4}(?![\w-])/g,
  isValid: hasVerhoeffCheckDigit,
});
