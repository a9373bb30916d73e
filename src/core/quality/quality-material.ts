/** What is known of a dataset without any model, and what of it a model would be shown. */

import type { Summary } from "../report.ts";
import type { ScoreCard } from "./score-card.ts";

/** A number with its name, for tables: "Distinct word pairs", "0.62", "of all word pairs". */
export interface QualityFigure {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
}

/** How records are spread over the values of one trait. */
export interface Balance {
  /** "Task type", "Vendor", "Protocol", "Severity", "Length". */
  readonly trait: string;
  /** The most frequent first; at most 12, then "other". "not told": nothing in the record says it. */
  readonly shares: readonly { readonly label: string; readonly records: number }[];
}

/** The assessment by rules, of all records. */
export interface RulesAssessment {
  readonly card: ScoreCard;
  readonly diversity: readonly QualityFigure[];
  readonly consistency: readonly QualityFigure[];
  readonly completeness: readonly QualityFigure[];
  readonly balances: readonly Balance[];
  /** What to do about it, the most useful first: plain sentences. */
  readonly advice: readonly string[];
}

/** A record that was chosen to be judged. */
export interface SampledExample {
  /** 0-based, when it was read. */
  readonly line: number;
  /** 16 hex digits: the record's digest, by which it is found again. */
  readonly digest: string;
  /** What it stands for: "troubleshooting · Cisco · long". */
  readonly stratum: string;
  /** As it would be sent: its turns under their roles, private values masked. */
  readonly text: string;
  /** How many values are masked. */
  readonly masked: number;
  /** It speaks to a model that reads it ("ignore previous instructions"): scores of it do not count. */
  readonly isAddressedToModels: boolean;
}

export interface SampleWishes {
  /** How many examples; Infinity is all (`null` in JSON), 0 where only rules are asked. */
  readonly size: number;
  readonly seed: number;
}

export interface QualityMaterial {
  /** File name. */
  readonly name: string;
  readonly formatId: string | undefined;
  readonly records: number;
  /** Lines that are no records that can be read. */
  readonly unreadable: number;
  /** Of all findings of the rules. */
  readonly summary: Summary;
  /** Records without an error, as a share of all lines that are not blank. */
  readonly validShare: number;
  readonly rules: RulesAssessment;
  /** In the order of the dataset. */
  readonly sample: readonly SampledExample[];
  readonly strata: readonly {
    readonly label: string;
    readonly records: number;
    readonly sampled: number;
  }[];
  /** Which private values are masked in the sample, and which are sent as they are: plain sentences. */
  readonly privacy: readonly string[];
  /** Records that were chosen and must not, or need not, be sent. */
  readonly leftOut: readonly { readonly line: number; readonly reason: string }[];
}
