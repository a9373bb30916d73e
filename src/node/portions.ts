/** Long work in portions: other requests are answered in between. */

import { setImmediate } from "node:timers/promises";

/** A keystroke must not wait longer than this. */
const portionMs = 10;

export class Portions {
  readonly #assertGoesOn: () => void;
  #deadline = performance.now() + portionMs;

  /** `assertGoesOn`: throws if the work is of no use any more; asked after each pause. */
  constructor(assertGoesOn: () => void) {
    this.#assertGoesOn = assertGoesOn;
  }

  /** It is time for a pause. */
  get isOver(): boolean {
    return performance.now() >= this.#deadline;
  }

  async pause(): Promise<void> {
    await setImmediate();
    this.#assertGoesOn();
    this.#deadline = performance.now() + portionMs;
  }
}
