/** Counts that take a while, one for a dataset: the last one that was asked for goes on. */
export class RunningCounts {
  readonly #byDataset = new Map<string, AbortController>();

  /** `count` rejects when the signal says so. */
  async run<T>(uri: string, count: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.end(uri);
    const abort = new AbortController();
    this.#byDataset.set(uri, abort);
    try {
      return await count(abort.signal);
    } finally {
      if (this.#byDataset.get(uri) === abort) this.#byDataset.delete(uri);
    }
  }

  end(uri: string): void {
    this.#byDataset.get(uri)?.abort();
    this.#byDataset.delete(uri);
  }
}
