import { asNumberRange, formatAsNumber, parseAsNumber } from "../as-numbers.ts";
import { KeyedPermutation } from "./keyed-permutation.ts";
import type { PseudonymKey } from "./pseudonym-key.ts";

/** Pseudonyms of AS numbers, each of the range that it was of. Numbers that name no network stay. */
export class AsNumberPseudonyms {
  readonly #key: PseudonymKey;

  constructor(key: PseudonymKey) {
    this.#key = key;
  }

  /** Undefined where `text` is no AS number. */
  asNumber(text: string, isBack: boolean): string | undefined {
    const number = parseAsNumber(text);
    if (number === undefined) return undefined;
    return formatAsNumber({ ...number, value: this.#map(number.value, isBack) });
  }

  #map(value: number, isBack: boolean): number {
    const range = asNumberRange(value);
    if (range === undefined) return value;
    const { first, last } = range;
    const permutation = new KeyedPermutation(this.#key, `as ${first}`, last - first + 1);
    let result = value;
    do {
      const offset = result - first;
      result = first + (isBack ? permutation.invert(offset) : permutation.apply(offset));
      // The number for translation lies in the middle of a range.
    } while (asNumberRange(result) === undefined);
    return result;
  }
}
