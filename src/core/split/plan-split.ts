/** Decides which record goes to which side of a split, and sees to it that the sides share nothing. */

import { findLeaks, leakKinds, type LeakKind } from "../leakage/find-leaks.ts";
import { ruleOptions, type RuleSetting, type Settings } from "../settings.ts";
import { thresholdOf } from "../similarity/compare-plan.ts";
import { comparedPart, comparedWhole, type SplitSources } from "./compared-sides.ts";
import { dealBySize, dealByTime } from "./deal.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { GroupedRecords } from "./grouped-records.ts";
import { linkRecords, type LinkSearch } from "./linked-records.ts";
import {
  readTraits,
  type RecordTraits,
  type TraitSources,
  type TraitWishes,
} from "./record-traits.ts";

export interface SplitWishes extends TraitWishes {
  /** By side; they add up to 1. */
  readonly shares: readonly number[];
  /** A whole number from 0 up: another one makes another split. */
  readonly seed: number;
}

/** The dataset before it was converted: what its new format does not hold still says what belongs together. */
export interface EarlierSources extends SplitSources {
  /** By record of the dataset as it is now, ascending: which one it was. */
  readonly recordOf: Uint32Array;
}

export interface SplitPlan {
  /** By record: its side. */
  readonly sideOf: Uint8Array;
  readonly groups: GroupedRecords;
  readonly traits: RecordTraits;
  /** Records of one side that are in another one as well, which is none but in a crowd beyond all measure. */
  readonly leaks: number;
}

/** Of `groupBy`: records that are near-duplicates once tickets, times, addresses and devices are masked. */
const incident = "incident";

/** Settings that find nothing but what two sides must not share; `split-leakage` counts even if it is off. */
export function splitSettings(
  settings: Settings,
  { groupBy }: Pick<SplitWishes, "groupBy">,
): Settings {
  const rules = Object.entries(settings.rules).map(([id, rule]): [string, RuleSetting] => {
    if (id === "split-leakage") return [id, { ...rule, severity: "warning" }];
    if (id === "near-duplicate" && groupBy.includes(incident)) {
      const options = { ...rule.options, severities: { ticketBlind: "hint" } };
      return [id, { severity: "hint", options }];
    }
    return [id, { ...rule, severity: "off" }];
  });
  return { ...settings, targets: [], rules: Object.fromEntries(rules) };
}

/** The sentence that says why, where it cannot be split so. `settings`: those of `splitSettings`. */
export function planSplit(
  sources: SplitSources,
  settings: Settings,
  { earlier, ...wishes }: SplitWishes & { readonly earlier?: EarlierSources | undefined },
): SplitPlan | { readonly problem: string } {
  const { digests, plan } = sources;
  const records = digests.length;
  const sets = new DisjointSets(records);
  // One part shares nothing with others.
  if (wishes.shares.length === 1) return onePart(records, sets);
  const groupBy = wishes.groupBy.filter((kind) => kind !== incident);
  const traits = readTraits(traitSources(sources, earlier), { ...wishes, groupBy }, sets);
  if ("problem" in traits) return traits;
  const search: LinkSearch = {
    plan,
    threshold: thresholdOf("plain", settings),
    incidentThreshold: plan.blindBands > 0 ? thresholdOf("blind", settings) : undefined,
    kinds: leakKindsOf(settings),
  };
  linkRecords(comparedWhole(sources), sets, search);
  if (earlier !== undefined) linkRecords(comparedPart(earlier, earlier.recordOf), sets, search);
  for (let round = 1; ; round++) {
    const groups = new GroupedRecords(sets, records);
    const sideOf = sidesOf(groups, traits, wishes);
    const leaks = joinLeaks(sources, sideOf, { search, sets, sides: wishes.shares.length });
    if (leaks === 0 || round === maxRounds) return { sideOf, groups, traits, leaks };
  }
}

function traitSources(
  { texts, format, digests }: SplitSources,
  earlier: EarlierSources | undefined,
): TraitSources {
  const records = digests.length;
  if (earlier === undefined) return { texts, format, records };
  const text = (record: number) => earlier.texts.text(earlier.recordOf[record] ?? -1);
  return { texts: { text }, format: earlier.format, records };
}

function onePart(records: number, sets: DisjointSets): SplitPlan {
  const groups = new GroupedRecords(sets, records);
  return { sideOf: new Uint8Array(records), groups, traits: {}, leaks: 0 };
}

/** In a crowd of records that are much alike not all pairs are looked at: each round joins what the last one missed. */
const maxRounds = 50;

function leakKindsOf(settings: Settings): ReadonlySet<LeakKind> {
  const severities = ruleOptions(settings, "split-leakage").choices("severities");
  return new Set(leakKinds.filter((kind) => severities[kind] !== "off"));
}

function sidesOf(
  groups: GroupedRecords,
  { labels, moments }: RecordTraits,
  { shares, seed }: SplitWishes,
): Uint8Array {
  const sideOfGroup =
    moments === undefined
      ? dealBySize(groups, { shares, seed, labels })
      : dealByTime(groups, { shares, momentOf: newestOf(groups, moments) });
  const sideOf = new Uint8Array(groups.records);
  sideOfGroup.forEach((side, group) => {
    for (const record of groups.membersOf(group)) sideOf[record] = side;
  });
  return sideOf;
}

function newestOf(groups: GroupedRecords, moments: Float64Array): Float64Array {
  return Float64Array.from({ length: groups.length }, (_, group) =>
    groups
      .membersOf(group)
      .reduce((newest, record) => Math.max(newest, moments[record] ?? -Infinity), -Infinity),
  );
}

/** Joins what two sides share, as a check of their files would find it; answers how many records that are. */
function joinLeaks(
  sources: SplitSources,
  sideOf: Uint8Array,
  { search, sets, sides }: LeakTask,
): number {
  const recordsOf = Array.from({ length: sides }, (_, side) =>
    Uint32Array.from(sideOf.keys()).filter((record) => sideOf[record] === side),
  );
  const compared = recordsOf.map((records) => comparedPart(sources, records));
  let found = 0;
  for (const [a, from] of compared.entries()) {
    for (const [b, to] of compared.entries()) {
      if (a === b) continue;
      for (const [place, { others }] of findLeaks(from, to, search)) {
        found += 1;
        for (const other of others) {
          sets.join(recordsOf[a]?.[place] ?? 0, recordsOf[b]?.[other] ?? 0);
        }
      }
    }
  }
  return found;
}

interface LeakTask {
  readonly search: LinkSearch;
  readonly sets: DisjointSets;
  readonly sides: number;
}
