/** The cleanings that the editor asked for and has not ended yet, one of a dataset at a time. */

import type { CleanCopyRequest, CleaningOutcome } from "../protocol/worker-protocol.ts";
import { CopyCleaning, type CopyCleaningOptions } from "./copy-cleaning.ts";

interface Cleaning {
  /** As the editor calls it. */
  readonly id: string;
  /** Whether anything was written. The first call decides. */
  end(isWanted: boolean): Promise<boolean>;
}

export class Cleanings {
  readonly #byDataset = new Map<string, Cleaning>();

  /** Resolves when the copy is prepared; `end` puts it in its place. */
  async copy(
    dataset: string,
    request: CleanCopyRequest,
    options: CopyCleaningOptions,
  ): Promise<CleaningOutcome> {
    const copy = new CopyCleaning(request, options);
    const cleaning: Cleaning = {
      id: request.cleaning,
      end: (isWanted) => copy.end(isWanted),
    };
    try {
      const [outcome] = await Promise.all([copy.prepared, this.#begin(dataset, cleaning)]);
      return outcome;
    } catch (error) {
      this.#forget(dataset, cleaning);
      throw error;
    }
  }

  /** `work`: writes nothing, and rejects when the signal says so. */
  async run<T>(dataset: string, id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    const cleaning: Cleaning = {
      id,
      end: () => {
        abort.abort();
        return Promise.resolve(false);
      },
    };
    try {
      await this.#begin(dataset, cleaning);
      abort.signal.throwIfAborted();
      return await work(abort.signal);
    } finally {
      this.#forget(dataset, cleaning);
    }
  }

  /** Whether anything was written. One that another has taken the place of is over already. */
  async end(dataset: string, id: string, isWanted: boolean): Promise<boolean> {
    const cleaning = this.#byDataset.get(dataset);
    if (cleaning?.id !== id) return false;
    try {
      return await cleaning.end(isWanted);
    } finally {
      this.#forget(dataset, cleaning);
    }
  }

  /** Resolves when nothing of them is left beside their places. */
  async endAll(): Promise<void> {
    await Promise.allSettled([...this.#byDataset.values()].map((one) => one.end(false)));
    this.#byDataset.clear();
  }

  /** It is known at once, or two that begin at the same time would not know of each other. */
  async #begin(dataset: string, cleaning: Cleaning): Promise<void> {
    const before = this.#byDataset.get(dataset);
    this.#byDataset.set(dataset, cleaning);
    // Who ends it hears of what goes wrong.
    await Promise.allSettled([before?.end(false)]);
  }

  #forget(dataset: string, cleaning: Cleaning): void {
    if (this.#byDataset.get(dataset) === cleaning) this.#byDataset.delete(dataset);
  }
}
