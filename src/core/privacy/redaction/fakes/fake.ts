/** What makes fakes of one kind of value, and knows them again. */

import type { Draws } from "./draws.ts";

export interface Fake {
  /** In the likeness of `value`; of letters, digits and signs that need no escape in JSON. */
  readonly make: (value: string, draws: Draws) => string;
  /** Whether a value is such a fake, hence nobody's: of reserved ranges, or with a mark in it. */
  readonly isMade: (value: string) => boolean;
  /** The same for all spellings of one value; the value itself where this is missing. */
  readonly identityOf?: (value: string) => string;
}

export function lowerCase(value: string): string {
  return value.toLowerCase();
}

/** Puts letters and digits into the places of those of `layout`, in its case; what is left over is dropped. */
export function intoLayout(layout: string, characters: string): string {
  let next = 0;
  return layout.replace(/[\p{L}\p{N}]/gu, (place) => {
    const character = characters.charAt(next++);
    return /\p{Ll}/u.test(place) ? character.toLowerCase() : character;
  });
}

/** Without separators, in upper case. */
export function compact(value: string): string {
  return value.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}

export function digitsOf(value: string): string {
  return value.replace(/\D/g, "");
}
