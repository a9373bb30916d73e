import { blocksAround, isProse, leftOf } from "./scope.ts";

/** What stands around one trigger, found out when somebody asks. */
export class Surroundings {
  readonly #text: string;
  readonly #start: number;
  #left: string | undefined;
  #blocks: string | undefined;
  #isProse: boolean | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  get left(): string {
    return (this.#left ??= leftOf(this.#text, this.#start));
  }

  get isProse(): boolean {
    return (this.#isProse ??= isProse(this.left));
  }

  has(words: RegExp): boolean {
    if (words.test(this.left)) return true;
    return words.test((this.#blocks ??= blocksAround(this.#text, this.#start)));
  }
}
