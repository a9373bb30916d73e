/** Character codes and the questions the reader of a line asks about them. */

export const doubleQuote = 0x22;
export const singleQuote = 0x27;
export const backslash = 0x5c;

/** White space that JSON knows. */
export function isJsonSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

const foreignSpaces =
  /^[\v\f\u0085\u00a0\u1680\u180e\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]$/;

/** White space, visible or not, that JSON does not know: no-break space, zero-width space, byte order mark … */
export function isForeignSpace(code: number): boolean {
  if (code === 0x0b || code === 0x0c) return true;
  return code >= 0x85 && foreignSpaces.test(String.fromCharCode(code));
}

/** One of ‘ ’ ‚ ‛ “ ” „ ‟. */
export function isSmartQuote(code: number): boolean {
  return code >= 0x2018 && code <= 0x201f;
}

/** Whether a string may begin with this character, in JSON or in what people take for it. */
export function isQuote(code: number): boolean {
  return code === doubleQuote || code === singleQuote || isSmartQuote(code);
}

/** The first offset from `at` on that holds neither white space of any kind nor NUL. */
export function skipSpaces(text: string, at: number): number {
  let next = at;
  for (; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (!isJsonSpace(code) && code !== 0 && !isForeignSpace(code)) break;
  }
  return next;
}

/** The offset behind the last character before `end`, and not before `start`, that is not JSON white space. */
export function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isJsonSpace(text.charCodeAt(last - 1))) last -= 1;
  return last;
}

export function startsComment(text: string, at: number): boolean {
  const char = text[at];
  if (char === "#") return true;
  return char === "/" && (text[at + 1] === "/" || text[at + 1] === "*");
}

/** Whether a number or word that ends at `at` ends there for good: the next character cannot belong to it. */
export function isTokenEnd(text: string, at: number): boolean {
  return (
    skipSpaces(text, at) > at ||
    at >= text.length ||
    ",;{}[]\"'".includes(text.charAt(at)) ||
    startsComment(text, at)
  );
}
