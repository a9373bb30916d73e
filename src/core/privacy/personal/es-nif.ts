import { type Announced, isAskedAtDigit, reportAnnounced, wordTriggers } from "../announced.ts";
import { spanishControlLetter } from "../checksums/spanish-control-letter.ts";
import type { Recognizer } from "../recognizer.ts";

const entity = "ES_NIF";

const announced: Announced = {
  entity,
  words: ["dni", "nif", "d.n.i", "n.i.f", "documento nacional", "identidad", "spanish id"],
  shape: /(?<![\w.+-])(?:\d{7,8}|\d{1,2}\.\d{3}\.\d{3})[ -]?[A-HJ-NP-TV-Z](?![\w-])/gi,
  isValid: isNif,
};

/** Number of the Documento Nacional de Identidad with its letter (Real Decreto 1553/2005). */
export const esNif: Recognizer = {
  id: "es-nif",
  entities: [entity],
  triggers: [
    ...wordTriggers(announced),
    { shape: "99999999a", boundary: "word" },
    { shape: "99999999-a", boundary: "word" },
  ],
  find(text, trigger, report) {
    const { start, end } = trigger;
    if (!isAskedAtDigit(text, trigger)) {
      reportAnnounced(text, trigger, { announced, report });
      return;
    }
    const value = text.slice(start, end).replace("-", "");
    if (value !== value.toUpperCase() || !isNif(value) || text.charAt(end) === "-") return;
    report({ start, end, entity, confidence: 0.6 });
  },
};

function isNif(value: string): boolean {
  const number = Number(value.slice(0, -1));
  return number > 0 && spanishControlLetter(number) === value.slice(-1);
}
