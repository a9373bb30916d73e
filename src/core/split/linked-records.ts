/** Which records of a dataset must not come apart when it is split: those that a check would call a leak. */

import type { ComparedSplit } from "../leakage/compared-split.ts";
import { familiesOf, familyKeys } from "../leakage/families.ts";
import type { LeakSearch } from "../leakage/find-leaks.ts";
import { candidatePairs } from "../similarity/candidates.ts";
import type { View } from "../similarity/sketcher.ts";
import { equalKeys, type KeyUse } from "../similarity/equal-keys.ts";
import { PromptReader } from "../similarity/prompts.ts";
import type { DisjointSets } from "./disjoint-sets.ts";

export interface LinkSearch extends LeakSearch {
  /** From which similarity on records are one incident once tickets, times and devices are masked; `undefined`: not wanted. */
  readonly incidentThreshold: number | undefined;
}

/** Joins the records of `sets`, which are those of the dataset. Sketches propose, texts decide. */
export function linkRecords(
  dataset: ComparedSplit,
  sets: DisjointSets,
  { plan, threshold, incidentThreshold, kinds }: LinkSearch,
): void {
  const copies = linkCopies(dataset, sets);
  if (kinds.has("near")) linkSimilar(dataset, sets, { copies, plan, view: "plain", threshold });
  if (incidentThreshold !== undefined) {
    linkSimilar(dataset, sets, { copies, plan, view: "blind", threshold: incidentThreshold });
  }
  const { comparer } = dataset;
  if (kinds.has("prompt")) {
    const reader = new PromptReader(comparer);
    linkEqual(dataset, sets, "prompts", ({ record, index }) => {
      return reader.promptsOf(record)[index]?.history.plain;
    });
  }
  if (kinds.has("family")) {
    linkEqual(dataset, sets, "families", ({ record }, key) => {
      const read = comparer.record(record);
      const families = read === undefined ? [] : familiesOf(read.json, read.example, plan.families);
      return families.find((family) => familyKeys([family])[0] === key)?.value;
    });
  }
}

/** Answers with 1 for records that repeat an earlier one. */
function linkCopies({ digests }: ComparedSplit, sets: DisjointSets): Uint8Array {
  const copies = new Uint8Array(digests.length);
  for (const members of digests.equalRecords()) {
    const [first = 0, ...others] = members.map(({ line }) => digests.indexAt(line));
    for (const copy of others) {
      copies[copy] = 1;
      sets.join(first, copy);
    }
  }
  return copies;
}

function linkSimilar(
  { sketches, comparer }: ComparedSplit,
  sets: DisjointSets,
  { copies, plan, view, threshold }: SimilaritySearch,
): void {
  const { plainBands, blindBands } = plan;
  const bands =
    view === "plain"
      ? { start: 0, end: plainBands }
      : { start: plainBands, end: plainBands + blindBands };
  const pairs = candidatePairs(sketches, bands, copies);
  for (const record of pairs.records()) {
    for (const earlier of pairs.earlier(record)) {
      if (sets.firstOf(record) === sets.firstOf(earlier)) continue;
      if (comparer.similarity(record, earlier, view, threshold) < threshold) continue;
      sets.join(record, earlier);
    }
  }
}

interface SimilaritySearch extends Pick<LeakSearch, "plan" | "threshold"> {
  /** 1 for records that repeat an earlier one. */
  readonly copies: Uint8Array;
  readonly view: View;
}

/** Records whose numbers are equal, and what the numbers stand for as well. */
function linkEqual(
  { sketches }: ComparedSplit,
  sets: DisjointSets,
  kind: "prompts" | "families",
  textOf: (use: KeyUse, key: number) => string | undefined,
): void {
  for (const uses of equalKeys(sketches, kind)) {
    const firsts = new Map<string, number>();
    for (const use of uses) {
      const text = textOf(use, use.key);
      if (text === undefined) continue;
      const first = firsts.get(text);
      if (first === undefined) firsts.set(text, use.record);
      else sets.join(first, use.record);
    }
  }
}
