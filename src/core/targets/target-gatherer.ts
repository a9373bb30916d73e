/** What targets need to know of a run of lines beside its findings; nothing where no target is chosen. */

import type { Format } from "../formats/format.ts";
import { parseStrict } from "../json/strict.ts";
import type { Finding } from "../model.ts";
import type { CheckedRecord } from "../rules/rule.ts";
import type { Settings } from "../settings.ts";
import { vendorCheckById } from "../vendor-checks/index.ts";
import { VendorTally, type VendorNotes } from "../vendor-checks/vendor-tally.ts";
import type { ChosenTarget } from "./chosen-target.ts";
import type { PlaceOf, RecordSetsData } from "./record-sets.ts";
import { setWatches, type SetWatch } from "./set-watches.ts";
import { targetById } from "./index.ts";

/** Plain data. */
export interface TargetShard {
  /** In the order of `vendorTallies`. */
  readonly vendorNotes: readonly VendorNotes[];
  /** One for each of the things that are compared. */
  readonly sets: readonly RecordSetsData[];
}

export class TargetGatherer {
  readonly vendorTallies: readonly VendorTally[];
  readonly #watches: readonly SetWatch[];

  constructor(chosen: readonly ChosenTarget[], own: Format | undefined) {
    const ids = new Set(chosen.flatMap(({ id }) => targetById(id)?.vendorCheck ?? []));
    this.vendorTallies = [...ids]
      .flatMap((id) => vendorCheckById(id) ?? [])
      .map((check) => new VendorTally(check));
    this.#watches = setWatches(chosen, own);
  }

  /** Whether there is anything to gather. */
  get isNeeded(): boolean {
    return this.vendorTallies.length > 0 || this.#watches.length > 0;
  }

  record({ json, example }: Pick<CheckedRecord, "json" | "example">): void {
    for (const tally of this.vendorTallies) tally.add(json);
    for (const { sets, setOf } of this.#watches) sets.add(setOf({ json, example }));
  }

  /** A line that is no record. */
  other(text: string): void {
    if (this.vendorTallies.length === 0) return;
    const value = parseStrict(text);
    for (const tally of this.vendorTallies) tally.add(value);
  }

  /** A line that is too long to be looked into. */
  skip(): void {
    for (const tally of this.vendorTallies) tally.skip();
  }

  shard(): TargetShard {
    return {
      vendorNotes: this.vendorTallies.map((tally) => tally.notes()),
      sets: this.#watches.map(({ sets }) => sets.toData()),
    };
  }

  /** Takes the lines that come next. */
  merge({ vendorNotes, sets }: TargetShard, lines: number): void {
    for (const [index, tally] of this.vendorTallies.entries()) {
      tally.merge(vendorNotes[index] ?? [], lines);
    }
    for (const [index, watch] of this.#watches.entries()) {
      const data = sets[index];
      if (data !== undefined) watch.sets.merge(data);
    }
  }

  /** Where records differ that should not. */
  findings(settings: Settings, placeOf: PlaceOf): Finding[] {
    return this.#watches.flatMap((watch) => watch.findings(settings, placeOf));
  }
}

/** Makes one for each run of lines, if there is something to gather. */
export function gathererMaker(
  chosen: readonly ChosenTarget[],
  own: Format | undefined,
): () => TargetGatherer | undefined {
  const { isNeeded } = new TargetGatherer(chosen, own);
  return () => (isNeeded ? new TargetGatherer(chosen, own) : undefined);
}
