/**
 * What the extension and its worker say to each other: requests with answers, and events. Both ends are built
 * together, so the types are the contract and nothing is validated at run time.
 */

import type { FindingGroup } from "../core/finding-source.ts";
import type { TextChange } from "../core/live-dataset.ts";
import type { Finding, Severity, TextEdit } from "../core/model.ts";
import type { RecordOutline } from "../core/record-view.ts";
import type { Summary } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";

export type { FindingGroup, TextChange };

/** Where a dataset stands. `checkedLines < lines` while a check is running or was cancelled. */
export interface DatasetState {
  readonly dataset: string;
  /** The document version the state belongs to; 0 for a dataset read from disk. */
  readonly version: number;
  readonly formatId: string | undefined;
  readonly formatLabel: string | undefined;
  readonly lines: number;
  readonly checkedLines: number;
  readonly records: number;
  readonly summary: Summary;
}

/** The ranked slice: findings on visible lines first, then by severity, then by line. */
export interface FindingSlice {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** How many findings the limit left out. */
  readonly omitted: number;
}

export interface OutlineRecord extends RecordOutline {
  readonly line: number;
}

/** What the hover card shows. */
export interface RecordInfo {
  /** Counts records (not lines) from 1; `undefined`: the line is not a record. */
  readonly number: number | undefined;
  readonly line: number;
  readonly formatLabel: string | undefined;
  readonly turns: readonly { readonly role: string; readonly characters: number }[];
  readonly characters: number;
  readonly findings: readonly Finding[];
}

export interface LineEdits {
  readonly line: number;
  readonly edits: readonly TextEdit[];
}

/** Request name to parameters and answer. Every request names its dataset by URI. */
export interface WorkerRequests {
  /**
   * Starts checking a document's text; answers when all lines are checked, replaced or cancelled.
   * `path`: the file on disk, when the document is an unmodified copy of it: its bytes are looked at for a
   * byte-order mark and invalid UTF-8, which the editor's text no longer shows.
   */
  openText: {
    params: { version: number; text: string; path?: string; settings: Settings };
    answer: DatasetState;
  };
  /** Checks a file on disk, for documents the editor does not hand out. */
  openFile: { params: { path: string; settings: Settings }; answer: DatasetState };
  /** Applies edits in order; answers when the changed lines are checked. */
  change: {
    params: { version: number; changes: readonly TextChange[] };
    answer: DatasetState;
  };
  cancel: { params: object; answer: null };
  close: { params: object; answer: null };
  slice: {
    params: { limit: number; visible?: { firstLine: number; lastLine: number } };
    answer: FindingSlice;
  };
  groups: { params: object; answer: readonly FindingGroup[] };
  /** Findings of one group in line order. */
  page: {
    params: { severity: Severity; ruleId: string; offset: number; limit: number };
    answer: readonly Finding[];
  };
  findingsOnLines: {
    params: { firstLine: number; lastLine: number };
    answer: { version: number; findings: readonly Finding[] };
  };
  /** The nearest error before or after a line, wrapping around the end. */
  nextBlocking: {
    params: { line: number; direction: "next" | "previous" };
    answer: Finding | null;
  };
  record: { params: { line: number }; answer: RecordInfo | null };
  outline: {
    params: { maxRecords: number };
    answer: { version: number; records: readonly OutlineRecord[]; omitted: number };
  };
  /** All safe fixes of the dataset (or of one rule), non-overlapping, by line; and how many findings they repair. */
  safeFixes: {
    params: { ruleId?: string };
    answer: { version: number; lines: readonly LineEdits[]; findings: number };
  };
  /** Lines that repeat an earlier example, each compared with it in full: what "keep the first" removes. */
  repeatedLines: { params: object; answer: { version: number; lines: readonly number[] } };
}

export type RequestName = keyof WorkerRequests;

export interface RequestMessage<N extends RequestName = RequestName> {
  readonly id: number;
  readonly dataset: string;
  readonly name: N;
  readonly params: WorkerRequests[N]["params"];
}

export type WorkerMessage =
  | { readonly type: "answer"; readonly id: number; readonly answer: unknown }
  /** `message` is a plain sentence, free of dataset text. `code` is a Node error code such as "ENOENT". */
  | {
      readonly type: "failure";
      readonly id: number;
      readonly message: string;
      readonly code?: string;
    }
  /** Sent while a check runs, at most every 100 ms. */
  | { readonly type: "progress"; readonly state: DatasetState };
