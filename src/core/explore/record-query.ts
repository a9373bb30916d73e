/** Which records of a dataset are listed, and in which order. */

import type { Severity } from "../model.ts";
import type { Trait } from "../quality/trait-fields.ts";

/** What is known of a record as a number: tokens, turns, and UTF-16 characters of its last trained answer. */
export const figures = ["tokens", "turns", "answer"] as const;
export type Figure = (typeof figures)[number];

/** How records are in a group. "near" are those that are alike once masked as well. */
export type GroupSection = "exact" | "near" | "conflict";

/** Lines that a facet names one by one: a query goes from the page to the worker each time. */
export const mostListedLines = 10_000;

/** UTF-16 characters of a search: more than anybody types. Of a longer word no expression can be made. */
export const mostSearchLength = 10_000;

/** What a bar or a number of the overview stands for. */
export type Facet =
  | {
      readonly type: "finding";
      readonly severity?: Severity | undefined;
      readonly ruleId?: string | undefined;
      /** As `kindOf` has it. */
      readonly kind?: string | undefined;
    }
  /** From `from` up to, but not with, `to`; `to` is absent: no end. */
  | {
      readonly type: "figure";
      readonly figure: Figure;
      readonly from: number;
      readonly to?: number | undefined;
    }
  /** `null`: nothing in the record tells it. */
  | { readonly type: "trait"; readonly trait: Trait; readonly label: string | null }
  | { readonly type: "section"; readonly section: GroupSection }
  /** Index in `duplicates` or `conflicts` of the dataset's groups. */
  | { readonly type: "group"; readonly of: "duplicates" | "conflicts"; readonly index: number }
  /** 0-based lines, such as those that a judge has named, `mostListedLines` at most. `label`: what they are, for a person. */
  | { readonly type: "lines"; readonly lines: readonly number[]; readonly label: string }
  /** Lines that are neither blank nor records. */
  | { readonly type: "unreadable" };

export const orders = ["line", "severity", ...figures] as const;

export interface RecordOrder {
  readonly by: (typeof orders)[number];
  readonly isDescending: boolean;
}

export const fileOrder: RecordOrder = { by: "line", isDescending: false };

export interface RecordQuery {
  /** As a person has typed it; `parseSearch` reads it. Empty: nothing is searched for. */
  readonly search: string;
  /** Facets of one type (of one figure, of one trait) widen each other, others narrow. */
  readonly facets: readonly Facet[];
  readonly order: RecordOrder;
}

export const allRecords: RecordQuery = { search: "", facets: [], order: fileOrder };
