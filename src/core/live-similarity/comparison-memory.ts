/** What has been found out by comparing records: those that stay are not compared again at every edit. */

import type { PromptUse } from "../similarity/conflicts.ts";
import type { ConflictGroup } from "../similarity/record-groups.ts";
import type { View } from "../similarity/sketcher.ts";

/** A record is told from others by its identity, not by its text. */
export interface ComparableLine {
  readonly text: string;
}

/** The uses of a prompt, and its conflicts with places in that list instead of records. */
interface FoundConflicts {
  readonly lines: readonly (ComparableLine | undefined)[];
  readonly groups: readonly ConflictGroup[];
}

class Round {
  readonly plain = new Map<ComparableLine, Map<ComparableLine, number>>();
  readonly blind = new Map<ComparableLine, Map<ComparableLine, number>>();
  /** By the first line, then by the prompt's index in it. */
  readonly conflicts = new Map<ComparableLine, FoundConflicts[]>();
}

/** What was asked for in a round is known in the next one, so that records that are gone are forgotten by themselves. */
export class ComparisonMemory {
  #last = new Round();
  #now = new Round();

  nextRound(): void {
    this.#last = this.#now;
    this.#now = new Round();
  }

  /** `kept`: the record that the other one may join. */
  similarity(
    {
      of,
      kept,
      view,
    }: { readonly of: ComparableLine; readonly kept: ComparableLine; readonly view: View },
    make: () => number,
  ): number {
    const ofKept = this.#now[view].get(kept) ?? new Map<ComparableLine, number>();
    if (ofKept.size === 0) this.#now[view].set(kept, ofKept);
    const known = ofKept.get(of);
    if (known !== undefined) return known;
    const similarity = this.#last[view].get(kept)?.get(of) ?? make();
    ofKept.set(of, similarity);
    return similarity;
  }

  conflicts(
    uses: readonly PromptUse[],
    lines: readonly ComparableLine[],
    make: () => ConflictGroup[],
  ): ConflictGroup[] {
    const used = uses.map(({ record }) => lines[record]);
    const [first] = used;
    const index = uses[0]?.index ?? 0;
    if (first === undefined) return make();
    const known =
      this.#now.conflicts.get(first)?.[index] ?? this.#last.conflicts.get(first)?.[index];
    const isSame =
      known?.lines.length === used.length &&
      used.every((line, place) => line === known.lines[place]);
    const recordAt = (place: number): number => uses[place]?.record ?? 0;
    const found = isSame ? known : { lines: used, groups: renamed(make(), placesOf(uses)) };
    const ofFirst = this.#now.conflicts.get(first) ?? [];
    ofFirst[index] = found;
    this.#now.conflicts.set(first, ofFirst);
    return renamed(found.groups, recordAt);
  }
}

function placesOf(uses: readonly PromptUse[]): (record: number) => number {
  const places = new Map(uses.map(({ record }, place) => [record, place]));
  return (record) => places.get(record) ?? 0;
}

function renamed(
  groups: readonly ConflictGroup[],
  rename: (record: number) => number,
): ConflictGroup[] {
  return groups.map((group) => {
    return { ...group, answers: group.answers.map((records) => records.map(rename)) };
  });
}
