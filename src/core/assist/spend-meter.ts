/**
 * Keeps what a run spends within a cap, whatever happens: what an attempt can cost at most is set aside before it begins,
 * and stays spent where nobody can tell what it has cost.
 */

import type { ModelUsage } from "./language-model.ts";
import { priceOf, priceSpan, type ModelPrices } from "./model-prices.ts";
import type { BilledTokens } from "./request-tokens.ts";

export interface SpendLimits {
  /** `undefined`: nothing can be metered. */
  readonly prices: ModelPrices | undefined;
  /** In USD; `undefined`: there is none. */
  readonly capUsd: number | undefined;
  readonly isBatch: boolean;
}

/** What is set aside for one attempt. Only the first call of a method counts. */
export interface Reservation {
  /** `undefined`: nobody can tell, so all of it is spent. */
  settle(usage: ModelUsage | undefined): void;
  /** Nothing was spent. */
  release(): void;
}

export class SpendMeter {
  readonly #limits: SpendLimits;
  #spentUsd = 0;
  #reservedUsd = 0;
  #reservations = 0;

  constructor(limits: SpendLimits) {
    this.#limits = limits;
  }

  /** In USD; `undefined`: prices are not known. */
  get spentUsd(): number | undefined {
    return this.#limits.prices === undefined ? undefined : this.#spentUsd;
  }

  /** `undefined`: at worst it would cost more than is left. */
  reserve(tokens: BilledTokens): Reservation | undefined {
    const { prices, capUsd = Infinity, isBatch } = this.#limits;
    if (prices === undefined) return unmetered;
    const most = priceSpan(prices, tokens, isBatch).most;
    // A cap that is no number allows nothing.
    if (!(this.#spentUsd + this.#reservedUsd + most <= capUsd)) return undefined;
    this.#reservedUsd += most;
    this.#reservations++;
    let isOpen = true;
    const close = (spentUsd: number): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#reservations--;
      // What rounding leaves behind must not add up.
      this.#reservedUsd = this.#reservations === 0 ? 0 : this.#reservedUsd - most;
      this.#spentUsd += spentUsd;
    };
    return {
      settle: (usage) => {
        close(usage === undefined ? most : priceOf(prices, usage, isBatch));
      },
      release: () => {
        close(0);
      },
    };
  }
}

const nothing = (): void => undefined;
const unmetered: Reservation = { settle: nothing, release: nothing };
