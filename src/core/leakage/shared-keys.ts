/** Which records of two datasets have numbers in common. */

export interface KeyPlace {
  readonly record: number;
  /** Which of the record's numbers it is, from 0. */
  readonly index: number;
}

export interface SharedKey {
  readonly key: number;
  /** Records of the one dataset and of the other, in order. */
  readonly from: readonly KeyPlace[];
  readonly to: readonly KeyPlace[];
}

/** Calls back with all numbers of a dataset, record after record. */
export type EachKey = (visit: (key: number, record: number, index: number) => void) => void;

/** In the order in which they come in `from`. Numbers that only one of them has cost four bytes each, and only here. */
export function sharedKeys(from: EachKey, to: EachKey): Iterable<SharedKey> {
  const common = intersection(sortedKeys(from), sortedKeys(to));
  const shared = new Map<number, { key: number; from: KeyPlace[]; to: KeyPlace[] }>();
  from((key, record, index) => {
    if (!common.has(key)) return;
    const known = shared.get(key);
    if (known === undefined) shared.set(key, { key, from: [{ record, index }], to: [] });
    else known.from.push({ record, index });
  });
  to((key, record, index) => shared.get(key)?.to.push({ record, index }));
  return shared.values();
}

function sortedKeys(each: EachKey): Uint32Array {
  let count = 0;
  each(() => (count += 1));
  const keys = new Uint32Array(count);
  let at = 0;
  each((key) => (keys[at++] = key));
  return keys.sort();
}

function intersection(a: Uint32Array, b: Uint32Array): Set<number> {
  const common = new Set<number>();
  let at = 0;
  for (const key of a) {
    while ((b[at] ?? Infinity) < key) at += 1;
    if (b[at] === key) common.add(key);
  }
  return common;
}
