/** What a dataset looks like as a whole: the numbers and bars above the list of its records. */

import type { TokenCounter } from "../tokens/token-counter.ts";
import type { Trait } from "../quality/trait-fields.ts";
import type { Figure } from "./record-query.ts";

export interface Bin {
  /** The bin holds values from `from` up to, but not with, `to`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface TraitCount {
  /** `null`: nothing in these records tells it. */
  readonly label: string | null;
  readonly records: number;
}

export interface DatasetOverview {
  /** Lines, blank ones among them. */
  readonly lines: number;
  readonly records: number;
  /** Lines that are neither blank nor records, as a check counts them. */
  readonly unreadable: number;
  readonly tokens: {
    readonly total: number;
    /** Those on which the loss is taken. */
    readonly trained: number;
    /** Label of what counts them. */
    readonly tokenizer: string;
    readonly error?: TokenCounter["error"];
  };
  /** Bins next to each other, none before the least and behind the greatest value; none at all without records. */
  readonly histograms: Readonly<Record<Figure, readonly Bin[]>>;
  /** The most frequent labels first, `null` last; `others`: how many labels, and records that have them, are not listed. */
  readonly balance: Readonly<
    Record<
      Trait,
      {
        readonly labels: readonly TraitCount[];
        readonly others: { readonly labels: number; readonly records: number };
      }
    >
  >;
}
