/** Something that is done once nothing new has come for a while. */
export class Delay {
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #action: (() => void) | undefined;

  constructor(ms: number) {
    this.#ms = ms;
  }

  get isWaiting(): boolean {
    return this.#action !== undefined;
  }

  /** In place of what was waiting. */
  start(action: () => void): void {
    this.stop();
    this.#action = action;
    this.#timer = setTimeout(() => {
      this.finish();
    }, this.#ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#action = undefined;
  }

  /** Does now what waits. */
  finish(): void {
    const action = this.#action;
    this.stop();
    action?.();
  }
}
