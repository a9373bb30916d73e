/** What the extension and the page of a comparison say to each other. */

import type { DiffKind, DiffSummary } from "../core/diff/dataset-diff.ts";

/** Of which two a comparison is; the page remembers it, so that a panel finds them again when the window is opened anew. */
export interface ComparedSides {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

export interface ComparedSide {
  readonly uri: string;
  /** The file as this revision of its git repository has it. */
  readonly revision?: string | undefined;
}

/** In words. */
export interface ShownSide {
  readonly name: string;
  /** Folder in the workspace; may be empty. */
  readonly folder: string;
  /** "HEAD", "with unsaved changes"; may be empty. */
  readonly state: string;
}

/** "records", "1,204", "1,210", "+6". */
export type ShownNumber = readonly [what: string, before: string, after: string, delta: string];

export interface ShownRuleChange {
  readonly ruleId: string;
  readonly before: string;
  readonly after: string;
  /** "+3", "±0". */
  readonly added: string;
  readonly gone: string;
}

export interface ShownDiff {
  /** "3 edited, 1 added, 96 unchanged". */
  readonly words: string;
  readonly isDifferent: boolean;
  readonly counts: DiffSummary["counts"];
  readonly numbers: readonly ShownNumber[];
  /** Rules of which findings came or went. */
  readonly findings: readonly ShownRuleChange[];
  readonly changes: DiffSummary["changes"];
  readonly remarks: readonly string[];
}

export interface DiffState {
  readonly sides: ComparedSides;
  readonly before: ShownSide;
  readonly after: ShownSide;
  /** Counts comparisons: what the page asks about another one is not answered. */
  readonly number: number;
  readonly isRunning: boolean;
  /** From 0 to 1; `undefined`: nobody knows. */
  readonly share: number | undefined;
  /** Why there is nothing to show, as a plain sentence. */
  readonly failure?: string | undefined;
  readonly diff: ShownDiff | undefined;
  /** A side is another one since. */
  readonly isStale: boolean;
}

export interface ShownChange {
  readonly kind: DiffKind;
  /** 0-based; absent: it is not there. */
  readonly beforeLine?: number | undefined;
  readonly afterLine?: number | undefined;
  /** "line 12, before 14". */
  readonly place: string;
  /** The beginning of what the record is about; may be empty. */
  readonly title: string;
  /** What became of it. */
  readonly words: readonly string[];
}

export type ToDiffPage =
  | { readonly type: "state"; readonly state: DiffState }
  | {
      readonly type: "rows";
      readonly number: number;
      readonly kinds: readonly DiffKind[];
      readonly from: number;
      /** Of these kinds. */
      readonly total: number;
      readonly rows: readonly ShownChange[];
    };

export type FromDiffPage =
  | { readonly type: "ready" }
  | {
      readonly type: "rows";
      readonly number: number;
      readonly kinds: readonly DiffKind[];
      readonly from: number;
      readonly count: number;
    }
  /** Compares the texts of a record, beside the page. Lines are those of a row. */
  | {
      readonly type: "open";
      readonly number: number;
      readonly beforeLine?: number | undefined;
      readonly afterLine?: number | undefined;
    }
  /** Again, as both sides are now. */
  | { readonly type: "compare" }
  | { readonly type: "swap" }
  | { readonly type: "stop" }
  /** The report for a pull request: to the clipboard, or into a file. */
  | { readonly type: "copy" }
  | { readonly type: "save" };
