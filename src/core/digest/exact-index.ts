/**
 * Which records of a dataset have the same digest. Records are small numbers given out by the caller and may come
 * and go in any order. Per record the index holds 16 bytes in typed arrays and 4 to 8 in its hash table.
 */

const none = -1;
const absent = -2;

export class ExactIndex {
  #low = new Uint32Array(1024);
  #high = new Uint32Array(1024);
  /** Neighbours in the chain of the record's bucket; `#previous` is `absent` for records not in the index. */
  #next = new Int32Array(1024);
  #previous = new Int32Array(1024).fill(absent);
  /** First record of each bucket; a power of two of them. */
  #buckets = new Int32Array(1024).fill(none);
  #size = 0;

  /** `record` must not be in the index yet. */
  add(record: number, low: number, high: number): void {
    if (record >= this.#low.length) this.#makeRoom(record + 1);
    this.#low[record] = low;
    this.#high[record] = high;
    this.#size += 1;
    if (this.#size > this.#buckets.length) this.#rehash(this.#buckets.length * 2);
    this.#link(record);
  }

  /** Records that are not in the index are left alone. */
  remove(record: number): void {
    const previous = this.#previous[record] ?? absent;
    if (previous === absent) return;
    const next = this.#next[record] ?? none;
    if (previous === none) this.#buckets[this.#bucketOf(record)] = next;
    else this.#next[previous] = next;
    if (next !== none) this.#previous[next] = previous;
    this.#previous[record] = absent;
    this.#size -= 1;
  }

  /** The sets of two and more records with one digest, in no particular order. */
  groups(): number[][] {
    const groups: number[][] = [];
    for (const first of this.#buckets) {
      if (first === none || this.#next[first] === none) continue;
      for (const group of this.#split(first)) if (group.length > 1) groups.push(group);
    }
    return groups;
  }

  /** The records of a bucket's chain by digest. */
  #split(first: number): number[][] {
    const groups: number[][] = [];
    for (let record = first; record !== none; record = this.#next[record] ?? none) {
      const group = groups.find(([member = none]) => this.#areEqual(member, record));
      if (group) group.push(record);
      else groups.push([record]);
    }
    return groups;
  }

  #areEqual(a: number, b: number): boolean {
    return this.#low[a] === this.#low[b] && this.#high[a] === this.#high[b];
  }

  #bucketOf(record: number): number {
    return (this.#low[record] ?? 0) & (this.#buckets.length - 1);
  }

  #link(record: number): void {
    const bucket = this.#bucketOf(record);
    const first = this.#buckets[bucket] ?? none;
    this.#next[record] = first;
    this.#previous[record] = none;
    if (first !== none) this.#previous[first] = record;
    this.#buckets[bucket] = record;
  }

  #rehash(buckets: number): void {
    this.#buckets = new Int32Array(buckets).fill(none);
    for (let record = 0; record < this.#previous.length; record++) {
      if (this.#previous[record] !== absent) this.#link(record);
    }
  }

  #makeRoom(records: number): void {
    const capacity = Math.max(records, Math.ceil(this.#low.length * 1.5));
    this.#low = grown(this.#low, new Uint32Array(capacity));
    this.#high = grown(this.#high, new Uint32Array(capacity));
    this.#next = grown(this.#next, new Int32Array(capacity));
    this.#previous = grown(this.#previous, new Int32Array(capacity).fill(absent));
  }
}

function grown<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
