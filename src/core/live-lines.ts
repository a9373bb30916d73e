/** The lines of a dataset that is being edited. */

import type { PlacedRecords } from "./assessment/issue-findings.ts";
import type { LineKind } from "./check-record.ts";
import type { RecordFinding } from "./model.ts";
import type { TargetShard } from "./targets/target-gatherer.ts";

/** A line and what is known of it. An edited line is a new one. */
export interface LiveLine {
  readonly text: string;
  state: "pending" | "checked" | "gone";
  kind: LineKind;
  findings: readonly RecordFinding[];
  headLength: number;
  digestLow: number;
  digestHigh: number;
  /** Where it is in `LiveGroups`; records only. */
  row: number | undefined;
  /** What targets need to know of it. */
  targets: TargetShard | undefined;
}

/** The records among them that are checked, each by the number of its line. */
export const placedRecords = (lines: readonly LiveLine[]): PlacedRecords => ({
  forEachDigest: (visit) => {
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (line?.kind === "record") visit(line.digestLow, line.digestHigh, index);
    }
  },
  member: (line) => ({ line, headLength: lines[line]?.headLength ?? 0 }),
});

export const noFindings: readonly RecordFinding[] = [];

/** UTF-8 length; of texts that cannot reach the limit some lower bound of it. */
export function byteLength(text: string, limit: number): number {
  return text.length * 3 <= limit ? text.length : new TextEncoder().encode(text).length;
}

/** As VS Code breaks lines. */
export const linesOf = (text: string): LiveLine[] => text.split(/\r\n|\r|\n/).map(makeLine);

const makeLine = (text: string): LiveLine => ({
  text,
  state: "pending",
  kind: "blank",
  findings: noFindings,
  headLength: 0,
  digestLow: 0,
  digestHigh: 0,
  row: undefined,
  targets: undefined,
});

/** As `splice`, which takes no more items than a call takes arguments. */
export function replaceItems<T>(
  list: T[],
  start: number,
  removeCount: number,
  added: readonly T[],
): T[] {
  if (added.length < 10_000) return list.splice(start, removeCount, ...added);
  const tail = list.splice(start);
  const removed = tail.splice(0, removeCount);
  for (const item of added) list.push(item);
  for (const item of tail) list.push(item);
  return removed;
}
