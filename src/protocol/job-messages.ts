/** Work of the worker that makes files or one great edit: what it is told, and what comes of it. */

import type { DropWishes, RemovalCause } from "../core/cleaning/removal.ts";
import type { PlaceUnit } from "../core/convert/conversion-words.ts";
import type { ConversionOptions, ConversionTally } from "../core/convert/conversion.ts";
import type { ExportedDataset } from "../core/export/exported-dataset.ts";
import type { CostSettings } from "../core/cost/cost-config.ts";
import type { DatasetTokens, Scenario } from "../core/cost/scenario.ts";
import type { TokensByTarget } from "../core/cost/tokens-by-target.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { Settings } from "../core/settings.ts";
import type { TraitWishes } from "../core/split/record-traits.ts";
import type { SplitFigures } from "../core/split/split-figures.ts";
import type { LineEdits, RedactionMeans } from "./dataset-answers.ts";

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
