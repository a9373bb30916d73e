/** Long work in portions: other requests are answered in between. */

import { setImmediate } from "node:timers/promises";

/** A keystroke must not wait longer than this. */
export const usualPortionMs = 10;

export class Portions {
  readonly #assertGoesOn: () => void;
  readonly #portionMs: number;
  #deadline: number;

  /** `assertGoesOn`: throws if the work is of no use any more; asked after each pause. */
  constructor(assertGoesOn: () => void, portionMs = usualPortionMs) {
    this.#assertGoesOn = assertGoesOn;
    this.#portionMs = portionMs;
    this.#deadline = performance.now() + portionMs;
  }

  /** It is time for a pause. */
  get isOver(): boolean {
    return performance.now() >= this.#deadline;
  }

  async pause(): Promise<void> {
    await setImmediate();
    this.#assertGoesOn();
    this.#deadline = performance.now() + this.#portionMs;
  }
}
