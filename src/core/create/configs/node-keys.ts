/** What names a line or section among others: what has one key takes each other's place. */

import type { ConfigNode } from "./config-tree.ts";
import { bare } from "./node-change.ts";
import type { SectionKind } from "./section-kind.ts";
import { meaningOf } from "./single-valued.ts";

type Nodes = readonly ConfigNode[];

/** `crowded`: keys that several lines have, which are named by all of their words. */
export function keyOf(node: ConfigNode, kind: SectionKind, crowded: ReadonlySet<string>): string {
  if (node.isGroup === true) return `group ${node.line}`;
  const { line } = node;
  if (kind === "global" || kind === "bgp") {
    const section = sectionKey(line);
    if (section !== undefined) return section;
  }
  const { key } = meaningOf(bare(line), kind);
  return crowded.has(key) ? bare(line) : key;
}

/** What names a section, where its line says more. */
function sectionKey(line: string): string | undefined {
  const [, map, number] = /^route-map (\S+) (?:permit|deny) (\d+)/.exec(line) ?? [];
  if (map !== undefined) return `route-map ${map} ${number ?? ""}`;
  const [, name] = /^class-map (?:type \S+ )?(?:match-\w+ )?(\S+)/.exec(line) ?? [];
  if (name !== undefined) return `class-map ${name}`;
  const [, family, list] =
    /^(ip|ipv6|mac) access-list (?:(?:standard|extended) )?(\S+)/.exec(line) ?? [];
  if (list !== undefined) return `${family ?? ""} access-list ${list}`;
  return /^neighbor \S+(?= remote-as \S+$)/.exec(line)?.[0];
}

/** Keys that several lines of a section have. */
export function repeatedKeys(nodes: Nodes, kind: SectionKind): readonly string[] {
  const seen = new Set<string>();
  const repeated: string[] = [];
  for (const { line, isGroup } of nodes) {
    if (isGroup === true) continue;
    const { key } = meaningOf(bare(line), kind);
    if (seen.has(key)) repeated.push(key);
    seen.add(key);
  }
  return repeated;
}
