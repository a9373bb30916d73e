/** Street addresses: a house number, a name, and a word that makes a street of it; US military post; PO boxes. */

import type { Span } from "../../model.ts";
import { addressFinders } from "../addresses/finders.ts";
import type { Recognizer } from "../recognizer.ts";

/** In lower case, as most words stand in texts, and as names of streets have them. */
const finderByWord = new Map(
  addressFinders.flatMap(({ words, find }) =>
    words.flatMap((word) => [
      [word, find] as const,
      [word.charAt(0).toUpperCase() + word.slice(1), find] as const,
    ]),
  ),
);

export const streetAddress: Recognizer = {
  id: "street-address",
  entities: ["STREET_ADDRESS"],
  triggers: addressFinders.flatMap(({ words, boundary }) =>
    words.map((literal) => ({ literal, boundary })),
  ),

  find(text, trigger, report) {
    const word = text.slice(trigger.start, trigger.end);
    const find = finderByWord.get(word) ?? finderByWord.get(word.toLowerCase());
    const found: Span | undefined = find?.(text, trigger);
    if (found === undefined) return;
    const confidence = everybodysAddress.test(text.slice(found.start, found.end)) ? 0.3 : 0.8;
    report({ ...found, entity: "STREET_ADDRESS", confidence });
  },
};

const everybodysAddress = /^(?:123|1234) (?:Main|Elm|Any|Fake|Example|Sample)\b/i;
