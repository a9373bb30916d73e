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

  /** Nothing is looked for. */
  get isIdle(): boolean {
    return this.#recognizers.length === 0;
  }

  /** Places in `source`, in its order, none overlapping another. */
  scan(source: string): readonly Match[] {
    const { text, sourceSpan } = scannedText(source);
    this.#reported.fill(0);
    this.#text = text;
    this.#matches = [];
    this.#triggers.find(text, this.#onTrigger);
    if (this.#matches.length === 0) return none;
    const matches = withoutOverlaps(this.#matches);
    return text === source ? matches : matches.map((match) => ({ ...match, ...sourceSpan(match) }));
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
  if (areApart(matches)) return matches;
  const kept: Match[] = [];
  let cluster: Match[] = [];
  let end = 0;
  const settle = (): void => {
    for (const match of cluster.length > 1 ? surest(cluster) : cluster) kept.push(match);
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

/** Whether they are in order and none overlaps another, as in most texts. */
function areApart(matches: readonly Match[]): boolean {
  let end = 0;
  for (const match of matches) {
    if (match.start < end) return false;
    ({ end } = match);
  }
  return true;
}

/** `cluster`: sorted by start; each overlaps the one before it. */
function surest(cluster: readonly Match[]): readonly Match[] {
  const [{ start: offset } = { start: 0 }] = cluster;
  const end = cluster.reduce((last, match) => Math.max(last, match.end), 0);
  // A mark for each character: chains of matches can be as long as a text.
  const taken = new Uint8Array(end - offset);
  const kept = cluster.toSorted(bySureness).filter((match) => {
    const [from, to] = [match.start - offset, match.end - offset];
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
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
