/** Configurations of the common command line as sections: what is indented belongs to the line above. */

import { readConfigLines } from "./config-lines.ts";
import type { ConfigStyle } from "./config-style.ts";
import { vlanNumbers } from "./vlan-list.ts";

export interface ConfigNode {
  readonly line: string;
  /** See `ConfigLine`. */
  readonly block?: readonly string[] | undefined;
  readonly children: readonly ConfigNode[];
  /** Its line is no command: the children are the lines of one list, or of one neighbour, side by side. */
  readonly isGroup?: boolean | undefined;
}

interface OpenNode {
  readonly line: string;
  readonly block?: readonly string[] | undefined;
  readonly children: OpenNode[];
  readonly isGroup?: boolean;
}

/** Nothing is nested deeper: what is, counts as of this level. */
const deepest = 12;

/** Not to be typed: the version of the software, marks around other lines. */
const untyped = /^(?:version \S+.*|boot-(?:start|end)-marker|exit|exit-address-family|!.*|vlan 1)$/;

/** Top-level sections and lists; comments and what is the same for all devices left out. Linear. */
export function readConfigTree(text: string, style: ConfigStyle): readonly ConfigNode[] {
  const root: OpenNode = { line: "", children: [] };
  const open: { node: OpenNode; indent: number }[] = [{ node: root, indent: -1 }];
  for (const { text: line, indent, block, isComment } of readConfigLines(text, style)) {
    if (isComment) continue;
    while (open.length > 1 && (open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const node: OpenNode = { line, block, children: [] };
    open.at(-1)?.node.children.push(node);
    if (open.length <= deepest) open.push({ node, indent });
  }
  return arranged(root.children, "").children;
}

/** Lists in groups, lists of VLANs taken apart, sections of the same line put together. */
function arranged(nodes: readonly OpenNode[], header: string): OpenNode {
  const result: OpenNode = { line: header, children: [] };
  const byHeader = new Map<string, OpenNode>();
  const put = (into: OpenNode, node: OpenNode): void => {
    const known = byHeader.get(`${into.line}\n${node.line}`);
    if (known !== undefined && node.block === undefined) append(known.children, node.children);
    else {
      into.children.push(node);
      if (node.children.length > 0 || opensSection(node.line)) {
        byHeader.set(`${into.line}\n${node.line}`, node);
      }
    }
  };
  for (const node of nodes) {
    if (untyped.test(node.line) && node.children.length === 0) continue;
    const name = groupOf(node.line, header);
    if (name === undefined) for (const single of singleNodes(node, header)) put(result, single);
    else put(groupNamed(name, result, byHeader), node);
  }
  return withAllowedVlans({
    ...result,
    children: result.children.map((node) => arrangedChild(node)),
  });
}

function arrangedChild(node: OpenNode): OpenNode {
  if (node.isGroup === true) {
    return { ...node, children: node.children.map((child) => arrangedChild(child)) };
  }
  if (node.children.length === 0) return node;
  return { ...node, children: arranged(node.children, node.line).children };
}

function append(into: OpenNode[], nodes: readonly OpenNode[]): void {
  for (const node of nodes) into.push(node);
}

function groupNamed(name: string, into: OpenNode, known: Map<string, OpenNode>): OpenNode {
  const key = `group ${name}`;
  const group = known.get(key) ?? { line: name, children: [], isGroup: true };
  if (!known.has(key)) {
    known.set(key, group);
    into.children.push(group);
  }
  return group;
}

/** What lines of one list begin with, by the line above. */
const groups: readonly (readonly [above: RegExp, line: RegExp])[] = [
  [/^$/, /^(access-list \d+) /],
  [/^$/, /^(ip(?:v6)? prefix-list \S+) (?:seq|permit|deny|description)\b/],
  [/^$/, /^(ip as-path access-list \S+) (?:permit|deny)/],
  [/^$/, /^(ip (?:ext|large-)?community-list (?:(?:standard|expanded) )?\S+) (?:seq |permit|deny)/],
  [/^$/, /^(route-map \S+) (?:permit|deny)/],
  [/^router bgp /, /^(?:no )?(neighbor \S+) \S/],
  [/^interface /, /^(standby \d+) \S/],
  [/^interface /, /^(vrrp \d+) \S/],
];

function groupOf(line: string, above: string): string | undefined {
  for (const [place, beginning] of groups) {
    const name = place.test(above) ? beginning.exec(line)?.[1] : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Lines that begin a section, even if nothing is in it. */
export const opensSection = (line: string): boolean =>
  /^(?:interface \S|router \S|vlan \d|vrf (?:definition|context|instance) |ip vrf \S+$|(?:ip|ipv6|mac) access-list |route-map |class-map |policy-map |class |line (?:con|vty|aux|console)|key chain |address-family |vpc domain |mlag configuration|object-group |ip sla \d+$|track \d+ |aaa group |crypto (?:isakmp policy|ikev2 |ipsec profile|ipsec transform-set |map \S+ \d+ ipsec|pki trustpoint)|tacacs server |radius server |ip dhcp pool )/.test(
    line,
  );

const mostVlans = 32;

/** "vlan 10,20" as two. VLAN 1 is always there. */
function singleNodes(node: OpenNode, header: string): readonly OpenNode[] {
  if (header !== "") return [node];
  const [, start = "", list = "", end = ""] =
    /^(vlan |spanning-tree vlan )(\d[\d,-]*[,-]\d[\d,-]*)((?<=^spanning.*) (?:priority|forward-time|hello-time|max-age) \d+)?$/.exec(
      node.line,
    ) ?? [];
  const numbers = vlanNumbers(list);
  if (numbers === undefined) return [node];
  // Spanning tree has a value for each VLAN: many of them are one line.
  if (end !== "" && numbers.size > mostVlans) return [node];
  return [...numbers]
    .filter((number) => number !== 1 || node.children.length > 0 || end !== "")
    .map((number) => ({ line: `${start}${number}${end}`, children: [...node.children] }));
}

const allowed = "switchport trunk allowed vlan ";

/** Long lists of VLANs stand in several lines, "add" in all but the first. */
function withAllowedVlans(section: OpenNode): OpenNode {
  if (!section.children.some(({ line }) => line.startsWith(`${allowed}add `))) return section;
  const lists = new Set(section.children.filter(({ line }) => line.startsWith(allowed)));
  const all = [...lists]
    .map(({ line }) => line.slice(allowed.length).replace(/^add /, ""))
    .join(",");
  const [first] = lists;
  return {
    ...section,
    children: section.children.flatMap((node) => {
      if (node === first) return [{ ...node, line: allowed + all }];
      return lists.has(node) ? [] : [node];
    }),
  };
}
