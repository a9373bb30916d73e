/** Kinds of characters. Bytes are UTF-8 in lower case. */

/** Bytes of the character that was read last. */
export let size: i32 = 0;

/** The code point of a character of two and more bytes. */
export function codePointAt(at: i32): i32 {
  const lead = i32(load<u8>(at));
  const second = i32(load<u8>(at, 1)) & 0x3f;
  if (lead < 0xe0) {
    size = 2;
    return ((lead & 0x1f) << 6) | second;
  }
  const third = i32(load<u8>(at, 2)) & 0x3f;
  if (lead < 0xf0) {
    size = 3;
    return ((lead & 0x0f) << 12) | (second << 6) | third;
  }
  size = 4;
  return ((lead & 0x07) << 18) | (second << 12) | (third << 6) | (i32(load<u8>(at, 3)) & 0x3f);
}

/** Characters of scripts that are written without spaces: each is a word. */
export function isUnspaced(code: i32): bool {
  if (code < 0x0e00) return false;
  if (code < 0x1100) return code < 0x0f00 || (code >= 0x1000 && code < 0x10a0); // Thai, Lao, Myanmar
  if (code < 0x2e80) return code >= 0x1780 && code < 0x1800; // Khmer
  if (code < 0xac00) {
    // Radicals, 々 and 〇, Kana, Bopomofo, Han.
    return (
      code < 0x2fe0 ||
      code == 0x3005 ||
      code == 0x3007 ||
      (code >= 0x3041 && code < 0x3130) ||
      (code >= 0x31a0 && code < 0x3200) ||
      (code >= 0x3400 && code < 0xa000)
    );
  }
  if (code < 0xff66) return code >= 0xf900 && code < 0xfb00;
  return code < 0xffa0 || (code >= 0x20000 && code < 0x40000);
}

/** White space and punctuation beyond ASCII: words end there. */
export function isSeparator(code: i32): bool {
  if (code < 0x0530) {
    return (
      code == 0x85 ||
      code == 0xa0 ||
      code == 0xa1 ||
      code == 0xa7 ||
      code == 0xab ||
      code == 0xb6 ||
      code == 0xb7 ||
      code == 0xbb ||
      code == 0xbf ||
      code == 0x37e ||
      code == 0x387
    );
  }
  if (code < 0x1600) {
    return (
      (code >= 0x055a && code < 0x0560) ||
      code == 0x0589 ||
      code == 0x05be ||
      code == 0x060c ||
      code == 0x061b ||
      code == 0x061f ||
      code == 0x06d4 ||
      code == 0x0964 ||
      code == 0x0965 ||
      (code >= 0x1361 && code < 0x1369)
    );
  }
  if (code < 0x3000) {
    if (code == 0x1680) return true;
    // Without the characters that join and direct others, and hyphens.
    return (
      (code >= 0x2000 && code < 0x200b) ||
      (code >= 0x2012 && code < 0x202a) ||
      (code >= 0x202f && code < 0x2060)
    );
  }
  if (code < 0xfe00) return (code < 0x3040 && code != 0x3005 && code != 0x3007) || code == 0x30fb;
  return (
    (code >= 0xfe10 && code < 0xfe20) ||
    (code >= 0xfe30 && code < 0xfe70) ||
    code == 0xfeff ||
    (code >= 0xff01 && code < 0xff10) ||
    (code >= 0xff1a && code < 0xff21) ||
    (code >= 0xff3b && code < 0xff41) ||
    (code >= 0xff5b && code < 0xff66)
  );
}

export function isDigit(byte: u8): bool {
  return byte - 0x30 < 10;
}

export function isLetter(byte: u8): bool {
  return byte - 0x61 < 26;
}

/** All beyond ASCII counts: what is punctuation there never gets into a word. */
export function isWordCharacter(byte: u8): bool {
  return isLetter(byte) || isDigit(byte) || byte >= 0x80;
}

export function isHex(byte: u8): bool {
  return isDigit(byte) || byte - 0x61 < 6;
}

/** Where the run of digits ends that begins at `at`. */
export function afterDigits(at: i32, end: i32): i32 {
  while (at < end && isDigit(load<u8>(at))) at += 1;
  return at;
}

export function afterLetters(at: i32, end: i32): i32 {
  while (at < end && isLetter(load<u8>(at))) at += 1;
  return at;
}

export function afterHex(at: i32, end: i32): i32 {
  while (at < end && isHex(load<u8>(at))) at += 1;
  return at;
}

/** Of a run of at most nine digits. */
export function numberOf(start: i32, end: i32): i32 {
  let value: i32 = 0;
  for (let at = start; at < end; at++) value = value * 10 + (i32(load<u8>(at)) - 0x30);
  return value;
}

/** Of a run of digits. */
export function isYear(start: i32, end: i32): bool {
  const year = end - start == 4 ? numberOf(start, end) : 0;
  return year >= 1900 && year < 2100;
}

/** Whether there is this character. */
export function isAt(at: i32, end: i32, byte: u8): bool {
  return at < end && load<u8>(at) == byte;
}

/** What a word is made of. */
export const DIGIT: i32 = 1;
export const HEX_LETTER: i32 = 2;
export const OTHER_LETTER: i32 = 4;
export const DOT: i32 = 8;
export const COLON: i32 = 16;
export const HYPHEN: i32 = 32;
export const SLASH: i32 = 64;
/** Stands in some times, addresses and ids: , ; + _ # % > */
export const JOINER: i32 = 128;
export const OTHER: i32 = 256;

/** Two bytes for each byte of a text, filled when the kernel starts. */
const CLASSES: i32 = 0x3000;

export function charactersOf(start: i32, end: i32): i32 {
  let seen: i32 = 0;
  for (let at = start; at < end; at++) seen |= i32(load<u16>(CLASSES + (i32(load<u8>(at)) << 1)));
  return seen;
}

for (let byte: i32 = 0; byte < 256; byte++)
  store<u16>(CLASSES + (byte << 1), u16(classOf(u8(byte))));

function classOf(byte: u8): i32 {
  if (isDigit(byte)) return DIGIT;
  if (isLetter(byte)) return isHex(byte) ? HEX_LETTER : OTHER_LETTER;
  if (byte == 0x2e) return DOT;
  if (byte == 0x3a) return COLON;
  if (byte == 0x2d) return HYPHEN;
  if (byte == 0x2f) return SLASH;
  const isJoiner =
    byte == 0x2c ||
    byte == 0x3b ||
    byte == 0x2b ||
    byte == 0x5f ||
    byte == 0x23 ||
    byte == 0x25 ||
    byte == 0x3e;
  return isJoiner ? JOINER : OTHER;
}
