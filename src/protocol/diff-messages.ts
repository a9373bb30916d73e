/** What the editor asks the worker about two datasets, or about a dataset and what the repository has of it. */

import type { DiffedRecord, DiffKind, DiffSummary } from "../core/diff/dataset-diff.ts";
import type { Settings } from "../core/settings.ts";

export type DiffSource =
  | { readonly type: "file"; readonly path: string }
  /** The file as a revision of its git repository has it; usually "HEAD". */
  | { readonly type: "git"; readonly path: string; readonly revision: string }
  /** A dataset as it is open: with what is not saved yet. */
  | { readonly type: "open"; readonly uri: string; readonly path: string };

/** A row of the list, with the beginning of what the record is about: private text of the dataset. */
export interface DiffRow extends DiffedRecord {
  readonly title: string;
}

/**
 * What a request calls its dataset is the name of the comparison, of which there is one diff at a time. All answers about
 * a diff that is gone (a new one was made, it was ended) fail with the code `diffGone`.
 */
export interface DiffRequests {
  /** A new one ends the one before, which fails as cancelled. Fails where one side cannot be had. */
  compareDatasets: {
    params: {
      before: DiffSource;
      after: DiffSource;
      settings: Settings;
      /** Of the second dataset, if they are others. */
      settingsAfter?: Settings;
    };
    answer: { diff: number; summary: DiffSummary };
  };
  /** At most 500 rows of these kinds, in the order of the records; `total`: of these kinds. */
  diffRows: {
    params: { diff: number; kinds: readonly DiffKind[]; from: number; count: number };
    answer: { total: number; rows: readonly DiffRow[] };
  };
  /** A record before and after, as text to be compared; "" where it is not there. Lines as the rows have them. */
  diffTexts: {
    params: { diff: number; beforeLine: number | null; afterLine: number | null };
    answer: { before: string; after: string };
  };
  /** Nobody looks any more: lets go all that was kept. */
  endDiff: { params: object; answer: null };
}

export const diffGone = "diff-gone";

/** Codes of failures of `compareDatasets`: what is against the side of a revision, or, with a pointer, against a file. */
export type SideProblem =
  | "diff-no-git"
  | "diff-no-repository"
  | "diff-other-owner"
  | "diff-no-revision"
  | "diff-no-plain-file"
  | "diff-not-fetched"
  | "diff-committed-pointer"
  | "diff-pointer";
