/** Counts tokens of a published byte-pair vocabulary exactly: the same numbers as tiktoken's `encode_ordinary`. */

import { BytePairMerger } from "./byte-pairs.ts";
import { noRank, RankTable } from "./rank-table.ts";
import { TextSplitter } from "./text-splitter.ts";
import type { TokenCounter } from "./token-counter.ts";
import type { ExactTokenizer } from "./tokenizers.ts";

/** `published`: the ranks, as `RankTable` takes them. */
export function bpeCounter(pattern: ExactTokenizer, published: Uint8Array): TokenCounter {
  return new BpeCounter(pattern, new RankTable(published));
}

/** Up to this length the ends of a piece's beginnings are tried out; beyond, tokens of the piece are cut off. */
const triedBytes = 128;

class BpeCounter implements TokenCounter {
  readonly id: ExactTokenizer;
  readonly label: string;
  readonly #splitter: TextSplitter;
  readonly #table: RankTable;
  readonly #merger: BytePairMerger;
  readonly #known = new PieceCounts();

  constructor(pattern: ExactTokenizer, table: RankTable) {
    this.id = pattern;
    this.label = pattern;
    this.#splitter = new TextSplitter(pattern);
    this.#table = table;
    this.#merger = new BytePairMerger(table);
  }

  count(text: string): number {
    this.#splitter.load(text);
    const tokens = this.#countFrom(0);
    this.#splitter.release();
    return tokens;
  }

  fit(text: string, tokens: number): number {
    const splitter = this.#splitter;
    splitter.load(text);
    const length = splitter.utf16Length(this.#fittingBytes(tokens));
    splitter.release();
    return length;
  }

  /** Tokens of what is loaded, from where a piece begins. */
  #countFrom(first: number): number {
    const splitter = this.#splitter;
    let tokens = 0;
    for (let start = first; start < splitter.length;) {
      const end = splitter.pieceEnd(start);
      tokens += this.#countPiece(start, end);
      start = end;
    }
    return tokens;
  }

  #fittingBytes(tokens: number): number {
    const splitter = this.#splitter;
    let left = tokens;
    let last = { start: 0, left };
    for (let start = 0; start < splitter.length;) {
      const end = splitter.pieceEnd(start);
      const own = this.#countPiece(start, end);
      if (own > left) {
        if (end - start > triedBytes) return this.#cutPiece(start, end, left);
        return this.#tryEnds(start - last.start > triedBytes ? { start, left } : last, end);
      }
      last = { start, left };
      left -= own;
      start = end;
    }
    return splitter.length;
  }

  /**
   * The piece up to `end` has too many tokens. A beginning of it is not always cut as the whole is: white space at its
   * end joins that of the piece before, and a longer one may have fewer tokens. So all ends are tried, the farthest
   * first, from where the piece before begins, which may have `left` tokens together with it.
   */
  #tryEnds({ start, left }: { start: number; left: number }, end: number): number {
    const splitter = this.#splitter;
    let at = end < splitter.length ? splitter.after(end) : end;
    for (; at > start; at = splitter.before(at)) {
      splitter.truncate(at);
      if (this.#countFrom(start) <= left) break;
    }
    return at;
  }

  /** Cuts a long piece behind its first tokens. */
  #cutPiece(start: number, end: number, tokens: number): number {
    const splitter = this.#splitter;
    let at = this.#merger.endOfTokens(splitter.bytes, { start, end }, tokens);
    splitter.truncate(at);
    // The end of a token may be inside a character, and what is left of the token then may be several.
    if (((splitter.bytes[at] ?? 0) & 0xc0) === 0x80) {
      do {
        at = splitter.before(at);
        splitter.truncate(at);
      } while (this.#countFrom(start) > tokens);
    }
    return at;
  }

  #countPiece(start: number, end: number): number {
    const length = end - start;
    if (length === 1) return 1;
    if (length > knownBytes) return this.#computePiece(start, end);
    const known = this.#known;
    const tokens = known.find(this.#splitter.view, start, length);
    if (tokens !== 0) return tokens;
    return known.keep(this.#computePiece(start, end));
  }

  #computePiece(start: number, end: number): number {
    const { bytes } = this.#splitter;
    const isToken = this.#table.rank(bytes, start, end) !== noRank;
    return isToken ? 1 : this.#merger.count(bytes, start, end);
  }
}

/** Pieces up to this length, which nearly all are, are remembered: four numbers hold their bytes. */
const knownBytes = 16;
const rowLength = 8;
const rowCount = 1 << 14;

/** Token counts of the pieces counted last, one for each hash: 0.5 MB. */
class PieceCounts {
  /** By row: the bytes, length, count; two are free. */
  readonly #rows = new Int32Array(rowCount * rowLength);
  /** Where the piece looked for last belongs. */
  #row = 0;

  /** 0: not known; then `keep` must tell it. */
  find(text: DataView, start: number, length: number): number {
    // Bytes behind the piece are shifted out.
    let first = text.getInt32(start, true);
    let second = 0;
    let third = 0;
    let fourth = 0;
    if (length < 4) first <<= 32 - 8 * length;
    else if (length > 4) {
      second = text.getInt32(start + 4, true);
      if (length < 8) second <<= 64 - 8 * length;
      else if (length > 8) {
        third = text.getInt32(start + 8, true);
        if (length < 12) third <<= 96 - 8 * length;
        else if (length > 12) fourth = text.getInt32(start + 12, true) << (128 - 8 * length);
      }
    }
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ length;
    if (length > 8) hash ^= Math.imul(third, 0xc2b2ae35) ^ Math.imul(fourth, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const row = ((hash ^ (hash >>> 13)) & (rowCount - 1)) * rowLength;
    const rows = this.#rows;
    if (
      rows[row] === first &&
      rows[row + 1] === second &&
      rows[row + 2] === third &&
      rows[row + 3] === fourth &&
      rows[row + 4] === length
    ) {
      return rows[row + 5] ?? 0;
    }
    rows[row] = first;
    rows[row + 1] = second;
    rows[row + 2] = third;
    rows[row + 3] = fourth;
    rows[row + 4] = length;
    this.#row = row;
    return 0;
  }

  /** The count of the piece that was not found, which is given back. */
  keep(count: number): number {
    this.#rows[this.#row + 5] = count;
    return count;
  }
}
