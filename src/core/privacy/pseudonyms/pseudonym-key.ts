import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The secret that all pseudonyms are made with: a pseudorandom function, HMAC-SHA-256 (RFC 2104, FIPS 180-4). Who does
 * not know it can neither make a pseudonym nor turn one back.
 */
export class PseudonymKey {
  readonly #keyed: ReturnType<typeof hmac.create>;

  constructor(secret: Uint8Array | string) {
    const bytes = typeof secret === "string" ? utf8ToBytes(secret) : secret;
    if (bytes.length === 0) throw new RangeError("A pseudonym key is not empty.");
    this.#keyed = hmac.create(sha256, bytes);
  }

  /** 32 bytes that depend on key, purpose and value. A purpose has no zero character, which ends it. */
  bytes(purpose: string, value: string): Uint8Array {
    return this.#keyed
      .clone()
      .update(utf8ToBytes(`${purpose}\0${value}`))
      .digest();
  }
}
