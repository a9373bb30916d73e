/** The words around a place, which often say more than the place itself. All of these look at a bounded stretch. */

import { isWord } from "../ascii.ts";

/** Up to `limit` characters before an offset. */
export function textBefore(text: string, offset: number, limit: number): string {
  return text.slice(Math.max(0, offset - limit), offset);
}

/** Up to `limit` characters behind an offset. */
export function textAfter(text: string, offset: number, limit: number): string {
  return text.slice(offset, offset + limit);
}

/** ASCII letters, digits and `_`; also what lies beyond a text, which is no word. */
export function isWordAt(text: string, offset: number): boolean {
  return isWord(text.charCodeAt(offset));
}
