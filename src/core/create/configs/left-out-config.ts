/** What a configuration that is in no record says of itself. */

import type { LeaveReason, SourceOutcome, SourcePlace } from "../operational-record.ts";

/** All lines of a file. */
export function wholePlace(text: string): SourcePlace {
  let endLine = 1;
  const end = text.endsWith("\n") ? text.length - 1 : text.length;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) endLine++;
  return { line: 1, endLine };
}

/** `source`: the last one is the file that the place is in. */
export const leftOutConfig = (
  why: LeaveReason,
  source: readonly string[],
  detail?: string,
): SourceOutcome => ({
  type: "left-out",
  leftOut: { why, place: wholePlace(source.at(-1) ?? ""), source, detail },
});
