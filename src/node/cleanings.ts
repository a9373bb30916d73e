/** The cleanings that the editor asked for and has not ended yet, one of a dataset at a time. */

import type { CleanCopyRequest, CleaningOutcome } from "../protocol/worker-protocol.ts";
import { CopyCleaning, type CopyCleaningOptions } from "./copy-cleaning.ts";

interface Cleaning {
  end(isWanted: boolean): boolean | Promise<boolean>;
}

export class Cleanings {
  readonly #byDataset = new Map<string, Cleaning>();

  /** Resolves when the copy is prepared; `end` puts it in its place. */
  async copy(
    dataset: string,
    request: CleanCopyRequest,
    options: CopyCleaningOptions,
  ): Promise<CleaningOutcome> {
    await this.end(dataset, false);
    const cleaning = new CopyCleaning(request, options);
    this.#byDataset.set(dataset, cleaning);
    try {
      return await cleaning.prepared;
    } catch (error) {
      this.#forget(dataset, cleaning);
      throw error;
    }
  }

  /** `work`: writes nothing, and rejects when the signal says so. */
  async run<T>(dataset: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    await this.end(dataset, false);
    const abort = new AbortController();
    const cleaning: Cleaning = {
      end: () => {
        abort.abort();
        return false;
      },
    };
    this.#byDataset.set(dataset, cleaning);
    try {
      return await work(abort.signal);
    } finally {
      this.#forget(dataset, cleaning);
    }
  }

  /** Whether anything was written. */
  async end(dataset: string, isWanted: boolean): Promise<boolean> {
    const cleaning = this.#byDataset.get(dataset);
    this.#byDataset.delete(dataset);
    return (await cleaning?.end(isWanted)) ?? false;
  }

  #forget(dataset: string, cleaning: Cleaning): void {
    if (this.#byDataset.get(dataset) === cleaning) this.#byDataset.delete(dataset);
  }
}
