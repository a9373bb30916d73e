/**
 * Sequences of character sets in flat tables: comparing them with a text follows no pointers, of which there would be
 * one for each character.
 */

import { wordCharacters, type CharacterSet } from "./character-sets.ts";

export interface Pattern {
  readonly recognizer: number;
  /** What each of its characters may be. */
  readonly characters: readonly CharacterSet[];
  readonly needsStart: boolean;
  readonly needsEnd: boolean;
  /** From its beginning to the end of what makes it be looked at. */
  readonly seen: number;
}

/** Fields of a pattern in its row. */
const fields = 6;

export class PatternTable {
  readonly #rows: Int32Array;
  /** Numbers of sets: a pattern's begin where its row says. */
  readonly #characters: Uint8Array;
  /** 128 flags for each set. */
  readonly #sets: Uint8Array;

  constructor(patterns: readonly Pattern[]) {
    const sets = [...new Set(patterns.flatMap(({ characters }) => characters))];
    const numbers = new Map(sets.map((set, number) => [set, number]));
    const characters: number[] = [];
    this.#rows = Int32Array.from(
      patterns.flatMap((pattern) => {
        const first = characters.length;
        for (const set of pattern.characters) characters.push(numbers.get(set) ?? 0);
        const { recognizer, seen, needsStart, needsEnd } = pattern;
        return [recognizer, seen, first, characters.length, Number(needsStart), Number(needsEnd)];
      }),
    );
    this.#characters = Uint8Array.from(characters);
    this.#sets = new Uint8Array(sets.length * 128);
    for (const [number, set] of sets.entries()) this.#sets.set(set, number * 128);
  }

  recognizer(pattern: number): number {
    return this.#rows[pattern * fields] ?? 0;
  }

  length(pattern: number): number {
    const row = pattern * fields;
    return (this.#rows[row + 3] ?? 0) - (this.#rows[row + 2] ?? 0);
  }

  /**
   * Where the pattern begins if it stands in the text (codes, a zero behind it) so that what makes it be looked at ends
   * at `seenEnd`; -1 if not.
   */
  startAt(pattern: number, ascii: Uint8Array, seenEnd: number): number {
    const rows = this.#rows;
    const characters = this.#characters;
    const sets = this.#sets;
    const row = pattern * fields;
    const start = seenEnd - (rows[row + 1] ?? 0);
    if (start < 0) return -1;
    let at = start;
    const end = rows[row + 3] ?? 0;
    for (let index = rows[row + 2] ?? 0; index < end; index++) {
      if (sets[((characters[index] ?? 0) << 7) | (ascii[at] ?? 0)] !== 1) return -1;
      at += 1;
    }
    if (rows[row + 4] === 1 && start > 0 && wordCharacters[ascii[start - 1] ?? 0] === 1) return -1;
    if (rows[row + 5] === 1 && wordCharacters[ascii[at] ?? 0] === 1) return -1;
    return start;
  }
}
