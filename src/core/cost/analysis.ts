/** What is told of a scenario beside its figures: over time, by volume, by part of a request, by what is uncertain. */

import type { InputId } from "./inputs.ts";
import type { PaidBack } from "./payback.ts";

/** Money that is spent by the end of a month in all, wrong answers included if they have a cost; US dollars. */
export interface TimelineMonth {
  /** 0: before the first request, when only the one-off cost is paid. The last may be no whole one. */
  readonly month: number;
  readonly base: number;
  readonly tuned: number;
  /** What fine-tuning has saved in all, its one-off cost taken off. Of the draws a tenth is below `netLow`, a tenth above `netHigh`. */
  readonly net: number;
  readonly netLow: number;
  readonly netHigh: number;
}

export interface Timeline {
  /** From 0 to the last month that counts. */
  readonly months: readonly TimelineMonth[];
  /** In months; null: never, after the last month, or not known. */
  readonly breakEven: number | null;
  /** As that of `PaidBack`. */
  readonly isUnknown?: true;
}

export interface VolumeRow extends PaidBack {
  /** A month. */
  readonly requests: number;
  readonly monthlySaving: number;
  readonly annualSaving: number;
}

export interface SizeRow extends PaidBack {
  readonly examples: number;
  readonly tokens: number;
  readonly epochs: number;
  readonly trainingCost: number;
}

/** One kind of tokens of a request. */
export interface RequestPart {
  readonly part: "prompt" | "cached" | "answer";
  readonly label: string;
  readonly base: TokenCost;
  readonly tuned: TokenCost;
}

export interface TokenCost {
  readonly tokens: number;
  /** USD per 1M tokens. */
  readonly price: number;
  /** USD of one request. */
  readonly cost: number;
}

/** Another way to save, without training or with another model; when fine-tuning is paid back against it. */
export interface Rival extends PaidBack {
  readonly id: "caching" | "batch" | "other-model";
  readonly label: string;
  readonly monthlyCost: number;
  /** Against the base model as it is used now. */
  readonly monthlySaving: number;
  /** What fine-tuning would save a month beyond it; may be negative. */
  readonly tunedSavesMore: number;
  /** What has to be true for it, as a plain sentence. */
  readonly condition: string;
  readonly formula: string;
  readonly worked: string;
}

/** What one end of an input's range makes of the result. */
export interface SensitivityEnd extends PaidBack {
  readonly input: number;
  readonly netPresentValue: number;
}

export interface SensitivityBar {
  readonly input: InputId;
  readonly label: string;
  readonly low: SensitivityEnd;
  readonly high: SensitivityEnd;
  /** How far the net present value moves, in US dollars. */
  readonly swing: number;
}

/** All else stays as it is while one input moves. */
export interface Sensitivity {
  readonly netPresentValue: number;
  /** The greatest swing first; those without any are left out. */
  readonly bars: readonly SensitivityBar[];
}

/** All uncertain inputs drawn at once, many times. */
export interface PaybackOdds {
  /** They say nothing: figures that were not told are held for nothing in all draws. */
  readonly isUnknown?: true;
  readonly draws: number;
  readonly seed: number;
  /** Months that a tenth, half and nine tenths of the draws do not exceed; null: never while the model lives. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** Shares of the draws. */
  readonly underThreeMonths: number;
  /** Never while the model lives. */
  readonly never: number;
  /** Those of "never" that would be paid back if the model lived longer. */
  readonly tooLate: number;
}
