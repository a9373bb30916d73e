/** Puts lines back to their places between those of a dataset. */

import type { LedgerEntry } from "../core/cleaning/ledger.ts";
import { bytesOfEntry } from "./ledger-file.ts";

export type Selection = (entry: LedgerEntry) => boolean;

const lf = 0x0a;
const cr = 0x0d;
/** UTF-8. */
const byteOrderMark = [0xef, 0xbb, 0xbf];

export class LineWeaver {
  /** The first entry, from 0, whose place is inside of a line; known when all is drawn. */
  misplaced: number | undefined;
  readonly #entries: Iterator<LedgerEntry>;
  readonly #isWanted: Selection;
  #number = 0;
  /** The last bytes before the piece at hand. */
  #tail: readonly number[] = [];

  constructor(entries: Iterable<LedgerEntry>, isWanted: Selection) {
    this.#entries = entries[Symbol.iterator]();
    this.#isWanted = isWanted;
  }

  /** The content with the lines of the wanted entries at their places. To be drawn once. */
  async *woven(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let next = this.#entries.next();
    let position = 0;
    for await (const piece of pieces) {
      let given = 0;
      for (; next.done !== true; next = this.#entries.next()) {
        const at = next.value.at - position;
        if (at >= piece.length) break;
        if (at > given) yield piece.subarray(given, at);
        given = at;
        yield* this.#line(next.value, this.#isLineStart(piece, at, position));
      }
      yield piece.subarray(given);
      position += piece.length;
      this.#tail = [...this.#tail, ...piece.subarray(-byteOrderMark.length)].slice(
        -byteOrderMark.length,
      );
    }
    for (; next.done !== true; next = this.#entries.next()) yield* this.#line(next.value, true);
  }

  *#line(entry: LedgerEntry, isPlaced: boolean): Generator<Uint8Array> {
    if (!isPlaced) this.misplaced ??= this.#number;
    this.#number += 1;
    if (this.#isWanted(entry)) yield bytesOfEntry(entry);
  }

  /** `at`: in the piece, which begins at `position`. */
  #isLineStart(piece: Uint8Array, at: number, position: number): boolean {
    if (position + at === 0) return true;
    const before = [...this.#tail, ...piece.subarray(Math.max(0, at - 3), at)].slice(-3);
    const last = before.at(-1);
    if (last === lf || last === cr) return true;
    return position + at === 3 && byteOrderMark.every((byte, index) => byte === before[index]);
  }
}
