/** Where records come from: a line of JSON for each, in a file beside the dataset, or a column of the record. */

import type { SourceKind } from "./operational-record.ts";
import type { TaskType } from "./task-type.ts";

/** "tickets.jsonl" → "tickets.provenance.jsonl". Such files are no datasets. */
export const provenanceEnding = ".provenance.jsonl";

export interface Provenance {
  /** SHA-256 of the record's line in UTF-8 without its break, base64url, 22 characters of it; only in the sidecar. */
  readonly record?: string | undefined;
  readonly kind: SourceKind;
  readonly taskType: TaskType;
  /** Relative to the dataset's folder, with "/"; "-": a stream; "selection": picked by hand in an editor. */
  readonly path: string;
  /** Like `path`: the configuration before a change. */
  readonly before?: string | undefined;
  /** 1-based. */
  readonly line: number;
  readonly endLine: number;
  readonly row?: number | undefined;
  /** SHA-256 of the source's pieces, each followed by a zero byte, base64url, 22 characters of it. */
  readonly hash: string;
  /** The traits of the record, those with private values in them left out if the records were redacted. */
  readonly traits?: Readonly<Record<string, string>> | undefined;
  /** Parts that a person still has to write. */
  readonly missing?: readonly string[] | undefined;
  /** A cleaning took the record out of the dataset, and its ledger can bring it back. */
  readonly removed?: boolean | undefined;
}
