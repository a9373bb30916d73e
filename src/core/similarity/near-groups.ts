/** Groups of similar records, each around one that is kept: records join what is kept, never one another. */

export interface SimilarRecords {
  readonly kept: number;
  /** Without the one that is kept, in the order in which they were placed. */
  readonly members: readonly { readonly record: number; readonly similarity: number }[];
}

export interface GroupingOptions {
  /** From which similarity on a record joins a group. */
  readonly threshold: number;
  /** Records that may be similar to this one. Those that have not had their turn yet are passed over. */
  neighboursOf(record: number): Iterable<number>;
  /** How likely two records are similar, in any measure; 0: they are not. Cheap: it is asked for more pairs. */
  likelihood(record: number, kept: number): number;
  /** Verified, from 0 to 1; below the threshold any number below it. */
  similarity(record: number, kept: number): number;
}

/** Of so many kept records that a record may be similar to, the likeliest are compared. */
const maxCompared = 24;

/**
 * Takes the records in their order: one that is similar enough to a kept one joins the most similar, the first of equals;
 * any other is kept. A record that may be similar to a member of a group is compared with what that group keeps.
 */
export function groupAround(order: Iterable<number>, options: GroupingOptions): SimilarRecords[] {
  const keptFor = new Map<number, number>();
  const groups = new Map<number, { record: number; similarity: number }[]>();
  for (const record of order) {
    const best = mostSimilar(record, candidatesOf(record, keptFor, options), options);
    keptFor.set(record, best?.kept ?? record);
    if (best === undefined) continue;
    const members = groups.get(best.kept);
    const member = { record, similarity: best.similarity };
    if (members === undefined) groups.set(best.kept, [member]);
    else members.push(member);
  }
  return Array.from(groups, ([kept, members]) => ({ kept, members }));
}

/** Kept records to compare with, the likeliest first. */
function candidatesOf(
  record: number,
  keptFor: ReadonlyMap<number, number>,
  options: GroupingOptions,
): number[] {
  const likelihoods = new Map<number, number>();
  for (const neighbour of options.neighboursOf(record)) {
    const kept = keptFor.get(neighbour);
    if (kept === undefined || likelihoods.has(kept)) continue;
    likelihoods.set(kept, options.likelihood(record, kept));
  }
  return Array.from(likelihoods)
    .filter(([, likely]) => likely > 0)
    .sort(([a, likelyA], [b, likelyB]) => likelyB - likelyA || a - b)
    .slice(0, maxCompared)
    .map(([kept]) => kept);
}

function mostSimilar(record: number, candidates: readonly number[], options: GroupingOptions) {
  let best: { kept: number; similarity: number } | undefined;
  for (const kept of candidates) {
    const similarity = options.similarity(record, kept);
    if (similarity < options.threshold) continue;
    const isBetter =
      best === undefined ||
      similarity > best.similarity ||
      (similarity === best.similarity && kept < best.kept);
    if (isBetter) best = { kept, similarity };
  }
  return best;
}
