/** What the dataset panel asks the worker about one dataset. */

import type { DatasetOverview } from "../core/explore/overview.ts";
import type { GroupSection, RecordQuery } from "../core/explore/record-query.ts";
import type { ShownRecord } from "../core/explore/shown-record.ts";
import type { Finding, Severity } from "../core/model.ts";

/** A line of the list. What has to be counted first is absent until it is. */
export interface RecordRow {
  /** 0-based. */
  readonly line: number;
  /** The beginning of what the record is about, or of the line. */
  readonly title: string;
  readonly isReadable: boolean;
  /** Why it is no record of the format, in short: what a check says of it, or "blank line". */
  readonly why?: string | undefined;
  readonly tokens?: number | undefined;
  readonly turns?: number | undefined;
  /** UTF-16 characters of the last trained answer. */
  readonly answer?: number | undefined;
  /** The most severe one. */
  readonly severity?: Severity | undefined;
  readonly findings: number;
}

/** A group of records that repeat or contradict each other. */
export interface GroupRow {
  readonly of: "duplicates" | "conflicts";
  /** In that list. */
  readonly index: number;
  readonly section: GroupSection;
  readonly records: number;
  /** 0-based line of the first. */
  readonly line: number;
  readonly title: string;
}

export interface GroupsOverview {
  /** Records, not groups, that could be removed (exact, near) or contradict others (conflict). */
  readonly sections: Readonly<
    Record<GroupSection, { readonly groups: number; readonly records: number }>
  >;
  /** The largest first, capped. */
  readonly largest: readonly GroupRow[];
}

/**
 * Lists belong to the dataset as it was when they were made. All answers about a list that is gone (the text has changed,
 * the file was read again) fail with the code `listGone`.
 */
export interface PanelRequests {
  /** Where all lines are: quickly, whatever the check is doing. Everything below waits for it. */
  recordIndex: {
    params: object;
    answer: { version: number; lines: number; bytes: number | undefined };
  };
  /** Reads all records once, whoever asks meanwhile. Fails as cancelled when the panel ends. */
  datasetOverview: { params: object; answer: { version: number; overview: DatasetOverview } };
  groupsOverview: { params: object; answer: { version: number; groups: GroupsOverview } };
  /**
   * Makes a list; a new one takes the place of the last. What it needs to know of all records is counted first.
   * `problems`: what of the search could not be understood, as sentences; the rest of it holds.
   */
  listRecords: {
    params: { query: RecordQuery };
    answer: { version: number; list: number; total: number; problems: readonly string[] };
  };
  /** At most 500 rows of the list. */
  listedRecords: {
    params: { list: number; from: number; count: number };
    answer: { version: number; rows: readonly RecordRow[] };
  };
  /** Where a line is in the list, or where the nearest one behind it is if it is not; `null`: the list is empty. */
  placeInList: {
    params: { list: number; line: number };
    answer: { version: number; index: number | null; isThere: boolean };
  };
  /** `null`: there is no such line any more. */
  shownRecord: {
    params: { line: number };
    answer: { version: number; record: ShownRecord | null };
  };
  /**
   * The text of a line with what was found in this very text: nothing as long as a check has not seen it. What fixes
   * change is in this text, and in no other. Fails with a sentence if the line is gone.
   */
  fixableRecord: {
    params: { line: number };
    answer: { version: number; text: string; hash: string; findings: readonly Finding[] };
  };
  /** The whole text of a line, to be edited. Fails with a sentence if it is too long for that, or gone. */
  recordText: { params: { line: number }; answer: { version: number; text: string; hash: string } };
  /** What a check would say of this text in place of a line: nothing of other records. */
  tryRecord: {
    params: { text: string };
    answer: {
      readonly isRecord: boolean;
      readonly problems: readonly { readonly severity: Severity; readonly message: string }[];
    };
  };
  /** Nobody looks any more: ends all work, lets go all that was kept. */
  endPanel: { params: object; answer: null };
}

export const listGone = "list-gone";
