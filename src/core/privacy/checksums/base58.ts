/** Base58Check, the encoding of wallet addresses since Bitcoin: a payload and the first four bytes of its double SHA-256. */

import { sha256 } from "@noble/hashes/sha2.js";

/** Without 0, O, I and l: Bitcoin Core, src/base58.cpp. */
export const bitcoinAlphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** The XRP Ledger's own order: xrpl.org, "base58 Encodings". */
export const rippleAlphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

const checksumLength = 4;

/** Bytes of a base58 number; undefined with a character that is not in the alphabet. */
export function base58Bytes(encoded: string, alphabet: string): Uint8Array | undefined {
  /** Least significant byte first. */
  const bytes: number[] = [];
  for (const character of encoded) {
    let carry = alphabet.indexOf(character);
    if (carry < 0) return undefined;
    for (const [index, byte] of bytes.entries()) {
      carry += byte * 58;
      bytes[index] = carry & 0xff;
      carry >>= 8;
    }
    if (carry > 0) bytes.push(carry);
  }
  const zero = alphabet.charAt(0);
  for (let index = 0; encoded.charAt(index) === zero; index++) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

/** The payload with its version, where the checksum is right. */
export function base58CheckPayload(encoded: string, alphabet: string): Uint8Array | undefined {
  const bytes = base58Bytes(encoded, alphabet);
  if (bytes === undefined || bytes.length <= checksumLength) return undefined;
  const payload = bytes.subarray(0, -checksumLength);
  const checksum = bytes.subarray(-checksumLength);
  const digest = sha256(sha256(payload));
  return checksum.every((byte, index) => byte === digest[index]) ? payload : undefined;
}
