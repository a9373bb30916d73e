/** What an export did, as plain data: for its manifest, its report, and the editor. */

import type { ConversionTally } from "../convert/conversion.ts";
import type { PlaceUnit } from "../convert/conversion-words.ts";
import type { Summary } from "../report.ts";
import type { SplitFigures } from "../split/split-figures.ts";
import type { Target } from "../targets/target.ts";
import type { TargetVerdict } from "../targets/verdict.ts";

export interface ExportedTokens {
  /** Of the counter. */
  readonly tokenizer: string;
  readonly label: string;
  /** Of an estimate, as `TokenCounter` has it. */
  readonly error?: { readonly below: number; readonly above: number } | undefined;
  readonly total: number;
  /** Those the loss is taken on. */
  readonly trained: number;
}

export interface ExportedFile {
  /** "train.jsonl" */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly records: number;
  readonly tokens: ExportedTokens;
  /** Of a check of the file for its target. */
  readonly summary: Summary;
  readonly verdict: TargetVerdict;
}

/** "lossy": records would lose something, or be left out. "refused": the target would not take a file. */
export type ExportOutcome = "done" | "lossy" | "refused";

export interface ExportedDataset {
  readonly outcome: ExportOutcome;
  /** The files are at their places. */
  readonly isWritten: boolean;
  readonly target: Target;
  readonly source: { readonly name: string; readonly bytes: number; readonly sha256: string };
  /** Ids of formats, the same where the records stay as they are. */
  readonly from: string;
  readonly to: string;
  /** Of a conversion. */
  readonly tally: ConversionTally | undefined;
  /** What the lines of the tally count. */
  readonly placesAre: PlaceUnit;
  readonly fixedByRule: Readonly<Record<string, number>>;
  readonly redactedByEntity: Readonly<Record<string, number>>;
  /** Lines without a record, which no file has. */
  readonly leftOut: { readonly blank: number; readonly broken: number };
  /** `undefined`: nothing was made, as the conversion is lossy. */
  readonly split: SplitFigures | undefined;
  readonly files: readonly ExportedFile[];
}
