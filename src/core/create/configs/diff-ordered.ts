/** Compares two lists of which the first entry that fits counts. Lists in use are edited, not taken away. */

import type { ConfigNode } from "./config-tree.ts";
import { listEdits } from "./list-edits.ts";
import type { NodeChange } from "./node-change.ts";
import { negated } from "./node-change.ts";
import type { SectionKind } from "./section-kind.ts";

type Nodes = readonly ConfigNode[];

export function diffOrdered(
  before: ConfigNode,
  after: ConfigNode,
  kind: SectionKind,
): readonly NodeChange[] {
  const inner = byNumber(before, after);
  if (inner !== undefined) return inner.length === 0 ? [] : [{ before, after, kind, inner }];
  const edits = listEdits(before, after);
  if (edits === undefined) return [{ before, after, kind, undo: `no ${before.line}` }];
  return edits.lines.length === 0 ? [] : [{ before, after, kind, edits }];
}

/** "20" of "20 deny ip any any", of "seq 20 permit …" and "sequence 20 permit …"; of a line of a prefix list likewise. */
const numberOf = (line: string): string | undefined =>
  /^(?:(?:ip|ipv6) prefix-list \S+ )?((?:seq(?:uence)? )?\d+) /.exec(line)?.[1];

/** Lines of the section that are no entries. */
const isSetting = (line: string): boolean =>
  /^(?:(?:ip|ipv6) prefix-list \S+ description |statistics |counters |description |fragments |no statistics )/.test(
    line,
  );

/** `undefined`: not all entries have numbers. */
function byNumber(before: ConfigNode, after: ConfigNode): readonly NodeChange[] | undefined {
  const [old, now] = [numbered(before.children), numbered(after.children)];
  if (old === undefined || now === undefined) return undefined;
  const isGroup = after.isGroup === true;
  const undoOf = (key: string, { line }: ConfigNode): string =>
    isGroup || key === line ? negated(line) : `no ${key}`;
  const gone = [...old].filter(([key]) => !now.has(key));
  const rest = [...now].filter(([key, { line }]) => old.get(key)?.line !== line);
  return [
    ...gone.map(([key, node]) => ({ before: node, kind, undo: undoOf(key, node) })),
    ...rest.map(([key, node]) => {
      const earlier = old.get(key);
      return {
        before: earlier,
        after: node,
        kind,
        undo: earlier === undefined ? undefined : undoOf(key, earlier),
      };
    }),
  ];
}
const kind: SectionKind = "ordered";

function numbered(nodes: Nodes): ReadonlyMap<string, ConfigNode> | undefined {
  const entries = new Map<string, ConfigNode>();
  for (const node of nodes) {
    const key = isSetting(node.line) ? node.line : numberOf(node.line);
    if (key === undefined || entries.has(key)) return undefined;
    entries.set(key, node);
  }
  return entries;
}
