/** Long work that the editor asked for and has not ended yet, one job on a dataset at a time. */

/** Asked when all is made and nothing is at its place yet: whether it goes there. */
type Confirm<T> = (outcome: T) => Promise<boolean>;

export interface JobTools<T> {
  /** Aborted if the job is ended, or another one takes its place. */
  readonly signal: AbortSignal;
  readonly confirm: Confirm<T>;
}

export interface JobEnd<T> {
  readonly outcome: T;
  /** Something is at its place now. */
  readonly isWritten: boolean;
}

/** Work of which a person sees the outcome before it counts. Rejects with the signal's reason if that ends it. */
export type ConfirmedWork<T> = (tools: JobTools<T>) => Promise<JobEnd<T>>;

interface Job {
  /** As the editor calls it. */
  readonly id: string;
  /** Whether anything was written. The first call decides. */
  end(isWanted: boolean): Promise<boolean>;
}

export class DatasetJobs {
  readonly #byDataset = new Map<string, Job>();

  /** Resolves when all is prepared, beside its places; `end` puts it there. */
  async prepare<T>(dataset: string, id: string, work: ConfirmedWork<T>): Promise<T> {
    const run = new ConfirmedRun(work);
    const job: Job = { id, end: (isWanted) => run.end(isWanted) };
    try {
      const [outcome] = await Promise.all([run.prepared, this.#begin(dataset, job)]);
      return outcome;
    } catch (error) {
      this.#forget(dataset, job);
      throw error;
    }
  }

  /** `work`: rejects when the signal says so; then all is as it was. */
  async run<T>(dataset: string, id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    const job: Job = {
      id,
      end: () => {
        abort.abort();
        return Promise.resolve(false);
      },
    };
    try {
      await this.#begin(dataset, job);
      abort.signal.throwIfAborted();
      return await work(abort.signal);
    } finally {
      this.#forget(dataset, job);
    }
  }

  /** Whether anything was written. One that another has taken the place of is over already. */
  async end(dataset: string, id: string, isWanted: boolean): Promise<boolean> {
    const job = this.#byDataset.get(dataset);
    if (job?.id !== id) return false;
    try {
      return await job.end(isWanted);
    } finally {
      this.#forget(dataset, job);
    }
  }

  /** Resolves when nothing of them is left beside their places. */
  async endAll(): Promise<void> {
    await Promise.allSettled([...this.#byDataset.values()].map((one) => one.end(false)));
    this.#byDataset.clear();
  }

  /** It is known at once, or two that begin at the same time would not know of each other. */
  async #begin(dataset: string, job: Job): Promise<void> {
    const before = this.#byDataset.get(dataset);
    this.#byDataset.set(dataset, job);
    // Who ends it hears of what goes wrong.
    await Promise.allSettled([before?.end(false)]);
  }

  #forget(dataset: string, job: Job): void {
    if (this.#byDataset.get(dataset) === job) this.#byDataset.delete(dataset);
  }
}

class ConfirmedRun<T> {
  /** When all is complete beside its places, or there is nothing to confirm. Rejects if that cannot be. */
  readonly prepared: Promise<T>;
  readonly #over: Promise<JobEnd<T>>;
  readonly #abort = new AbortController();
  #decide: ((isWanted: boolean) => void) | undefined;
  #ended: Promise<boolean> | undefined;

  constructor(work: ConfirmedWork<T>) {
    let tell: (outcome: T) => void;
    const told = new Promise<T>((resolve) => {
      tell = resolve;
    });
    const { signal } = this.#abort;
    const confirm: Confirm<T> = async (outcome) => {
      // It may be ended when nothing is left that looks at the signal.
      signal.throwIfAborted();
      tell(outcome);
      return new Promise((decide) => {
        this.#decide = decide;
      });
    };
    this.#over = work({ signal, confirm });
    this.prepared = Promise.race([told, this.#over.then(({ outcome }) => outcome)]);
  }

  /** Puts what is prepared in its place, or leaves all as it was, also while the work is under way. */
  end(isWanted: boolean): Promise<boolean> {
    return (this.#ended ??= this.#end(isWanted));
  }

  async #end(isWanted: boolean): Promise<boolean> {
    if (!isWanted) this.#abort.abort();
    this.#decide?.(isWanted);
    try {
      return (await this.#over).isWritten;
    } catch (error) {
      if (isWanted) throw error;
      return false; // Whoever waits for `prepared` hears of it.
    }
  }
}
