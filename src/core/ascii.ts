/** Questions about character codes. Of letters, digits and the like ASCII alone counts; NaN, which lies beyond a text, is none. */

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isHexDigit(code: number): boolean {
  const lower = code | 0x20;
  return isDigit(code) || (lower >= 0x61 && lower <= 0x66);
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** A letter, a digit or `_`. */
export function isWord(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x5f;
}
