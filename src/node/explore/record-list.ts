/** The lines that a query has found, in its order. */

import type { LineQuery, QueriedDataset } from "../../core/explore/query-lines.ts";
import { matchingLines } from "../../core/explore/query-lines.ts";
import { searchMatcher, type SearchMatcher } from "../../core/explore/search-matcher.ts";
import { sortLines } from "../../core/explore/sort-lines.ts";
import { Portions } from "../portions.ts";
import { mostLineBytes, type ExploredLines } from "./explored-lines.ts";
import { ListGone } from "./list-gone.ts";

/** Bytes that are read at a time. */
const readAhead = 1 << 20;

export interface ListOptions {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** Rejects with ListGone if the dataset changes meanwhile. */
export async function findLines(
  query: LineQuery,
  source: ExploredLines,
  dataset: QueriedDataset,
  options: ListOptions,
): Promise<Uint32Array> {
  const lines = matchingLines(query, dataset);
  const matcher = searchMatcher(query.search);
  const found = matcher === undefined ? lines : await searchLines(lines, matcher, source, options);
  return sortLines(found, query.order, dataset);
}

/** `lines`: ascending. */
function searchLines(
  lines: Uint32Array,
  matcher: SearchMatcher,
  source: ExploredLines,
  { signal, onShare }: ListOptions,
): Promise<Uint32Array> {
  const { format } = source;
  const mostBytes = mostLineBytes(source);
  return source.reading(
    async (texts) => {
      const portions = new Portions(() => {
        signal.throwIfAborted();
        if (!source.isCurrent) throw new ListGone();
      }, source.portionMs);
      const found = new Uint32Array(lines.length);
      let count = 0;
      for (const [index, line] of lines.entries()) {
        const text = texts.read(line, mostBytes)?.text ?? "";
        if (matcher.matches(text, format)) found[count++] = line;
        if (portions.isOver) {
          onShare(index / lines.length);
          await portions.pause();
        }
      }
      return found.slice(0, count);
    },
    // Scattered lines are read one by one.
    lines.length * 4 > source.lines ? { readAhead } : {},
  );
}

/** Where a line is in a list, or the nearest one behind it, or else before it. */
export function placeOf(
  line: number,
  list: Uint32Array,
):
  | { readonly index: number; readonly isThere: boolean }
  | { readonly index: null; readonly isThere: false } {
  if (list.length === 0) return { index: null, isThere: false };
  const exact = list.indexOf(line);
  if (exact !== -1) return { index: exact, isThere: true };
  let behind = -1;
  let before = -1;
  for (let index = 0; index < list.length; index++) {
    const other = list[index] ?? 0;
    if (other > line && (behind === -1 || other < (list[behind] ?? 0))) behind = index;
    if (other < line && (before === -1 || other > (list[before] ?? 0))) before = index;
  }
  return { index: behind === -1 ? before : behind, isThere: false };
}
