/** US bank routing numbers: nine digits that say nothing without their name, as routing has another meaning here. */

import { isRoutingNumber } from "../checksums/aba-routing.ts";
import { valueBehind } from "../labelled-value.ts";
import type { Recognizer } from "../recognizer.ts";

const nineDigits = /\d{9}(?![\w]|[-.]\w)/y;

export const usBankRouting: Recognizer = {
  id: "us-bank-routing",
  entities: ["ABA_ROUTING_NUMBER"],
  triggers: [
    { literal: "routing n", boundary: "before" },
    { literal: "routing_n", boundary: "before" },
    { literal: "routing transit", boundary: "before" },
    { literal: "routing #", boundary: "before" },
    { literal: "bank routing", boundary: "before" },
    { literal: "routingnumber" },
    { literal: "aba", boundary: "word" },
  ],

  find(text, { end }, report) {
    label.lastIndex = end;
    const labelEnd = end + (label.exec(text)?.[0].length ?? 0);
    const value = valueBehind(text, labelEnd, nineDigits);
    if (value === undefined || !isRoutingNumber(text.slice(value.start, value.end))) return;
    report({ ...value, entity: "ABA_ROUTING_NUMBER", confidence: 0.8 });
  },
};

/** What is left of the label behind its trigger: "routing n|umber", "ABA| routing number". */
const label = /(?:[ _]{0,1}(?:routing|transit|umber|umbers|o\.?|number|num)\b){0,3}/iy;
