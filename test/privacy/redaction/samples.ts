/** Invented private values of every kind, with the words around them by which they are found. */

import * as fc from "fast-check";

import { encodeCiscoType7 } from "../../../src/core/privacy/ciphers/cisco-type7.ts";
import { encodeJuniper9 } from "../../../src/core/privacy/ciphers/juniper9.ts";
import { isLuhnValid } from "../../../src/core/privacy/checksums/luhn.ts";
import { isMod97Valid } from "../../../src/core/privacy/checksums/mod97.ts";

export interface Sample {
  readonly entity: string;
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((drawn) => drawn.join(""));

const lettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const random = (length: number, alphabet = lettersAndDigits) =>
  fc
    .array(fc.constantFrom(...Array.from(alphabet)), { minLength: length, maxLength: length })
    .map((drawn) => drawn.join(""));

const hex = (length: number) => random(length, "0123456789abcdef");
const lowerCase = (length: number) => random(length, "abcdefghijklmnopqrstuvwxyz");

function withCheckDigit(body: string, isValid: (digits: string) => boolean): string {
  return (
    body + String([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => isValid(body + String(digit))))
  );
}

const card = digits(11).map((body) => {
  const number = withCheckDigit(`4539${body}`, isLuhnValid);
  return number.replace(/(\d{4})(?=\d)/g, "$1 ");
});

const iban = digits(18).map((account) => {
  const check = Array.from({ length: 97 }, (_, index) => String(index + 2).padStart(2, "0")).find(
    (two) => isMod97Valid(`${account}DE${two}`),
  );
  return `DE${check ?? ""}${account}`;
});

const password = fc
  .tuple(lowerCase(5), digits(3), random(4, "ABCDEFGHJKLMNPQRSTUVWXYZ"))
  .map((parts) => parts.join(""));

type Values = fc.Arbitrary<string>;

/** `⟦⟧` is where the value stands. */
const kinds: readonly (readonly [entity: string, around: string, values: Values])[] = [
  [
    "EMAIL_ADDRESS",
    "write to ⟦⟧ today",
    fc.tuple(lowerCase(6), lowerCase(7)).map(([user, host]) => `${user}.x@${host}.io`),
  ],
  ["PHONE_NUMBER", "call +1 me at ⟦⟧ today", digits(4).map((end) => `+1 212 867 ${end}`)],
  ["PHONE_NUMBER", "phone: ⟦⟧.", digits(6).map((end) => `+44 7712 ${end}`)],
  ["CREDIT_CARD", "card number ⟦⟧, thanks", card],
  ["IBAN_CODE", "account ⟦⟧.", iban],
  [
    "US_SSN",
    "SSN: ⟦⟧",
    fc
      .tuple(fc.integer({ min: 101, max: 665 }), digits(3))
      .map(([area, end]) => `${area}-41-1${end}`),
  ],
  ["US_PASSPORT", "passport no. ⟦⟧ of", digits(8).map((number) => `C${number}`)],
  [
    "DATE_OF_BIRTH",
    "born ⟦⟧ in",
    fc.integer({ min: 1950, max: 2009 }).map((year) => `12 March ${year}`),
  ],
  ["DATE_OF_BIRTH", "DOB: ⟦⟧;", fc.integer({ min: 10, max: 28 }).map((day) => `${day}/11/1987`)],
  [
    "STREET_ADDRESS",
    "lives at ⟦⟧, near",
    fc.integer({ min: 1, max: 999 }).map((number) => `${number} Baker Street`),
  ],
  ["USER_PASSWORD", "username jo privilege 15 password 0 ⟦⟧\n!", password],
  ["ENABLE_SECRET", "enable secret ⟦⟧\n", password],
  [
    "CISCO_TYPE7",
    "username jo password 7 ⟦⟧\n",
    password.map((plain) => encodeCiscoType7(plain, 5)),
  ],
  [
    "JUNIPER_9",
    'secret "⟦⟧"; ## SECRET-DATA\n',
    password.map((plain) => encodeJuniper9(plain, "Q")),
  ],
  [
    "CISCO_TYPE5",
    "enable secret 5 ⟦⟧\n",
    fc.tuple(random(4), random(22)).map(([salt, hash]) => `$1$${salt}$${hash}`),
  ],
  ["SNMP_COMMUNITY", "snmp-server community ⟦⟧ RO\n", password],
  ["TACACS_KEY", "tacacs-server key ⟦⟧\n", password],
  ["GITHUB_TOKEN", "token ⟦⟧ here", random(36).map((body) => `ghp_${body}`)],
  [
    "AWS_ACCESS_KEY_ID",
    "id ⟦⟧ here",
    random(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").map((body) => `AKIA${body}`),
  ],
  ["GENERIC_API_KEY", 'api_key = "⟦⟧"', hex(32)],
  ["URL_CREDENTIAL", "ftp://backup:⟦⟧@192.0.2.7/cfg", password],
  [
    "PRIVATE_KEY",
    "⟦⟧\n",
    fc
      .tuple(random(64), random(64), random(40))
      .map((lines) =>
        ["-----BEGIN PRIVATE KEY-----", ...lines, "-----END PRIVATE KEY-----"].join("\n"),
      ),
  ],
];

export const entitiesOfSamples: readonly string[] = [...new Set(kinds.map(([entity]) => entity))];

export const samples: fc.Arbitrary<Sample> = fc.oneof(
  ...kinds.map(([entity, around, values]) => {
    const [before = "", after = ""] = around.split("⟦⟧");
    return values.map((value): Sample => ({ entity, before, value, after }));
  }),
);
