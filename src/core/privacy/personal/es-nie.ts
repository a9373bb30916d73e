import { spanishControlLetter } from "../checksums/spanish-control-letter.ts";
import type { Recognizer, ShapeTrigger } from "../recognizer.ts";

const entity = "ES_NIE";

/** The first letter stands for a digit in front of the number. */
const leading = "xyz";

const word = /\b(?:NIE|N\.I\.E|extranjer[oa]s?|foreigner|TIE)\b/i;
const reach = 60;

/** Número de Identidad de Extranjero (Real Decreto 557/2011). */
export const esNie: Recognizer = {
  id: "es-nie",
  entities: [entity],
  triggers: Array.from(leading).flatMap((letter): ShapeTrigger[] => [
    { shape: `${letter}9999999a`, boundary: "word" },
    { shape: `${letter}9999999-a`, boundary: "word" },
    { shape: `${letter}-9999999-a`, boundary: "word" },
  ]),
  find(text, { start, end }, report) {
    const value = text.slice(start, end).replaceAll("-", "").toUpperCase();
    const number = Number(`${leading.indexOf(value.charAt(0).toLowerCase())}${value.slice(1, -1)}`);
    if (spanishControlLetter(number) !== value.slice(-1)) return;
    const isAnnounced = word.test(text.slice(Math.max(0, start - reach), start));
    report({ start, end, entity, confidence: isAnnounced ? 0.95 : 0.6 });
  },
};
