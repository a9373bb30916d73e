/** What is said of a dataset for one target. */

import type { Severity } from "../model.ts";

/** "refused": the platform, as its documents say, does not take the file; "noted": it does, but something is to be known. */
export type Acceptance = "taken" | "noted" | "refused";

/** One kind of finding that counts for this target, those of the format itself included. */
export interface VerdictReason {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  /** Of the first of them, as a sentence. */
  readonly message: string;
  readonly count: number;
  /** 0-based line of the first of them. */
  readonly firstLine: number;
}

/** What the vendor's own check says of the file, told from our copy of its rules. */
export interface VendorCheckResult {
  /** "OpenAI cookbook", "AWS sample validator for Claude 3 Haiku". */
  readonly name: string;
  readonly passes: boolean;
  /** By the vendor's name of the error; empty if it passes. */
  readonly errors: Readonly<Record<string, number>>;
  /** Where it and the platform disagree on this file, in plain sentences. */
  readonly quirks: readonly string[];
}

export interface TargetVerdict {
  /** Of the target. */
  readonly id: string;
  readonly acceptance: Acceptance;
  /** The format of the target that the file is in, or is nearest to. */
  readonly formatId: string;
  /** The most severe first. */
  readonly reasons: readonly VerdictReason[];
  readonly vendorCheck?: VendorCheckResult | undefined;
}
