/** Which lines of a section go after those that come: what stands beside others is never missing in between. */

import type { NodeChange } from "./node-change.ts";

/** What names a line among those that can stand beside it. */
const members: readonly RegExp[] = [
  /^match .*/,
  /^network \S+(?: mask \S+| \d[\d.]*)?/,
  /^ip ospf message-digest-key \d+/,
  /^route-target .*/,
  /^server .*/,
  /^ip(?:v6)? route \S+ \S+/,
];

const nameOf = (line: string): string | undefined => {
  for (const form of members) {
    const name = form.exec(line)?.[0];
    if (name !== undefined) return name;
  }
  return undefined;
};

interface Removals {
  readonly first: readonly NodeChange[];
  readonly last: readonly NodeChange[];
}

/** Where one of the same name comes, the old one has to make room for it. */
export function membersLast(gone: readonly NodeChange[], coming: readonly NodeChange[]): Removals {
  const lines = coming.map(({ after }) => after?.line ?? "");
  const names = new Set(lines.map(nameOf));
  const conditions = new Map(lines.flatMap((line) => entryOf(line)));
  const isLast = ({ before }: NodeChange): boolean => {
    const name = nameOf(before?.line ?? "");
    return name !== undefined && !names.has(name);
  };
  return {
    first: gone.filter((each) => !isLast(each)),
    last: gone.filter(isLast).flatMap((each) => withoutKept(each, conditions)),
  };
}

/** A condition and its values: a new line adds some, and its removal takes those away that it names. */
const condition =
  /^(match (?:ip(?:v6)? address(?: prefix-list)?|community|as-path|tag|interface|(?:ip )?dscp)) (?!prefix-list )(.+)$/;

function entryOf(line: string): readonly (readonly [string, ReadonlySet<string>])[] {
  const [, start, values] = condition.exec(line) ?? [];
  return start === undefined || values === undefined ? [] : [[start, new Set(values.split(" "))]];
}

function withoutKept(
  change: NodeChange,
  conditions: ReadonlyMap<string, ReadonlySet<string>>,
): readonly NodeChange[] {
  const [[start, values] = ["", new Set<string>()]] = entryOf(change.before?.line ?? "");
  const kept = conditions.get(start);
  if (kept === undefined) return [change];
  const left = [...values].filter((value) => !kept.has(value));
  return left.length === 0 ? [] : [{ ...change, undo: `no ${start} ${left.join(" ")}` }];
}
