/** Which records of one split are in another one as well, and in what way. Sketches propose, texts decide. */

import type { ComparePlan } from "../similarity/compare-plan.ts";
import { PromptReader } from "../similarity/prompts.ts";
import type { RecordComparer } from "../similarity/record-comparer.ts";
import type { ComparedSplit } from "./compared-split.ts";
import { familiesOf, familyKeys } from "./families.ts";
import { nearMatches } from "./near-leaks.ts";
import { sharedKeys, type EachKey, type KeyPlace, type SharedKey } from "./shared-keys.ts";

/** From the gravest to the least. */
export const leakKinds = ["exact", "near", "prompt", "family"] as const;
export type LeakKind = (typeof leakKinds)[number];

export interface Leak {
  readonly kind: LeakKind;
  /** Records of the other split, at least one; of near ones the most similar first. */
  readonly others: readonly number[];
  /** To the first of the others: of near ones. */
  readonly similarity?: number;
  /** What is shared, in words: of families. */
  readonly family?: string;
}

export interface LeakSearch {
  readonly plan: ComparePlan;
  /** Of near ones, from 0 to 1. */
  readonly threshold: number;
  readonly kinds: ReadonlySet<LeakKind>;
}

/** By record of `from`, the gravest kind of each only. */
export function findLeaks(
  from: ComparedSplit,
  to: ComparedSplit,
  { plan, threshold, kinds }: LeakSearch,
): ReadonlyMap<number, Leak> {
  const leaks = new Map<number, Leak>();
  if (kinds.has("exact")) addExact(leaks, from, to);
  if (kinds.has("near")) addNear(leaks, from, to, { bands: plan.plainBands, threshold });
  if (kinds.has("prompt")) {
    addSame(leaks, "prompt", keysOf("prompts", from, to), {
      from: promptsOf(from),
      to: promptsOf(to),
    });
  }
  if (kinds.has("family")) {
    addSame(leaks, "family", keysOf("families", from, to), {
      from: (place, key) => familyOf(from.comparer, place, key, plan.families),
      to: (place, key) => familyOf(to.comparer, place, key, plan.families),
    });
  }
  return leaks;
}

function addExact(leaks: Map<number, Leak>, from: ComparedSplit, to: ComparedSplit): void {
  const digestsOf =
    ({ digests }: ComparedSplit): EachKey =>
    (visit) => {
      // The second half of the digest goes along in the place of the index.
      digests.forEachDigest((low, high, record) => {
        visit(low, record, high);
      });
    };
  const highOf = ({ index }: KeyPlace): SharedText => ({ text: String(index) });
  addSame(leaks, "exact", sharedKeys(digestsOf(from), digestsOf(to)), { from: highOf, to: highOf });
}

function addNear(
  leaks: Map<number, Leak>,
  from: ComparedSplit,
  to: ComparedSplit,
  { bands, threshold }: { readonly bands: number; readonly threshold: number },
): void {
  const copies = copiesIn(from);
  const otherCopies = copiesIn(to);
  const matches = nearMatches(from, to, {
    bands,
    threshold,
    isWanted: (record) => !leaks.has(record) && !copies.has(record),
    isTarget: (record) => !otherCopies.has(record),
  });
  const leakOf = (record: number): Leak | undefined => {
    const found = matches.get(record);
    return (
      found && {
        kind: "near",
        others: found.map((match) => match.record),
        similarity: found[0]?.similarity ?? threshold,
      }
    );
  };
  for (const record of matches.keys()) setNew(leaks, record, leakOf(record));
  for (const [copy, first] of copies) setNew(leaks, copy, leakOf(first));
}

/** Of records that repeat an earlier one of their dataset: that one. */
function copiesIn({ digests }: ComparedSplit): ReadonlyMap<number, number> {
  const copies = new Map<number, number>();
  for (const members of digests.equalRecords()) {
    const [first = -1, ...others] = members.map(({ line }) => digests.indexAt(line));
    for (const copy of others) copies.set(copy, first);
  }
  return copies;
}

function setNew(leaks: Map<number, Leak>, record: number, leak: Leak | undefined): void {
  if (leak !== undefined && !leaks.has(record)) leaks.set(record, leak);
}

/** What equal numbers stand for. */
interface SharedText {
  readonly text: string;
  /** What it is, in words. */
  readonly label?: string;
}

type TextOf = (place: KeyPlace, key: number) => SharedText | undefined;

/**
 * Records whose numbers are equal, and what the numbers stand for as well. Every record is read once for each number
 * that the other dataset has too: many records with one number are no square.
 */
function addSame(
  leaks: Map<number, Leak>,
  kind: LeakKind,
  shared: Iterable<SharedKey>,
  textOf: { readonly from: TextOf; readonly to: TextOf },
): void {
  for (const { key, from, to } of shared) {
    const places = from.filter(({ record }) => !leaks.has(record));
    if (places.length === 0) continue;
    const others = new Map<string, number[]>();
    for (const place of to) {
      const found = textOf.to(place, key);
      if (found === undefined) continue;
      const records = others.get(found.text);
      if (records === undefined) others.set(found.text, [place.record]);
      else records.push(place.record);
    }
    for (const place of places) {
      const found = textOf.from(place, key);
      const records = found && others.get(found.text);
      if (records === undefined) continue;
      const family = found?.label;
      setNew(leaks, place.record, {
        kind,
        others: records,
        ...(family !== undefined && { family }),
      });
    }
  }
}

function keysOf(
  kind: "prompts" | "families",
  from: ComparedSplit,
  to: ComparedSplit,
): Iterable<SharedKey> {
  const each =
    ({ sketches }: ComparedSplit): EachKey =>
    (visit) => {
      sketches.forEachKey(kind, visit);
    };
  return sharedKeys(each(from), each(to));
}

/** What stands before one of the trained turns. */
function promptsOf({ comparer }: ComparedSplit): TextOf {
  const reader = new PromptReader(comparer);
  return ({ record, index }) => {
    const prompt = reader.promptsOf(record)[index];
    return prompt && { text: prompt.history.plain };
  };
}

function familyOf(
  comparer: RecordComparer,
  { record }: KeyPlace,
  key: number,
  kinds: readonly string[],
): SharedText | undefined {
  const read = comparer.record(record);
  const families = read === undefined ? [] : familiesOf(read.json, read.example, kinds);
  const family = families.find((one) => familyKeys([one])[0] === key);
  return family && { text: family.value, label: family.label };
}
