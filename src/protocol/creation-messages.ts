/** What the extension and its worker say to each other about datasets that are created of operational records. */

import type { CreationOptions } from "../core/create/creation-options.ts";
import type { CreationTally } from "../core/create/creation-tally.ts";
import type {
  Doubt,
  LeaveReason,
  OperationalRecord,
  SourceKind,
  SourcePlace,
} from "../core/create/operational-record.ts";
import type { PromptTemplates } from "../core/create/prompt-templates.ts";
import type { Provenance } from "../core/create/provenance.ts";
import type { TaskType } from "../core/create/task-type.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { RecordFinding } from "../core/model.ts";
import type { Summary } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";
import type { DatasetStats } from "../core/stats/stats-counter.ts";
import type { RedactionMeans } from "./dataset-answers.ts";

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
  /** Of the project that the dataset is for: private values are looked for with them, and records checked. */
  readonly settings: Settings;
}

export interface CreationPreviewRequest extends CreationRequest {
  /** Its id, by which it is ended. */
  readonly job: string;
}

/** Of the beginning of the inputs: nothing is written. */
export interface CreationPreview {
  /** The first three records as they would be written, as turns; long texts are cut. */
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
    readonly why: Doubt | LeaveReason;
    readonly path: string;
    readonly place: SourcePlace;
    readonly text: string;
  }[];
  /** Private values in the records that were looked at, by entity. */
  readonly privacy: readonly PrivateValues[];
  /** What is wrong as a whole, in a sentence, such as a mapping without a problem. */
  readonly fault?: string | undefined;
}

export interface PrivateValues {
  readonly entity: string;
  readonly values: number;
}

export interface CreateRequest extends CreationRequest {
  /** Its id, by which it is ended. */
  readonly job: string;
  /** Path of the dataset. */
  readonly out: string;
  /** Behind the records of `out`, in its own format. */
  readonly appends: boolean;
  readonly redaction: RedactionMeans | undefined;
}

export interface CreationOutcome {
  /** Id of the format that was written. */
  readonly format: string;
  readonly tally: CreationTally;
  /** What is to be said of the sources as a whole: plain sentences without any of their content. */
  readonly notes: readonly string[];
  /** Of the records that are new. */
  readonly stats: DatasetStats;
  /** Findings of the records that are new. */
  readonly summary: Summary;
  /** Private values that are left in the new records. */
  readonly privacy: readonly PrivateValues[];
  /** How many values were replaced. */
  readonly redacted: number;
}

/** One record that a person has put together. */
export interface RecordRequest {
  /** Path of the dataset. */
  readonly out: string;
  /** Id of the format; `undefined`: that of the dataset on disk, or openai-chat where there is none yet. */
  readonly format: string | undefined;
  readonly kind: SourceKind;
  readonly taskType: TaskType;
  readonly parts: OperationalRecord["parts"];
  readonly traits: OperationalRecord["traits"];
  readonly prompts: PromptTemplates;
  readonly provenance: CreationOptions["provenance"];
  /** Where it is from: a path on disk with its lines, or "selection", and the text as it was read. */
  readonly source: {
    readonly path: string;
    readonly place: SourcePlace;
    readonly text: string;
  };
  readonly settings: Settings;
  readonly redaction: RedactionMeans | undefined;
  /**
   * "nothing": the answer tells what would be written. "sidecar": only the line of provenance, as the record goes into
   * a document that is open in an editor.
   */
  readonly writes: "nothing" | "sidecar" | "dataset";
}

export interface MadeRecord {
  /** The line of the record, without a break. */
  readonly text: string;
  /** Id of the format that it is written in. */
  readonly format: string;
  /** Where it is in the dataset, 1-based; `undefined`: it was not written there. */
  readonly line: number | undefined;
  /** Of this record alone. */
  readonly findings: readonly RecordFinding[];
  readonly privacy: readonly PrivateValues[];
  /** How many values were replaced. */
  readonly redacted: number;
}

/** A line of a dataset, as it is now, with those around it: a record that was edited is known by its neighbours. */
export interface ProvenanceRequest {
  /** Path of the dataset. */
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  /** The nearest ones first, some fifty. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Folders and files of which sources may be read; `undefined`: all. */
  readonly readable?: readonly string[] | undefined;
}

export interface FoundProvenance {
  readonly provenance: Provenance;
  /** The record is as it was written; else it was told by its neighbours. */
  readonly isExact: boolean;
  /** Path of the source on disk; `undefined`: it was a stream, or no file. */
  readonly source: string | undefined;
  /**
   * Whether the source still says the same; "unknown" where that cannot be told. "no-file": a folder, a device or a pipe.
   * "elsewhere": not among those that may be read, so that nobody has looked.
   */
  readonly state: "same" | "changed" | "missing" | "unknown" | "no-file" | "elsewhere";
}

/** What a person has selected in an editor or a terminal. */
export interface SelectionRequest {
  readonly text: string;
  /** Path of the project's mapping of log messages; `undefined`: the one that ships. */
  readonly logMapping: string | undefined;
  /** Of log entries without a year. */
  readonly year: number;
  /** Minutes east of UTC, of times without a zone. */
  readonly zone: number;
}
