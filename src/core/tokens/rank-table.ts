/** A published table of a byte-pair vocabulary: which byte strings are tokens, and which of them are made first. */

/** No token. */
export const noRank = -1;

const freeSlot = -1;

/**
 * An own hash table over the packed bytes of all tokens: 7 MB for 200,000 of them, where a `Map` of strings takes 80 MB
 * and several times as long to fill.
 */
export class RankTable {
  /** Bytes of the longest token. */
  readonly maxLength: number;
  /** All tokens, one behind the other, by rank. */
  readonly #bytes: Uint8Array;
  /** By rank, where the token begins; one more for the end of the last. */
  readonly #starts: Uint32Array;
  /** Ranks; beside each the token's hash, so that a look at another token is seldom needed. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Ranks of all pairs of bytes: where merging begins. */
  readonly #pairs: Int32Array;

  /**
   * `published`: as tiktoken 1.0.22 has its `bpe_ranks`: "! 0", then the tokens in base64, in the order of their ranks
   * from 0, with spaces between them.
   */
  constructor(published: Uint8Array) {
    const { bytes, starts } = decodeTokens(published);
    const tokens = starts.length - 1;
    const capacity = 2 ** (33 - Math.clz32(tokens));
    this.#bytes = bytes;
    this.#starts = starts;
    this.#slots = new Int32Array(capacity * 2).fill(freeSlot);
    this.#mask = capacity - 1;
    this.#pairs = new Int32Array(0x10000).fill(noRank);
    let maxLength = 0;
    for (let rank = 0; rank < tokens; rank++) {
      const start = starts[rank] ?? 0;
      const end = starts[rank + 1] ?? 0;
      const length = end - start;
      if (length > maxLength) maxLength = length;
      if (length === 2) {
        this.#pairs[((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)] = rank;
      }
      this.#insert(rank, hashBytes(bytes, start, end));
    }
    this.maxLength = maxLength;
  }

  /** Rank of `text[start, end)`; `noRank` if that is no token. */
  rank(text: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length === 2) return this.pairRank(text[start] ?? 0, text[start + 1] ?? 0);
    if (length > this.maxLength) return noRank;
    return this.rankOfHash(hashBytes(text, start, end), text, start, end);
  }

  pairRank(first: number, second: number): number {
    return this.#pairs[(first << 8) | second] ?? noRank;
  }

  /** Like `rank`, where the hash is known already. */
  rankOfHash(hash: number, text: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const rank = slots[slot * 2] ?? freeSlot;
      if (rank === freeSlot) return noRank;
      if (slots[slot * 2 + 1] === hash && this.#isToken(rank, text, start, end)) return rank;
    }
  }

  #isToken(rank: number, text: Uint8Array, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let at = this.#starts[rank] ?? 0;
    if ((this.#starts[rank + 1] ?? 0) - at !== end - start) return false;
    for (let own = start; own < end; own++) {
      if (bytes[at] !== text[own]) return false;
      at += 1;
    }
    return true;
  }

  #insert(rank: number, hash: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[slot * 2] !== freeSlot) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = rank;
    this.#slots[slot * 2 + 1] = hash;
  }
}

/** A signed 32-bit number, well mixed in its low bits. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

const space = 0x20;
const padding = 0x3d;

function decodeTokens(published: Uint8Array): { bytes: Uint8Array; starts: Uint32Array } {
  const first = published.indexOf(space, published.indexOf(space) + 1) + 1;
  const digits = digitsOfBase64();
  const bytes = new Uint8Array(published.length);
  let tokens = 1;
  for (let at = first; at < published.length; at++) if (published[at] === space) tokens += 1;
  const starts = new Uint32Array(tokens + 1);
  let token = 0;
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = first; at < published.length; at++) {
    const character = published[at] ?? 0;
    if (character === space) {
      token += 1;
      starts[token] = length;
      bits = 0;
    } else if (character !== padding) {
      held = (held << 6) | (digits[character] ?? 0);
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[length] = held >> bits;
        length += 1;
      }
    }
  }
  starts[tokens] = length;
  return { bytes: bytes.slice(0, length), starts };
}

function digitsOfBase64(): Uint8Array {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const digits = new Uint8Array(128);
  for (let digit = 0; digit < alphabet.length; digit++) {
    digits[alphabet.charCodeAt(digit)] = digit;
  }
  return digits;
}
