/** Checksum in the letter case of an Ethereum address: EIP-55 (2016). */

import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** `hex`: the 40 digits behind "0x". */
export function hasEip55Case(hex: string): boolean {
  const lower = hex.toLowerCase();
  const digest = bytesToHex(keccak_256(utf8ToBytes(lower)));
  return Array.from(lower).every((digit, index) => {
    const isUpper = parseInt(digest.charAt(index), 16) >= 8;
    return hex.charAt(index) === (isUpper ? digit.toUpperCase() : digit);
  });
}
