/** Decides what a closing bracket means that does not belong to the innermost open bracket. */

import { matchAt, skipSpaces } from "./characters.ts";
import type { Source } from "./source.ts";

/**
 * - `missing`: the innermost bracket was never closed; this one closes the bracket around it.
 * - `wrong`: it should close the innermost bracket and is of the wrong kind.
 * - `extra`: it closes nothing.
 */
export type Mismatch = "missing" | "wrong" | "extra";

const nextMember = /,\s*(?:"[^"\\]*"|'[^'\\]*'|[\w$-]+)\s*:/y;

/** Explains the bracket at `at` by what follows it. */
export function explainMismatch({ text, closers }: Source, at: number): Mismatch {
  const found = text.charAt(at);
  const [outermost, outer] = [closers.at(-3), closers.at(-2)];
  const next = skipSpaces(text, at + 1);
  const follows = (closer: string | undefined): boolean =>
    closer === undefined
      ? next === text.length
      : text[next] === closer ||
        (text[next] === "," &&
          (matchAt(nextMember, text, next) !== undefined) === (closer === "}"));
  if (outer === found && follows(outermost)) return "missing";
  return follows(outer) ? "wrong" : "extra";
}
