import { Portions } from "../node/portions.ts";

/** The same, with pauses in which other work goes on. Stopped in one of them, it ends. */
export async function* unhurried<T>(items: Iterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const portions = new Portions(() => undefined);
  for (const item of items) {
    yield item;
    if (!portions.isOver) continue;
    await portions.pause();
    if (signal.aborted) return;
  }
}
