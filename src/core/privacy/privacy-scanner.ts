/** All recognizers over one text: triggers first, then whoever asked for them, then one finding a place. */

import type { EntityType } from "./entities.ts";
import type { Match, Recognizer } from "./recognizer.ts";
import { scannedText } from "./scanned-text.ts";
import { TriggerIndex } from "./trigger-index.ts";

export class PrivacyScanner {
  readonly #recognizers: readonly Recognizer[];
  readonly #triggers: TriggerIndex;
  /** Of each recognizer: the end of what it last reported. */
  readonly #reported: Int32Array;
  #text = "";
  #matches: Match[] = [];
  #current = 0;

  /** `isWanted`: recognizers of which no entity is wanted cost nothing. */
  constructor(
    recognizers: readonly Recognizer[],
    isWanted: (entity: EntityType) => boolean = () => true,
  ) {
    this.#recognizers = recognizers.filter(({ entities }) => entities.some(isWanted));
    this.#triggers = new TriggerIndex(this.#recognizers);
    this.#reported = new Int32Array(this.#recognizers.length);
  }

  /** Places in `source`, in its order, none overlapping another. */
  scan(source: string): readonly Match[] {
    const { text, sourceSpan } = scannedText(source);
    this.#reported.fill(0);
    this.#text = text;
    this.#matches = [];
    this.#triggers.find(text, this.#onTrigger);
    if (this.#matches.length === 0) return none;
    return withoutOverlaps(this.#matches).map((match) => ({ ...match, ...sourceSpan(match) }));
  }

  readonly #onTrigger = (index: number, start: number, end: number): void => {
    if (start < (this.#reported[index] ?? 0)) return;
    this.#current = index;
    this.#recognizers[index]?.find(this.#text, { start, end }, this.#report);
  };

  readonly #report = (match: Match): void => {
    this.#reported[this.#current] = Math.max(this.#reported[this.#current] ?? 0, match.end);
    this.#matches.push(match);
  };
}

const none: readonly Match[] = [];

/** Of places that overlap, the surer one stays, of equally sure ones the longer. */
function withoutOverlaps(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  let cluster: Match[] = [];
  let end = 0;
  const settle = (): void => {
    if (cluster.length > 1) kept.push(...surest(cluster));
    else kept.push(...cluster);
  };
  for (const match of matches.toSorted((a, b) => a.start - b.start)) {
    if (match.start >= end) {
      settle();
      cluster = [];
    }
    cluster.push(match);
    end = Math.max(end, match.end);
  }
  settle();
  return kept;
}

function surest(cluster: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of cluster.toSorted(bySureness)) {
    const at = firstBehind(kept, match.start);
    const next = kept[at];
    if (next === undefined || next.start >= match.end) kept.splice(at, 0, match);
  }
  return kept;
}

/** Confidences are rough: what differs less than this is equally sure. */
const grades = 4;

function bySureness(a: Match, b: Match): number {
  return (
    Math.round(b.confidence * grades) - Math.round(a.confidence * grades) ||
    b.end - b.start - (a.end - a.start) ||
    b.confidence - a.confidence ||
    a.start - b.start
  );
}

/** Index of the first of the sorted matches that ends behind `offset`. */
function firstBehind(sorted: readonly Match[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
