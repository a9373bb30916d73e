/** Edits of lists without numbers: a list that is applied is never empty or gone while it changes. */

import type { ConfigNode } from "./config-tree.ts";
import { longestRise } from "./moves.ts";
import type { ListEdits } from "./node-change.ts";

interface List {
  /** Where its entries are typed; none: they stand alone. */
  readonly header: string | undefined;
  /** Of an access list that can be numbered anew. */
  readonly name: string | undefined;
  readonly entries: readonly string[];
}

/** No lines: both are the same. `undefined`: only a new list would do. */
export function listEdits(before: ConfigNode, after: ConfigNode): ListEdits | undefined {
  const [old, now] = [listOf(before), listOf(after)];
  if (before.line !== after.line || isTwofold(old) || isTwofold(now)) return undefined;
  if (old.header === undefined) return { lines: tailEdits(old.entries, now.entries) };
  const places = new Map(old.entries.map((entry, at) => [entry, at]));
  const common = now.entries.filter((entry) => places.has(entry));
  const rise = longestRise(common.map((entry) => places.get(entry) ?? 0));
  const change: ListChange = {
    old: old.entries,
    now: now.entries,
    places,
    staying: new Set(common.filter((_, at) => rise.has(at))),
  };
  if (isAtEnd(change)) {
    return { header: old.header, lines: editLines(change, (entry) => [`no ${entry}`, entry]) };
  }
  // Whether a device gives a number to a remark is not known.
  const hasRemark = [...old.entries, ...now.entries].some((entry) => entry.startsWith("remark "));
  return old.name === undefined || hasRemark
    ? undefined
    : numberedEdits(change, { header: old.header, name: old.name });
}

const isTwofold = ({ entries }: List): boolean => new Set(entries).size !== entries.length;

function listOf({ line, children, isGroup }: ConfigNode): List {
  const lines = children.map((child) => child.line);
  const number = /^access-list (\d+)$/.exec(line)?.[1];
  if (number !== undefined) {
    return {
      header: `ip access-list ${isStandard(Number(number)) ? "standard" : "extended"} ${number}`,
      name: number,
      entries: lines.map((entry) => entry.slice(line.length + 1)),
    };
  }
  const name = /^ip access-list (?:(?:standard|extended) )?(\S+)$/.exec(line)?.[1];
  return { header: isGroup === true ? undefined : line, name, entries: lines };
}

const isStandard = (number: number): boolean => number < 100 || (number >= 1300 && number < 2000);

interface ListChange {
  readonly old: readonly string[];
  readonly now: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** Entries that keep their order. */
  readonly staying: ReadonlySet<string>;
}

/** Nothing comes before an entry that stays. */
const isAtEnd = ({ now, staying }: ListChange): boolean =>
  now.slice(0, staying.size).every((entry) => staying.has(entry));

/** What comes, then what goes, its last entry first: what an old list permits it permits to the end. */
function editLines(
  { old, now, places, staying }: ListChange,
  typed: (entry: string) => readonly [removal: string, addition: string],
): readonly string[] {
  const coming = now.filter((entry) => !staying.has(entry));
  const wanted = new Set(now);
  const going = old.filter((entry) => !wanted.has(entry));
  const twins = new Map(going.map((entry) => [unlogged(entry), entry]));
  const removed = new Set<string>();
  return [
    ...coming.flatMap((entry) => {
      // A device takes an entry for one that it has if nothing but logging is different.
      const twin = places.has(entry) ? entry : twins.get(unlogged(entry));
      if (twin === undefined) return [typed(entry)[1]];
      removed.add(twin);
      return [typed(twin)[0], typed(entry)[1]];
    }),
    ...going
      .filter((entry) => !removed.has(entry))
      .reverse()
      .map((entry) => typed(entry)[0]),
  ];
}

const unlogged = (entry: string): string => entry.replace(/ log(?:-input)?$/, "");

/** New entries get numbers between those that stay, as "15" between "10" and "20". */
function numberedEdits(
  change: ListChange,
  { header, name }: { readonly header: string; readonly name: string },
): ListEdits {
  const { old, now, places, staying } = change;
  const runs = runsBefore(now, staying);
  const longest = runs.reduce((most, { run }) => Math.max(most, run.length), 0);
  const step = 10 ** Math.max(1, Math.ceil(Math.log10(longest + 1)));
  const numberOf = (entry: string): number => step * ((places.get(entry) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const { run, next } of runs) {
    const from = next === undefined ? step * old.length : numberOf(next) - step;
    const share = next === undefined ? step : step / (run.length + 1);
    for (const [at, entry] of run.entries())
      numbers.set(entry, from + Math.floor(share * (at + 1)));
  }
  return {
    header,
    renumbered: { name, step },
    lines: editLines(change, (entry) => [
      `no ${numberOf(entry)}`,
      `${numbers.get(entry) ?? ""} ${entry}`,
    ]),
  };
}

interface Run {
  readonly run: string[];
  /** The entry behind it. */
  readonly next: string | undefined;
}

function runsBefore(now: readonly string[], staying: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = [];
  let run: string[] = [];
  for (const entry of now) {
    if (staying.has(entry)) {
      runs.push({ run, next: entry });
      run = [];
    } else run.push(entry);
  }
  return [...runs, { run, next: undefined }];
}

/** Of lists whose lines name them, and have no place: what stands behind the first change is put there again. */
function tailEdits(old: readonly string[], now: readonly string[]): readonly string[] {
  const places = new Map(old.map((entry, at) => [entry, at]));
  let last = -1;
  let kept = 0;
  for (const entry of now) {
    const place = places.get(entry) ?? -1;
    if (place <= last) break;
    last = place;
    kept++;
  }
  const staying = new Set(now.slice(0, kept));
  return editLines({ old, now, places, staying }, (entry) => [`no ${entry}`, entry]);
}
