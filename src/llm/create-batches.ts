/**
 * Creates batches so that nothing is in two of them: not because two windows do it at once, and not because nobody heard
 * the answer that one was created.
 */

import { mayBeBilled, retryOf } from "../core/assist/failure-text.ts";
import type { ModelFailureKind, ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { RequestMeter } from "../core/assist/request-tokens.ts";
import type { Reservation } from "../core/assist/spend-meter.ts";
import { batchChunks } from "./batch-chunks.ts";
import type { BatchNote, UnsureBatch } from "./batch-notes.ts";
import type { ResultMeans } from "./batch-results.ts";
import { backoffMs, countDown, mostAttempts, waitingText } from "./run-waits.ts";
import { unhurried } from "./unhurried.ts";

export interface CreateMeans extends ResultMeans {
  readonly reservations: Map<string, Reservation>;
  /** Takes up what is noted and recalls what is answered by now; the requests that are left. */
  readonly takeUp: () => Promise<readonly ModelRequest[]>;
  readonly created: (note: BatchNote) => void;
}

/** "unlisted": the provider does not list batches, as gateways may. "unknown": it does not answer, or it was stopped. */
type Finding = "created" | "absent" | "unlisted" | "unknown";

/** Before it is looked for, what was sent has to arrive. */
const leastArrivalMs = 5000;
/** So much the provider's clock may be behind. */
const clockMs = 15 * 60_000;

/** Rejects for bugs only. */
export async function createBatches(means: CreateMeans): Promise<void> {
  if ((await means.takeUp()).length === 0) return;
  const lock = means.cache.batches.lock(means.model);
  try {
    while (!(await lock.take())) {
      await waited(means, 1000, () => "Another window is sending a batch: waiting for it.");
      if (means.signal.aborted) return;
    }
    await new BatchCreator(means).run();
  } finally {
    await lock.release();
  }
}

class BatchCreator {
  readonly #means: CreateMeans;

  constructor(means: CreateMeans) {
    this.#means = means;
  }

  async run(): Promise<void> {
    if (!(await this.#findLost())) return;
    // Others may have created some meanwhile.
    const open = new Map((await this.#means.takeUp()).map((request) => [request.key, request]));
    if (!(await this.#reserve([...open.values()]))) return;
    const { batches, signal } = this.#means;
    const { mostRequests, mostBytes } = batches;
    const chunks = batchChunks([...open.values()], { mostRequests, mostBytes, signal });
    for await (const chunk of chunks) {
      const isOver = !(await this.#create(chunk));
      for (const { key } of chunk) open.delete(key);
      if (isOver) break;
    }
    this.#release(open.keys());
  }

  /** All of it or nothing: what came back would be no sample. */
  async #reserve(requests: readonly ModelRequest[]): Promise<boolean> {
    const { meter, model, reservations, signal, tally } = this.#means;
    const tokens = new RequestMeter();
    for await (const request of unhurried(requests, signal)) {
      const reservation = meter.reserve(tokens.tokens(request));
      if (reservation !== undefined) {
        reservations.set(request.key, reservation);
        continue;
      }
      this.#release(requests.map(({ key }) => key));
      tally.stop(new ModelFailure("spend-cap", { model: model.facts.label }));
      return false;
    }
    return true;
  }

  /** Whether to go on. Where it may be there, what it can cost stays set aside. */
  async #create(chunk: readonly ModelRequest[]): Promise<boolean> {
    const { batches, cache, model, reservations, signal, tally } = this.#means;
    const keys = chunk.map(({ key }) => key);
    for (let attempt = 1; !this.#isStopped(); attempt++) {
      const unsure = { begun: new Date().toISOString(), keys };
      await cache.batches.add(model, unsure);
      let failure: ModelFailure | undefined;
      for (const key of keys) tally.sent.add(key);
      try {
        const { id } = await batches.create(chunk, signal);
        await this.#note({ id, keys }, unsure);
        return true;
      } catch (error) {
        if (this.#isStopped()) break;
        if (!(error instanceof ModelFailure)) throw error;
        failure = error;
      }
      const mayBeThere = mayHaveArrived(failure.kind);
      const waitMs = backoffMs(attempt, failure);
      if (mayBeThere) {
        await waited(this.#means, leastArrivalMs, failure);
        const found = await this.#found(unsure);
        if (found === "created") return true;
        if (found !== "absent") {
          tally.stop(failure);
          break;
        }
      } else await cache.batches.remove(model, unsure);
      const canRetry = mayBeThere || retryOf(failure.kind) === "later";
      if (!canRetry || waitMs === undefined || attempt >= mostAttempts(failure.kind)) {
        tally.stop(failure);
        this.#release(keys);
        return false;
      }
      await waited(this.#means, waitMs, failure);
    }
    for (const key of keys) reservations.get(key)?.settle(undefined);
    return false;
  }

  /** Looks for those of which nobody heard whether they were created. `false`: it cannot be done, so nothing may be sent. */
  async #findLost(): Promise<boolean> {
    const { cache, model, requests } = this.#means;
    for (const unsure of await cache.batches.unsure(model)) {
      if (!unsure.keys.some((key) => requests.has(key))) continue;
      const found = await this.#found(unsure);
      if (found === "unknown") return false;
      // Nobody will ever know. A person has seen the price, and wants it.
      if (found === "unlisted") await cache.batches.remove(model, unsure);
    }
    return true;
  }

  async #found(unsure: UnsureBatch): Promise<Finding> {
    const { batches, cache, model, signal, tally } = this.#means;
    const since = new Date(Date.parse(unsure.begun) - clockMs);
    const known = new Set((await cache.batches.all(model)).map(({ id }) => id));
    for (let attempt = 1; !this.#isStopped(); attempt++) {
      try {
        const all = await batches.since(since, signal);
        // The newest: nothing was created after it, as whoever does looks here first.
        const id = all.find((one) => one.total === unsure.keys.length && !known.has(one.id))?.id;
        if (id === undefined) await cache.batches.remove(model, unsure);
        else await this.#note({ id, keys: unsure.keys }, unsure);
        return id === undefined ? "absent" : "created";
      } catch (error) {
        if (this.#isStopped()) break;
        if (!(error instanceof ModelFailure)) throw error;
        const { status } = error.context;
        if (error.kind === "not-found" && status !== undefined && status >= 400) return "unlisted";
        const waitMs = backoffMs(attempt, error);
        const isLast = waitMs === undefined || attempt >= mostAttempts(error.kind);
        if (isLast || retryOf(error.kind) === "never") {
          tally.stop(error);
          break;
        }
        await waited(this.#means, waitMs, error);
      }
    }
    return "unknown";
  }

  async #note(note: BatchNote, unsure: UnsureBatch): Promise<void> {
    const { cache, created, model } = this.#means;
    await cache.batches.add(model, note);
    await cache.batches.remove(model, unsure);
    created(note);
  }

  #isStopped(): boolean {
    return this.#means.signal.aborted;
  }

  #release(keys: Iterable<string>): void {
    const { reservations } = this.#means;
    for (const key of keys) {
      reservations.get(key)?.release();
      reservations.delete(key);
    }
  }
}

/** Whether the provider may have taken it in although it seems to have failed. */
const mayHaveArrived = (kind: ModelFailureKind): boolean => mayBeBilled(kind) || kind === "server";

async function waited(
  { signal, tally, wait }: CreateMeans,
  milliseconds: number,
  why: ModelFailure | (() => string),
): Promise<void> {
  const onTick = (left: number): void => {
    tally.progress({ waiting: typeof why === "function" ? why() : waitingText(why, left) });
  };
  await countDown(milliseconds, { wait, signal, onTick });
}
