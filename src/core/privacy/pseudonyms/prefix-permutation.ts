import type { PseudonymKey } from "./pseudonym-key.ts";

/** Addresses that begin with the first `length` bits of `base`. */
export interface SpecialPrefix {
  readonly base: Uint8Array;
  readonly length: number;
  /** Whether addresses inside stay as they are, or only stay inside. A longer prefix decides over a shorter one. */
  readonly isKept: boolean;
}

/** Bytes of addresses that are numbers in their own right: of a subnet, of a host. */
export interface NumberedPart {
  readonly firstByte: number;
  /** Behind the last. */
  readonly endByte: number;
  /** "all": the part stays as it is. "zeros": the zeros it begins with do, so that a network's address stays one. */
  readonly keeps: "all" | "zeros";
}

/** More than a large dataset needs; a limit all the same. */
const maxBlocks = 50_000;

/**
 * Addresses that share exactly their first k bits share exactly their first k bits afterwards: whether a bit is flipped
 * depends on those before it and on the key (Xu, Fan, Ammar and Moon, "Prefix-Preserving IP Address Anonymization", 2002).
 * On the way to a special prefix nothing is flipped, so that what is inside stays inside and what is outside, outside.
 */
export class PrefixPermutation {
  readonly #key: PseudonymKey;
  readonly #purpose: string;
  readonly #specials: readonly SpecialPrefix[];
  readonly #parts: readonly NumberedPart[];
  /** By the bytes before: a bit for each node of the tree of the next eight bits. */
  readonly #blocks = new Map<string, Uint8Array>();

  constructor(
    key: PseudonymKey,
    purpose: string,
    { specials, parts }: { specials: readonly SpecialPrefix[]; parts: readonly NumberedPart[] },
  ) {
    this.#key = key;
    this.#parts = parts;
    this.#purpose = purpose;
    this.#specials = specials.toSorted((a, b) => a.length - b.length);
  }

  apply(address: Uint8Array): Uint8Array {
    return this.#walk(address, false);
  }

  invert(address: Uint8Array): Uint8Array {
    return this.#walk(address, true);
  }

  /** Blocks are found by the bytes of the original, which going back are those found so far. */
  #walk(address: Uint8Array, isBack: boolean): Uint8Array {
    const result = new Uint8Array(address.length);
    const original = isBack ? result : address;
    address.forEach((byte, index) => {
      const block = this.#block(original.subarray(0, index));
      let node = 1;
      let changed = 0;
      for (let shift = 7; shift >= 0; shift--) {
        const bit = (byte >>> shift) & 1;
        const flipped = bit ^ bitAt(block, node);
        changed = (changed << 1) | flipped;
        node = (node << 1) | (isBack ? flipped : bit);
      }
      result[index] = changed;
    });
    return result;
  }

  #block(prefix: Uint8Array): Uint8Array {
    const name = String.fromCharCode(...prefix);
    const known = this.#blocks.get(name);
    if (known !== undefined) return known;
    const block = this.#makeBlock(prefix, name);
    if (this.#blocks.size >= maxBlocks) this.#blocks.clear();
    this.#blocks.set(name, block);
    return block;
  }

  #makeBlock(prefix: Uint8Array, name: string): Uint8Array {
    const random = this.#key.bytes(this.#purpose, name).slice();
    this.#keepNumbers(random, prefix);
    const block = random.slice();
    const start = prefix.length * 8;
    for (const { base, length, isKept } of this.#specials) {
      const shared = Math.min(prefix.length, length >>> 3);
      if (prefix.subarray(0, shared).some((byte, index) => byte !== base[index])) continue;
      // A prefix that ends within a byte of what lies before this block.
      if (length < start && length % 8 !== 0) {
        const differing = (prefix[shared] ?? 0) ^ (base[shared] ?? 0);
        if (differing >>> (8 - (length % 8)) !== 0) continue;
      }
      const node = this.#clearPath(block, base[prefix.length] ?? 0, length - start);
      if (node !== undefined) fillBelow(block, random, node, isKept);
    }
    return block;
  }

  #keepNumbers(block: Uint8Array, prefix: Uint8Array): void {
    for (const { firstByte, endByte, keeps } of this.#parts) {
      if (prefix.length < firstByte || prefix.length >= endByte) continue;
      if (keeps === "all") block.fill(0);
      else if (prefix.subarray(firstByte).every((byte) => byte === 0)) this.#clearPath(block, 0, 8);
    }
  }

  /** Clears the nodes on the way of `length` bits; the node at its end unless that is in a later block. */
  #clearPath(block: Uint8Array, byte: number, length: number): number | undefined {
    let node = 1;
    for (let depth = 0; depth < length && depth < 8; depth++) {
      setBit(block, node, 0);
      node = (node << 1) | ((byte >>> (7 - depth)) & 1);
    }
    return length < 8 ? node : undefined;
  }
}

/** The node and all below it: cleared, or as they were before a larger special prefix cleared them. */
function fillBelow(block: Uint8Array, random: Uint8Array, top: number, isKept: boolean): void {
  for (let first = top, count = 1; first < 256; first *= 2, count *= 2) {
    for (let node = first; node < first + count; node++) {
      setBit(block, node, isKept ? 0 : bitAt(random, node));
    }
  }
}

function bitAt(block: Uint8Array, node: number): number {
  return ((block[node >>> 3] ?? 0) >>> (node & 7)) & 1;
}

function setBit(block: Uint8Array, node: number, bit: number): void {
  const mask = 1 << (node & 7);
  const byte = block[node >>> 3] ?? 0;
  block[node >>> 3] = bit === 0 ? byte & ~mask : byte | mask;
}
