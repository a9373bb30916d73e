/** Compares two datasets line by line: hashes propose, texts decide. */

import type { Format } from "../formats/format.ts";
import { isSameJson } from "../turns/same-json.ts";
import type { DiffKind, PairedBy } from "./dataset-diff.ts";
import type { EntryFacts } from "./entry-facts.ts";
import { pairEdited } from "./pair-edited.ts";
import { keptInOrder, pairEqual, Pairing } from "./pairing.ts";
import { readEntry, type ReadEntry } from "./read-entry.ts";

export interface ComparedEntries {
  readonly facts: EntryFacts;
  readonly format: Format | undefined;
  /** `undefined`: the line cannot be had any more, or is too long. */
  readonly text: (entry: number) => string | undefined;
}

/** Entries that are one record; -1: it is not there. */
export interface EntryPair {
  readonly before: number;
  readonly after: number;
}

/**
 * Everything of `EntryDiff` but the texts. Yields now and then, so that other work can go on. Nearly linear, whatever
 * the datasets; what is remembered are numbers.
 */
export function* compareEntries(
  before: ComparedEntries,
  after: ComparedEntries,
): Generator<undefined, EntryDiff> {
  const pairing = new Pairing(before.facts.length, after.facts.length);
  const read = { before: reader(before), after: reader(after) };
  pairEqual({ before: before.facts.texts, after: after.facts.texts }, pairing);
  const isSameText = pairing.afterOf.map((entry) => (entry === -1 ? 0 : 1));
  pairEqual({ before: before.facts.contents, after: after.facts.contents }, pairing);
  const signs = new Map<number, PairedBy>();
  const isReformatted = new Uint8Array(before.facts.length);
  for (const [entry, other] of pairing.afterOf.entries()) {
    if (other === -1 || isSameText[entry] === 1) continue;
    const [left, right] = [read.before(entry)?.json, read.after(other)?.json];
    // Digests leave out white space at the ends of texts, and how letters are composed.
    if (left !== undefined && isSameJson(left, right)) isReformatted[entry] = 1;
    else signs.set(entry, "conversation");
    yield;
  }
  for (const [entry, sign] of yield* pairEdited(pairing, read)) signs.set(entry, sign);
  return new EntryDiff(pairing, { signs, isReformatted });
}

function reader({ format, text }: ComparedEntries): (entry: number) => ReadEntry | undefined {
  return (entry) => {
    const line = text(entry);
    return line === undefined ? undefined : readEntry(line, format);
  };
}

interface PairFacts {
  readonly signs: ReadonlyMap<number, PairedBy>;
  readonly isReformatted: Uint8Array;
}

/** Which entries are one record, and what became of them. */
export class EntryDiff {
  readonly #pairing: Pairing;
  readonly #facts: PairFacts;
  readonly #isKept: Uint8Array;

  constructor(pairing: Pairing, facts: PairFacts) {
    this.#pairing = pairing;
    this.#facts = facts;
    this.#isKept = keptInOrder(pairing);
  }

  /** All of them in the order of the dataset after; what is gone stands where it was. */
  *pairs(): Iterable<EntryPair> {
    const { afterOf, beforeOf } = this.#pairing;
    let next = 0;
    for (const [after, before] of beforeOf.entries()) {
      if (this.#isKept[before] === 1) {
        for (; next < before; next++) if (afterOf[next] === -1) yield { before: next, after: -1 };
      }
      yield { before, after };
    }
    for (; next < afterOf.length; next++) {
      if (afterOf[next] === -1) yield { before: next, after: -1 };
    }
  }

  kindOf({ before, after }: EntryPair): DiffKind {
    if (before === -1) return "added";
    if (after === -1) return "removed";
    if (this.#facts.signs.has(before)) return "edited";
    if (this.#facts.isReformatted[before] === 1) return "reformatted";
    return this.#isKept[before] === 1 ? "unchanged" : "moved";
  }

  /** Of an edited one: what told that both are one. */
  pairedBy({ before }: EntryPair): PairedBy | undefined {
    return this.#facts.signs.get(before);
  }

  /** Whether a record that is in both stands in another order. */
  isMoved({ before, after }: EntryPair): boolean {
    return before !== -1 && after !== -1 && this.#isKept[before] === 0;
  }
}
