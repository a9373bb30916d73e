/** Street addresses: a house number, a name, and a word that makes a street of it; US military post; PO boxes. */

import type { Span } from "../../model.ts";
import { addressFinders } from "../addresses/finders.ts";
import type { Recognizer } from "../recognizer.ts";

const finderByWord = new Map(
  addressFinders.flatMap((finder) => finder.words.map((word) => [word, finder.find] as const)),
);

export const streetAddress: Recognizer = {
  id: "street-address",
  entities: ["STREET_ADDRESS"],
  triggers: addressFinders.flatMap(({ words, boundary }) =>
    words.map((literal) => ({ literal, boundary })),
  ),

  find(text, trigger, report) {
    const word = text.slice(trigger.start, trigger.end).toLowerCase();
    const found: Span | undefined = finderByWord.get(word)?.(text, trigger);
    if (found === undefined) return;
    const confidence = everybodysAddress.test(text.slice(found.start, found.end)) ? 0.3 : 0.8;
    report({ ...found, entity: "STREET_ADDRESS", confidence });
  },
};

const everybodysAddress = /^(?:123|1234) (?:Main|Elm|Any|Fake|Example|Sample)\b/i;
