/** What becomes of sources, in words. */

import { formatInteger, printable } from "../wording.ts";
import type { Occurrence } from "./creation-tally.ts";
import type { Doubt, LeaveReason } from "./operational-record.ts";

/** "3 records without a request": what speaks against records. */
export const doubtWords: Readonly<Record<Doubt, string>> = {
  "no-request": "without a request",
  "no-answer": "without an answer",
  "boilerplate-answer": "whose answer says no more than that it is closed",
  "repeated-id": "whose id was read before",
  "already-there": "that the dataset has already",
  "risky-change": "whose commands take something in use away for a time",
  "incomplete-answer": "whose answer lacks a part",
};

/** "2 left out: …": why something is in no record. */
export const leaveWords: Readonly<Record<LeaveReason, string>> = {
  "broken-row": "the row is broken",
  "unreadable-text": "the text is in no encoding that is known",
  "not-an-object": "it is no object",
  "unmatched-line": "the line is in no log format that is known",
  "ignored-line": "the mapping or the least severity leaves it out",
  "lone-repeat": "it repeats a line that is not above it",
  "too-long": "it is too long",
  "half-written": "it is half-written, as the end is missing",
  "no-change": "both configurations say the same",
  "no-counterpart": "its counterpart is missing",
  "unknown-style": "it is no configuration of a style that is known",
  "unusable-file": "the file cannot be used",
};

/** As many as a person reads. */
const shownPlaces = 10;

/** "tickets.csv lines 3, 9 and 12 more"; of several files, each with its own. `total`: how many there are in all. */
export function placesInWords(places: readonly Occurrence[], total: number): string {
  const byPath = new Map<string, number[]>();
  for (const { path, place } of places.slice(0, shownPlaces)) {
    const lines = byPath.get(path);
    if (lines === undefined) byPath.set(path, [place.line]);
    else lines.push(place.line);
  }
  const words = [...byPath].map(([path, lines]) => {
    const name = path === "-" ? "standard input" : printable(path);
    return `${name} ${lines.length === 1 ? "line" : "lines"} ${lines.map(formatInteger).join(", ")}`;
  });
  const more = total - Math.min(places.length, shownPlaces);
  return more > 0 ? `${words.join("; ")}; ${formatInteger(more)} more` : words.join("; ");
}
