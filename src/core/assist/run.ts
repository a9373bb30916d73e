/** How a run of requests stands, for whoever shows it. */

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
  readonly spentUsd: number | undefined;
  /** Why requests have no answer, the most frequent first: plain sentences. */
  readonly failures: readonly { readonly message: string; readonly requests: number }[];
  /** A person stopped it, or it could not go on. */
  readonly isPartial: boolean;
}
