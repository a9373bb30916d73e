/** What is told of a split, as plain data. Labels are named by their first lines, as their texts are the dataset's. */

import type { DigestList } from "../digest/digest-list.ts";
import type { SplitPlan } from "./plan-split.ts";

export interface SplitFigures {
  readonly records: number;
  /** By side. */
  readonly recordsOf: readonly number[];
  readonly groups: GroupFigures;
  /** In the order in which they come; `undefined`: the sides were not to be alike in any. */
  readonly labels: readonly LabelFigures[] | undefined;
  /** By side, if dates count; `undefined`: no record of it has one. */
  readonly dates: readonly (DateFigures | undefined)[] | undefined;
  /** Records that have no date, if dates count: they are the oldest. */
  readonly undated: number;
  /** Records of one side that are in another one as well. */
  readonly leaks: number;
}

/** Of records that stay together, two at least. */
export interface GroupFigures {
  readonly count: number;
  readonly records: number;
  readonly largest:
    | {
        readonly records: number;
        readonly side: number;
        /** 0-based, of the first record. */
        readonly line: number;
      }
    | undefined;
}

/** The oldest and the newest, in milliseconds since 1970. */
export interface DateFigures {
  readonly first: number;
  readonly last: number;
}

export interface LabelFigures {
  /** 0-based, of the first record with it. */
  readonly line: number;
  /** By side. */
  readonly recordsOf: readonly number[];
}

export function splitFigures(plan: SplitPlan, digests: DigestList, sides: number): SplitFigures {
  const { sideOf, traits, leaks } = plan;
  const { labels, moments } = traits;
  const recordsOf = new Array<number>(sides).fill(0);
  const byLabel = (labels?.firsts ?? []).map((first) => ({
    line: digests.lineAt(first) ?? 0,
    recordsOf: new Array<number>(sides).fill(0),
  }));
  sideOf.forEach((side, record) => {
    recordsOf[side] = (recordsOf[side] ?? 0) + 1;
    const label = labels && byLabel[labels.labelOf[record] ?? 0]?.recordsOf;
    if (label !== undefined) label[side] = (label[side] ?? 0) + 1;
  });
  return {
    records: sideOf.length,
    recordsOf,
    groups: groupFigures(plan, digests),
    labels: labels && byLabel,
    dates: moments && datesOf(moments, { sideOf, sides }),
    undated: moments?.reduce((sum, moment) => sum + (moment === -Infinity ? 1 : 0), 0) ?? 0,
    leaks,
  };
}

function datesOf(
  moments: Float64Array,
  { sideOf, sides }: Pick<SplitPlan, "sideOf"> & { readonly sides: number },
): (DateFigures | undefined)[] {
  const dates = new Array<DateFigures | undefined>(sides).fill(undefined);
  moments.forEach((moment, record) => {
    const side = sideOf[record] ?? 0;
    if (moment === -Infinity) return;
    const { first, last } = dates[side] ?? { first: moment, last: moment };
    dates[side] = { first: Math.min(first, moment), last: Math.max(last, moment) };
  });
  return dates;
}

function groupFigures({ groups, sideOf }: SplitPlan, digests: DigestList): GroupFigures {
  let count = 0;
  let records = 0;
  let largest = 0;
  let size = 1;
  for (let group = 0; group < groups.length; group++) {
    const ofGroup = groups.sizeOf(group);
    if (ofGroup < 2) continue;
    count += 1;
    records += ofGroup;
    if (ofGroup > size) [largest, size] = [group, ofGroup];
  }
  if (count === 0) return { count, records, largest: undefined };
  const [first = 0] = groups.membersOf(largest);
  return {
    count,
    records,
    largest: { records: size, side: sideOf[first] ?? 0, line: digests.lineAt(first) ?? 0 },
  };
}
