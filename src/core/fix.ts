/** Applies fixes and their edits to a text. */

import type { Fix, Span, TextEdit } from "./model.ts";

/**
 * The fixes that can be applied together: none of their edits overlap. A fix joins as a whole or not at all; where two
 * are in each other's way the earlier one in the list wins.
 */
export function pickFixes(fixes: readonly Fix[]): readonly Fix[] {
  const picked: Fix[] = [];
  let taken: readonly TextEdit[] = [];
  for (const fix of fixes) {
    const edits = fix.edits.toSorted(inTextOrder);
    if (overlap(taken, edits)) continue;
    picked.push(fix);
    taken = [...taken, ...edits].sort(inTextOrder);
  }
  return picked;
}

/**
 * The text with the edits made. Of edits that overlap, the first in the text is made; an edit that is there twice is made
 * once; insertions at the same place keep their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text: replacement } of effectiveEdits(edits)) {
    parts.push(text.slice(copied, start), replacement);
    copied = end;
  }
  return parts.join("") + text.slice(copied);
}

/** The edits that `applyEdits` makes, in the order of the text. */
export function effectiveEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  let reached = 0;
  let previous: TextEdit | undefined;
  return edits.toSorted(inTextOrder).filter((edit) => {
    if (edit.start < reached || (previous !== undefined && isSameEdit(previous, edit)))
      return false;
    reached = edit.end;
    previous = edit;
    return true;
  });
}

/** By start; an insertion comes before what is replaced behind it. */
function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Whether two sorted lists of spans, each without overlaps of its own, overlap each other. Touching is allowed. */
function overlap(left: readonly Span[], right: readonly Span[]): boolean {
  let i = 0;
  for (const span of right) {
    while ((left[i]?.end ?? Infinity) <= span.start) i += 1;
    const other = left[i];
    if (other !== undefined && other.start < span.end) return true;
  }
  return false;
}
