/**
 * Junos `$9$` secrets: each character is written as the distances between letters of a fixed alphabet, behind a salt
 * letter and up to three letters without meaning. The scheme as the module Crypt::Juniper documents it
 * (Kevin Brintnall, 2008, https://metacpan.org/pod/Crypt::Juniper).
 */

export const juniper9Prefix = "$9$";

/** The salt tells by its family how many meaningless letters follow it: three, two, one or none. */
const families = ["QzF3n6/9CAtpu0O", "B1IREhcSyrleKvMW8LXx", "7N-dVbwsY2g4oaJZGUDj", "iHkq.mPf5T"];
const alphabet = families.join("");

/** What each letter of a character weighs, by the position of the character. */
const weights: readonly (readonly number[])[] = [
  [1, 4, 32],
  [1, 16, 32],
  [1, 8, 32],
  [1, 64],
  [1, 32],
  [1, 4, 16, 128],
  [1, 32, 64],
];

const weightsAt = (position: number): readonly number[] => weights[position % weights.length] ?? [];

const fillersBehind = (salt: string): number =>
  families.length - 1 - families.findIndex((family) => family.includes(salt));

/** The secret behind a `$9$` string; undefined where it is none: wrong length or letters, or what cannot be typed. */
export function decodeJuniper9(cipher: string): string | undefined {
  if (!cipher.startsWith(juniper9Prefix)) return undefined;
  const letters = cipher.slice(juniper9Prefix.length);
  const salt = letters.charAt(0);
  if (salt === "" || !alphabet.includes(salt)) return undefined;
  let at = 1 + fillersBehind(salt);
  let before = alphabet.indexOf(salt);
  let plain = "";
  while (at < letters.length) {
    let code = 0;
    for (const weight of weightsAt(plain.length)) {
      const place = at < letters.length ? alphabet.indexOf(letters.charAt(at++)) : -1;
      if (place === -1) return undefined;
      code += ((place - before - 1 + 2 * alphabet.length) % alphabet.length) * weight;
      before = place;
    }
    code %= 256;
    if (code < 0x20 || code > 0x7e) return undefined;
    plain += String.fromCharCode(code);
  }
  return plain === "" ? undefined : plain;
}

/** Writes a secret as a device would; `salt` is one letter of the alphabet. ASCII only. */
export function encodeJuniper9(plain: string, salt = "i"): string {
  let before = alphabet.indexOf(salt);
  if (salt.length !== 1 || before === -1)
    throw new RangeError("The salt is a letter of the alphabet.");
  let cipher = juniper9Prefix + salt + alphabet.slice(0, fillersBehind(salt));
  for (let position = 0; position < plain.length; position++) {
    let code = plain.charCodeAt(position);
    if (code > 0x7f) throw new RangeError("A $9$ secret is ASCII.");
    const gaps: number[] = [];
    for (const weight of weightsAt(position).toReversed()) {
      gaps.unshift(Math.floor(code / weight));
      code %= weight;
    }
    for (const gap of gaps) {
      before = (before + gap + 1) % alphabet.length;
      cipher += alphabet.charAt(before);
    }
  }
  return cipher;
}
