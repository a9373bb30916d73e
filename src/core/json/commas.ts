/** The commas of an object or array, and the semicolons in their place. */

import type { Span } from "../model.ts";
import { repairIf, safe } from "./problem-log.ts";
import type { Source } from "./source.ts";
import { skipTrivia } from "./trivia.ts";

export interface CommaContext {
  /** What stands before the commas; `undefined` if they come right after the opening bracket. */
  readonly previousType: string | undefined;
}

/** Reads one or more commas and reports those that do not stand between two elements. Returns where reading goes on. */
export function readCommas(source: Source, start: number, { previousType }: CommaContext): number {
  const { text, log } = source;
  const commas: Span[] = [];
  let at = start;
  while (text[at] === "," || text[at] === ";") {
    commas.push({ start: at, end: at + 1 });
    at = skipTrivia(source, at + 1);
  }
  const next = text.charAt(at);
  if (next === "") return at;
  const isTrailing = previousType !== undefined && (next === "}" || next === "]");
  const separator = previousType === undefined || isTrailing ? undefined : commas[0];
  if (separator !== undefined && text[separator.start] === ";") {
    const fix = safe("addComma", [{ ...separator, text: "," }]);
    log.addSyntax("missingComma", separator, { fix });
  }
  const extra: readonly Span[] = separator === undefined ? commas : commas.slice(1);
  const [first] = extra;
  if (first === undefined) return at;
  const edits = extra.map((comma) => ({ ...comma, text: "" }));
  const span = { start: first.start, end: extra.at(-1)?.end ?? first.end };
  if (isTrailing) {
    log.addSyntax("trailingComma", span, {
      data: { before: next },
      fix: safe("removeComma", edits),
    });
  } else {
    // Between numbers, a number may be missing.
    const fix = repairIf(previousType !== "number", "removeComma", edits);
    log.addSyntax("extraComma", span, { fix });
  }
  return at;
}
