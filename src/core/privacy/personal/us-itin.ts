/** US individual taxpayer identification numbers. */

import { isWordAt, textBefore } from "../context.ts";
import { valueBehind } from "../labelled-value.ts";
import type { Recognizer } from "../recognizer.ts";

/** IRS, Internal Revenue Manual 3.21.263 (2022): 9xx and a group of 50-65, 70-88, 90-92, 94-99. */
const hyphenated = /9\d{2}-(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])-\d{4}(?!\w|[-./:]\w)/y;
const compact = /9\d{2}([- ]?)(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\1\d{4}(?!\w|[-.]\w)/y;

export const usItin: Recognizer = {
  id: "us-itin",
  entities: ["US_ITIN"],
  triggers: [
    { digits: [3, 3], before: "-" },
    { literal: "itin", boundary: "word" },
    { literal: "taxpayer identification" },
  ],

  find(text, { start, end }, report) {
    if (text.charCodeAt(start) > 0x39) {
      const number = valueBehind(text, end, compact);
      if (number !== undefined) report({ ...number, entity: "US_ITIN", confidence: 0.8 });
      return;
    }
    if (text[start] !== "9" || text[start + 6] !== "-") return;
    if (/[-./:]/.test(text.charAt(start - 1)) && isWordAt(text, start - 2)) return;
    hyphenated.lastIndex = start;
    const found = hyphenated.exec(text)?.[0];
    if (found === undefined) return;
    const hasWord = /\bitin\b|\btax/i.test(textBefore(text, start, 40));
    const confidence = hasWord ? 0.8 : 0.6;
    report({ start, end: start + found.length, entity: "US_ITIN", confidence });
  },
};
