/** What a run has come to so far. */

import type { ModelFailure } from "../core/assist/model-failure.ts";
import { failureText } from "../core/assist/failure-text.ts";
import type { RunEnd, RunProgress } from "../core/assist/run.ts";
import type { SpendMeter } from "../core/assist/spend-meter.ts";

export class RunTally {
  readonly answers = new Map<string, unknown>();
  readonly #total: number;
  readonly #meter: SpendMeter;
  readonly #onProgress: ((progress: RunProgress) => void) | undefined;
  /** How many requests have no answer, by the sentence that says why. */
  readonly #failures = new Map<string, number>();
  #failed = 0;
  /** Why it did not go on, as a sentence. */
  #stopped: string | undefined;

  constructor(
    total: number,
    options: {
      readonly meter: SpendMeter;
      readonly onProgress: ((progress: RunProgress) => void) | undefined;
    },
  ) {
    this.#total = total;
    this.#meter = options.meter;
    this.#onProgress = options.onProgress;
  }

  answer(key: string, value: unknown): void {
    this.answers.set(key, value);
    this.progress();
  }

  fail(failure: ModelFailure): void {
    this.#count(failureText(failure), 1);
    this.progress();
  }

  /** The requests that are neither answered nor failed have this reason. The first one holds. */
  stop(reason: string): void {
    this.#stopped ??= reason;
  }

  /** `waiting`: as in `RunProgress`. `elsewhere`: requests that are done and whose answers are not here yet. */
  progress(now: { readonly waiting?: string; readonly elsewhere?: number } = {}): void {
    this.#onProgress?.({
      done: this.answers.size + this.#failed + (now.elsewhere ?? 0),
      total: this.#total,
      spentUsd: this.#meter.spentUsd,
      waiting: now.waiting,
    });
  }

  end(): RunEnd {
    const rest = this.#total - this.answers.size - this.#failed;
    if (this.#stopped !== undefined && rest > 0) this.#count(this.#stopped, rest);
    return {
      answered: this.answers.size,
      total: this.#total,
      spentUsd: this.#meter.spentUsd,
      failures: [...this.#failures]
        .map(([message, requests]) => ({ message, requests }))
        .sort((a, b) => b.requests - a.requests),
      isPartial: this.#stopped !== undefined && rest > 0,
    };
  }

  #count(message: string, requests: number): void {
    this.#failures.set(message, (this.#failures.get(message) ?? 0) + requests);
    this.#failed += requests;
  }
}
