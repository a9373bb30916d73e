/** What the readers of single tokens share: the line, its open brackets, and where problems go. */

import { isJsonSpace } from "./characters.ts";
import type { ProblemLog } from "./problem-log.ts";

export type Closer = "}" | "]";

export interface Source {
  readonly text: string;
  readonly log: ProblemLog;
  /** The brackets still to be closed, the innermost last. */
  readonly closers: readonly Closer[];
}

/** Where a value stands. It decides what may follow it. */
export type Place = "root" | "key" | "member" | "item";

/**
 * The offset from which the rest of the line does nothing but close every open bracket: where a string or comment that
 * runs to the end of the line most likely should have ended. Not before `from`.
 */
export function closingTailStart({ text, closers }: Source, from: number): number | undefined {
  let at = text.length;
  for (const closer of closers) {
    do at -= 1;
    while (at >= from && isJsonSpace(text.charCodeAt(at)));
    if (at < from || text[at] !== closer) return;
  }
  return at;
}
