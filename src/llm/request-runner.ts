/** Asks a few questions at a time, again where that may help, and none that the cap on spend does not allow. */

import { endsRun, mayBeBilled, retryOf } from "../core/assist/failure-text.ts";
import type { ModelFailureKind, ModelRequest } from "../core/assist/language-model.ts";
import { ModelFailure } from "../core/assist/model-failure.ts";
import { readAnswer } from "../core/assist/read-answer.ts";
import { RequestMeter } from "../core/assist/request-tokens.ts";
import type { Reservation } from "../core/assist/spend-meter.ts";
import { backoffMs, countDown, mostAttempts, waitingText } from "./run-waits.ts";
import type { RunnerMeans } from "./runner-means.ts";

/** How many requests are under way at once. */
const usualLimit = 4;
/** Once the provider has said that it is too many. */
const carefulLimit = 2;

/** So many failures in a row, and none of them the fault of a request alone. */
const hopeless = 4;
/** So many in a row that may be its fault: of examples that differ, no model refuses all by chance. */
const hopelessRefused = 8;

/** While it fails so for one, no other request is begun. */
const pausing: ReadonlySet<ModelFailureKind> = new Set<ModelFailureKind>([
  "rate-limited",
  "overloaded",
  "offline",
]);

/** The answer came to its end, so what the provider says of its usage is all of it. */
const complete: ReadonlySet<ModelFailureKind> = new Set<ModelFailureKind>([
  "refused",
  "cut-off",
  "too-long",
  "invalid-answer",
]);

export class RequestRunner {
  readonly #means: RunnerMeans;
  readonly #tokens = new RequestMeter();
  #limit = usualLimit;
  /** Attempts under way. */
  #active = 0;
  #pauses = 0;
  /** Requests that failed while none was answered. */
  #failedInRow = 0;
  /** Aborted: no attempt is begun any more. Those under way come to their end. */
  readonly #over = new AbortController();
  readonly #stop: AbortSignal;
  #wake: (() => void)[] = [];

  constructor(means: RunnerMeans) {
    this.#means = means;
    this.#stop = AbortSignal.any([means.signal, this.#over.signal]);
  }

  /** Rejects for bugs only. */
  async run(requests: readonly ModelRequest[]): Promise<void> {
    const queue = requests.values();
    const stopped = (): void => {
      this.#changed();
    };
    this.#stop.addEventListener("abort", stopped);
    const work = async (): Promise<void> => {
      for (const request of queue) {
        if (this.#stop.aborted) return;
        await this.#answer(request);
      }
    };
    const workers = await Promise.allSettled(Array.from({ length: usualLimit }, work));
    this.#stop.removeEventListener("abort", stopped);
    for (const worker of workers) if (worker.status === "rejected") throw worker.reason;
  }

  async #answer(request: ModelRequest): Promise<void> {
    const { tally } = this.#means;
    const answeredBefore = tally.answers.size;
    for (let attempt = 1, again = 0; ; attempt++) {
      const reservation = await this.#turn(request);
      if (reservation === undefined) return;
      const failure = await this.#attempt(request, reservation);
      if (failure === undefined) return;
      if (endsRun(failure.kind)) {
        this.#end(failure);
        return;
      }
      const retry = retryOf(failure.kind);
      const canRetry = retry === "later" || (retry === "once" && again++ === 0);
      if (!canRetry || attempt >= mostAttempts(failure.kind)) {
        tally.fail(failure);
        if (this.#isHopeless(failure.kind, answeredBefore)) this.#end(failure);
        return;
      }
      if (retry === "later") await this.#waitFor(failure, attempt);
    }
  }

  /** Asked as often as it may be, a request has failed. Whether the others would probably wait and pay for nothing. */
  #isHopeless(kind: ModelFailureKind, answeredBefore: number): boolean {
    // It costs nothing, and is true of this request only.
    if (kind === "too-long") return false;
    this.#failedInRow++;
    const retry = retryOf(kind);
    if (retry === "later" && this.#means.tally.answers.size === answeredBefore) return true;
    return this.#failedInRow >= (retry === "never" ? hopelessRefused : hopeless);
  }

  /** Waits until the request may be sent; `undefined`: it may not, the run is over. */
  async #turn(request: ModelRequest): Promise<Reservation | undefined> {
    const tokens = this.#tokens.tokens(request);
    while (!this.#stop.aborted) {
      if (this.#active < this.#limit && this.#pauses === 0) {
        const reservation = this.#means.meter.reserve(tokens);
        if (reservation !== undefined) {
          this.#active++;
          return reservation;
        }
        // Attempts under way may turn out cheaper than they could have been.
        if (this.#active === 0) {
          this.#end(this.#failure("spend-cap"));
          return undefined;
        }
      }
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
    return undefined;
  }

  /** `undefined`: it is answered, or the run is stopped. */
  async #attempt(
    request: ModelRequest,
    reservation: Reservation,
  ): Promise<ModelFailure | undefined> {
    const { model, signal, cache, tally } = this.#means;
    tally.sent.add(request.key);
    try {
      const { text, usage } = await model.ask(request, { signal });
      reservation.settle(usage);
      const { value, problem } = readAnswer(request.schema, text);
      if (problem !== undefined) return this.#failure("invalid-answer");
      this.#failedInRow = 0;
      await cache.keep(model, [{ key: request.key, value, usage }]);
      tally.answer(request.key, value);
      return undefined;
    } catch (error) {
      if (!signal.aborted && error instanceof ModelFailure) {
        settleFailed(reservation, error);
        return error;
      }
      // It is under way, and nobody hears what it costs.
      reservation.settle(undefined);
      if (signal.aborted) return undefined;
      this.#over.abort();
      throw error;
    } finally {
      this.#active--;
      this.#changed();
    }
  }

  async #waitFor(failure: ModelFailure, attempt: number): Promise<void> {
    const milliseconds = backoffMs(attempt, failure);
    if (milliseconds === undefined) {
      this.#end(failure);
      return;
    }
    if (failure.kind === "rate-limited") this.#limit = carefulLimit;
    const isPausing = pausing.has(failure.kind);
    if (isPausing) this.#pauses++;
    const { tally, wait } = this.#means;
    const onTick = (left: number): void => {
      if (this.#active === 0 || isPausing) tally.progress({ waiting: waitingText(failure, left) });
    };
    await countDown(milliseconds, { wait, signal: this.#stop, onTick });
    if (isPausing) this.#pauses--;
    tally.progress();
    this.#changed();
  }

  #end(failure: ModelFailure): void {
    this.#means.tally.stop(failure);
    this.#over.abort();
  }

  #changed(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }

  #failure(kind: ModelFailureKind): ModelFailure {
    return new ModelFailure(kind, { model: this.#means.model.facts.label });
  }
}

function settleFailed(reservation: Reservation, { kind, context }: ModelFailure): void {
  const { usage } = context;
  if (usage !== undefined && complete.has(kind)) reservation.settle(usage);
  // Of an answer that has begun and broke off, nobody says how long it would have been.
  else if (usage !== undefined || mayBeBilled(kind)) reservation.settle(undefined);
  else reservation.release();
}
