import { KeyedPermutation } from "./keyed-permutation.ts";
import type { PseudonymKey } from "./pseudonym-key.ts";

const vendorSize = 2 ** 24;
/** Without the two bits that say whether an address is of a group and whether it is local (IEEE 802). */
const freeSize = 2 ** 46;

/** Pseudonyms of MAC addresses in the notation of the original. */
export class MacPseudonyms {
  readonly #key: PseudonymKey;
  readonly #keepsVendor: boolean;

  constructor(key: PseudonymKey, { keepsVendor }: { readonly keepsVendor: boolean }) {
    this.#key = key;
    this.#keepsVendor = keepsVendor;
  }

  /** Undefined where `text` has other than twelve digits and separators. */
  mac(text: string, isBack: boolean): string | undefined {
    if (!/^(?:[\da-fA-F][:.-]?){11}[\da-fA-F]$/.test(text)) return undefined;
    const value = parseInt(text.replaceAll(/[:.-]/g, ""), 16);
    const digits = this.#map(value, isBack).toString(16).padStart(12, "0");
    let at = 0;
    const lower = text.replaceAll(/[\da-fA-F]/g, () => digits.charAt(at++));
    return /[A-F]/.test(text) ? lower.toUpperCase() : lower;
  }

  #map(value: number, isBack: boolean): number {
    if (isNobody(value)) return value;
    let result = value;
    do {
      result = this.#permuted(result, isBack);
    } while (isNobody(result));
    return result;
  }

  #permuted(value: number, isBack: boolean): number {
    const vendor = Math.floor(value / vendorSize);
    const bits = (vendor >>> 16) & 3;
    // Of a group's address, the first half tells the protocol.
    if (this.#keepsVendor || (bits & 1) === 1) {
      const permutation = new KeyedPermutation(this.#key, `mac ${vendor}`, vendorSize);
      return vendor * vendorSize + through(permutation, value % vendorSize, isBack);
    }
    const permutation = new KeyedPermutation(this.#key, `mac bits ${bits}`, freeSize);
    const free = Math.floor(value / 2 ** 42) * 2 ** 40 + (value % 2 ** 40);
    const result = through(permutation, free, isBack);
    return Math.floor(result / 2 ** 40) * 2 ** 42 + bits * 2 ** 40 + (result % 2 ** 40);
  }
}

function through(permutation: KeyedPermutation, value: number, isBack: boolean): number {
  return isBack ? permutation.invert(value) : permutation.apply(value);
}

/**
 * All zeros and all ones, and groups of protocols: IEEE 802.1 (01-80-C2), Cisco (01-00-0C), IPv4 local network control
 * (01-00-5E-00-00, RFC 1112 and RFC 5771).
 */
function isNobody(value: number): boolean {
  const vendor = Math.floor(value / vendorSize);
  if (vendor === 0x0180c2 || vendor === 0x01000c) return true;
  return Math.floor(value / 256) === 0x01005e0000 || value === 0 || value === 2 ** 48 - 1;
}
