/** Words with a meaning: the literals of JSON and those of Python and JavaScript that people write in their place. */

import { matchAt } from "../sticky.ts";
import { isTokenEnd } from "./characters.ts";

export interface WordToken {
  readonly end: number;
  /** The word as it is written. */
  readonly found: string;
  readonly value: boolean | null | number;
  /** Absent for a literal of JSON. */
  readonly cause?: "pythonLiteral" | "wrongCase" | "notANumber";
}

const wordLike = /[+-]?[A-Za-z]+/y;
const literals: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const pythonLiterals: ReadonlyMap<string, boolean | null> = new Map([
  ["True", true],
  ["False", false],
  ["None", null],
]);
/** JavaScript's `undefined` and the numbers that are none, as JavaScript, Python and C print them. */
const notNumbers = /^(?:undefined|[+-]?(?:nan|inf|infinity))$/i;

/** The word at `at`; `undefined` if it is not one of those known. */
export function readWord(text: string, at: number): WordToken | undefined {
  const found = matchAt(wordLike, text, at);
  if (found === undefined) return;
  const end = at + found.length;
  if (!isTokenEnd(text, end)) return;
  const literal = literals.get(found);
  if (literal !== undefined) return { end, found, value: literal };
  const python = pythonLiterals.get(found);
  if (python !== undefined) return { end, found, value: python, cause: "pythonLiteral" };
  const anyCase = literals.get(found.toLowerCase());
  if (anyCase !== undefined) return { end, found, value: anyCase, cause: "wrongCase" };
  if (!notNumbers.test(found)) return;
  return { end, found, value: found === "undefined" ? null : NaN, cause: "notANumber" };
}
