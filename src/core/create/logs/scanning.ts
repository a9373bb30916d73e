/** Steps over a line of text that header readers share. Characters are looked at by code: lines come by the million. */

import { isDigit } from "../../ascii.ts";

export const code = {
  tab: 0x09,
  space: 0x20,
  quote: 0x22,
  percent: 0x25,
  star: 0x2a,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  colon: 0x3a,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  upperT: 0x54,
  upperZ: 0x5a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  byteOrderMark: 0xfeff,
} as const;

export function skipSpaces(line: string, at: number): number {
  let end = at;
  for (;;) {
    const char = line.charCodeAt(end);
    if (char !== code.space && char !== code.tab) return end;
    end += 1;
  }
}

export function skipDigits(line: string, at: number): number {
  let end = at;
  while (isDigit(line.charCodeAt(end))) end += 1;
  return end;
}

/** The end of the word that begins at `at`: the next white space, or the end of the line. */
export function wordEnd(line: string, at: number): number {
  let end = at;
  for (; end < line.length; end += 1) {
    const char = line.charCodeAt(end);
    if (char === code.space || char === code.tab) break;
  }
  return end;
}

/** Of `length` digits; -1 where one of them is none. */
export function numberAt(line: string, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index += 1) {
    const digit = line.charCodeAt(index) - code.zero;
    // What is behind the end of the line is NaN, which is neither.
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** At the quote that closes a value in which backslashes stand before quotes; the end of the line where none does. */
export function escapedEnd(line: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return line.length;
    let slashes = 0;
    while (quote - slashes > at && line.charCodeAt(quote - slashes - 1) === code.backslash) {
      slashes += 1;
    }
    if (slashes % 2 === 0) return quote;
    at = quote + 1;
  }
}
