import {
  blocksAround,
  isInBrackets,
  isNegated,
  isProse,
  leftOf,
  serverGroupOf,
  startsCapitalized,
} from "./scope.ts";
import { readSecret, type SecretValue } from "./secret-value.ts";

/** What stands around one trigger, found out when somebody asks. */
export class Surroundings {
  readonly #text: string;
  readonly #start: number;
  #left: string | undefined;
  #blocks: string | undefined;
  #isProse: boolean | undefined;
  #isNegated: boolean | undefined;
  #found: Map<RegExp, boolean> | undefined;
  #secretAt = -1;
  #secret: SecretValue | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  get left(): string {
    return (this.#left ??= leftOf(this.#text, this.#start));
  }

  get blocks(): string {
    return (this.#blocks ??= this.#readBlocks());
  }

  get isProse(): boolean {
    return (this.#isProse ??= isProse(this.left));
  }

  /** A line whose first word has a capital: commands have none, but behind a prompt. */
  get isCapitalized(): boolean {
    return startsCapitalized(this.left + this.#text.slice(this.#start, this.#start + 2));
  }

  /** Between angle brackets, as what is to be filled in: `<your passphrase here>`. */
  get isInBrackets(): boolean {
    return isInBrackets(this.left);
  }

  get isNegated(): boolean {
    return (this.#isNegated ??= isNegated(this.left));
  }

  /** Most commands that begin alike have their value at the same place. */
  secretAt(offset: number): SecretValue | undefined {
    if (offset !== this.#secretAt) {
      this.#secret = readSecret(this.#text, offset);
      this.#secretAt = offset;
    }
    return this.#secret;
  }

  #readBlocks(): string {
    const blocks = blocksAround(this.#text, this.#start);
    return blocks + serverGroupOf(this.#text, this.#start, `${blocks}\n${this.left}`);
  }

  has(words: RegExp): boolean {
    this.#found ??= new Map();
    let found = this.#found.get(words);
    if (found === undefined) {
      found = words.test(this.left) || words.test(this.blocks);
      this.#found.set(words, found);
    }
    return found;
  }
}
