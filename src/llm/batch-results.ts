/** Takes in the answers of a batch that has ended, each into the cache before it counts. */

import * as z from "zod";

import { mayBeBilled } from "../core/assist/failure-text.ts";
import type { BatchResult, ModelAnswer, ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { readAnswer } from "../core/assist/read-answer.ts";
import type { Reservation } from "../core/assist/spend-meter.ts";
import type { BatchMeans } from "./runner-means.ts";

/** Of answers to requests that this run has not: they are paid, and another run may want them. */
const anySchema = z.looseObject({});

export class BatchResults {
  readonly #requests: ReadonlyMap<string, ModelRequest>;
  readonly #reservations: ReadonlyMap<string, Reservation>;
  readonly #means: BatchMeans;
  readonly #seen = new Set<string>();

  constructor(
    requests: ReadonlyMap<string, ModelRequest>,
    reservations: ReadonlyMap<string, Reservation>,
    means: BatchMeans,
  ) {
    this.#requests = requests;
    this.#reservations = reservations;
    this.#means = means;
  }

  /** Broken off, it can be called again: what came before is not taken twice. */
  async read(id: string): Promise<void> {
    const { batches, signal } = this.#means;
    for await (const result of batches.results(id, signal)) {
      if (this.#seen.has(result.key)) continue;
      await this.#take(result);
      this.#seen.add(result.key);
    }
  }

  /** `keys`: of the batch. Those that the provider says nothing of have no answer. */
  end(keys: readonly string[]): void {
    for (const key of keys) if (!this.#seen.has(key)) this.#fail(key, "expired");
  }

  async #take({ key, outcome }: BatchResult): Promise<void> {
    if ("failure" in outcome) this.#fail(key, outcome.failure);
    else await this.#answer(key, outcome.answer);
  }

  async #answer(key: string, { text, usage }: ModelAnswer): Promise<void> {
    const { cache, model, tally } = this.#means;
    this.#reservations.get(key)?.settle(usage);
    const request = this.#requests.get(key);
    const { value, problem } = readAnswer<unknown>(request?.schema ?? anySchema, text);
    if (problem !== undefined) {
      this.#fail(key, "invalid-answer");
      return;
    }
    await cache.keep(model.facts, { key, value, usage });
    if (request !== undefined) tally.answer(key, value);
  }

  #fail(key: string, kind: ModelFailure["kind"]): void {
    const reservation = this.#reservations.get(key);
    if (mayBeBilled(kind)) reservation?.settle(undefined);
    else reservation?.release();
    if (!this.#requests.has(key)) return;
    this.#means.tally.fail(new ModelFailure(kind, { model: this.#means.model.facts.label }));
  }
}
