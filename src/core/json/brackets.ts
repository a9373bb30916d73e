/** What a closing bracket means that does not belong to the innermost open bracket. */

import { matchAt } from "../sticky.ts";
import { skipSpaces } from "./characters.ts";
import { suggestion } from "./problem-log.ts";
import type { Source } from "./source.ts";

/**
 * - `missing`: the innermost bracket was never closed; this one closes the bracket around it.
 * - `wrong`: it should close the innermost bracket and is of the wrong kind.
 * - `extra`: it closes nothing.
 */
export type Mismatch = "missing" | "wrong" | "extra";

const nextMember = /,\s*(?:"[^"\\]*"|'[^'\\]*'|[\w$-]+)\s*:/y;

/** Reports the bracket at `at`, which is not the one that closes the innermost bracket. */
export function reportMismatch(source: Source, at: number): Mismatch {
  const { text, log, closers } = source;
  const mismatch = explainMismatch(source, at);
  const found = text.charAt(at);
  const expected = closers.at(-1) ?? "";
  const span = { start: at, end: at + 1 };
  switch (mismatch) {
    case "missing":
      log.addSyntax("missingBracket", span, {
        data: { found, expected },
        fix: suggestion("addBracket", [{ start: at, end: at, text: expected }]),
      });
      break;
    case "wrong":
      log.addSyntax("wrongBracket", span, {
        data: { found, expected },
        fix: suggestion("replaceBracket", [{ ...span, text: expected }]),
      });
      break;
    case "extra":
      log.addSyntax("extraBracket", span, {
        data: { found },
        fix: suggestion("removeBracket", [{ ...span, text: "" }]),
      });
  }
  return mismatch;
}

/** Explains the bracket by what follows it. */
function explainMismatch({ text, closers }: Source, at: number): Mismatch {
  const found = text.charAt(at);
  const [outermost, outer] = [closers.at(-3), closers.at(-2)];
  const next = skipSpaces(text, at + 1);
  const follows = (closer: string | undefined): boolean =>
    closer === undefined
      ? next === text.length
      : text[next] === closer ||
        (text[next] === "," &&
          (matchAt(nextMember, text, next) !== undefined) === (closer === "}"));
  if (outer === found && (next === text.length || follows(outermost))) return "missing";
  return follows(outer) ? "wrong" : "extra";
}
