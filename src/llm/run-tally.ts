/** What a run has come to so far. */

import { failureText } from "../core/assist/failure-text.ts";
import type { ModelFailure } from "../core/assist/model-failure.ts";
import type { RunEnd, RunFailure, RunProgress } from "../core/assist/run.ts";
import type { SpendMeter } from "../core/assist/spend-meter.ts";

export class RunTally {
  readonly answers = new Map<string, unknown>();
  /** Keys of requests that have left the machine, in this run or an earlier one, whatever came of them. */
  readonly sent = new Set<string>();
  readonly #total: number;
  readonly #meter: SpendMeter;
  readonly #onProgress: ((progress: RunProgress) => void) | undefined;
  /** Requests without an answer, by the sentence that says why. */
  readonly #failures = new Map<string, RunFailure>();
  #remembered = 0;
  #failed = 0;
  /** Why it did not go on. */
  #stopped: ModelFailure | string | undefined;

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

  /** Answers of another run, none of them recalled before. */
  recall(answers: ReadonlyMap<string, unknown>): void {
    for (const [key, value] of answers) {
      this.answers.set(key, value);
      this.sent.add(key);
    }
    this.#remembered += answers.size;
  }

  answer(key: string, value: unknown): void {
    this.answers.set(key, value);
    this.progress();
  }

  fail(failure: ModelFailure): void {
    this.#count(failure, 1);
    this.progress();
  }

  /** The requests that are neither answered nor failed have this reason: a failure, or a sentence. The first one holds. */
  stop(reason: ModelFailure | string): void {
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
      remembered: this.#remembered,
      spentUsd: this.#meter.spentUsd,
      failures: [...this.#failures.values()].sort((a, b) => b.requests - a.requests),
      isPartial: this.#stopped !== undefined && rest > 0,
    };
  }

  #count(reason: ModelFailure | string, requests: number): void {
    const why =
      typeof reason === "string"
        ? { message: reason }
        : { message: failureText(reason), kind: reason.kind };
    const before = this.#failures.get(why.message)?.requests ?? 0;
    this.#failures.set(why.message, { ...why, requests: before + requests });
    this.#failed += requests;
  }
}
