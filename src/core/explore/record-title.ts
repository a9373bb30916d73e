/** The beginning of what a record is about, told from the beginning of its line. */

import type { Format } from "../formats/format.ts";
import { parseJsonLine } from "../json/parse.ts";
import { objectOf } from "../json/value.ts";
import { excerptOf } from "../record-view.ts";
import { withMarks } from "./invisible.ts";

/** As much of a line as a title needs, in UTF-16 characters: a system prompt, and what comes behind it. */
export const titleHead = 8192;

/**
 * `head`: the line, or the beginning of it (`isCut`). Characters that nobody sees, or that turn the direction of writing,
 * are dots: their names stand in the record itself.
 */
export function recordTitle(
  head: string,
  { format, isCut }: { readonly format: Format | undefined; readonly isCut: boolean },
): string {
  if (!isCut) return withMarks(excerptOf(head, format));
  const begun = objectOf(parseJsonLine(head).root);
  return withMarks(excerptOf(begun === undefined ? head : JSON.stringify(begun), format));
}
