import { type Announced, isAskedAtDigit, reportAnnounced, wordTriggers } from "../announced.ts";
import type { Recognizer } from "../recognizer.ts";

const entity = "FR_NIR";

/** Sex, year, month, département (Corsica: 2A, 2B), commune, serial, key. Months above 12 stand for unknown ones. */
const parts = [
  /[1-478]/,
  /\d{2}/,
  /(?:0[1-9]|1[0-2]|[2-9]\d)/,
  /(?:\d{2}|2[AB])/,
  /\d{3}/,
  /\d{3}/,
  /\d{2}/,
].map(({ source }) => source);

const announced: Announced = {
  entity,
  words: [
    ...["nir", "nirpp", "insee", "sociale", "num secu", "vitale"],
    ...["french social security", "social security"],
  ],
  shape: new RegExp(`(?<![\\w.+-])${parts.join("[ .-]?")}(?![\\w-])`, "gi"),
  isValid: isNir,
};

/** As it is written: 1 84 12 76 451 089 46. */
const written = new RegExp(`^${parts.join(" ")}$`);

/** Numéro d'inscription au répertoire (INSEE); the key is 97 less the rest of the number modulo 97. */
export const frNir: Recognizer = {
  id: "fr-nir",
  entities: [entity],
  triggers: [...wordTriggers(announced), { shape: "9 99 99 9w 999 999 99", boundary: "word" }],
  find(text, trigger, report) {
    const { start, end } = trigger;
    if (!isAskedAtDigit(text, trigger)) {
      reportAnnounced(text, trigger, { announced, report });
      return;
    }
    const found = text.slice(start, end);
    if (!written.test(found) || !isNir(found.replaceAll(" ", ""))) return;
    report({ start, end, entity, confidence: 0.8 });
  },
};

function isNir(value: string): boolean {
  const digits = value.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97 - (Number(digits) % 97) === Number(value.slice(13));
}
