/** How often each label was met. Memory is bounded, whatever a column holds. */

import type { Balance } from "./quality-material.ts";

/** Columns with more values hold no labels: the rest is counted together. */
const maxLabels = 1000;

export const otherLabel = "other";
export const notTold = "not told";

export const shownLabel = (label: string, hidden: ReadonlySet<string>): string =>
  hidden.has(label) ? otherLabel : label;

export class LabelCounts {
  readonly #counts = new Map<string, number>();
  total = 0;

  /** The label under which it is counted. */
  add(label: string, records = 1): string {
    const isKnown = this.#counts.has(label) || this.#counts.size < maxLabels;
    const kept = isKnown ? label : otherLabel;
    this.#counts.set(kept, (this.#counts.get(kept) ?? 0) + records);
    this.total += records;
    return kept;
  }

  /** The same, but hidden labels are among the others. */
  without(hidden: ReadonlySet<string>): LabelCounts {
    const counts = new LabelCounts();
    for (const [label, records] of this.#counts) counts.add(shownLabel(label, hidden), records);
    return counts;
  }

  /** The most frequent first; those that are equally frequent in alphabetical order. */
  entries(): readonly (readonly [label: string, count: number])[] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }
}

/** As many as a table shows. */
const shownLabels = 12;

/** At most twelve labels and the rest; "not told" is last. */
export function sharesOf(counts: LabelCounts): Balance["shares"] {
  const entries = counts.entries();
  const told = entries.filter(([label]) => label !== notTold && label !== otherLabel);
  const sum = (those: typeof entries): number => those.reduce((all, [, n]) => all + n, 0);
  const others =
    sum(told.slice(shownLabels)) + sum(entries.filter(([label]) => label === otherLabel));
  return [
    ...told.slice(0, shownLabels),
    [otherLabel, others] as const,
    ...entries.filter(([label]) => label === notTold),
  ]
    .filter(([, records]) => records > 0)
    .map(([label, records]) => ({ label, records }));
}
