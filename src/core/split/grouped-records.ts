/** Records in groups that no split takes apart, in typed arrays. */

import type { DisjointSets } from "./disjoint-sets.ts";

export class GroupedRecords {
  /** Groups, in the order of their first records. A record that is alone is a group. */
  readonly length: number;
  readonly records: number;
  /** By group: where its records begin in `#members`; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #members: Uint32Array;

  constructor(sets: DisjointSets, records: number) {
    const groupOfFirst = new Int32Array(records);
    const groupOf = new Int32Array(records);
    let groups = 0;
    for (let record = 0; record < records; record++) {
      const first = sets.firstOf(record);
      if (first === record) groupOfFirst[record] = groups++;
      groupOf[record] = groupOfFirst[first] ?? 0;
    }
    const starts = new Uint32Array(groups + 1);
    for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
    for (let group = 0; group < groups; group++) {
      starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
    }
    const next = starts.slice();
    const members = new Uint32Array(records);
    groupOf.forEach((group, record) => {
      members[next[group] ?? 0] = record;
      next[group] = (next[group] ?? 0) + 1;
    });
    this.length = groups;
    this.records = records;
    this.#starts = starts;
    this.#members = members;
  }

  /** Its records, ascending. */
  membersOf(group: number): Uint32Array {
    return this.#members.subarray(this.#starts[group], this.#starts[group + 1]);
  }

  sizeOf(group: number): number {
    return (this.#starts[group + 1] ?? 0) - (this.#starts[group] ?? 0);
  }
}
