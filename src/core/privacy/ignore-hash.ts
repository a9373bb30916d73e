/** How a value is written down that is not to be reported, without writing it down. */

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { encodeBase64Url } from "../base64-url.ts";
import type { EntityType } from "./entities.ts";
import { parseIpv6 } from "./ip-addresses.ts";

/** A value that was found, as the text has it. */
export interface FoundValue {
  readonly entity: EntityType;
  readonly value: string;
}

/** 128 bits. */
const hashBytes = 16;

/**
 * The hash of a value for "privacy.ignore": HMAC-SHA-256 under the project's salt, shortened, in base64url. The salt
 * stands beside it, so it keeps values apart from those of other projects, but hides none that can be guessed.
 */
export function ignoreHash(salt: string, found: FoundValue): string {
  return new IgnoreHasher(salt).hash(found);
}

/** Hashes many values under one salt. */
export class IgnoreHasher {
  readonly #keyed: ReturnType<typeof hmac.create>;

  constructor(salt: string) {
    this.#keyed = hmac.create(sha256, utf8ToBytes(salt));
  }

  hash(found: FoundValue): string {
    const digest = this.#keyed
      .clone()
      .update(utf8ToBytes(normalized(found)))
      .digest();
    return encodeBase64Url(digest.subarray(0, hashBytes));
  }
}

/** One spelling for all values that mean the same. Secrets stay as they are: there, every character counts. */
export function normalized({ entity, value }: FoundValue): string {
  switch (entity) {
    case "EMAIL_ADDRESS":
    case "HOSTNAME":
      return value.toLowerCase();
    case "MAC_ADDRESS":
      return value.toLowerCase().replace(/[^\da-f]/g, "");
    case "IP_ADDRESS":
      return normalizedAddress(value.toLowerCase());
    default:
      return value;
  }
}

/** IPv6 addresses with all their zeros; what stands behind the address, such as the length of a prefix, stays. */
function normalizedAddress(value: string): string {
  const [address = ""] = /^[\da-f:.]*/.exec(value) ?? [];
  const groups = parseIpv6(address);
  return groups === undefined
    ? value
    : groups.map((group) => group.toString(16)).join(":") + value.slice(address.length);
}
