/** Changes that take away for a time what the device uses, and that nothing known here avoids. */

import type { ConfigNode } from "./config-tree.ts";
import type { NodeChange } from "./node-change.ts";

/** What is made anew, and how lines that use NAME are written. */
const made: readonly (readonly [definition: RegExp, use: string])[] = [
  [
    /^(?:(?:ip|ipv6|mac) access-list (?:(?:standard|extended) )?|access-list )(\S+)$/,
    String.raw`(?:access-group|access-class|traffic-filter|address|access-list|list|filter|acl|name|ACL|community \S+ R[OW])(?: \S+)? NAME(?: |$)`,
  ],
  [/^ip(?:v6)? prefix-list (\S+)$/, String.raw`prefix-list (?:\S+ )*NAME(?: |$)`],
  [/^track (\d+)/, ". track NAME(?: |$)"],
  [/^ip sla (\d+)$/, String.raw`^track \d+ (?:ip sla|rtr) NAME(?: |$)`],
];

export function isRisky(changes: readonly NodeChange[], before: readonly ConfigNode[]): boolean {
  const uses = new Map<string, RegExp>();
  for (const change of changes) {
    const [name, use] = useOf(change) ?? [];
    if (name !== undefined && use !== undefined) uses.set(name, either(uses.get(name), use));
  }
  return uses.size > 0 && before.some((node) => isUser(node, uses));
}

function useOf({ before, after, undo }: NodeChange): readonly [string, RegExp] | undefined {
  if (before === undefined || after === undefined || undo === undefined) return undefined;
  for (const [definition, use] of made) {
    const name = definition.exec(before.line)?.[1];
    if (name !== undefined) return [name, new RegExp(use.replaceAll("NAME", () => escaped(name)))];
  }
  return undefined;
}

/** A probe and a list can have one number. */
const either = (one: RegExp | undefined, other: RegExp): RegExp =>
  one === undefined ? other : new RegExp(`${one.source}|${other.source}`);

const escaped = (name: string): string => name.replace(/[^\w-]/g, String.raw`\$&`);

/** Lines that have the name among their words, and it as it is used. */
const isUser = ({ line, children }: ConfigNode, uses: ReadonlyMap<string, RegExp>): boolean =>
  (!isDefined(line) && line.split(" ").some((word) => uses.get(word)?.test(line) === true)) ||
  children.some((child) => isUser(child, uses));

/** The definition itself. */
const isDefined = (line: string): boolean =>
  /^(?:(?:ip|ipv6|mac) access-list|access-list|ip(?:v6)? prefix-list)/.test(line);
