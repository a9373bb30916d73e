/** Words by which texts tell what they are about. */

import { runHash, type TextWords } from "./word-hashes.ts";

export interface LexiconEntry {
  /** One to three words; case and what stands between them make no difference. */
  readonly phrase: string;
  /** What it speaks for. */
  readonly label: string;
  /** 1 by default. */
  readonly weight?: number | undefined;
  /** What has to stand there as it is written, where the words alone mean something else as well: `IS-IS`, not "is is". */
  readonly as?: RegExp | undefined;
}

/** Sums of weights by label, in the order in which labels were met. */
export type Evidence = Map<string, number>;

/** One for several subjects, as most words of a text need no more than one look at it then. */
export class Lexicon<Subject extends string> {
  readonly #entries = new Map<
    number,
    { readonly subject: Subject; readonly entry: LexiconEntry }
  >();
  /** A bit for the end of each hash. */
  readonly #bits = new Uint32Array(1 << 11);

  constructor(subjects: Readonly<Record<Subject, readonly LexiconEntry[]>>) {
    for (const subject of Object.keys(subjects) as Subject[]) {
      for (const entry of subjects[subject]) this.#add(subject, entry);
    }
  }

  /** `words`: of `text`. What is said of subjects without a place in `evidence` does not count. */
  gather(
    text: string,
    { count, hashes, pairs, triples, starts, ends }: TextWords,
    evidence: Readonly<Partial<Record<Subject, Evidence>>>,
  ): void {
    for (let word = 0; word < count; word++) {
      for (let before = 0; before <= 2 && before <= word; before++) {
        const hash = (before === 0 ? hashes : before === 1 ? pairs : triples)[word] ?? 0;
        if (((this.#bits[(hash & 0xffff) >>> 5] ?? 0) & (1 << (hash & 31))) === 0) continue;
        const { subject, entry } = this.#entries.get(hash) ?? {};
        if (subject === undefined || entry === undefined) continue;
        const sums = evidence[subject];
        const found = text.slice(starts[word - before], ends[word]);
        if (sums === undefined || !isThere(entry, found)) continue;
        sums.set(entry.label, (sums.get(entry.label) ?? 0) + (entry.weight ?? 1));
      }
    }
  }

  #add(subject: Subject, entry: LexiconEntry): void {
    const hash = runHash(entry.phrase);
    if (hash === undefined) throw new RangeError(`Not one to three words: ${entry.phrase}`);
    if (this.#entries.has(hash)) throw new RangeError(`Listed twice: ${entry.phrase}`);
    this.#entries.set(hash, { subject, entry });
    const at = (hash & 0xffff) >>> 5;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (hash & 31));
  }
}

/** Signs and spaces between the words of a phrase. */
const maxBetween = 6;

/** On one line, near each other; other words may have the hash. */
function isThere({ phrase, as }: LexiconEntry, found: string): boolean {
  return (
    found.length <= phrase.length + maxBetween &&
    !found.includes("\n") &&
    found.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, " ") === phrase &&
    (as === undefined || as.test(found))
  );
}

/** The label with the most evidence, of equals the one that was met first. */
export function strongest(evidence: Evidence): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [label, sum] of evidence) if (sum > most) [best, most] = [label, sum];
  return best;
}
