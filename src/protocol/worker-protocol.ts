/**
 * What the extension and its worker say to each other: requests with answers, and events. Both ends are built
 * together, so the types are the contract and nothing is validated at run time.
 */

import type { Assessed } from "../core/assessment/issue-findings.ts";
import type { FindingGroup } from "../core/finding-source.ts";
import type { TokensByTarget } from "../core/cost/tokens-by-target.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { SelectionParts } from "../core/create/selection-parts.ts";
import type { TextChange } from "../core/live-dataset.ts";
import type { Finding, Severity } from "../core/model.ts";
import type { RedactionMode } from "../core/privacy/redaction/redactor.ts";
import type { MaskedWriting } from "../core/quality/mask-written.ts";
import type { QualityMaterial, SampleWishes } from "../core/quality/quality-material.ts";
import type { Settings } from "../core/settings.ts";
import type { SplitFields } from "../core/split/split-fields.ts";
import type { RecordGroups } from "../core/similarity/record-groups.ts";
import type {
  DatasetNumbers,
  DatasetState,
  FindingSlice,
  OutlineRecord,
  RecordInfo,
  LineEdits,
  RedactionRequest,
  Redaction,
  RedactableKind,
  RemovalRequest,
  Removals,
  LearningMeans,
  Learned,
  LearnedLine,
} from "./dataset-answers.ts";
import type { DiffRequests } from "./diff-messages.ts";
import type { AgentRequests } from "./agent-messages.ts";
import type { PanelRequests } from "./panel-messages.ts";
import type { RewriteRequests } from "./rewrite-messages.ts";
import type {
  CreateRequest,
  CreationInputs,
  CreationOutcome,
  CreationOutlook,
  CreationPreview,
  CreationPreviewRequest,
  FoundProvenance,
  MadeRecord,
  ProvenanceRequest,
  RecordRequest,
  SelectionRequest,
} from "./creation-messages.ts";
import type {
  CleaningSteps,
  CleaningOutcome,
  CleanedDocument,
  CleanCopyRequest,
  LedgerContent,
  RestoreRequest,
  ConversionRequest,
  ConvertRequest,
  ConversionOutcome,
  ConversionChoice,
  ConversionPreview,
  SplitRequest,
  SplitOutcome,
  ExportRequest,
  MadeExport,
  ImportRequest,
  CostReportRequest,
} from "./job-messages.ts";

/** Request name to parameters and answer. Every request names its dataset by URI; those about ledgers name the ledger. */
export interface WorkerRequests
  extends AgentRequests, PanelRequests, RewriteRequests, DiffRequests {
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
  /** What files may become a dataset of; any name stands for the dataset that is to be. */
  creationOutlook: { params: { inputs: CreationInputs }; answer: CreationOutlook };
  /** Of the beginning of the files. A job like others: a new one ends the one before. */
  previewCreation: { params: CreationPreviewRequest; answer: CreationPreview };
  /** Prepares dataset and provenance beside their places: `endJob` puts them there. */
  createDataset: { params: CreateRequest; answer: CreationOutcome };
  /** Makes one record, and writes it behind those of a dataset on disk: at once, as a whole or not at all. */
  appendRecord: { params: RecordRequest; answer: MadeRecord };
  /** About no dataset. Which parts of a record are in a selection. */
  readSelection: { params: SelectionRequest; answer: SelectionParts };
  /** Where a record of a dataset is from; `null`: nothing is known of it. */
  provenanceAt: { params: ProvenanceRequest; answer: FoundProvenance | null };
  /**
   * Takes what an assessment says of single records, in place of what was taken before: they become findings wherever the
   * records still are as they were judged. Kept until the dataset is closed. `lines`: where the records are now, 0-based,
   * in their order, when all lines are checked; `null`: changed, or gone.
   */
  setAssessed: {
    params: Assessed;
    answer: { version: number; lines: readonly (number | null)[] };
  };
  /** Where these records are now, as `setAssessed` tells it. */
  locateRecords: {
    params: { digests: readonly string[] };
    answer: { version: number; lines: readonly (number | null)[] };
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
  /** A new one ends the one before, which fails as cancelled, as it does if the text changes meanwhile. */
  statistics: { params: object; answer: { version: number } & DatasetNumbers };
  /** Nobody wants to see them any more: ends the counting and lets go what was counted. */
  endStatistics: { params: object; answer: null };
  /**
   * What rules say of the quality, and the sample that a model would be shown. A new one ends the one before, which fails
   * as cancelled, as it does if the text changes meanwhile.
   */
  qualityMaterial: {
    params: { sample: SampleWishes };
    answer: { version: number; material: QualityMaterial };
  };
  /** Nobody wants to know of it any more. */
  endQualityMaterial: { params: object; answer: null };
  /** By text, whether a secret is in it that is not masked. `settings`: by default those of the dataset, if it is open. */
  holdSecrets: {
    params: { texts: readonly string[]; settings?: Settings };
    answer: readonly boolean[];
  };
  /** About no dataset. What a person has written, as it may be sent. */
  maskWritten: { params: { text: string; settings: Settings }; answer: MaskedWriting };
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
