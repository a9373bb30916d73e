/**
 * Passwords, keys and tokens that open nothing. They carry a mark, by which a later check knows them: REDACTED, in
 * hexadecimal FA4EFA4E, and in short ones FAKE0 or FA4E at their beginning; ciphers that can be undone carry it inside.
 */

import { decodeCiscoType7, encodeCiscoType7 } from "../../ciphers/cisco-type7.ts";
import { decodeJuniper9, encodeJuniper9, juniper9Prefix } from "../../ciphers/juniper9.ts";
import type { Draws } from "./draws.ts";
import type { Fake } from "./fake.ts";
import { fakeKeyBlock, isKeyBlock } from "./key-block.ts";
import { isMarked, keepingSeparators, opaque, wrapped } from "./secret-text.ts";

/** Of what device or person made up: only hashes and encodings have a form to keep. */
export const secret: Fake = {
  make(value, draws) {
    if (isKeyBlock(value)) return fakeKeyBlock(value, draws);
    if (scheme.test(value)) return hash(value, draws);
    return wrapped(value, draws);
  },
  isMade: (value) => isMarked(value) || isMarkedInside(value),
};

/** Identifiers of crypt(5), and those of Aruba (c, h) and F5 (M); what else stands there may be the password. */
const scheme =
  /^\$(?:\d{1,2}[a-z]?|sha\d{1,3}|apr1|md5|pbkdf2(?:-sha\d{1,3})?|argon2(?:id?|d)|g?y|[chM])\$/;

/** `$1$salt$hash`: scheme and cost stay, as they say how to read the rest. */
function hash(value: string, draws: Draws): string {
  const parts = value.split("$");
  const longest = parts.reduce(
    (best, part, at) => (part.length > (parts[best]?.length ?? 0) ? at : best),
    0,
  );
  return parts
    .map((part, at) => {
      if (at === longest) return opaque(part, draws);
      const isKept = at <= 1 || /^(?:rounds=\d{1,9}|\d{1,6})$/.test(part);
      return isKept
        ? part
        : draws.text("ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789", part.length);
    })
    .join("$");
}

/** Of a service: its prefix and the separators stay, by which parsers and people know it. */
export const service: Fake = {
  make: (value, draws) =>
    isKeyBlock(value) ? fakeKeyBlock(value, draws) : keepingSeparators(value, draws),
  isMade: secret.isMade,
};

/** Cisco type 7: ciphertext that a device accepts, of a fake. */
export const cipher7: Fake = {
  make(value, draws) {
    const cipher = encodeCiscoType7(opaque(decodeCiscoType7(value) ?? "", draws), draws.below(16));
    return /[a-f]/.test(value) ? cipher.toLowerCase() : cipher;
  },
  isMade: secret.isMade,
};

/** Letters of each family, so that nothing but the salt tells how long the rest is. */
const salts = "QzF3n6BIREh7NdVbiHkqm";

/** Junos: ciphertext that a device accepts, of a fake. */
export const juniper9: Fake = {
  make: (value, draws) =>
    encodeJuniper9(opaque(decodeJuniper9(value) ?? "", draws), draws.of(salts)),
  isMade: secret.isMade,
};

function isMarkedInside(value: string): boolean {
  const plain = value.startsWith(juniper9Prefix) ? decodeJuniper9(value) : decodeCiscoType7(value);
  return plain !== undefined && isMarked(plain);
}

/** {"alg":"HS256","typ":"JWT"} */
const tokenHeader = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
/** {"sub":"REDACTED"} */
const tokenPayload = "eyJzdWIiOiJSRURBQ1RFRCJ9";

/** Header and payload can be read as those of any token; what is signed differs. */
export const webToken: Fake = {
  make(value, draws) {
    const [, , ...rest] = value.split(".");
    const signature = rest.map((part) => (part === "" ? "" : opaque(part, draws)));
    return [tokenHeader, tokenPayload, ...signature].join(".");
  },
  isMade: (value) => value.includes(tokenPayload) || secret.isMade(value),
};
