/** "Passport no. is X": finds the value behind a label where only the label says what the value is. */

import type { Span } from "../model.ts";

/**
 * What may stand between a label and its value: signs, and words that say nothing of their own. Each step takes at
 * least one character, and their number is limited.
 */
const gap =
  /(?:[\s:=#"'`’*|>)\],?-]|\.(?=[\s:"'])|[([](?=[\s\w"'*#])|(?:n[or]|num|number|nummer|code|id|is|was|are|has|it's|its|it|of|my|the|new|old|on|and|de|du|am|le|el|il)\b\.?){0,24}/iy;

/** The longest gap that still belongs to one sentence or table row. */
const maxGap = 48;

/**
 * The value that begins behind the label and its gap. `shape` is a sticky expression; it has to end where a word ends.
 */
export function valueBehind(text: string, labelEnd: number, shape: RegExp): Span | undefined {
  gap.lastIndex = labelEnd;
  const start = labelEnd + (gap.exec(text)?.[0].length ?? 0);
  if (start === labelEnd || start - labelEnd > maxGap) return undefined;
  shape.lastIndex = start;
  const found = shape.exec(text);
  return found === null ? undefined : { start, end: start + found[0].length };
}
