/** A dataset as the comparison of splits sees it. */

import type { DigestList } from "../digest/digest-list.ts";
import type { RecordComparer } from "../similarity/record-comparer.ts";
import type { SketchList } from "../similarity/sketch-list.ts";

/** The i-th record of all three is the same one. Sketches of two splits are made by the same plan. */
export interface ComparedSplit {
  readonly digests: DigestList;
  readonly sketches: SketchList;
  readonly comparer: RecordComparer;
}
