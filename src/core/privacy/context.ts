/** The words around a place, which often say more than the place itself. All of these look at a bounded stretch. */

import type { Span } from "../model.ts";

/** Up to `limit` characters before an offset. */
export function textBefore(text: string, offset: number, limit: number): string {
  return text.slice(Math.max(0, offset - limit), offset);
}

/** Up to `limit` characters behind an offset. */
export function textAfter(text: string, offset: number, limit: number): string {
  return text.slice(offset, offset + limit);
}

/** Longer lines are no configuration; a text without line breaks must not be searched again for each trigger. */
const maxLine = 2000;

/** The line around a place without its break; of a very long line the part around the place. */
export function lineAround(text: string, { start, end }: Span): Span {
  let lineStart = start;
  while (lineStart > 0 && start - lineStart < maxLine && text.charCodeAt(lineStart - 1) !== 0x0a) {
    lineStart -= 1;
  }
  let lineEnd = end;
  while (lineEnd < text.length && lineEnd - end < maxLine) {
    if (text.charCodeAt(lineEnd) === 0x0a) break;
    lineEnd += 1;
  }
  return { start: lineStart, end: lineEnd };
}

/** ASCII letters, digits and `_`; also what lies beyond a text, which is no word. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}
