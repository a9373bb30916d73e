/** Records that may match those of another dataset: the likeliest few of each, in typed arrays. */

/** Of each record. */
const slots = 16;

const maxCount = 0xff;

export class CandidateList {
  /** Records plus 1; 0: the slot is free. Pages that are never written take no memory. */
  readonly #others: Uint32Array;
  /** How often each was proposed. */
  readonly #counts: Uint8Array;

  /** `records`: how many there are that others are proposed for. */
  constructor(records: number) {
    this.#others = new Uint32Array(records * slots);
    this.#counts = new Uint8Array(records * slots);
  }

  /** Where there is no room, what was proposed least makes it: what is likely is proposed often. */
  propose(record: number, other: number): void {
    const start = record * slots;
    let least = start;
    for (let slot = start; slot < start + slots; slot++) {
      const there = this.#others[slot] ?? 0;
      const count = this.#counts[slot] ?? 0;
      if (there === 0) {
        least = slot;
        break;
      }
      if (there === other + 1) {
        this.#counts[slot] = Math.min(count + 1, maxCount);
        return;
      }
      if (count < (this.#counts[least] ?? 0)) least = slot;
    }
    this.#others[least] = other + 1;
    this.#counts[least] = 1;
  }

  /** What was proposed most often first. */
  of(record: number): number[] {
    const start = record * slots;
    const proposed: { readonly other: number; readonly count: number }[] = [];
    for (let slot = start; slot < start + slots && this.#others[slot] !== 0; slot++) {
      proposed.push({ other: (this.#others[slot] ?? 0) - 1, count: this.#counts[slot] ?? 0 });
    }
    proposed.sort((a, b) => b.count - a.count || a.other - b.other);
    return proposed.map(({ other }) => other);
  }
}
