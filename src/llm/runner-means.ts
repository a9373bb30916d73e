/** What those who ask are given. */

import type { LanguageModel, ModelBatches } from "../core/assist/language-model.ts";
import type { SpendMeter } from "../core/assist/spend-meter.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { RunTally } from "./run-tally.ts";
import type { Wait } from "./run-waits.ts";

export interface RunnerMeans {
  readonly model: LanguageModel;
  readonly cache: AnswerCache;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly meter: SpendMeter;
  readonly tally: RunTally;
}

export interface BatchMeans extends RunnerMeans {
  readonly batches: ModelBatches;
  /** Stopped, batches are cancelled. */
  readonly cancels: boolean;
}
