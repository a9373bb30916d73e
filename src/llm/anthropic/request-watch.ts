/** Ends a request when its caller wants that, or when it takes too long; says in either case why it ended. */

import type { FailureContext } from "../../core/assist/model-failure.ts";
import { ModelFailure } from "../../core/assist/model-failure.ts";
import { failureOf } from "./failures.ts";

/** In milliseconds. */
export interface RequestLimits {
  /** Without hearing a byte. */
  readonly silenceMs: number;
  readonly totalMs: number;
}

/** Streams have a "ping" every few seconds while the model works. */
export const usualLimits: RequestLimits = { silenceMs: 60_000, totalMs: 600_000 };

export interface WatchMeans {
  /** The caller's. */
  readonly signal: AbortSignal;
  readonly limits: RequestLimits;
  /** Read when the request fails: what is known by then. */
  readonly context: FailureContext;
}

export class RequestWatch {
  readonly #means: WatchMeans;
  readonly #controller = new AbortController();
  readonly #silence: NodeJS.Timeout;
  readonly #total: NodeJS.Timeout;
  readonly #stop = (): void => {
    this.#controller.abort();
  };

  constructor(means: WatchMeans) {
    const { signal, limits } = means;
    signal.throwIfAborted();
    this.#means = means;
    this.#silence = setTimeout(this.#stop, limits.silenceMs);
    this.#total = setTimeout(this.#stop, limits.totalMs);
    signal.addEventListener("abort", this.#stop, { once: true });
  }

  /** For the request itself. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something came: the silence begins anew. */
  heard(): void {
    this.#silence.refresh();
  }

  /** The same bytes, each of which is heard. */
  listen(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    return body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (bytes, controller) => {
          this.heard();
          controller.enqueue(bytes);
        },
      }),
    );
  }

  /** Rejects when the request has been ended from here. */
  get ended(): Promise<never> {
    return new Promise((_, reject) => {
      this.signal.addEventListener("abort", () => {
        reject(new Error("The request was ended."));
      });
    });
  }

  /** What the caller is to get for an error of the request. */
  reasonOf(error: unknown): unknown {
    const { signal, context } = this.#means;
    if (signal.aborted) return signal.reason;
    if (this.signal.aborted) return new ModelFailure("timeout", { ...context });
    return failureOf(error, context);
  }

  /** Nothing of the request goes on after this. */
  end(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#total);
    this.#means.signal.removeEventListener("abort", this.#stop);
    this.#stop();
  }
}

/** Rejects with a `ModelFailure`, or with the reason of the caller's signal, and then at once. */
export async function watched<T>(
  means: WatchMeans,
  request: (watch: RequestWatch) => Promise<T>,
): Promise<T> {
  const watch = new RequestWatch(means);
  try {
    return await Promise.race([request(watch), watch.ended]);
  } catch (error) {
    throw watch.reasonOf(error);
  } finally {
    watch.end();
  }
}
