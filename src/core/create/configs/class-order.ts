/** The order of classes in a policy: the first one that fits counts. */

import type { ConfigNode } from "./config-tree.ts";
import type { NodeChange } from "./node-change.ts";

type Nodes = readonly ConfigNode[];

/** Classes behind the first one that moved are taken out and put in again: new ones go to the end. */
export function inOrderOfClasses(
  inner: readonly NodeChange[],
  before: Nodes,
  after: Nodes,
): readonly NodeChange[] {
  const names = new Set(after.map(({ line }) => line));
  const kept = before.map(({ line }) => line).filter((line) => names.has(line) && isClass(line));
  const wanted = after.filter(({ line }) => isClass(line));
  const first = wanted.findIndex(({ line }, at) => line !== kept[at]);
  if (first < 0 || first >= kept.length) return inner;
  const moved = new Set(wanted.slice(first).map(({ line }) => line));
  const old = new Map(before.map((node) => [node.line, node]));
  return [
    ...inner.filter((change) => !moved.has(change.after?.line ?? "")),
    ...wanted.slice(first).map((node): NodeChange => {
      const earlier = old.get(node.line);
      return earlier === undefined
        ? { after: node, kind: "policy-map" }
        : { before: earlier, after: node, kind: "policy-map", undo: `no ${node.line}` };
    }),
  ];
}

const isClass = (line: string): boolean =>
  line.startsWith("class ") && line !== "class class-default";
