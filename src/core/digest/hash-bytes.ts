/** A 64-bit hash of bytes, in two 32-bit lanes and eight bytes a step. */

const seedLow = 0x9e3779b1 | 0;
const seedHigh = 0x85ebca77 | 0;

/** Spreads every input bit over the whole number (the finaliser of MurmurHash3, Austin Appleby, public domain). */
export function avalanche(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A record takes dozens of hashes of two numbers each: they are left in fields, so that no object is made for each. */
export class ByteHasher {
  low = 0;
  high = 0;

  /** Hashes the bytes in `[start, end)`; the loads need no alignment, hence the view. */
  hash(bytes: DataView, start: number, end: number): void {
    let low = seedLow ^ (end - start);
    let high = seedHigh ^ (end - start);
    let at = start;
    for (const stop = end - 7; at < stop; at += 8) {
      low = Math.imul(low ^ bytes.getInt32(at, true), seedLow);
      high = Math.imul(high ^ bytes.getInt32(at + 4, true), seedHigh);
      low = (low << 13) | (low >>> 19);
      high = (high << 17) | (high >>> 15);
      const before = low;
      low = (low + high) | 0;
      high ^= before;
    }
    if (at + 4 <= end) {
      low = Math.imul(low ^ bytes.getInt32(at, true), seedLow);
      low ^= low >>> 15;
      at += 4;
    }
    for (; at < end; at++) {
      high = Math.imul(high ^ bytes.getUint8(at), seedHigh);
      high ^= high >>> 13;
    }
    this.low = avalanche(low ^ Math.imul(high, 0x27d4eb2f));
    this.high = avalanche(high ^ Math.imul(low, 0x165667b1));
  }
}
