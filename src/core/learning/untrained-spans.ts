/** Where on the line stands what is not learned. */

import type { Example, Turn } from "../formats/format.ts";
import { nodeAt, StringLocator } from "../json/locate.ts";
import { parseJsonLine } from "../json/parse.ts";
import type { JsonTree } from "../json/tree.ts";
import type { JsonPath, Span } from "../model.ts";
import type { CutPlace, LearnedExample } from "./learned.ts";
import { turnsOf } from "../turns/all-turns.ts";

/**
 * The places of what no loss is taken on, and of what stands behind a cut: whole messages where a turn is one, with
 * their roles and calls of tools, and whole columns that hold nothing that is learned. Sorted, without overlaps.
 * `text`: the line that the example was read from.
 */
export function untrainedSpans(text: string, example: Example, learned: LearnedExample): Span[] {
  const tree = parseJsonLine(text);
  const spans: Span[] = [];
  const learnedColumns = new Set<JsonPath[number] | undefined>();
  for (const [index, turn] of turnsOf(example).entries()) {
    const { isTrained = false, kept = "none" } = learned.turns[index] ?? {};
    if (!isTrained || kept === "none") {
      spans.push(...placesOf(tree, turn));
      continue;
    }
    learnedColumns.add(turn.path[0]);
    for (const { path } of turn.parts) learnedColumns.add(path[0]);
    if (kept !== "all") spans.push(...behindCut({ text, tree }, turn, kept));
  }
  if (tree.root?.type !== "object") return [];
  for (const { key, value } of tree.root.properties) {
    if (!learnedColumns.has(key.value)) spans.push({ start: key.start, end: value.end });
  }
  return joined(spans);
}

/** A message, or the fields that together are the turn. */
function placesOf(tree: JsonTree, { path, parts }: Turn): Span[] {
  // A record that is one turn as a whole holds other things, too.
  const paths = [...(path.length === 0 ? [] : [path]), ...parts.map((part) => part.path)];
  return paths.flatMap((one) => placeOf(tree, one));
}

function behindCut(
  { text, tree }: { readonly text: string; readonly tree: JsonTree },
  { parts }: Turn,
  cut: CutPlace,
): Span[] {
  return parts.slice(cut.part).flatMap(({ path }, index) => {
    const node = index === 0 ? nodeAt(tree, path) : undefined;
    if (node?.type !== "string") return placeOf(tree, path);
    const { end } = new StringLocator(text, node).locate({ start: 0, end: cut.offset });
    return [{ start: end, end: node.end }];
  });
}

function placeOf(tree: JsonTree, path: JsonPath): Span[] {
  const node = nodeAt(tree, path);
  return node === undefined ? [] : [{ start: node.start, end: node.end }];
}

/** Parts of a message lie within it. */
function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
