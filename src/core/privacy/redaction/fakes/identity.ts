/** Numbers that states give to persons: ranges that are never issued, where there are some, and zeros otherwise. */

import { weightedSum } from "../../checksums/weighted-sum.ts";
import { compact, digitsOf, intoLayout, type Fake } from "./fake.ts";

/** SSA: area 000 is never issued. */
export const socialSecurityNumber: Fake = {
  make: (value, draws) => intoLayout(value, `000${draws.digits(6)}`),
  isMade: (value) => /^000\d{6}$/.test(digitsOf(value)),
  identityOf: compact,
};

/** IRS: groups of taxpayer numbers begin at 50. */
export const taxpayerNumber: Fake = {
  make: (value, draws) => intoLayout(value, `9${draws.digits(2)}00${draws.digits(4)}`),
  isMade: (value) => /^9\d{2}00\d{4}$/.test(digitsOf(value)),
  identityOf: compact,
};

/** HMRC, NIM39110: Q is in no prefix, and QQ stands in official examples. */
export const nino: Fake = {
  make: (value, draws) => intoLayout(value, `QQ${draws.digits(6)}${compact(value).slice(8)}`),
  isMade: (value) => /^QQ\d{6}/.test(compact(value)),
  identityOf: compact,
};

/** NHS England: numbers from 999 000 0000 on are kept for tests. */
export const nhsNumber: Fake = {
  make(value, draws) {
    let digits: string;
    let check: number;
    do {
      digits = `999${draws.digits(6)}`;
      check = (11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    } while (check === 10);
    return intoLayout(value, digits + String(check));
  },
  isMade: (value) => /^999\d{7}$/.test(digitsOf(value)),
  identityOf: compact,
};

/** Short numbers need their digits to differ; of long ones so many zeros are no real one. */
function zerosIn(digitCount: number): number {
  return digitCount >= 11 ? 6 : 3;
}

/** X for every letter, zeros for the first digits: a shape that parsers accept and a number that no person has. */
export const identityNumber: Fake = {
  make(value, draws) {
    const count = digitsOf(value).length;
    let digits = "0".repeat(Math.min(count, zerosIn(count)));
    digits += draws.digits(count - digits.length);
    let next = 0;
    return intoLayout(
      value,
      compact(value).replace(/./g, (character) =>
        /\d/.test(character) ? digits.charAt(next++) : "X",
      ),
    );
  },
  isMade(value) {
    const characters = compact(value);
    const digits = digitsOf(characters);
    const zeros = Math.min(digits.length, zerosIn(digits.length));
    return /^[X\d]+$/.test(characters) && digits.startsWith("0".repeat(zeros));
  },
  identityOf: compact,
};
