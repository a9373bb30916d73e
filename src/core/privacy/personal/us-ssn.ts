/** US social security numbers: area, group and serial, as the Social Security Administration assigns them. */

import { isWordAt, textBefore } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";

/**
 * Area, group and serial that are never assigned (SSA, "Social Security Number Randomization", 2011): 000, 666 and 9xx,
 * 00, 0000.
 */
const shape = /(?!000|666|9)\d{3}([- .]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\w]|[-./:]\w)/y;

export const usSsn: Recognizer = {
  id: "us-ssn",
  entities: ["US_SSN"],
  triggers: [
    { shape: "999-99-9999", boundary: "before" },
    { shape: "999 99 9999", boundary: "before" },
    { shape: "999.99.9999", boundary: "before" },
    { literal: "ssn", boundary: "word" },
    { literal: "social security" },
    { literal: "social_security" },
  ],

  find(text, { start, end }, report) {
    if (isWordAt(text, end - 1) && text.charCodeAt(start) > 0x39) {
      const number = compactBehind(text, end);
      if (number !== undefined) report({ ...number, entity: "US_SSN", confidence: 0.8 });
      return;
    }
    if (/[-./:+#$]/.test(text.charAt(start - 1)) && isWordAt(text, start - 2)) return;
    shape.lastIndex = start;
    const found = shape.exec(text);
    if (found === null) return;
    const hasWord = contextWord.test(textBefore(text, start, 40));
    if (!hasWord && (found[1] !== "-" || otherWord.test(textBefore(text, start, 24)))) return;
    report({
      start,
      end: start + found[0].length,
      entity: "US_SSN",
      confidence: publishedNumbers.has(found[0].replace(/\D/g, "")) ? 0.3 : hasWord ? 0.95 : 0.8,
    });
  },
};

const contextWord = /\bssns?\b|\bsocial[ _-]?security\b/i;

/** Part numbers, ranges and the like, which may have the same hyphens. */
const otherWord =
  /\b(?:ports?|range|vlans?|part|p\/?n|pid|sku|serial|s\/?n|rma|case|ticket|order|model|version|id|seq(?:uence)?)\b[\s:=#"-]{0,4}(?:no\.?|number)?[\s:=#"-]{0,4}$/i;

/** Nine digits without separators are a social security number only by name. */
const compact =
  /[\s:=#"'(]{1,6}(?:(?:number|no\.?|is|was|are|of)[\s:=#"'(]{1,4}){0,3}((?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4})(?![\w]|[-.]\w)/iy;

function compactBehind(text: string, labelEnd: number) {
  compact.lastIndex = labelEnd;
  const found = compact.exec(text)?.[1];
  if (found === undefined || publishedNumbers.has(found)) return undefined;
  return { start: compact.lastIndex - found.length, end: compact.lastIndex };
}

/** SSA, "Social Security cards issued by Woolworth" and numbers of its leaflets and of everybody's examples. */
const publishedNumbers = new Set([
  "078051120",
  "219099999",
  "123456789",
  "457555462",
  "111111111",
  "222222222",
  "333333333",
  "444444444",
  "555555555",
]);
