/** Kinds of secrets that their encoding tells, whatever they are for. */

import { decodeCiscoType7 } from "../ciphers/cisco-type7.ts";
import type { SecretEntity } from "../entities.ts";
import type { SecretValue } from "./secret-value.ts";

export interface Encoded {
  readonly entity: SecretEntity;
  readonly confidence: number;
}

/** Type 6: base 41, whose digits are the letters from `A` to `i`; ASA and the Aironet line write 8 for it. */
const type6 = /^[A-i]{12,400}$/;
/** Type 4: SHA-256 in Cisco's base 64, withdrawn in 2013. */
const type4 = /^[./\dA-Za-z]{43}$/;

export function entityOfEncoding({ value, encoding }: SecretValue): Encoded | undefined {
  if (encoding === undefined) return undefined;
  if (["7", "encrypted", "password", "hash", "cipher"].includes(encoding)) {
    return decodeCiscoType7(value) === undefined
      ? undefined
      : { entity: "CISCO_TYPE7", confidence: 0.97 };
  }
  if ((encoding === "6" || encoding === "8") && type6.test(value)) {
    return { entity: "CISCO_TYPE6", confidence: 0.95 };
  }
  if (encoding === "4" && type4.test(value)) return { entity: "CISCO_TYPE8_9", confidence: 0.95 };
  return undefined;
}
