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
export function membersLast(
  gone: readonly NodeChange[],
  coming: readonly NodeChange[],
): Removals {
  const names = new Set(coming.map(({ after }) => nameOf(after?.line ?? "")));
  const isLast = ({ before }: NodeChange): boolean => {
    const name = nameOf(before?.line ?? "");
    return name !== undefined && !names.has(name);
  };
  return { first: gone.filter((each) => !isLast(each)), last: gone.filter(isLast) };
}
