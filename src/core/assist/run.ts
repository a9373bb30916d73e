/** How a run of requests stands, for whoever shows it. */

import type { ModelFailureKind } from "./language-model.ts";

export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** In USD, as far as it is known. */
  readonly spentUsd: number | undefined;
  /** What it waits for, such as "Rate limit: going on in 12 s."; `undefined`: it works. */
  readonly waiting: string | undefined;
}

/** How a run ended, whatever came of it. What was answered is kept in any case. */
export interface RunEnd {
  readonly answered: number;
  readonly total: number;
  /** Of those answered: by an earlier run, so that they were not sent in this one. */
  readonly remembered: number;
  readonly spentUsd: number | undefined;
  /** Why requests have no answer, the most frequent first. */
  readonly failures: readonly RunFailure[];
  /** A person stopped it, or it could not go on. */
  readonly isPartial: boolean;
}

export interface RunFailure {
  /** A plain sentence. */
  readonly message: string;
  /** Absent: the model did not fail; somebody has stopped it, say. */
  readonly kind?: ModelFailureKind | undefined;
  readonly requests: number;
}
