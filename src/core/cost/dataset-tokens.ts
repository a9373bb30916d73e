/** Tokens of a dataset for one platform, added up line by line. */

import { isBlank } from "../blank.ts";
import { roles, type Role } from "../formats/format.ts";
import type { RecordTokens } from "../learning/learning-meter.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import type { DatasetTokens } from "./scenario.ts";

/** Who asked knows its name. */
export type CountedTokens = Omit<DatasetTokens, "name">;

export class DatasetTokenSums {
  readonly #byRole = new Map<Role, number>();
  #examples = 0;
  #unreadable = 0;
  #total = 0;
  #billed = 0;
  #trained = 0;

  /** `tokens`: as the meter has them of the line; blank lines are none. */
  add(line: string, tokens: RecordTokens | undefined): void {
    if (tokens === undefined) {
      if (!isBlank(line)) this.#unreadable += 1;
      return;
    }
    const { learned, kept, byRole } = tokens;
    this.#examples += 1;
    this.#total += learned.trained + learned.untrained;
    this.#billed += kept;
    this.#trained += learned.trained;
    for (const role of roles) {
      const own = byRole[role];
      if (own !== undefined) this.#byRole.set(role, (this.#byRole.get(role) ?? 0) + own);
    }
  }

  /** A line that is too long to be read. */
  addUnreadable(): void {
    this.#unreadable += 1;
  }

  counted({ label, error }: TokenCounter): CountedTokens {
    return {
      examples: this.#examples,
      unreadable: this.#unreadable,
      total: this.#total,
      billed: this.#billed,
      trained: this.#trained,
      byRole: Object.fromEntries(this.#byRole),
      tokenizer: label,
      ...(error && { error }),
    };
  }
}
