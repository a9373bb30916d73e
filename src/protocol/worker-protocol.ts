/**
 * What the extension and its worker say to each other: requests with answers, and events. Both ends are built
 * together, so the types are the contract and nothing is validated at run time.
 */

import type { DropWishes, RemovalCause } from "../core/cleaning/removal.ts";
import type { PlaceUnit } from "../core/convert/conversion-words.ts";
import type { ConversionOptions, ConversionTally } from "../core/convert/conversion.ts";
import type { ExportedDataset } from "../core/export/exported-dataset.ts";
import type { FindingGroup } from "../core/finding-source.ts";
import type { CostSettings } from "../core/cost/cost-config.ts";
import type { DatasetTokens, Scenario } from "../core/cost/scenario.ts";
import type { TokensByTarget } from "../core/cost/tokens-by-target.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { LearningFigures } from "../core/learning/learning-meter.ts";
import type { TextChange } from "../core/live-dataset.ts";
import type { Finding, Severity, Span, TextEdit } from "../core/model.ts";
import type { RedactionMode } from "../core/privacy/redaction/redactor.ts";
import type { RecordOutline } from "../core/record-view.ts";
import type { Summary } from "../core/report.ts";
import type { Settings } from "../core/settings.ts";
import type { TraitWishes } from "../core/split/record-traits.ts";
import type { SplitFields } from "../core/split/split-fields.ts";
import type { SplitFigures } from "../core/split/split-figures.ts";
import type { TargetVerdict } from "../core/targets/verdict.ts";
import type { KeepRule } from "../core/similarity/keep-rule.ts";
import type { DuplicateGroup, RecordGroups } from "../core/similarity/record-groups.ts";

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
  /** Whether it is known which records repeat or contradict each other; not while they are compared, nor if that was stopped. */
  readonly isCompared: boolean;
  readonly summary: Summary;
  /** Why other splits could not be compared with it, in plain sentences. */
  readonly unreadSplits: readonly string[];
  /** One for each chosen target; none before all lines are checked. */
  readonly targets: readonly TargetVerdict[];
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
  /** Only while it is shown in the text what is learned. */
  readonly learned?: Learned;
  readonly findings: readonly Finding[];
}

export interface LineEdits {
  readonly line: number;
  readonly edits: readonly TextEdit[];
}

/** What is redacted. Kinds are as `kindOf` has them. */
export type RedactionScope =
  /** A finding of a privacy rule; its value, wherever else it was found. */
  | { readonly type: "one" | "value"; readonly line: number; readonly span: Span }
  /** Also those that the project's policy keeps. */
  | { readonly type: "kinds"; readonly kinds: readonly string[] }
  /** All that the project does not want in its data. */
  | { readonly type: "all" };

/** By what is redacted. */
export interface RedactionMeans {
  readonly method: RedactionMode;
  /** For "replace": random bytes. */
  readonly key?: Uint8Array | undefined;
  /** For "pseudonymize", and for classes that the policy wants pseudonymized. */
  readonly projectKey?: Uint8Array | undefined;
}

export interface RedactionRequest extends RedactionMeans {
  readonly scope: RedactionScope;
}

export interface Redaction {
  readonly version: number;
  readonly lines: readonly LineEdits[];
  /** How many values the edits replace. */
  readonly values: number;
}

/** A kind of value that can be redacted. */
export interface RedactableKind {
  readonly kind: string;
  readonly count: number;
  /** The project does not want it in its data; else it is only told of, or kept. */
  readonly isUnwanted: boolean;
}

/** Groups as `recordGroups` had them; refused if the dataset is of another version by now. */
export interface RemovalRequest {
  /** Of the groups. */
  readonly version: number;
  readonly groups: readonly DuplicateGroup[];
  /** By which rule the record to keep is chosen, or the line of the one that a person chose. */
  readonly keep: KeepRule | { readonly line: number };
}

export interface Removals {
  /** The groups anew, around what is kept now; records that are not similar to it are in none. */
  readonly groups: readonly DuplicateGroup[];
}

/** What is done to a dataset in one go. */
export interface CleaningSteps {
  /** The safe fixes of all findings are made. */
  readonly appliesFixes: boolean;
  readonly drops: DropWishes | undefined;
  /** Of all that the project does not want in its data. */
  readonly redaction: RedactionMeans | undefined;
}

/** What cleaning does, in numbers. */
export interface CleaningOutcome {
  readonly recordsIn: number;
  readonly recordsOut: number;
  /** Lines, in the order of the causes. */
  readonly removed: Readonly<Partial<Record<RemovalCause, number>>>;
  /** Findings. */
  readonly repaired: number;
  /** Values. */
  readonly redacted: number;
  readonly changedLines: number;
  /** Too long to be looked into, hence as they were. */
  readonly skippedLines: number;
}

export interface CleanedDocument {
  /** Lines that go are emptied. */
  readonly lines: readonly LineEdits[];
  readonly outcome: CleaningOutcome;
  /** Private values, and what stands in place of them. */
  readonly replaced: Readonly<Record<"before" | "after", readonly string[]>>;
}

export interface CleanCopyRequest {
  /** Its id, by which it is ended. */
  readonly job: string;
  /** Of the dataset on disk. */
  readonly path: string;
  readonly settings: Settings;
  readonly steps: CleaningSteps;
  /** Where the files go. */
  readonly places: Readonly<Record<"result" | "report" | "ledger", string>>;
}

/** A line that a cleaning removed. */
export interface LedgerRecord {
  /** From 1, of the dataset as it was. */
  readonly line: number;
  readonly cause: RemovalCause;
  readonly excerpt: string;
  /** Of the record that was kept in its place. */
  readonly matchedLine?: number;
}

export interface LedgerContent {
  /** The dataset and the cleaned one, from the folder of the ledger; null: a stream. */
  readonly source: string | null;
  readonly result: string | null;
  /** How many lines it holds. */
  readonly removed: number;
  readonly byCause: readonly { readonly cause: RemovalCause; readonly count: number }[];
  /** The first of the lines. */
  readonly records: readonly LedgerRecord[];
}

export interface RestoreRequest {
  readonly ledger: string;
  /** The cleaned dataset. */
  readonly result: string;
  /** As in LedgerRecord; empty: all. */
  readonly lines: readonly number[];
  /** Empty: all. */
  readonly causes: readonly RemovalCause[];
}

/** For which platform and by which tokenizer it is told what is learned. */
export interface LearningMeans {
  /** Label of the first chosen target; `undefined`: none is chosen. */
  readonly target: string | undefined;
  /** Label of what counts the tokens. */
  readonly tokenizer: string;
  /** How far the true counts may lie below and above, as shares of them; `undefined`: they are exact. */
  readonly error: { readonly below: number; readonly above: number } | undefined;
}

/** How much is learned of a record or a dataset. */
export interface Learned {
  readonly figures: LearningFigures;
  readonly means: LearningMeans;
}

/** What is learned of one record. */
export interface LearnedLine extends LearningFigures {
  readonly line: number;
  /** Where no loss is taken. */
  readonly untrainedSpans: readonly Span[];
}

/** Of a dataset on disk. */
export interface ConversionRequest extends ConversionOptions {
  /** Its id, by which it is ended. */
  readonly job: string;
  readonly path: string;
}

export interface ConvertRequest extends ConversionRequest {
  /** Where the result goes. */
  readonly out: string;
}

/** What a conversion comes to. */
export interface ConversionOutcome {
  readonly tally: ConversionTally;
  /** What its lines count. */
  readonly placesAre: PlaceUnit;
}

/** What becomes of the first records of a dataset in a format. */
export interface ConversionChoice {
  /** Id of the format. */
  readonly to: string;
  readonly label: string;
  readonly tally: ConversionTally;
}

/** A record before and after. */
export interface ConvertedSample {
  /** 0-based. */
  readonly line: number;
  readonly before: string;
  /** `undefined`: it is left out. */
  readonly after: string | undefined;
}

export interface ConversionPreview extends ConversionOutcome {
  /** Ids of the formats. */
  readonly from: string;
  readonly to: string;
  /** The first records, as far as they fit on a screen; long ones are cut. */
  readonly samples: readonly ConvertedSample[];
}

/** How records are dealt out. */
export interface Deal extends TraitWishes {
  readonly seed: number;
}

export interface SplitRequest {
  /** Its id, by which it is ended. */
  readonly job: string;
  /** Of the dataset on disk. */
  readonly path: string;
  readonly settings: Settings;
  readonly deal: Deal;
  /** Their shares add up to 1. */
  readonly sides: readonly {
    /** "validation" */
    readonly name: string;
    readonly share: number;
    readonly place: string;
  }[];
}

/** Lines without a record are left out. */
export interface SplitOutcome extends SplitFigures {
  readonly leftOut: { readonly blank: number; readonly broken: number };
}

export interface ExportRequest {
  /** Its id, by which it is ended. */
  readonly job: string;
  /** Of the dataset on disk. */
  readonly path: string;
  readonly settings: Settings;
  readonly targetId: string;
  readonly folder: string;
  /** Shares of train, validation and test; one: all is for training. */
  readonly deal: Deal & { readonly shares: readonly number[] };
  readonly redaction: RedactionMeans | undefined;
  readonly mergesTurns: boolean;
  /** Of the extension. */
  readonly version: string;
}

export type MadeExport = Omit<ExportedDataset, "target">;

export interface ImportRequest {
  /** Its id, by which it is ended. */
  readonly job: string;
  readonly path: string;
  /** Of a table. */
  readonly mapping: ColumnMapping | undefined;
  /** Where the records go. */
  readonly out: string;
}

/** What is written about scenarios: a comparison of all of them, or one page about one. */
export type CostReportForm = "markdown" | "csv" | "summary";

export interface CostReportRequest {
  readonly form: CostReportForm;
  readonly scenarios: readonly Scenario[];
  /** Index of the one that a summary is about. */
  readonly selected: number;
  readonly settings: CostSettings;
  /** ISO day. */
  readonly today: string;
  /** Of the dataset, by id of the target; "": for no platform. `undefined`: there is none that could be counted. */
  readonly tokens: TokensByTarget<DatasetTokens> | undefined;
}

/** Request name to parameters and answer. Every request names its dataset by URI; those about ledgers name the ledger. */
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
    params: {
      severity: Severity;
      ruleId: string;
      /** As `kindOf` has it. */
      kind?: string | undefined;
      offset: number;
      limit: number;
    };
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
  redaction: { params: RedactionRequest; answer: Redaction };
  /** The kinds of private values there are, those that the project's policy keeps among them; most frequent first. */
  redactable: {
    params: { method: RedactionMode };
    answer: { version: number; kinds: readonly RedactableKind[] };
  };
  /** Which records repeat or contradict each other. */
  recordGroups: {
    params: object;
    answer: { version: number; groups: RecordGroups };
  };
  /** The beginning of what each record is about, for lists; with `turn`, of that turn of the assistant, from 1. */
  excerpts: {
    params: { lines: readonly number[]; turn?: number | undefined };
    answer: { version: number; excerpts: readonly string[] };
  };
  /** A record as text that people can read and compare: its turns, each under its role. */
  readableRecord: { params: { line: number }; answer: { version: number; text: string } };
  /** What is removed of groups of duplicates if a rule, or a person, says which record is kept. */
  removals: { params: RemovalRequest; answer: { version: number } & Removals };
  /** Lines that repeat an earlier example, each compared with it in full: what "keep the first" removes. */
  repeatedLines: { params: object; answer: { version: number; lines: readonly number[] } };
  /** What cleaning makes of the document's text, for one edit. */
  cleanDocument: {
    params: { job: string; steps: CleaningSteps };
    answer: { version: number } & CleanedDocument;
  };
  /** Prepares a cleaned copy of a file, beside its place: `endJob` puts it there. */
  cleanCopy: { params: CleanCopyRequest; answer: CleaningOutcome };
  /** Ends this job on the dataset, finished or not; what it has prepared goes to its place if that is wanted. Whether it went. */
  endJob: { params: { job: string; isWanted: boolean }; answer: boolean };
  /** `from`: id of a format, or "auto"; the answer says which one it is. All other formats are tried. */
  conversionChoices: {
    params: { job: string; path: string; from: string };
    answer: { from: string; choices: readonly ConversionChoice[] };
  };
  previewConversion: { params: ConversionRequest; answer: ConversionPreview };
  /** Prepares the file beside its place: `endJob` puts it there. Nothing is made if no record can be converted. */
  convertDataset: { params: ConvertRequest; answer: ConversionOutcome };
  splitChoices: { params: { path: string; formatId: string | undefined }; answer: SplitFields };
  /** Prepares the files beside their places: `endJob` puts them there. */
  splitDataset: { params: SplitRequest; answer: SplitOutcome };
  /** Prepares the files beside their places: `endJob` puts them there. Nothing is made if no record can be converted. */
  exportDataset: { params: ExportRequest; answer: MadeExport };
  /** Of a table: the names of its columns, and what they probably are. */
  importChoices: {
    params: { path: string };
    answer: {
      columns: readonly string[] | undefined;
      mapping: ColumnMapping | undefined;
    };
  };
  /** The beginning of the file, empty if it is packed, and the first records; long ones are cut. */
  previewImport: {
    params: { path: string; mapping: ColumnMapping | undefined };
    answer: { before: string; records: readonly string[] };
  };
  /** Prepares the file beside its place: `endJob` puts it there. `unused`: columns that are in no record. */
  importDataset: {
    params: ImportRequest;
    answer: { records: number; unused: readonly string[] };
  };
  ledger: { params: { path: string; limit: number }; answer: LedgerContent };
  /** Brings lines back into the cleaned dataset; `left`: how many the ledger still holds. */
  restore: { params: RestoreRequest; answer: { lines: number; left: number } };
  /** What is learned of the records on these lines. */
  learning: {
    params: { firstLine: number; lastLine: number };
    answer: { version: number; means: LearningMeans; lines: readonly LearnedLine[] };
  };
  /** The same of all records together. */
  learningTotals: {
    params: object;
    answer: { version: number } & Learned;
  };
  /** Nobody wants to know any more what is learned: ends the counting and lets go what was counted. */
  endLearning: { params: object; answer: null };
  /**
   * Tokens of the records, for each of these platforms: by id of the target; "": for none. A new one ends the one
   * before, which fails as cancelled.
   */
  datasetTokens: {
    params: { targets: readonly string[] };
    answer: { version: number; tokens: TokensByTarget };
  };
  /** Nobody wants to know any more how many there are: ends the counting and lets go what was counted. */
  endDatasetTokens: { params: object; answer: null };
  /** About no dataset. */
  costReport: { params: CostReportRequest; answer: string };
  /** About no dataset. Answers when no temporary file of a job is left; the worker can be ended then. */
  shutDown: { params: object; answer: null };
}

export type RequestName = keyof WorkerRequests;

export interface RequestMessage<N extends RequestName = RequestName> {
  readonly id: number;
  readonly dataset: string;
  readonly name: N;
  readonly params: WorkerRequests[N]["params"];
}

/** The code of a failure that is none: somebody ended the work. */
export const cancelledCode = "cancelled";

export type WorkerMessage =
  | { readonly type: "answer"; readonly id: number; readonly answer: unknown }
  /**
   * `message` is a plain sentence, free of dataset text. `code` is a Node error code such as "ENOENT", or that of
   * what was cancelled.
   */
  | {
      readonly type: "failure";
      readonly id: number;
      readonly message: string;
      readonly code?: string;
    }
  /** How much of the work on a request is done, from 0 to 1. */
  | { readonly type: "share"; readonly id: number; readonly share: number }
  /** Sent while a check runs, at most every 100 ms. */
  | { readonly type: "progress"; readonly state: DatasetState };
