/** What splitting a text asks of its characters, as bits: tests for several classes are one operation. */

export const upperCase = 1; // Lu, Lt
export const lowerCase = 2; // Ll
/** Letters without case. */
export const noCase = 4; // Lm, Lo
export const mark = 8; // M
export const digit = 16; // N
export const blank = 32;
export const newline = 64; // CR, LF
/** None of the above. */
export const symbol = 128;

export const letter = upperCase | lowerCase | noCase;
export const whitespace = blank | newline;

/** By code point; 0: not looked up yet. Rows that nobody asks for take no memory, as they are never written. */
const classes = new Uint8Array(0x110000);

export function characterClass(codePoint: number): number {
  const known = classes[codePoint] ?? symbol;
  if (known !== 0) return known;
  const found = lookUp(codePoint);
  classes[codePoint] = found;
  return found;
}

/**
 * As Unicode 16 has them, with which tiktoken 1.0.22 was built: it takes what came later for symbols. (What a runtime
 * with an older Unicode does not know it takes for symbols, too.)
 */
function lookUp(codePoint: number): number {
  if (codePoint === 0x295) return lowerCase; // Without case since Unicode 17.
  if (newInUnicode17.some(([first, last]) => first <= codePoint && codePoint <= last)) {
    return symbol;
  }
  const character = String.fromCodePoint(codePoint);
  if (/[\r\n]/.test(character)) return newline;
  if (whiteSpace.test(character)) return blank;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return upperCase;
  if (/\p{Ll}/u.test(character)) return lowerCase;
  if (/\p{L}/u.test(character)) return noCase;
  if (/\p{M}/u.test(character)) return mark;
  if (/\p{N}/u.test(character)) return digit;
  return symbol;
}

/** As Rust's `\s` has it, by Unicode's White_Space: JavaScript's own lacks U+0085 and has U+FEFF. */
const whiteSpace = /\p{White_Space}/u;

/** Letters, marks and digits, of which there are first and last; compared with Unicode 16.0's list of what is unassigned. */
const newInUnicode17: readonly (readonly [number, number])[] = [
  [0x88f, 0x88f],
  [0xc5c, 0xc5c],
  [0xcdc, 0xcdc],
  [0x1acf, 0x1add],
  [0x1ae0, 0x1aeb],
  [0xa7ce, 0xa7cf],
  [0xa7d2, 0xa7d2],
  [0xa7d4, 0xa7d4],
  [0xa7f1, 0xa7f1],
  [0x10940, 0x10959],
  [0x10ec5, 0x10ec7],
  [0x10efa, 0x10efb],
  [0x11b60, 0x11b67],
  [0x11db0, 0x11ddb],
  [0x11de0, 0x11de9],
  [0x16ea0, 0x16eb8],
  [0x16ebb, 0x16ed3],
  [0x16ff2, 0x16ff6],
  [0x187f8, 0x187ff],
  [0x18d09, 0x18d1e],
  [0x18d80, 0x18df2],
  [0x1e6c0, 0x1e6de],
  [0x1e6e0, 0x1e6f5],
  [0x1e6fe, 0x1e6ff],
  [0x2b73a, 0x2b73f],
  [0x2cea2, 0x2cead],
  [0x323b0, 0x33479],
];
