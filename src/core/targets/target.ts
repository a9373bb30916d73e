/** What a target is: a platform, and a model of it where limits depend on the model, that a dataset is to be trained on. */

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
  readonly maxFileBytes?: number;
  /** Of one record; `of: "turn"`: of one turn. */
  readonly tokens?: {
    readonly max: number;
    readonly over: OverLimit;
    readonly of?: "turn";
  };
  /** Tokens of the file times epochs. */
  readonly maxTrainedTokens?: number;
  /** In one record. */
  readonly maxImages?: number;
}

/** Whether jobs can be started, which is another matter than whether a file is valid. Dates are ISO days. */
export type Availability =
  | { readonly state: "open" }
  /** `on`: since when nobody, or until when those who may. */
  | { readonly state: "closed" | "closing" | "restricted" | "unsupported"; readonly on: string };

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
  /** Passes over the data where the user says nothing. */
  readonly defaultEpochs?: number;
  readonly availability: Availability;
  /** Of the vendor's own check of such files, if there is one. */
  readonly vendorCheck?: string;
  readonly sources: readonly Source[];
  /** What to do with the exported files, in plain sentences or commands. */
  readonly nextSteps: readonly string[];
}
