/** What belongs to an address beside its street: unit, town, postal code. */

import { nameWord } from "./words.ts";

const unit = "(?:Apt|Apartment|Suite|Ste|Unit|Floor|Flat|Room|Rm)\\b\\.? {0,2}#?[\\w-]{1,6}";
const postal =
  "(?:[A-Z]{2} \\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]\\d[A-Z] \\d[A-Z]\\d|\\d{5}(?:-\\d{3,4})?)";
const town = `(?:,?\\s{1,6}${nameWord}){1,4}`;

/**
 * Unit, then town and postal code (US, British, Canadian, continental), then the postal code and town of the continent.
 * A town without a code may be any word.
 */
const tail = new RegExp(
  `(?:\\.?,?\\s{1,6}${unit}){0,2}(?:${town},?\\s{1,6}${postal}(?![\\w.]| \\d)|,\\s{0,6}(?:[A-Z]{1,2}-)?\\d{4,5} ${nameWord})?`,
  "y",
);

export function endOfAddress(text: string, streetEnd: number): number {
  tail.lastIndex = streetEnd;
  return streetEnd + (tail.exec(text)?.[0].length ?? 0);
}

const unitHere = new RegExp(unit, "y");

export function isUnitAt(text: string, offset: number): boolean {
  unitHere.lastIndex = offset;
  return unitHere.test(text);
}
