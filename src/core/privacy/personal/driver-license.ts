/** Driver's licence numbers: every country and state has a shape of its own, so the words have to come first. */

import type { EntityType } from "../entities.ts";
import { valueBehind } from "../labelled-value.ts";
import type { Recognizer } from "../recognizer.ts";

/** AAMVA's table of the states' formats (2021): letters and 4 to 14 digits, or both mixed; no word is one. */
const shape =
  /(?=[A-Z\d*-]{0,8}\d[A-Z\d*-]{0,12}\d)(?:[A-Z]\d{3}-\d{4}-\d{4}|[A-Z]\d{3}-\d{3}-\d{2}-\d{3}-\d|[A-Z]{0,3}\d{5,14}[A-Z]{0,2}|[A-Z]{1,7}\*{0,6}\d{3}[A-Z\d]{2}|[A-Z\d]{8,18})(?![\w*]|[-.]\w)/iy;

/** DVLA: five characters of the surname, decade, month, day, year, initials, and three of checks. */
const british = /^[A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}\w[A-Z]{2}(?:\d\d)?$/i;

export const driverLicense: Recognizer = {
  id: "driver-license",
  entities: ["DRIVER_LICENSE", "US_DRIVER_LICENSE", "UK_DRIVING_LICENCE"],
  triggers: [
    { literal: "driver", boundary: "before" },
    { literal: "driving", boundary: "before" },
    { literal: "fuehrerschein", boundary: "before" },
    { literal: "hrerschein" },
    { literal: "permis de conduire", boundary: "before" },
    { literal: "licencia de conducir", boundary: "before" },
    { literal: "patente di guida", boundary: "before" },
    { literal: "rijbewijs", boundary: "before" },
  ],

  find(text, { start, end }, report) {
    label.lastIndex = start;
    const named = label.exec(text)?.[0];
    const value = valueBehind(text, named === undefined ? end : start + named.length, shape);
    // Programs have drivers, and devices have licences.
    if (value === undefined || (named === undefined && /^driv/i.test(text.slice(start, end))))
      return;
    const entity = entityOf(text.slice(value.start, value.end), named);
    report({ ...value, entity, confidence: 0.8 });
  },
};

const label = /driv(?:er['’]?s?['’]?|ing)[ _-]?licen[cs]e(?:[ _-]?(?:number|no|num|id|#))?/iy;

function entityOf(value: string, label: string | undefined): EntityType {
  if (british.test(value)) return "UK_DRIVING_LICENCE";
  return label !== undefined && /^driver.*license/i.test(label)
    ? "US_DRIVER_LICENSE"
    : "DRIVER_LICENSE";
}
