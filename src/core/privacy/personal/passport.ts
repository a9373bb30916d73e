/** Passport numbers, which are any short run of letters and digits: only behind the word. */

import { textBefore } from "../context.ts";
import type { EntityType } from "../entities.ts";
import { valueBehind } from "../labelled-value.ts";
import type { Recognizer } from "../recognizer.ts";

/** ICAO Doc 9303, part 4 (2021): up to nine letters and digits, of which countries make mostly digits. */
const shape =
  /(?=(?:[A-Z]{0,4}\d){4})(?:[A-Z]{0,2}\d{6,9}|[A-Z]\d{2}[A-Z]{2}\d{5}|[CFGHJKLMNPRTVWXYZ\d]{9})(?!\w|[-.]\w)/y;

export const passport: Recognizer = {
  id: "passport",
  entities: ["PASSPORT", "US_PASSPORT", "UK_PASSPORT"],
  triggers: [
    { literal: "passport" },
    { literal: "reisepass" },
    { literal: "passeport" },
    { literal: "pasaporte" },
    { literal: "passaporto" },
    { literal: "paspoort" },
  ],

  find(text, { start, end }, report) {
    label.lastIndex = end;
    const labelEnd = end + (label.exec(text)?.[0].length ?? 0);
    const value = valueBehind(text, labelEnd, shape);
    if (value === undefined) return;
    const entity = entityOf(text.slice(value.start, value.end), textBefore(text, start, 24));
    report({ ...value, entity, confidence: 0.8 });
  },
};

const label = /(?:s|nummer|[_-]?(?:number|no|num|id)\b)?/iy;

/** Department of State (2021): nine digits, or a letter and eight. HM Passport Office: nine digits. */
function entityOf(value: string, before: string): EntityType {
  if (/^\d{9}$/.test(value) && /\b(?:uk|u\.k\.|british|gb)\b[ ']*s?[ ]?$/i.test(before))
    return "UK_PASSPORT";
  if (/^[A-Z]\d{8}$/.test(value)) return "US_PASSPORT";
  return /^\d{9}$/.test(value) && /\b(?:us|usa|u\.s\.|american)[ ]?$/i.test(before)
    ? "US_PASSPORT"
    : "PASSPORT";
}
