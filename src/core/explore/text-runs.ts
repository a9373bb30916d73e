/** Cuts a text into runs: each has one finding or none, and characters that nobody sees are runs of their own. */

import { severities, type Severity, type Span } from "../model.ts";
import { invisibleCharacters } from "./invisible.ts";
import type { TextRun } from "./shown-record.ts";

/** A finding in a text. */
export interface DrawnFinding extends Span {
  /** In the record's findings. */
  readonly finding: number;
  readonly severity: Severity;
}

/**
 * The runs of each of `blocks`, which are spans of the text in their order. Where findings overlap the most severe is seen,
 * of equal ones the shorter.
 */
export function textRuns(
  text: string,
  blocks: readonly Span[],
  drawn: readonly DrawnFinding[],
): TextRun[][] {
  const painted = paint(text.length, drawn);
  const invisible = invisibleCharacters(text);
  let next = 0;
  return blocks.map(({ start, end }) => {
    const runs: TextRun[] = [];
    let at = start;
    while (at < end) {
      while ((invisible[next]?.end ?? Infinity) <= at) next += 1;
      const hidden = invisible[next];
      const finding = painted?.[at] ?? -1;
      const isHidden = hidden?.start === at;
      let stop = isHidden ? hidden.end : Math.min(end, hidden?.start ?? end);
      if (!isHidden && painted !== undefined) {
        let same = at + 1;
        while (same < stop && painted[same] === finding) same += 1;
        stop = same;
      }
      runs.push({
        text: text.slice(at, stop),
        ...(finding !== -1 && { finding }),
        ...(isHidden && { invisible: hidden.name }),
      });
      at = stop;
    }
    return runs;
  });
}

/** By character the finding that is seen there, -1: none. `undefined`: there are none at all. */
function paint(length: number, drawn: readonly DrawnFinding[]): Int32Array | undefined {
  if (drawn.length === 0) return undefined;
  const painted = new Int32Array(length).fill(-1);
  // What is painted last is seen.
  const order = drawn.toSorted(
    (a, b) =>
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      b.end - b.start - (a.end - a.start) ||
      b.finding - a.finding,
  );
  for (const { start, end, finding } of order) painted.fill(finding, start, Math.min(end, length));
  return painted;
}
