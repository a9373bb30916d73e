/** Takes in the answers of a batch that has ended, into the cache before they count. */

import * as z from "zod";

import { mayBeBilled } from "../core/assist/failure-text.ts";
import type { BatchResult, ModelAnswer, ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { readAnswer } from "../core/assist/read-answer.ts";
import type { Reservation } from "../core/assist/spend-meter.ts";
import type { KeptAnswer } from "./answer-cache.ts";
import type { BatchNote } from "./batch-notes.ts";
import type { BatchMeans } from "./runner-means.ts";

/** Of answers to requests that this run has not: they are paid, and another run may want them. */
const anySchema = z.looseObject({});

/** A system call for each would take longer than all else. */
const keptAtOnce = 100;

export interface ResultMeans extends BatchMeans {
  /** Those of the run, by key. */
  readonly requests: ReadonlyMap<string, ModelRequest>;
  readonly reservations: ReadonlyMap<string, Reservation>;
}

export class BatchResults {
  readonly #note: BatchNote;
  readonly #keys: ReadonlySet<string>;
  readonly #means: ResultMeans;
  readonly #seen = new Set<string>();
  #answers: KeptAnswer[] = [];

  constructor(note: BatchNote, means: ResultMeans) {
    this.#note = note;
    this.#keys = new Set(note.keys);
    this.#means = means;
  }

  /**
   * Those that the provider says nothing of have no answer. Broken off, it can be called again: what came before is not
   * taken twice.
   */
  async read(): Promise<void> {
    const { batches, model, signal } = this.#means;
    let isEmpty = true;
    try {
      for await (const result of batches.results(this.#note.id, signal)) {
        isEmpty = false;
        if (this.#seen.has(result.key) || !this.#keys.has(result.key)) continue;
        this.#seen.add(result.key);
        this.#take(result);
        if (this.#answers.length >= keptAtOnce) await this.#keep();
      }
    } finally {
      await this.#keep();
    }
    // A batch that has ended has a result for each: whoever answered is not the API.
    if (isEmpty) throw new ModelFailure("dropped", { model: model.facts.label });
    for (const key of this.#keys) if (!this.#seen.has(key)) this.#fail(key, "expired");
  }

  #take({ key, outcome }: BatchResult): void {
    if ("failure" in outcome) this.#fail(key, outcome.failure);
    else this.#answer(key, outcome.answer);
  }

  #answer(key: string, { text, usage }: ModelAnswer): void {
    const { requests, reservations } = this.#means;
    reservations.get(key)?.settle(usage);
    const schema = requests.get(key)?.schema ?? anySchema;
    const { value, problem } = readAnswer<unknown>(schema, text);
    if (problem === undefined) this.#answers.push({ key, value, usage });
    else this.#fail(key, "invalid-answer");
  }

  async #keep(): Promise<void> {
    const { cache, model, requests, tally } = this.#means;
    const answers = this.#answers;
    this.#answers = [];
    await cache.keep(model, answers);
    for (const { key, value } of answers) if (requests.has(key)) tally.answers.set(key, value);
    tally.progress();
  }

  #fail(key: string, kind: ModelFailure["kind"]): void {
    const { model, requests, reservations, tally } = this.#means;
    const reservation = reservations.get(key);
    if (mayBeBilled(kind)) reservation?.settle(undefined);
    else reservation?.release();
    if (!requests.has(key) || tally.answers.has(key)) return;
    tally.fail(new ModelFailure(kind, { model: model.facts.label }));
  }
}
