/** Compares two sections: what is new, what goes, what has another value; linear in their lines. */

import { inOrderOfClasses } from "./class-order.ts";
import { communitiesLeft } from "./communities.ts";
import type { ConfigNode } from "./config-tree.ts";
import { opensSection } from "./config-tree.ts";
import { diffInterface } from "./diff-interface.ts";
import { diffOrdered } from "./diff-ordered.ts";
import { bare, isSameNode, negated } from "./node-change.ts";
import type { NodeChange } from "./node-change.ts";
import { membersLast } from "./members-last.ts";
import { keyOf, repeatedKeys } from "./node-keys.ts";
import { isPort, kindOf } from "./section-kind.ts";
import type { SectionKind } from "./section-kind.ts";
import { meaningOf, needsReset } from "./single-valued.ts";

type Nodes = readonly ConfigNode[];

export function diffSections(
  before: Nodes,
  after: Nodes,
  kind: SectionKind,
): readonly NodeChange[] {
  const crowded = new Set([...repeatedKeys(before, kind), ...repeatedKeys(after, kind)]);
  const key = (node: ConfigNode): string => keyOf(node, kind, crowded);
  const old = new Map(before.map((node) => [key(node), node]));
  const now = new Map(after.map((node) => [key(node), node]));
  const staying = new Set(after.map(({ line }) => meaningOf(bare(line), kind).key));
  const shared = new Set([...crowded].filter((name) => staying.has(name)));
  const gone = [...old]
    .filter(([name]) => !now.has(name))
    .filter(([, node]) => kind !== "router" || !isCovered(node.line, old, now))
    .flatMap(([, node]) => removal(node, kind, shared));
  const rest = [...now].flatMap(([name, node]) => {
    const earlier = old.get(name);
    return earlier === undefined ? addition(node, kind) : changed(earlier, node, kind);
  });
  const goes = membersLast(onceEach(gone), rest);
  return [...goes.first, ...rest, ...goes.last];
}

/** What is said of one interface goes with what is said of all, whether that comes or goes. */
function isCovered(
  line: string,
  before: ReadonlyMap<string, ConfigNode>,
  after: ReadonlyMap<string, ConfigNode>,
): boolean {
  const all = "passive-interface default";
  if (bare(line) === all || !bare(line).startsWith("passive-interface ")) return false;
  return before.has(all) !== after.has(all);
}

/** Several lines can go by one command. */
function onceEach(removals: readonly NodeChange[]): readonly NodeChange[] {
  const undone = new Set<string>();
  return removals.filter(({ undo }) => {
    const isNew = undo === undefined || !undone.has(undo);
    if (undo !== undefined) undone.add(undo);
    return isNew;
  });
}

/** The same as if it were not there. */
function isEmpty(node: ConfigNode): boolean {
  return node.children.length === 0 && (isPort(node.line) || isDefault(node.line));
}
const isDefault = (line: string): boolean => line === "no ip address" || line === "no description";

function addition(node: ConfigNode, kind: SectionKind): readonly NodeChange[] {
  return isEmpty(node) ? [] : [{ after: node, kind }];
}

function removal(
  node: ConfigNode,
  kind: SectionKind,
  shared: ReadonlySet<string>,
): readonly NodeChange[] {
  if (isEmpty(node)) return [];
  if (node.isGroup === true) return groupRemoval(node, kind);
  if (!isRemovable(node.line)) return entered(node, { ...node, children: [] }, kind);
  return [{ before: node, kind, undo: undoOf(node.line, kind, shared) }];
}

/** Sections that every device has. */
const isRemovable = (line: string): boolean =>
  !/^(?:line (?:con|aux|console)|control-plane|redundancy$|class class-default|archive$)/.test(
    line,
  );

/** `shared`: keys that lines which stay have, too: one that goes does so by all of its words. */
function undoOf(line: string, kind: SectionKind, shared: ReadonlySet<string> = noKeys): string {
  if (kind === "global" && isPort(line)) return `default ${line}`;
  if (line.startsWith("no ")) return negated(line);
  const { key, manner } = meaningOf(line, kind);
  const isWhole = manner === "full" || manner === "replace" || shared.has(key);
  return `no ${isWhole ? line : key}`;
}
const noKeys: ReadonlySet<string> = new Set();

/** A whole list is taken away by its name, and so is a neighbour; "neighbor X" in an address family is not. */
function groupRemoval(node: ConfigNode, kind: SectionKind): readonly NodeChange[] {
  const isPeerGroup = node.children.some(({ line }) => line === `${node.line} peer-group`);
  return [{ before: node, kind, undo: `no ${node.line}${isPeerGroup ? " peer-group" : ""}` }];
}

function changed(before: ConfigNode, after: ConfigNode, kind: SectionKind): readonly NodeChange[] {
  if (isSameNode(before, after)) return [];
  if (kind === "global" && isReplaced(before, after)) {
    return [{ before, after, kind, undo: undoOf(before.line, kind) }];
  }
  const isSection =
    before.children.length > 0 || after.children.length > 0 || opensSection(after.line);
  return isSection || after.isGroup === true
    ? entered(before, after, kind)
    : leafChange(before, after, kind);
}

/**
 * A sequence of a route map that permits what it denied, a class that matches any instead of all, an extended list of
 * the name of a standard one. A probe that runs cannot be changed: it is made anew.
 */
const isReplaced = (before: ConfigNode, after: ConfigNode): boolean =>
  before.line === after.line
    ? /^ip sla \d+$/.test(after.line)
    : /^(?:route-map|class-map|track|(?:ip|ipv6|mac) access-list) /.test(after.line);

function leafChange(
  before: ConfigNode,
  after: ConfigNode,
  kind: SectionKind,
): readonly NodeChange[] {
  if (isEmpty(after))
    return isEmpty(before) ? [] : [{ before, kind, undo: undoOf(before.line, kind) }];
  const isReset = needsReset(before.line, after.line, kind);
  const undo = isReset ? undoOf(before.line, kind) : undefined;
  return [{ before, after, kind, undo, behind: communitiesLeft(before.line, after.line) }];
}

function entered(before: ConfigNode, after: ConfigNode, kind: SectionKind): readonly NodeChange[] {
  const within = kindWithin(after, kind);
  const all = [before.children, after.children] as const;
  if (within === "ordered") return diffOrdered(before, after, kind);
  const inner =
    within === "interface"
      ? diffInterface(...all, diffSections)
      : withoutGoneNeighbours(diffSections(...all, within));
  if (within === "policy-map")
    return [{ before, after, kind, inner: inOrderOfClasses(inner, ...all) }];
  return inner.length === 0 && before.line === after.line ? [] : [{ before, after, kind, inner }];
}

/** What address families say of a neighbour goes with it. */
function withoutGoneNeighbours(changes: readonly NodeChange[]): readonly NodeChange[] {
  const gone = changes.filter(
    ({ before, after }) => after === undefined && before?.isGroup === true,
  );
  if (gone.length === 0) return changes;
  const names = new Set(gone.map(({ before }) => before?.line ?? ""));
  const isGone = ({ before, after }: NodeChange): boolean =>
    after === undefined && names.has(/^(?:no )?(neighbor \S+)/.exec(before?.line ?? "")?.[1] ?? "");
  return changes.flatMap((change) => {
    const { after, inner } = change;
    if (inner === undefined || !/^address-family (?!.* vrf )/.test(after?.line ?? ""))
      return [change];
    const rest = inner.filter((each) => !isGone(each));
    return rest.length === 0 ? [] : [{ ...change, inner: rest }];
  });
}

/** Lines of a group are as if they stood beside it. */
function kindWithin(node: ConfigNode, above: SectionKind): SectionKind {
  const kind = kindOf(node.line, above);
  return node.isGroup === true && kind !== "ordered" ? above : kind;
}
