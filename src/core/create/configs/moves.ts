/** The fewest moves that put names in another order. */

export interface Move {
  readonly name: string;
  readonly where: "before" | "after";
  readonly other: string;
}

/** Both have the same names, once each. In the order in which they are to be done. */
export function movesBetween(now: readonly string[], wanted: readonly string[]): readonly Move[] {
  const places = new Map(now.map((name, at) => [name, at]));
  const staying = longestRise(wanted.map((name) => places.get(name) ?? 0));
  const moves: Move[] = [];
  for (const [at, name] of wanted.entries()) {
    if (staying.has(at)) continue;
    const previous = wanted[at - 1];
    if (previous !== undefined) moves.push({ name, where: "after", other: previous });
    else {
      const first = now.find((candidate) => candidate !== name);
      if (first !== undefined) moves.push({ name, where: "before", other: first });
    }
  }
  return moves;
}

/** Indexes of a longest subsequence that rises; patience sorting. */
export function longestRise(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, value] of values.entries()) {
    const place = lowerBound(ends, (end) => (values[end] ?? 0) < value);
    previous.push(ends[place - 1]);
    ends[place] = at;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.add(at);
  return rise;
}

function lowerBound(items: readonly number[], isBelow: (item: number) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(items[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
