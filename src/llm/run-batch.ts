/**
 * Asks many questions by the Batches API. A batch is noted before it is waited for: whenever a run ends, a later one with
 * the same questions takes it up.
 */

import { failureText, mayBeBilled, retryOf } from "../core/assist/failure-text.ts";
import type { BatchState, ModelFailureKind, ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { RequestMeter } from "../core/assist/request-tokens.ts";
import type { Reservation } from "../core/assist/spend-meter.ts";
import { batchChunks } from "./batch-chunks.ts";
import { BatchResults } from "./batch-results.ts";
import { backoffMs, countDown, duration, mostAttempts, waitingText } from "./run-waits.ts";
import type { BatchMeans } from "./runner-means.ts";

const firstPollMs = 5000;
const lastPollMs = 60_000;

/** Rejects for bugs only. */
export async function runBatch(
  requests: readonly ModelRequest[],
  means: BatchMeans,
): Promise<void> {
  await new BatchRun(requests, means).run();
}

class BatchRun {
  readonly #means: BatchMeans;
  readonly #requests: ReadonlyMap<string, ModelRequest>;
  /** Batches under way, by id: how many of their requests are done. */
  readonly #pending = new Map<string, number>();
  /** What the requests of this run's own batches can cost, by key. */
  readonly #reservations = new Map<string, Reservation>();

  constructor(requests: readonly ModelRequest[], means: BatchMeans) {
    this.#means = means;
    this.#requests = new Map(requests.map((request) => [request.key, request]));
  }

  async run(): Promise<void> {
    const rest = await this.#takeUp();
    await this.#createAll(rest);
    await this.#waitForAll();
    const { signal, tally } = this.#means;
    if (signal.aborted) await this.#stopped();
    if (this.#pending.size > 0) tally.stop(underWay);
    // What is still under way will be billed.
    for (const reservation of this.#reservations.values()) reservation.settle(undefined);
  }

  /** Answers requests that are in no batch yet. */
  async #takeUp(): Promise<readonly ModelRequest[]> {
    const { cache, model } = this.#means;
    const taken = new Set<string>();
    for (const { id, keys } of await cache.batches.all(model.facts)) {
      const wanted = keys.filter((key) => this.#requests.has(key));
      if (wanted.length === 0) continue;
      this.#pending.set(id, 0);
      for (const key of wanted) taken.add(key);
    }
    return [...this.#requests.values()].filter(({ key }) => !taken.has(key));
  }

  async #createAll(requests: readonly ModelRequest[]): Promise<void> {
    const { batches, meter, tally, model } = this.#means;
    const tokens = new RequestMeter();
    for (const request of requests) {
      const reservation = meter.reserve(tokens.tokens(request));
      if (reservation === undefined) {
        // All of it or nothing: what came back would be no sample.
        this.#release(requests);
        tally.stop(failureText(new ModelFailure("spend-cap", { model: model.facts.label })));
        return;
      }
      this.#reservations.set(request.key, reservation);
    }
    const chunks = batchChunks(requests, batches);
    for (const [index, chunk] of chunks.entries()) {
      if (await this.#create(chunk)) continue;
      this.#release(chunks.slice(index).flat());
      return;
    }
  }

  /** Whether it was created. */
  async #create(chunk: readonly ModelRequest[]): Promise<boolean> {
    const { batches, cache, model, signal, tally } = this.#means;
    const state = await this.#tried(() => batches.create(chunk, signal), {
      // A batch may be there that nobody knows of: another would be paid for twice.
      canRetry: (kind) => retryOf(kind) === "later" && !mayBeBilled(kind),
    });
    if (state instanceof ModelFailure || state === undefined) {
      const isUnknown = state === undefined || mayBeBilled(state.kind);
      if (isUnknown) for (const { key } of chunk) this.#reservations.get(key)?.settle(undefined);
      if (state !== undefined) tally.stop(failureText(state));
      return false;
    }
    await cache.batches.add(model.facts, { id: state.id, keys: chunk.map(({ key }) => key) });
    this.#pending.set(state.id, state.done);
    return true;
  }

  async #waitForAll(): Promise<void> {
    const { batches, signal } = this.#means;
    for (let pollMs = firstPollMs; this.#pending.size > 0;) {
      for (const id of [...this.#pending.keys()]) {
        const state = await this.#tried(() => batches.state(id, signal));
        if (!(await this.#heard(id, state))) return;
      }
      if (this.#pending.size === 0) return;
      await this.#countDown(pollMs, (left) => `${batchWords}: looking again in ${duration(left)}.`);
      pollMs = Math.min(pollMs * 2, lastPollMs);
    }
  }

  /** Whether to go on. */
  async #heard(id: string, state: BatchState | ModelFailure | undefined): Promise<boolean> {
    const { tally } = this.#means;
    if (state === undefined) return false;
    if (state instanceof ModelFailure) {
      if (state.kind === "not-found") return await this.#lost(id);
      tally.stop(failureText(state));
      return false;
    }
    this.#pending.set(id, state.done);
    if (!state.isEnded) return true;
    return await this.#fetch(id);
  }

  /** The provider keeps results for some weeks only, and batches belong to an account. */
  async #lost(id: string): Promise<boolean> {
    const { cache, model, tally } = this.#means;
    await cache.batches.remove(model.facts, id);
    this.#pending.delete(id);
    tally.stop("The batch they were in is no longer there: run it again to ask anew.");
    return true;
  }

  /** Whether to go on. */
  async #fetch(id: string): Promise<boolean> {
    const { cache, model, tally } = this.#means;
    const results = new BatchResults(this.#requests, this.#reservations, this.#means);
    const failure = await this.#tried(async () => {
      await results.read(id);
      return "read" as const;
    });
    if (failure === undefined) return false;
    if (failure instanceof ModelFailure) {
      if (failure.kind === "not-found") return await this.#lost(id);
      tally.stop(failureText(failure));
      return false;
    }
    this.#pending.delete(id);
    results.end((await cache.batches.all(model.facts)).find((note) => note.id === id)?.keys ?? []);
    await cache.batches.remove(model.facts, id);
    return true;
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

  /** What the provider answers at last; a failure if it does not, `undefined` if the run is stopped meanwhile. */
  async #tried<T>(
    action: () => Promise<T>,
    {
      canRetry = (kind) => retryOf(kind) !== "never",
    }: { readonly canRetry?: (kind: ModelFailureKind) => boolean } = {},
  ): Promise<T | ModelFailure | undefined> {
    for (let attempt = 1; !this.#isStopped(); attempt++) {
      try {
        return await action();
      } catch (error) {
        if (this.#isStopped()) return undefined;
        if (!(error instanceof ModelFailure)) throw error;
        const milliseconds = backoffMs(attempt, error);
        const isLast = attempt === mostAttempts || milliseconds === undefined;
        if (isLast || !canRetry(error.kind)) return error;
        await this.#countDown(milliseconds, (left) => waitingText(error, left));
      }
    }
    return undefined;
  }

  async #countDown(milliseconds: number, words: (leftMs: number) => string): Promise<void> {
    const { signal, wait, tally } = this.#means;
    const onTick = (left: number): void => {
      const elsewhere = [...this.#pending.values()].reduce((sum, done) => sum + done, 0);
      tally.progress({ waiting: words(left), elsewhere });
    };
    await countDown(milliseconds, { wait, signal, onTick });
  }

  #isStopped(): boolean {
    return this.#means.signal.aborted;
  }

  #release(requests: readonly ModelRequest[]): void {
    for (const { key } of requests) {
      this.#reservations.get(key)?.release();
      this.#reservations.delete(key);
    }
  }
}

const batchWords = "A batch is under way";
const underWay = `${batchWords}: it goes on by itself, and the next run takes it up at no further price.`;
