/**
 * Which of the entries that differ are one record that was edited. In this order, so that the surest signs decide: the
 * same conversation, the same id, the same prompt, similar texts, the same place.
 */

import { bandsFor } from "../similarity/bands.ts";
import { sharedShare } from "../similarity/jaccard.ts";
import { Sketcher } from "../similarity/sketcher.ts";
import { groupsByHash, pairBest } from "./best-pairs.ts";
import type { PairedBy } from "./dataset-diff.ts";
import { LeftOver } from "./left-over.ts";
import { pairNear } from "./near-pairs.ts";
import { keptInOrder, pairEqual, Pairing, pairUnique } from "./pairing.ts";
import { pairPlaces } from "./place-pairs.ts";
import type { ReadEntry } from "./read-entry.ts";
import { joinedHash } from "./text-hash.ts";
import { alikeness } from "./word-bags.ts";

/** Records are proposed from about here on, and are a pair from half on. */
const proposed = 0.6;
const leastSimilarity = 0.5;

/** A group of so many pairs with one prompt is looked at pair by pair; of a larger one the order decides. */
const maxGroupPairs = 64;

export interface EntryReader {
  readonly before: (entry: number) => ReadEntry | undefined;
  readonly after: (entry: number) => ReadEntry | undefined;
}

/** By entry before: what told that it is the entry it is paired with. */
export type PairSigns = Map<number, PairedBy>;

/** Adds pairs to those of equal entries. Yields now and then, so that other work can go on. */
export function* pairEdited(equal: Pairing, read: EntryReader): Generator<undefined, PairSigns> {
  const bands = bandsFor(proposed, "plain");
  const sketcher = new Sketcher({ plainBands: bands, blindBands: 0, prompts: false });
  const before = new LeftOver(free(equal.afterOf), sketcher);
  const after = new LeftOver(free(equal.beforeOf), sketcher);
  yield* readAll(before, read.before);
  yield* readAll(after, read.after);

  const pairing = new Pairing(before.length, after.length);
  const signs: PairSigns = new Map();
  const settle = (sign: PairedBy): void => {
    for (let i = 0; i < before.length; i++) {
      const j = pairing.afterOf[i] ?? -1;
      const entry = before.entries[i] ?? 0;
      if (j === -1 || signs.has(entry)) continue;
      signs.set(entry, sign);
      equal.pair(entry, after.entries[j] ?? 0);
    }
  };
  const readPair = (i: number, j: number): [ReadEntry, ReadEntry] | undefined => {
    const left = read.before(before.entries[i] ?? 0);
    const right = read.after(after.entries[j] ?? 0);
    return left && right && [left, right];
  };

  for (const ids of idColumns(before, after)) {
    pairUnique(
      {
        before: joinedHashes(before.conversations, ids.before),
        after: joinedHashes(after.conversations, ids.after),
      },
      pairing,
    );
  }
  pairEqual({ before: before.conversations, after: after.conversations }, pairing);
  settle("conversation");
  for (const ids of idColumns(before, after)) pairUnique(ids, pairing);
  settle("id");
  const prompts = { before: before.prompts, after: after.prompts };
  pairUnique(prompts, pairing);
  for (const group of groupsByHash(prompts, pairing)) {
    const pairs = group.before.length * group.after.length;
    if (pairs === 0 || pairs > maxGroupPairs) continue;
    pairBest(group, pairing, {
      least: 0,
      similarity: (i, j) => {
        const pair = readPair(i, j);
        return pair === undefined ? 0 : alikeness(...pair);
      },
    });
    yield;
  }
  pairEqual(prompts, pairing);
  settle("prompt");
  yield* pairNear(before, after, {
    pairing,
    bands,
    least: leastSimilarity,
    similarity: (i, j) => {
      const pair = readPair(i, j);
      return pair === undefined ? 0 : shingleShare(sketcher, ...pair);
    },
  });
  settle("similarity");
  const places = { isKept: keptInOrder(equal), equal };
  yield* pairPlaces({ before: before.entries, after: after.entries }, places, (entry, other) => {
    const left = read.before(entry);
    const right = read.after(other);
    return left && right ? alikeness(left, right) : 0;
  });
  for (const entry of before.entries) {
    if (equal.afterOf[entry] !== -1 && !signs.has(entry)) signs.set(entry, "place");
  }
  return signs;
}

function free(partners: Int32Array): Uint32Array {
  const entries: number[] = [];
  for (let entry = 0; entry < partners.length; entry++) {
    if (partners[entry] === -1) entries.push(entry);
  }
  return Uint32Array.from(entries);
}

function* readAll(
  left: LeftOver,
  read: (entry: number) => ReadEntry | undefined,
): Generator<undefined> {
  for (const [index, entry] of left.entries.entries()) {
    const there = read(entry);
    if (there !== undefined) left.read(index, there);
    yield;
  }
}

interface Columns {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Kinds of ids that records of both datasets have. */
function* idColumns(before: LeftOver, after: LeftOver): Iterable<Columns> {
  for (const [kind, ids] of before.ids.entries()) {
    const others = after.ids[kind];
    if (ids !== undefined && others !== undefined) yield { before: ids, after: others };
  }
}

function joinedHashes(hashes: Float64Array, others: Float64Array): Float64Array {
  return hashes.map((hash, index) => {
    const other = others[index] ?? 0;
    return hash === 0 || other === 0 ? 0 : joinedHash(hash, other);
  });
}

function shingleShare(sketcher: Sketcher, before: ReadEntry, after: ReadEntry): number {
  if (before.json === undefined || before.example === undefined) return 0;
  if (after.json === undefined || after.example === undefined) return 0;
  const left = sketcher.shingles(before.json, before.example, "plain");
  const right = sketcher.shingles(after.json, after.example, "plain");
  return left.length === 0 || right.length === 0 ? 0 : sharedShare(left, right, leastSimilarity);
}
