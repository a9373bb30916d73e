import { deviceRoles } from "../device-roles.ts";
import { KeyedPermutation } from "./keyed-permutation.ts";
import type { PseudonymKey } from "./pseudonym-key.ts";

/** Special-use domains (RFC 2606, RFC 6761, RFC 6762, RFC 8375) and those that ICANN keeps for local use. */
const localDomains: ReadonlySet<string> = new Set(
  "example test invalid localhost local arpa internal home lan corp intranet private".split(" "),
);

/** Domains of any other kind could be somebody's. */
const reservedDomain = "example";

/** Pronounceable, and short of the letters that most English words need. */
const consonants = "bdfghjklmnprstvz";
const vowels = "aeiou";

/** Up to this many letters, different words have different pseudonyms; then that is only next to certain. */
const longestPermuted = 4;
/** Enough of consonants and vowels for all words of so many letters. */
const lengthByLetters = [0, 1, 3, 5, 6];
const lengthOfLongWords = 8;
/** Of longer runs of digits, groups of so many: they stay exact numbers. */
const maxDigits = 12;

/**
 * Pseudonyms of host names that keep how a name is built: separators, words for roles, case, the number of digits, the
 * depth of a domain. `nyc-core-sw01.acme.net` becomes something like `tovan-core-sw04.lupemi.example`.
 */
export class HostnamePseudonyms {
  readonly #key: PseudonymKey;

  constructor(key: PseudonymKey) {
    this.#key = key;
  }

  hostname(text: string): string {
    const labels = text.split(".");
    const top = labels.length > 1 ? (labels.at(-1) ?? "").toLowerCase() : "";
    if (!/^[a-z]{2,}$/.test(top)) return labels.map((label) => this.#label(label, "")).join(".");
    const isLocal = localDomains.has(top);
    const last = labels.length - 2;
    return [
      // Under one reserved domain, `acme.com` and `acme.net` must still be two.
      ...labels
        .slice(0, -1)
        .map((label, index) => this.#label(label, isLocal || index < last ? "" : top)),
      isLocal ? labels.at(-1) : likeCase(reservedDomain, labels.at(-1) ?? ""),
    ].join(".");
  }

  #label(label: string, top: string): string {
    return label.replaceAll(/\p{L}+|\d+/gu, (part) =>
      /^\d/.test(part) ? this.#digits(part) : likeCase(this.#word(part.toLowerCase(), top), part),
    );
  }

  #word(word: string, top: string): string {
    // One letter names nobody.
    if (word.length === 1 || deviceRoles.has(word)) return word;
    const purpose = `hostname word ${top} ${word.length}`;
    if (word.length > longestPermuted || !/^[a-z]+$/.test(word)) {
      const [a = 0, b = 0, c = 0, d = 0] = this.#key.bytes(purpose, word);
      return spelled(((a << 24) | (b << 16) | (c << 8) | d) >>> 0, lengthOfLongWords);
    }
    const length = lengthByLetters[word.length] ?? lengthOfLongWords;
    const permutation = new KeyedPermutation(this.#key, purpose, countOf(length));
    const pseudonym = spelled(permutation.apply(numberOf(word)), length);
    // Words that stay are taken; none of the others ends in two consonants.
    return deviceRoles.has(pseudonym) ? `${pseudonym}z` : pseudonym;
  }

  /** Zeros before stay, so that `sw01` is followed by names like it. */
  #digits(digits: string): string {
    const zeros = /^0*/.exec(digits)?.[0] ?? "";
    let result = zeros;
    for (let at = zeros.length; at < digits.length; at += maxDigits) {
      const group = digits.slice(at, at + maxDigits);
      // Only the first group cannot begin with a zero.
      const least = at === zeros.length ? 10 ** (group.length - 1) : 0;
      const size = 10 ** group.length - least;
      const permutation = new KeyedPermutation(this.#key, `hostname digits ${least} ${size}`, size);
      const value = least + permutation.apply(Number(group) - least);
      result += String(value).padStart(group.length, "0");
    }
    return result;
  }
}

/** All upper case, a capital first, or lower case. */
function likeCase(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const first = model.charAt(0);
  if (first === first.toLowerCase()) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function numberOf(word: string): number {
  let value = 0;
  for (let at = 0; at < word.length; at++) value = value * 26 + word.charCodeAt(at) - 0x61;
  return value;
}

/** How many words of consonants and vowels in turn there are. */
function countOf(length: number): number {
  return consonants.length ** Math.ceil(length / 2) * vowels.length ** Math.floor(length / 2);
}

function spelled(value: number, length: number): string {
  let left = value;
  let word = "";
  for (let at = 0; at < length; at++) {
    const letters = at % 2 === 0 ? consonants : vowels;
    word += letters.charAt(left % letters.length);
    left = Math.floor(left / letters.length);
  }
  return word;
}
