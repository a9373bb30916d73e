/** E-mail addresses and links, at domains that nobody can have (RFC 2606). */

import type { Draws } from "./draws.ts";
import { lowerCase, type Fake } from "./fake.ts";

const reservedDomains = ["example.com", "example.org", "example.net"];
const isReserved = /(?:^|[@./])example\.(?:com|org|net)$/i;

const consonants = "bdfgklmnprstvz";
const vowels = "aeiou";
/** So that short local parts, too, differ from each other. */
const leastLetters = 6;

export const email: Fake = {
  make(value, draws) {
    const local = value.slice(0, Math.max(0, value.lastIndexOf("@")));
    const shape = local.replace(/[^\w.+-]/g, "x");
    const padding = "x".repeat(Math.max(0, leastLetters - shape.replace(/[\W_]/g, "").length));
    return `${alike(shape + padding, draws)}@${draws.of(reservedDomains)}`;
  },
  isMade: (value) => isReserved.test(value),
  identityOf: lowerCase,
};

export const link: Fake = {
  make(value, draws) {
    const scheme = /^[a-z][a-z\d+.-]{0,20}(?=:)/i.exec(value)?.[0] ?? "https";
    return `${scheme}://www.${draws.of(reservedDomains)}/${pronounceable(8, draws)}`;
  },
  isMade: (value) => isReserved.test(value.replace(/^[a-z\d+.-]+:\/\/([^/?#]*).*$/i, "$1")),
};

/** Letters for letters, digits for digits, everything in small letters, as case makes no difference. */
function alike(shape: string, draws: Draws): string {
  return shape.replace(/[a-z]+|\d/gi, (run) =>
    /\d/.test(run) ? draws.digits(1) : pronounceable(run.length, draws),
  );
}

export function pronounceable(length: number, draws: Draws): string {
  let word = "";
  while (word.length < length) word += draws.of(word.length % 2 === 0 ? consonants : vowels);
  return word;
}
