/**
 * Asks many questions by the Batches API. A batch is noted before it is waited for: whenever a run ends, a later one with
 * the same questions takes it up.
 */

import { retryOf } from "../core/assist/failure-text.ts";
import type { ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import type { Reservation } from "../core/assist/spend-meter.ts";
import type { BatchNote } from "./batch-notes.ts";
import { BatchResults } from "./batch-results.ts";
import { createBatches } from "./create-batches.ts";
import { rememberedAnswers } from "./open-requests.ts";
import { countDown, duration, waitingText } from "./run-waits.ts";
import type { BatchMeans } from "./runner-means.ts";

const firstPollMs = 5000;
const lastPollMs = 60_000;
/** A batch goes on while nobody can ask after it, so it is asked after for long. */
const longestSilenceMs = 60 * 60_000;

/** Rejects for bugs only. */
export async function runBatch(
  requests: readonly ModelRequest[],
  means: BatchMeans,
): Promise<void> {
  await new BatchRun(requests, means).run();
}

interface PendingBatch {
  readonly note: BatchNote;
  readonly results: BatchResults;
  /** Of its requests. */
  done: number;
}

class BatchRun {
  readonly #means: BatchMeans;
  readonly #requests: ReadonlyMap<string, ModelRequest>;
  /** By id. */
  readonly #pending = new Map<string, PendingBatch>();
  /** Keys of requests that are in a batch. */
  readonly #taken = new Set<string>();
  /** What the requests of this run's own batches can cost, by key. */
  readonly #reservations = new Map<string, Reservation>();

  constructor(requests: readonly ModelRequest[], means: BatchMeans) {
    this.#means = means;
    this.#requests = new Map(requests.map((request) => [request.key, request]));
  }

  async run(): Promise<void> {
    const { signal, tally } = this.#means;
    await createBatches({
      ...this.#means,
      requests: this.#requests,
      reservations: this.#reservations,
      takeUp: () => this.#takeUp(),
      created: (note) => {
        this.#await(note);
      },
    });
    await this.#waitForAll();
    if (signal.aborted) await this.#stopped();
    if (this.#pending.size > 0) tally.stop(underWay);
    // What is still under way will be billed.
    for (const reservation of this.#reservations.values()) reservation.settle(undefined);
  }

  /** Gives out requests that are neither answered nor in a batch yet. */
  async #takeUp(): Promise<readonly ModelRequest[]> {
    const { cache, model, tally } = this.#means;
    for (const note of await cache.batches.all(model)) {
      if (note.keys.some((key) => this.#requests.has(key))) this.#await(note);
    }
    const open = [...this.#requests.values()].filter(
      ({ key }) => !this.#taken.has(key) && !tally.answers.has(key),
    );
    // After the notes: whoever removes one has kept the answers before.
    const answers = await rememberedAnswers(open, this.#means);
    tally.recall(answers);
    return open.filter(({ key }) => !answers.has(key));
  }

  #await(note: BatchNote): void {
    if (this.#pending.has(note.id)) return;
    const means = {
      ...this.#means,
      requests: this.#requests,
      reservations: this.#reservations,
    };
    this.#pending.set(note.id, { note, results: new BatchResults(note, means), done: 0 });
    for (const key of note.keys) {
      this.#taken.add(key);
      this.#means.tally.sent.add(key);
    }
  }

  async #waitForAll(): Promise<void> {
    const { signal, tally } = this.#means;
    let silentMs = 0;
    for (let pollMs = firstPollMs; this.#pending.size > 0;) {
      const failure = await this.#lookAtAll();
      if (this.#pending.size === 0 || signal.aborted) return;
      if (
        failure !== undefined &&
        (retryOf(failure.kind) === "never" || silentMs >= longestSilenceMs)
      ) {
        tally.stop(failure);
        return;
      }
      const waitMs = Math.max(pollMs, failure?.context.retryAfterMs ?? 0);
      silentMs = failure === undefined ? 0 : silentMs + waitMs;
      await this.#countDown(waitMs, failure);
      pollMs = Math.min(pollMs * 2, lastPollMs);
    }
  }

  /** Why they could not be looked at, if so. */
  async #lookAtAll(): Promise<ModelFailure | undefined> {
    const { signal } = this.#means;
    for (const pending of [...this.#pending.values()]) {
      try {
        await this.#lookAt(pending);
      } catch (error) {
        if (signal.aborted) return undefined;
        if (!(error instanceof ModelFailure)) throw error;
        if (!isGone(error)) return error;
        await this.#lost(pending);
      }
    }
    return undefined;
  }

  async #lookAt(pending: PendingBatch): Promise<void> {
    const { batches, cache, model, signal } = this.#means;
    const { note, results } = pending;
    const state = await batches.state(note.id, signal);
    pending.done = state.done;
    if (!state.isEnded) return;
    await results.read();
    this.#pending.delete(note.id);
    await cache.batches.remove(model, note);
  }

  /** The provider keeps results for some weeks only, and batches belong to an account. */
  async #lost({ note }: PendingBatch): Promise<void> {
    const { cache, model, tally } = this.#means;
    await cache.batches.remove(model, note);
    this.#pending.delete(note.id);
    tally.stop("The batch they were in is no longer there: run it again to ask anew.");
  }

  async #stopped(): Promise<void> {
    const { batches, cancels, tally } = this.#means;
    if (!cancels) return;
    for (const id of this.#pending.keys()) {
      try {
        await batches.cancel(id);
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error;
        // It goes on then, as the sentence about batches under way says.
        return;
      }
    }
    if (this.#pending.size > 0) {
      tally.stop("The batch is cancelled. What it has answered by then comes with the next run.");
    }
  }

  async #countDown(milliseconds: number, failure: ModelFailure | undefined): Promise<void> {
    const { signal, wait, tally } = this.#means;
    const onTick = (left: number): void => {
      const elsewhere = [...this.#pending.values()].reduce((sum, { done }) => sum + done, 0);
      const waiting =
        failure === undefined
          ? `${batchWords}: looking again in ${duration(left)}.`
          : waitingText(failure, left);
      tally.progress({ waiting, elsewhere });
    };
    await countDown(milliseconds, { wait, signal, onTick });
  }
}

/** The API itself says so; a gateway, or a page to log in, may say it of anything. */
const isGone = ({ kind, context }: ModelFailure): boolean =>
  kind === "not-found" && context.isFromApi === true;

const batchWords = "A batch is under way";
const underWay = `${batchWords}: it goes on by itself, and the next run takes it up at no further price.`;
