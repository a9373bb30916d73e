/** Ids of records, each known by a number: no text of a file is kept for it. */

/** So many are known, about 200 MB; later ones count as new. */
const most = 5_000_000;

/** Of one or of several tables. */
export class SeenIds {
  readonly #hashes = new Set<number>();

  has(id: string): boolean {
    return this.#hashes.has(hashOf(id));
  }

  /** Whether it was not there before. */
  add(id: string): boolean {
    const hash = hashOf(id);
    if (this.#hashes.has(hash)) return false;
    if (this.#hashes.size < most) this.#hashes.add(hash);
    return true;
  }
}

const prime = 0x01000193;

/** 53 bits: of a million ids, two have the same one with a chance of 1 to 18,000. FNV-1a, twice. */
function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, prime);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
