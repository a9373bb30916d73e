/** What the provider's cache will probably do with instructions that requests have in common. */

import { minimumCachedPrefix } from "../cost/inputs.ts";
import type { ModelFacts } from "./language-model.ts";
import type { RequestTokens } from "./request-tokens.ts";

/** Requests that begin before the first has put its instructions there: as many as are under way at once. */
const writing = 4;

/**
 * In tokens: shorter instructions are not kept. As gateways to these models document it (read on 2026-11-23); of newer
 * Haikus it is not known, and more is taken than may be so.
 */
const longerMinimums: readonly (readonly [model: RegExp, tokens: number])[] = [
  [/haiku|opus-4-[56]\b/, 4096],
  [/opus-4-7\b/, 2048],
];

/** Of requests to one model in the order in which they are sent, one soon after the other. */
export class CacheForecast {
  readonly #minimum: number;
  /** How many requests have had these instructions. */
  readonly #seen = new Map<string, number>();

  constructor({ id }: Pick<ModelFacts, "id">) {
    this.#minimum = longerMinimums.find(([model]) => model.test(id))?.[1] ?? minimumCachedPrefix;
  }

  /** `system`: the instructions, by which they are known again. */
  of(system: string, tokens: RequestTokens): RequestTokens {
    const { instructions } = tokens;
    if (instructions < this.#minimum) return tokens;
    const seen = this.#seen.get(system) ?? 0;
    this.#seen.set(system, seen + 1);
    const isThere = seen >= writing;
    return {
      ...tokens,
      cache: { read: isThere ? instructions : 0, written: isThere ? 0 : instructions },
    };
  }
}
