/** Numbers of cards, accounts and banks: valid in shape and check digit, of ranges nobody is given. */

import { isLuhnValid } from "../../checksums/luhn.ts";
import { isMod97Valid } from "../../checksums/mod97.ts";
import { compact, digitsOf, intoLayout, type Fake } from "./fake.ts";

/**
 * First six digits by brand: those of the numbers that payment services publish for tests (Stripe, PayPal, Adyen, 2024),
 * behind the first digits by which brands are told apart. The first that fits counts.
 */
const testIssuers: readonly (readonly [brand: RegExp, issuer: string])[] = [
  [/^4/, "424242"],
  [/^(?:5[1-5]|2[2-7])/, "555555"],
  [/^3[47]/, "378282"],
  [/^35/, "353011"],
  [/^(?:2131|1800)/, "213100"],
  [/^3/, "305693"],
  [/^(?:6011|64|65)/, "601111"],
  [/^(?:62|81)/, "620000"],
  [/^[56]/, "630490"],
];
const otherIssuer = "424242";
/** Follows the issuer in our fakes. */
const cardMark = "00";

export const card: Fake = {
  make(value, draws) {
    const digits = digitsOf(value);
    const issuer = testIssuers.find(([brand]) => brand.test(digits))?.[1] ?? otherIssuer;
    const start = issuer + cardMark;
    const body = start + draws.digits(Math.max(0, digits.length - start.length - 1));
    return intoLayout(value, withLastDigit(body, isLuhnValid));
  },
  isMade(value) {
    const digits = digitsOf(value);
    return (
      digits.startsWith(cardMark, 6) && testIssuers.some(([, issuer]) => digits.startsWith(issuer))
    );
  },
  identityOf: compact,
};

/** Digits at the end of an IBAN that differ; before them stand zeros and X, of which no bank code is made. */
const ibanTail = 7;
const ibanMark = /^[A-Z]{2}\d\d[X0]{4}/;

export const iban: Fake = {
  make(value, draws) {
    const before = compact(value);
    const account = Array.from(before.slice(4))
      .map((character, index, all) => {
        const isDigit = /\d/.test(character);
        if (index < all.length - ibanTail) return isDigit ? "0" : "X";
        return isDigit ? draws.digits(1) : draws.of("ABCDEFGHJKLMNPQRSTUVWXYZ");
      })
      .join("");
    const country = before.slice(0, 2);
    // ISO 7064: 98 less the remainder; that is 02 to 98.
    for (let check = 2; check <= 98; check++) {
      const digits = String(check).padStart(2, "0");
      if (isMod97Valid(account + country + digits))
        return intoLayout(value, country + digits + account);
    }
    return value;
  },
  isMade: (value) => ibanMark.test(compact(value)),
  identityOf: compact,
};

/** ISO 9362: no party is called FAKE; country and length stay. */
export const bankCode: Fake = {
  make(value, draws) {
    const code = compact(value);
    const place = draws.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 2);
    return intoLayout(value, `FAKE${code.slice(4, 6)}${place}${code.length > 8 ? "XXX" : ""}`);
  },
  isMade: (value) => /^FAKE/i.test(value),
  identityOf: compact,
};

/** American Bankers Association: first two digits from 81 on are not assigned. */
export const routingNumber: Fake = {
  make: (value, draws) =>
    intoLayout(value, withLastDigit(`99${draws.digits(6)}`, isRoutingChecked)),
  isMade: (value) => /^99\d{7}$/.test(digitsOf(value)),
  identityOf: compact,
};

function isRoutingChecked(digits: string): boolean {
  const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 10 === 0;
}

/** The digits and the one behind them that makes them valid. */
function withLastDigit(digits: string, isValid: (digits: string) => boolean): string {
  const last = Array.from("0123456789").find((digit) => isValid(digits + digit));
  return digits + (last ?? "0");
}
