/** Which records share a band of their sketches: a hash table of lists, in typed arrays. */

const none = -1;

export class BandTable {
  /** Of each slot the record that was added first of those with its hash; `none` if it is free. */
  #heads: Int32Array<ArrayBuffer>;
  /** By record. Lists are rings: what was added last stands before what was added first. */
  #hashes: Int32Array<ArrayBuffer>;
  #next: Int32Array<ArrayBuffer>;
  #previous: Int32Array<ArrayBuffer>;
  /** Slots in use. */
  #lists = 0;

  /** `capacity`: records that it will hold, if that is known. Records are named by small integers. */
  constructor(capacity = 64) {
    this.#hashes = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
    this.#previous = new Int32Array(capacity);
    this.#heads = new Int32Array(2 ** (33 - Math.clz32(capacity | 31))).fill(none);
  }

  /** A record is in the table once at most. With the hash 0 it is not compared, and not added. */
  add(record: number, hash: number): void {
    if (hash === 0) return;
    this.#makeRoom(record);
    this.#hashes[record] = hash;
    const slot = this.#slotOf(hash);
    const head = this.#heads[slot] ?? none;
    if (head === none) {
      this.#heads[slot] = record;
      this.#link(record, record);
      this.#lists += 1;
      if (this.#lists * 2 > this.#heads.length) this.#grow();
      return;
    }
    this.#link(this.#previous[head] ?? head, record);
    this.#link(record, head);
  }

  /** Takes out a record that was added with this hash. */
  remove(record: number, hash: number): void {
    if (hash === 0) return;
    const slot = this.#slotOf(hash);
    const next = this.#next[record] ?? record;
    if (next === record) {
      this.#free(slot);
      return;
    }
    this.#link(this.#previous[record] ?? record, next);
    if (this.#heads[slot] === record) this.#heads[slot] = next;
  }

  /** The record with this hash that was added first. */
  first(hash: number): number | undefined {
    return this.others(hash, 1)[0];
  }

  /**
   * The records with this hash, or of more than `max` those that were added first and last: a crowd is not worth a look
   * at everyone. In the order in which they were added.
   */
  others(hash: number, max: number): number[] {
    const head = hash === 0 ? none : (this.#heads[this.#slotOf(hash)] ?? none);
    if (head === none) return [];
    const found: number[] = [];
    let record = head;
    do {
      found.push(record);
      record = this.#next[record] ?? head;
    } while (record !== head && found.length <= max);
    if (found.length <= max) return found;
    const first = Math.ceil(max / 2);
    found.length = first;
    record = head;
    const last: number[] = [];
    while (found.length + last.length < max) {
      record = this.#previous[record] ?? head;
      last.push(record);
    }
    return found.concat(last.reverse());
  }

  #link(record: number, next: number): void {
    this.#next[record] = next;
    this.#previous[next] = record;
  }

  /** The slot of the list with this hash, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#heads.length - 1;
    const kept = hash | 0; // As the array has it, signed.
    let slot = homeOf(hash) & mask;
    for (;;) {
      const head = this.#heads[slot] ?? none;
      if (head === none || this.#hashes[head] === kept) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Frees a slot; lists behind it that would not be found any more move up. */
  #free(slot: number): void {
    const mask = this.#heads.length - 1;
    let free = slot;
    for (let at = (slot + 1) & mask; ; at = (at + 1) & mask) {
      const head = this.#heads[at] ?? none;
      if (head === none) break;
      const home = homeOf(this.#hashes[head] ?? 0) & mask;
      // It may move if its home is not between the free slot and its own.
      if (((at - home) & mask) >= ((at - free) & mask)) {
        this.#heads[free] = head;
        free = at;
      }
    }
    this.#heads[free] = none;
    this.#lists -= 1;
  }

  #grow(): void {
    const heads = this.#heads;
    this.#heads = new Int32Array(heads.length * 2).fill(none);
    for (const head of heads) {
      if (head !== none) this.#heads[this.#slotOf(this.#hashes[head] ?? 0)] = head;
    }
  }

  #makeRoom(record: number): void {
    if (record < this.#hashes.length) return;
    const capacity = Math.max(record + 1, this.#hashes.length * 2);
    this.#hashes = longer(this.#hashes, capacity);
    this.#next = longer(this.#next, capacity);
    this.#previous = longer(this.#previous, capacity);
  }
}

/** Hashes of bands are mixed well, but not those of tests and of other makers. */
const homeOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 7;

function longer(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(capacity);
  copy.set(array);
  return copy;
}
