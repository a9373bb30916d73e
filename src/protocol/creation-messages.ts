/** What the extension and its worker say to each other about datasets that are created of operational records. */

import type { CreationOptions } from "../core/create/creation-options.ts";
import type { CreationTally } from "../core/create/creation-tally.ts";
import type { Doubt, SourceKind, SourcePlace } from "../core/create/operational-record.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { RedactionMode } from "../core/privacy/redaction/redactor.ts";
import type { DatasetStats } from "../core/stats/stats-counter.ts";

/** Paths of files or folders. `pairs`: configurations before and after a change, two folders or two files. */
export type CreationInputs =
  | { readonly type: "files"; readonly paths: readonly string[] }
  | { readonly type: "pairs"; readonly before: string; readonly after: string };

/** What is known of the inputs before anything is chosen. */
export interface CreationOutlook {
  /** The likely kind. */
  readonly kind: SourceKind;
  /** Names of the files, in order. */
  readonly files: readonly string[];
  /** Of tables. */
  readonly columns?: readonly { readonly name: string; readonly samples: readonly string[] }[];
  /** By kind, of tables: what the columns probably are. */
  readonly guesses?: Readonly<Record<SourceKind, ColumnMapping>>;
}

export interface CreationRequest {
  readonly inputs: CreationInputs;
  readonly options: CreationOptions;
}

/** Of the beginning of the inputs: nothing is written. */
export interface CreationPreview {
  /** The first three records as they would be written: spread over lines, and as turns. */
  readonly records: readonly {
    readonly turns: readonly { readonly role: string; readonly text: string }[];
    readonly path: string;
    readonly place: SourcePlace;
  }[];
  /** Of what was looked at; `isWhole`: that was all there is. */
  readonly tally: CreationTally;
  readonly isWhole: boolean;
  /** To look at: the first of each doubt and of what is left out, its source text shortened. */
  readonly looks: readonly {
    readonly why: Doubt | CreationTally["leftOut"][number]["why"];
    readonly path: string;
    readonly place: SourcePlace;
    readonly text: string;
  }[];
  /** Private values in the records that were looked at, by entity. */
  readonly privacy: readonly { readonly entity: string; readonly values: number }[];
  /** What is wrong as a whole, in a sentence, such as a mapping without a problem. */
  readonly fault?: string | undefined;
}

export interface CreateRequest extends CreationRequest {
  readonly job: string;
  /** Path of the dataset. */
  readonly out: string;
  /** Behind the records of `out`, in its own format. */
  readonly appends: boolean;
  readonly redact?:
    { readonly method: RedactionMode; readonly key?: string | undefined } | undefined;
}

export interface CreationOutcome {
  readonly tally: CreationTally;
  /** Of the records that are new. */
  readonly stats: DatasetStats;
  /** Findings of the records that are new, by rule. */
  readonly findings: Readonly<Record<string, number>>;
  readonly privacy: readonly { readonly entity: string; readonly values: number }[];
  /** How many values were replaced. */
  readonly redacted: number;
}
