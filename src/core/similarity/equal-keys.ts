/** Records of one dataset whose numbers are equal, such as the digests of their prompts. */

import { SharedNumbers } from "../digest/shared-numbers.ts";
import { BandTable } from "./band-table.ts";
import type { SketchList } from "./sketch-list.ts";

/** A number of a record: `index` counts those of the record from 0. */
export interface KeyUse {
  readonly record: number;
  readonly index: number;
}

/** The uses of each number that more than one record seems to have. `isCompared`: whether a record takes part. */
export function* equalKeys(
  sketches: SketchList,
  kind: "prompts" | "families",
  isCompared: (record: number) => boolean = () => true,
): Iterable<(KeyUse & { readonly key: number })[]> {
  let count = 0;
  sketches.forEachKey(kind, () => (count += 1));
  const shared = new SharedNumbers(count);
  sketches.forEachKey(kind, (key, record) => {
    if (isCompared(record)) shared.add(key);
  });
  const uses: (KeyUse & { readonly key: number })[] = [];
  const table = new BandTable();
  sketches.forEachKey(kind, (key, record, index) => {
    if (!shared.mayRepeat(key) || !isCompared(record)) return;
    table.add(uses.length, key);
    uses.push({ record, index, key });
  });
  for (const [id, { key }] of uses.entries()) {
    if (table.first(key) !== id) continue;
    const same = table.others(key, Infinity);
    if (same.length > 1) yield same.flatMap((other) => uses[other] ?? []);
  }
}
