/** Ctrl-C while a model is asked: the first one ends the asking, so that what was answered is told; the second ends all. */

import { Failure } from "../node/failure.ts";

export interface Interruptible<T> {
  readonly result: T;
  readonly isInterrupted: boolean;
}

export async function interruptible<T>(
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Interruptible<T>> {
  const abort = new AbortController();
  const usual = process.listeners("SIGINT");
  const restore = (): void => {
    process.off("SIGINT", stop);
    for (const listener of usual) process.on("SIGINT", listener);
  };
  const stop = (): void => {
    process.stderr.write("\nStopping: what was answered is kept. Ctrl-C once more ends at once.\n");
    restore();
    abort.abort();
  };
  for (const listener of usual) process.off("SIGINT", listener);
  process.once("SIGINT", stop);
  try {
    const result = await work(abort.signal);
    return { result, isInterrupted: abort.signal.aborted };
  } catch (error) {
    if (!abort.signal.aborted || !(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(130);
  } finally {
    if (!abort.signal.aborted) restore();
  }
}
