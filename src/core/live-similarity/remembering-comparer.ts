/** Compares the records of a dataset that is being edited: only those that are new, and only while there is time. */

import type { Format } from "../formats/format.ts";
import type { ConflictMemory, PromptUse } from "../similarity/conflicts.ts";
import { RecordComparer } from "../similarity/record-comparer.ts";
import type { ConflictGroup } from "../similarity/record-groups.ts";
import type { Sketcher, View } from "../similarity/sketcher.ts";
import type { ComparableLine, ComparisonMemory } from "./comparison-memory.ts";

/** Thrown where a comparison is due and there is no time for it. */
export class TimeIsUp extends Error {}

export interface ComparerSources {
  readonly lines: readonly ComparableLine[];
  readonly format: Format | undefined;
  readonly sketcher: Sketcher;
  readonly sameAnswer: number;
  readonly memory: ComparisonMemory;
  /** Asked before each comparison. `done`: how many have been made so far. */
  readonly isTimeUp: (done: number) => boolean;
}

export class RememberingComparer extends RecordComparer implements ConflictMemory {
  readonly #sources: ComparerSources;
  #done = 0;

  constructor(sources: ComparerSources) {
    const { lines, format } = sources;
    super({ text: (record) => lines[record]?.text }, format, sources);
    this.#sources = sources;
  }

  /** `least` is always the same for a view. */
  override similarity(a: number, b: number, view: View, least?: number): number {
    const { lines, memory } = this.#sources;
    const [of, kept] = [lines[a], lines[b]];
    if (of === undefined || kept === undefined) return 0;
    return memory.similarity({ of, kept, view }, () => {
      this.#spendTime(1);
      return super.similarity(a, b, view, least);
    });
  }

  conflicts(uses: readonly PromptUse[], make: () => ConflictGroup[]): ConflictGroup[] {
    const { lines, memory } = this.#sources;
    return memory.conflicts(uses, lines, () => {
      this.#spendTime(uses.length);
      return make();
    });
  }

  #spendTime(comparisons: number): void {
    if (this.#sources.isTimeUp(this.#done)) throw new TimeIsUp();
    this.#done += comparisons;
  }
}
