/** Which records share a number with another one, such as a band of their sketches: kept up to date, edit by edit. */

/** What no two records may share is left out of every comparison, so records without partners cost nothing. */
export class PartnerIndex {
  /** How many records have each number. */
  #table = new NumberTable(1024);
  /** Of each record, how many of its numbers another record has too. */
  #shared = new Uint32Array(1024);

  /** Whether another record has one of this record's numbers. By a rare chance it says so of a record alone. */
  hasPartner(record: number): boolean {
    return (this.#shared[record] ?? 0) > 0;
  }

  /** `numbers`: from 0 to 2 ** 32 - 1, distinct. The same ones are to be given to `remove`. */
  add(record: number, numbers: Iterable<number>): void {
    if (record >= this.#shared.length) this.#shared = grown(this.#shared, record + 1);
    for (const number of numbers) {
      const slot = this.#table.slotToAdd(number);
      const { counts, members } = this.#table;
      const count = counts[slot] ?? 0;
      const holders = members[slot] ?? 0;
      if (count > 0) this.#change(record, 1);
      if (count === 1) this.#change(holders, 1);
      counts[slot] = count + 1;
      members[slot] = holders ^ record;
    }
  }

  remove(record: number, numbers: Iterable<number>): void {
    const { counts, members } = this.#table;
    for (const number of numbers) {
      const slot = this.#table.slotOf(number);
      const count = (counts[slot] ?? 0) - 1;
      const left = (members[slot] ?? 0) ^ record;
      counts[slot] = count;
      members[slot] = left;
      if (count === 1) this.#change(left, -1);
    }
    this.#shared[record] = 0;
  }

  #change(record: number, amount: 1 | -1): void {
    this.#shared[record] = (this.#shared[record] ?? 0) + amount;
  }
}

/**
 * A hash table in typed arrays. Of the records with a number it keeps how many they are and the exclusive or of their
 * ids: of one record that is the id itself, and more than one need not be told apart.
 */
class NumberTable {
  counts: Uint32Array;
  members: Uint32Array;
  #keys: Uint32Array;
  /** A number that nobody has any more keeps its slot until the table grows. */
  #isUsed: Uint8Array;
  #usedSlots = 0;
  #shift: number;

  /** `capacity`: a power of two. */
  constructor(capacity: number) {
    this.counts = new Uint32Array(capacity);
    this.members = new Uint32Array(capacity);
    this.#keys = new Uint32Array(capacity);
    this.#isUsed = new Uint8Array(capacity);
    this.#shift = 32 - Math.log2(capacity);
  }

  /** Where a number is, or where it can be put: that slot's count is 0 then. */
  slotOf(number: number): number {
    const mask = this.#keys.length - 1;
    // The upper bits of the product depend on all bits of the number.
    let slot = Math.imul(number, 0x9e3779b1) >>> this.#shift;
    while (this.#isUsed[slot] === 1 && this.#keys[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  slotToAdd(number: number): number {
    if (this.#usedSlots * 3 > this.#keys.length * 2) this.#rebuild();
    const slot = this.slotOf(number);
    if (this.#isUsed[slot] === 0) {
      this.#isUsed[slot] = 1;
      this.#keys[slot] = number;
      this.#usedSlots += 1;
    }
    return slot;
  }

  /** Leaves out numbers that nobody has, and makes room for as many again. */
  #rebuild(): void {
    const [keys, counts, members] = [this.#keys, this.counts, this.members];
    const inUse = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    const capacity = 2 ** Math.ceil(Math.log2(inUse * 3 + 1024));
    this.counts = new Uint32Array(capacity);
    this.members = new Uint32Array(capacity);
    this.#keys = new Uint32Array(capacity);
    this.#isUsed = new Uint8Array(capacity);
    this.#usedSlots = 0;
    this.#shift = 32 - Math.log2(capacity);
    for (let old = 0; old < keys.length; old++) {
      const count = counts[old] ?? 0;
      if (count === 0) continue;
      const slot = this.slotToAdd(keys[old] ?? 0);
      this.counts[slot] = count;
      this.members[slot] = members[old] ?? 0;
    }
  }
}

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(Math.max(length, array.length * 2));
  copy.set(array);
  return copy;
}
