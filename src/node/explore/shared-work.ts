/** Work that is done once, however many wait for it. */

type OnShare = (share: number) => void;

export class SharedWork<T> {
  readonly #start: (onShare: OnShare) => Promise<T>;
  readonly #waiting = new Set<OnShare>();
  #work: Promise<T> | undefined;
  /** Once it is done. */
  done: T | undefined;

  /** What has failed begins anew for the next who asks. */
  constructor(start: (onShare: OnShare) => Promise<T>) {
    this.#start = start;
  }

  /** `onShare`: hears how far the work is, from 0 to 1. The signal ends the waiting, not the work. */
  async wait(onShare: OnShare, signal?: AbortSignal): Promise<T> {
    this.#waiting.add(onShare);
    try {
      this.#work ??= this.#begin();
      return await untilAborted(this.#work, signal);
    } finally {
      this.#waiting.delete(onShare);
    }
  }

  async #begin(): Promise<T> {
    try {
      return (this.done = await this.#start((share) => {
        for (const onShare of this.#waiting) onShare(share);
      }));
    } catch (error) {
      this.#work = undefined;
      throw error;
    }
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason as Error); // As `AbortController.abort` was given it.
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", abort);
    });
  });
}
