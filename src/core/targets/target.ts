/** What a target is: a platform, and a model of it where limits depend on the model, that a dataset is to be trained on. */

import type { Example, ReportProblem } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";

/** Where a fact comes from. */
export interface Source {
  /** Of the vendor's page, SDK or tool. */
  readonly name: string;
  /** Of the copy that was read: "2026-08-21", "2026-08", "2026". */
  readonly date: string;
}

/** What a platform does with a record of more tokens than it takes. */
export type OverLimit = "refused" | "cut" | "dropped";

export interface Limits {
  /** Records of the training file. */
  readonly minExamples?: number;
  readonly maxExamples?: number;
  /** Megabytes are those of 1,048,576 bytes: a vendor's page that means smaller ones is no reason to refuse a file. */
  readonly maxFileBytes?: number;
  /** Of one record; `of: "turn"`: of one turn. */
  readonly tokens?: {
    readonly max: number;
    readonly over: OverLimit;
    readonly of?: "turn";
  };
  /** Tokens of the file times epochs. */
  readonly maxTrainedTokens?: number;
  /**
   * Of files for validation or tests, in place of those for training; such files may have any smaller number of
   * records. Shares of the training file, such as Mistral's 5 % and Gemini's 30 %, are left out: one file alone does
   * not tell them.
   */
  readonly validation?: { readonly maxExamples?: number; readonly maxFileBytes?: number };
  /** In one record. */
  readonly maxImages?: number;
}

/** Whether jobs can be started, which is another matter than whether a file is valid. Dates are ISO days. */
export type Availability =
  | { readonly state: "open" }
  /**
   * `on`: since when nobody, or until when those who may. "unclear": its documents disagree whether it ended then;
   * "unlisted": the vendor's list of that day does not have it any more.
   */
  | { readonly state: LimitedState; readonly on: string };

export type LimitedState =
  "closed" | "closing" | "restricted" | "unsupported" | "unclear" | "unlisted";

/** What a target demands of a record beside the rules of its format; `example` as the format has read it. */
export type TargetRule = (json: JsonObject, example: Example, report: ReportProblem) => void;

export interface Target {
  /** Stable name for `--target` and settings: vendor, then model: "bedrock-claude-3-haiku". */
  readonly id: string;
  /** What a person sees: "Bedrock, Claude 3 Haiku". */
  readonly label: string;
  readonly vendor: string;
  /** Ids of the formats it takes; conversions choose the first that can hold the examples. */
  readonly formats: readonly string[];
  readonly limits: Limits;
  readonly encoding: "utf-8" | "utf-8-with-mark";
  /** Of what counts its tokens, as `tokens/tokenizers.ts` has them: exact ones and estimates. */
  readonly tokenizer: string;
  /** Passes over the data where the user says nothing; "by-examples": OpenAI's rule, in `default-epochs.ts`. */
  readonly defaultEpochs?: number | "by-examples";
  readonly availability: Availability;
  readonly rules?: readonly TargetRule[];
  /** Of the vendor's own check of such files, if there is one. */
  readonly vendorCheck?: string;
  readonly sources: readonly Source[];
  /** What to do with the exported files, in plain sentences or commands. */
  readonly nextSteps: readonly string[];
}
