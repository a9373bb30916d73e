import type { Disposable } from "vscode";

/** Runs `action` for a key at most once per interval, after the interval: calls in between join the waiting one. */
export class Throttle<K> implements Disposable {
  readonly #timers = new Map<K, NodeJS.Timeout>();
  readonly #intervalMs: number;
  readonly #action: (key: K) => void;

  constructor(intervalMs: number, action: (key: K) => void) {
    this.#intervalMs = intervalMs;
    this.#action = action;
  }

  request(key: K): void {
    if (this.#timers.has(key)) return;
    const run = (): void => {
      this.#timers.delete(key);
      this.#action(key);
    };
    this.#timers.set(key, setTimeout(run, this.#intervalMs));
  }

  cancel(key: K): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#timers.keys()]) this.cancel(key);
  }
}
