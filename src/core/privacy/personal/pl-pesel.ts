import { announcedRecognizer } from "../announced.ts";
import { digitAt, weightedSum } from "../checksums/weighted-sum.ts";

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/** PESEL: date of birth, serial, check digit (Dz.U. 2010 nr 217 poz. 1427). */
export const plPesel = announcedRecognizer("pl-pesel", {
  entity: "PL_PESEL",
  words: ["pesel", "numer ewidencyjny", "polish id"],
  shape: /(?<![\w.+-])\d{11}(?![\w-])/g,
  isValid: (value) =>
    hasBirthDate(value) && (weightedSum(value, weights) + digitAt(value, 10)) % 10 === 0,
});

/** The century is added to the month in steps of 20, from the 1900s on; the 1800s have 80. */
const monthStep = 20;

function hasBirthDate(value: string): boolean {
  const month = Number(value.slice(2, 4)) % monthStep;
  const day = Number(value.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
