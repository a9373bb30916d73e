/** Lines of a list in their order. */

import { severities } from "../model.ts";
import { factsOf, type QueriedDataset } from "./query-lines.ts";
import { noFigure } from "./record-facts.ts";
import type { RecordOrder } from "./record-query.ts";

/**
 * `lines`: ascending; they stay as they are. Of lines that are equal the first in the file comes first; those without the
 * figure come last. By severity, "descending" begins with errors.
 */
export function sortLines(
  lines: Uint32Array,
  order: RecordOrder,
  dataset: QueriedDataset,
): Uint32Array {
  const { by, isDescending } = order;
  if (by === "line") return isDescending ? lines.toReversed() : lines;
  const byLine = by === "severity" ? severityByLine(dataset) : factsOf(dataset).figuresByLine(by);
  const keys = lines.map((line) => {
    const key = byLine[line] ?? noFigure;
    return isDescending && key !== noFigure ? noFigure - 1 - key : key;
  });
  return sortByKeys(lines, keys);
}

/** Of the most severe finding of each line: 0 without any, up to 4 of an error. */
export function severityByLine({ lines, findings }: QueriedDataset): Uint8Array {
  const ranks = new Uint8Array(lines);
  for (const { line, severity } of findings.select({})) {
    const rank = severities.length - severities.indexOf(severity);
    if (rank > (ranks[line] ?? Infinity)) ranks[line] = rank;
  }
  return ranks;
}

interface Columns {
  readonly lines: Uint32Array;
  readonly keys: Uint32Array;
}

const digitBits = 11;
const digits = 1 << digitBits;

/** A radix sort from the lowest digit on: a million lines in some tens of milliseconds, and equal ones keep their order. */
function sortByKeys(lines: Uint32Array, keys: Uint32Array): Uint32Array {
  let from: Columns = { lines, keys };
  let to: Columns = { lines: new Uint32Array(lines.length), keys: new Uint32Array(lines.length) };
  for (let shift = 0; shift < 32; shift += digitBits) {
    const starts = startsOf(from.keys, shift);
    if (starts === undefined) continue;
    for (let index = 0; index < lines.length; index++) {
      const key = from.keys[index] ?? 0;
      const digit = (key >>> shift) & (digits - 1);
      const place = starts[digit] ?? 0;
      starts[digit] = place + 1;
      to.lines[place] = from.lines[index] ?? 0;
      to.keys[place] = key;
    }
    // What was given is not written to.
    const free =
      from.lines === lines
        ? { lines: new Uint32Array(lines.length), keys: new Uint32Array(lines.length) }
        : from;
    [from, to] = [to, free];
  }
  return from.lines;
}

/** Where those with each digit begin; `undefined`: all have the same one. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array | undefined {
  const starts = new Uint32Array(digits);
  for (const key of keys) {
    const digit = (key >>> shift) & (digits - 1);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = starts[digit] ?? 0;
    if (count === keys.length) return undefined;
    starts[digit] = sum;
    sum += count;
  }
  return starts;
}
