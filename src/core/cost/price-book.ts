/** Prices of models as data, each with its source and date, and what is known of the models' lives. */

import type { InputId } from "./inputs.ts";

export const trainingMethods = ["sft", "lora", "full", "dpo-lora", "dpo-full"] as const;
export type TrainingMethod = (typeof trainingMethods)[number];

/** `training-sft`: where the vendor names no method. `ft-`: of a fine-tuned model. */
export type PriceKind =
  | `training-${TrainingMethod}`
  | "training-hour"
  | "minimum-fee"
  | "inference-input"
  | "inference-cached-input"
  | "inference-output"
  | "ft-inference-input"
  | "ft-inference-cached-input"
  | "ft-inference-output"
  | "batch-input"
  | "batch-output"
  | "ft-batch-input"
  | "ft-batch-cached-input"
  | "ft-batch-output"
  | "batch-discount"
  | "cache-write"
  | "cache-write-5m"
  | "cache-write-1h"
  | "cache-write-multiplier-5m"
  | "cache-write-multiplier-1h"
  | "storage-month"
  | "provisioned-hour"
  | "provisioned-hour-6m"
  | "provisioned-minute"
  | "dedicated-hour";

export interface Price {
  readonly kind: PriceKind;
  /** In `unit`: "1M tokens", "hour", "model unit hour", "model and month", "job", "fraction" … */
  readonly usd: number;
  readonly unit: string;
  readonly source: string;
  /** Of the source: "2026-08-21", "2026-08", "2026", "2025-2026". */
  readonly asOf: string;
  readonly note?: string;
  /** Why the figure may be wrong: a plain sentence. */
  readonly doubt?: string;
}

/** Dates are ISO days. */
export interface Lifecycle {
  /** The last day on which a training can be started; a past one: it is over. */
  readonly lastJobs?: string;
  /** The day on which the model and its fine-tunes stop. */
  readonly shutdown?: string;
  /** Who can still start a training, if not everybody: a plain sentence. */
  readonly restricted?: string;
  /** Absent: somebody can start a training, as far as is known. */
  readonly isTunable?: false;
}

export interface PricedModel {
  /** "openai/gpt-4.1-mini"; "openai/*" has what holds for all models of a provider, and is none itself. */
  readonly id: string;
  /** As it is shown: "OpenAI". */
  readonly provider: string;
  /** "GPT-4.1 mini". */
  readonly label: string;
  /** API names and other spellings: "gpt-4.1-mini-2025-04-14". */
  readonly aliases: readonly string[];
  /** Id of a target in `core/targets`: its tokenizer, limits and default epochs hold. */
  readonly target?: string;
  readonly lifecycle?: Lifecycle;
  /** At which prices a tuned model answers; absent: not known. */
  readonly tunedAt?: "own" | "base";
  readonly prices: readonly Price[];
}

export interface PriceBook {
  /** ISO day. */
  readonly compiled: string;
  readonly models: readonly PricedModel[];
}

/** What a model's prices say of the inputs. */
export interface InputPrice {
  readonly usd: number;
  readonly source: string;
  /** As in `Price`; "undated": nobody said. */
  readonly asOf: string;
  /** As in `Price`. */
  readonly doubt?: string;
}

export type InputPrices = Readonly<Partial<Record<InputId, InputPrice>>>;
