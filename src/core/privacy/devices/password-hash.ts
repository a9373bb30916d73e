import { decodeJuniper9, juniper9Prefix } from "../ciphers/juniper9.ts";
import type { SecretEntity } from "../entities.ts";
import { textBefore } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";

interface Shape {
  /** What it begins with. */
  readonly prefix: string;
  /** The whole of it, from the prefix on. */
  readonly shape: RegExp;
  /** By the words before it; undefined where the shape alone is too little. */
  readonly entity: (before: string, hash: string) => SecretEntity | undefined;
  readonly confidence: number;
}

/** Letters of crypt(3)'s base 64. */
const end = "(?![./\\dA-Za-z])";

const shapes: readonly Shape[] = [
  // crypt(5), MD5: IOS type 5 has a salt of four characters and stands behind its number.
  {
    prefix: "$1$",
    shape: new RegExp(`\\$1\\$[./\\dA-Za-z]{1,8}\\$[./\\dA-Za-z]{22}${end}`, "y"),
    entity: (before) => (ciscoBefore.test(before) ? "CISCO_TYPE5" : "UNIX_CRYPT"),
    confidence: 0.97,
  },
  // crypt(5): SHA-256 and SHA-512, with rounds or without; EOS writes the latter behind `sha512`.
  {
    prefix: "$5$",
    shape: new RegExp(
      `\\$5\\$(?:rounds=\\d{1,9}\\$)?[./\\dA-Za-z]{1,16}\\$[./\\dA-Za-z]{43}${end}`,
      "y",
    ),
    entity: () => "UNIX_CRYPT",
    confidence: 0.97,
  },
  {
    prefix: "$6$",
    shape: new RegExp(
      `\\$6\\$(?:rounds=\\d{1,9}\\$)?[./\\dA-Za-z]{1,16}\\$[./\\dA-Za-z]{60,90}={0,2}${end}`,
      "y",
    ),
    entity: (before) => (/\bsecret\s+sha512\s+$/i.test(before) ? "ARISTA_SECRET" : "UNIX_CRYPT"),
    confidence: 0.97,
  },
  // bcrypt, as crypt(5) has it: cost, 22 characters of salt, 31 of hash.
  ...["$2a$", "$2b$", "$2y$"].map((prefix): Shape => ({
    prefix,
    shape: new RegExp(`\\$2[aby]\\$\\d\\d\\$[./\\dA-Za-z]{53}${end}`, "y"),
    entity: () => "UNIX_CRYPT",
    confidence: 0.97,
  })),
  // IOS types 8 (PBKDF2) and 9 (scrypt): 14 characters of salt, 43 of hash.
  ...["$8$", "$9$"].map((prefix): Shape => ({
    prefix,
    shape: new RegExp(`\\$[89]\\$[./\\dA-Za-z]{14}\\$[./\\dA-Za-z]{43}${end}`, "y"),
    entity: () => "CISCO_TYPE8_9",
    confidence: 0.97,
  })),
  // Junos `$9$`: what decodes is sure; a damaged one stands in quotes all the same.
  {
    prefix: juniper9Prefix,
    shape: /\$9\$[-./\dA-Za-z]{4,400}(?![-./$\dA-Za-z])/y,
    entity: (before, hash) =>
      decodeJuniper9(hash) !== undefined || /["']\s?$/.test(before) ? "JUNIPER_9" : undefined,
    confidence: 0.96,
  },
  // Junos `$8$` (master password): algorithms, iterations and four values in base 64.
  {
    prefix: "$8$",
    shape: /\$8\$[a-z\d-]{4,24}\$[a-z\d-]{4,24}\$\d{1,9}(?:\$[+/=\dA-Za-z]{8,256}){2,4}/y,
    entity: () => "JUNIPER_9",
    confidence: 0.96,
  },
];

const ciscoBefore = /(?:\b5\s+|\bsecret\s+(?:\d\s+)?|<secret>)$/i;

/** Hashes and reversible strings that say themselves how they are written. */
export const passwordHash: Recognizer = {
  id: "password-hash",
  entities: ["CISCO_TYPE5", "CISCO_TYPE8_9", "UNIX_CRYPT", "ARISTA_SECRET", "JUNIPER_9"],
  triggers: [...new Set(shapes.map(({ prefix }) => prefix))].map((literal) => ({ literal })),
  find(text, { start, end: prefixEnd }, report) {
    const prefix = text.slice(start, prefixEnd).toLowerCase();
    for (const { prefix: own, shape, entity, confidence } of shapes) {
      if (own !== prefix) continue;
      shape.lastIndex = start;
      const hash = shape.exec(text)?.[0];
      if (hash === undefined) continue;
      const found = entity(textBefore(text, start, 40), hash);
      if (found === undefined) continue;
      report({ start, end: start + hash.length, entity: found, confidence });
      return;
    }
  },
};
