/** What targets need to know of a run of lines beside its findings; nothing where no target is chosen. */

import type { Format } from "../formats/format.ts";
import type { JsonValue } from "../model.ts";
import type { CheckedRecord } from "../rules/rule.ts";
import { vendorCheckById } from "../vendor-checks/index.ts";
import { VendorTally, type VendorNotes } from "../vendor-checks/vendor-tally.ts";
import type { ChosenTarget } from "./chosen-target.ts";
import { ColumnSets, gradedTarget, type RecordColumns } from "./column-sets.ts";
import { targetById } from "./index.ts";

/** Plain data. */
export interface TargetShard {
  /** In the order of `vendorTallies`. */
  readonly vendorNotes: readonly VendorNotes[];
  readonly columns: RecordColumns | undefined;
}

export class TargetGatherer {
  readonly vendorTallies: readonly VendorTally[];
  readonly columns: ColumnSets | undefined;
  /** As `gradedTarget` has it. */
  readonly graded: string | null | undefined;

  constructor(chosen: readonly ChosenTarget[], own: Format | undefined) {
    const ids = new Set(chosen.flatMap(({ id }) => targetById(id)?.vendorCheck ?? []));
    this.vendorTallies = [...ids]
      .flatMap((id) => vendorCheckById(id) ?? [])
      .map((check) => new VendorTally(check));
    this.graded = gradedTarget(chosen, own?.id);
    this.columns = this.graded === undefined ? undefined : new ColumnSets();
  }

  record({ json, example }: Pick<CheckedRecord, "json" | "example">): void {
    for (const tally of this.vendorTallies) tally.add(json);
    this.columns?.add(example);
  }

  /** A line that is no record. */
  other(text: string): void {
    if (this.vendorTallies.length === 0) return;
    const value = parsed(text);
    for (const tally of this.vendorTallies) tally.add(value);
  }

  /** A line that is too long to be looked into. */
  skip(): void {
    for (const tally of this.vendorTallies) tally.skip();
  }

  shard(): TargetShard {
    return {
      vendorNotes: this.vendorTallies.map((tally) => tally.notes()),
      columns: this.columns?.toData(),
    };
  }

  /** Takes the lines that come next. */
  merge({ vendorNotes, columns }: TargetShard, lines: number): void {
    for (const [index, tally] of this.vendorTallies.entries()) {
      tally.merge(vendorNotes[index] ?? [], lines);
    }
    if (columns !== undefined) this.columns?.merge(columns);
  }
}

/** Makes one for each run of lines, if there is something to gather. */
export function gathererMaker(
  chosen: readonly ChosenTarget[],
  own: Format | undefined,
): () => TargetGatherer | undefined {
  const { vendorTallies, columns } = new TargetGatherer(chosen, own);
  const isNeeded = vendorTallies.length > 0 || columns !== undefined;
  return () => (isNeeded ? new TargetGatherer(chosen, own) : undefined);
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
