/** What the page calls things. */

import type { Doubt, LeaveReason, SourceKind } from "../../src/core/create/operational-record.ts";
import { doubtWords, leaveWords } from "../../src/core/create/creation-words.ts";
import { capitalized, count, formatInteger } from "../../src/core/wording.ts";
import type { CreateState, ShownPlace, ShownSources } from "../../src/protocol/create-view.ts";

export const kindNames: Readonly<Record<SourceKind, string>> = {
  ticket: "Tickets",
  config: "Configurations",
  log: "Logs",
};

/** What is read of each kind, of a table and else: "row", "line", "file". */
export const readNoun = (kind: SourceKind, isTable: boolean): string =>
  isTable ? "row" : kind === "log" ? "line" : "file";

/** "Records without an answer". */
export const doubtTitle = (doubt: Doubt): string => `Records ${doubtWords[doubt]}`;

/** "The row is broken". */
export const leaveTitle = (why: LeaveReason): string => capitalized(leaveWords[why]);

/** "tickets.csv, row 12 (lines 40 to 44)". */
export function placeText({ name, line, endLine, row }: ShownPlace): string {
  const lines =
    endLine > line
      ? `lines ${formatInteger(line)} to ${formatInteger(endLine)}`
      : `line ${formatInteger(line)}`;
  return row === undefined ? `${name}, ${lines}` : `${name}, row ${formatInteger(row)} (${lines})`;
}

/** "of the first 500 rows", "of 12 rows". */
export const lookedAt = (read: number, isWhole: boolean, noun: string): string =>
  isWhole ? `of ${count(read, noun)}` : `of the first ${count(read, noun)}`;

/** "log_analysis" as "log analysis". */
export const taskTypeName = (type: string): string => type.replaceAll("_", " ");

export const hasSources = (sources: ShownSources): boolean =>
  sources.type === "pairs" || sources.inAll > 0;

/** What would be replaced, as a sentence; `undefined`: nothing. */
export function replacedText({
  appends,
  isThere,
  isProvenanceThere,
}: CreateState["out"]): string | undefined {
  if (appends || !(isThere || isProvenanceThere)) return undefined;
  if (!isProvenanceThere) return "The file that is there would be replaced.";
  return isThere
    ? "The file that is there would be replaced, with what tells its sources."
    : "What tells the sources of an earlier dataset of this name would be replaced.";
}
