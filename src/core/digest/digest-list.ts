/** Where the records of a dataset are and what they digest to: 14 bytes a record, in typed arrays. */

import { SharedNumbers } from "./shared-numbers.ts";

/** The i-th numbers of all arrays belong together. */
export interface RecordDigests {
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly low: Uint32Array<ArrayBuffer>;
  readonly high: Uint32Array<ArrayBuffer>;
  readonly headLengths: Uint16Array<ArrayBuffer>;
}

/** A record that has equals. */
export interface Member {
  /** 0-based. */
  readonly line: number;
  /** Length of the record's text up to the end of its first key. */
  readonly headLength: number;
}

export class DigestList {
  length = 0;
  #lines: Uint32Array<ArrayBuffer>;
  #low: Uint32Array<ArrayBuffer>;
  #high: Uint32Array<ArrayBuffer>;
  #headLengths: Uint16Array<ArrayBuffer>;

  constructor(capacity = 1024) {
    this.#lines = new Uint32Array(capacity);
    this.#low = new Uint32Array(capacity);
    this.#high = new Uint32Array(capacity);
    this.#headLengths = new Uint16Array(capacity);
  }

  add(member: Member, digestLow: number, digestHigh: number): void {
    this.#makeRoom(this.length + 1);
    this.#lines[this.length] = member.line;
    this.#low[this.length] = digestLow;
    this.#high[this.length] = digestHigh;
    this.#headLengths[this.length] = Math.min(member.headLength, 0xffff);
    this.length += 1;
  }

  /** Adds the records of the next shard, whose line 0 is `firstLine` here. */
  append({ lines, low, high, headLengths }: RecordDigests, firstLine: number): void {
    this.#makeRoom(this.length + lines.length);
    for (let i = 0; i < lines.length; i++) {
      this.#lines[this.length + i] = (lines[i] ?? 0) + firstLine;
    }
    this.#low.set(low, this.length);
    this.#high.set(high, this.length);
    this.#headLengths.set(headLengths, this.length);
    this.length += lines.length;
  }

  toArrays(): RecordDigests {
    return {
      lines: this.#lines.slice(0, this.length),
      low: this.#low.slice(0, this.length),
      high: this.#high.slice(0, this.length),
      headLengths: this.#headLengths.slice(0, this.length),
    };
  }

  /** `undefined` beyond the end. */
  member(index: number): Member | undefined {
    if (index >= this.length) return undefined;
    return { line: this.#lines[index] ?? 0, headLength: this.#headLengths[index] ?? 0 };
  }

  /** 0-based; `undefined` beyond the end. */
  lineAt(index: number): number | undefined {
    return index < this.length ? this.#lines[index] : undefined;
  }

  /** The digest of the record on a line as text; `undefined`: no record is there. */
  digestAt(line: number): string | undefined {
    const index = this.indexAt(line);
    return index === -1 ? undefined : `${this.#low[index] ?? 0} ${this.#high[index] ?? 0}`;
  }

  /** Of the record on a line; 0 where there is none. */
  headLengthAt(line: number): number {
    return this.#headLengths[this.indexAt(line)] ?? 0;
  }

  forEachDigest(visit: (low: number, high: number, record: number) => void): void {
    for (let i = 0; i < this.length; i++) visit(this.#low[i] ?? 0, this.#high[i] ?? 0, i);
  }

  /**
   * The sets of two and more records with one digest, each in the order of the list. Only those few are looked at again
   * whose digests may be shared.
   */
  equalRecords(): Member[][] {
    const digests = new SharedNumbers(this.length);
    for (let i = 0; i < this.length; i++) digests.add(this.#low[i] ?? 0);
    const groups = new Map<string, Member[]>();
    for (let i = 0; i < this.length; i++) {
      const low = this.#low[i] ?? 0;
      const member = digests.mayRepeat(low) ? this.member(i) : undefined;
      if (member === undefined) continue;
      const digest = `${low} ${this.#high[i] ?? 0}`;
      const group = groups.get(digest);
      if (group === undefined) groups.set(digest, [member]);
      else group.push(member);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
  }

  /** Index of the record on a line; -1: no record is there. */
  indexAt(line: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#lines[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low < this.length && this.#lines[low] === line ? low : -1;
  }

  #makeRoom(length: number): void {
    if (length <= this.#lines.length) return;
    const capacity = Math.max(length, Math.ceil(this.#lines.length * 1.5));
    this.#lines = copyInto(new Uint32Array(capacity), this.#lines);
    this.#low = copyInto(new Uint32Array(capacity), this.#low);
    this.#high = copyInto(new Uint32Array(capacity), this.#high);
    this.#headLengths = copyInto(new Uint16Array(capacity), this.#headLengths);
  }
}

function copyInto<T extends Uint32Array | Uint16Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
