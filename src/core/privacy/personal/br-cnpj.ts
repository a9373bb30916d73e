import { type Announced, isAskedAtDigit, reportAnnounced, wordTriggers } from "../announced.ts";
import type { Recognizer } from "../recognizer.ts";

const entity = "BR_CNPJ";

const announced: Announced = {
  entity,
  words: ["cnpj", "cadastro nacional"],
  shape: /(?<![\w.+-])[A-Z\d]{2}\.?[A-Z\d]{3}\.?[A-Z\d]{3}\/?[A-Z\d]{4}-?\d{2}(?![\w-])/gi,
  isValid: isCnpj,
};

/**
 * Cadastro Nacional da Pessoa Jurídica: twelve digits, since July 2026 also letters, and two check digits (Receita
 * Federal, Instrução Normativa RFB 2.229/2024).
 */
export const brCnpj: Recognizer = {
  id: "br-cnpj",
  entities: [entity],
  triggers: [...wordTriggers(announced), { shape: "99.www.www/wwww-99", boundary: "word" }],
  find(text, trigger, report) {
    const { start, end } = trigger;
    if (!isAskedAtDigit(text, trigger)) {
      reportAnnounced(text, trigger, { announced, report });
    } else if (isCnpj(text.slice(start, end).replace(/[./-]/g, "").toUpperCase())) {
      report({ start, end, entity, confidence: 0.8 });
    }
  },
};

function isCnpj(value: string): boolean {
  return (
    !/^0+$/.test(value) &&
    Number(value.charAt(12)) === checkDigit(value.slice(0, 12)) &&
    Number(value.charAt(13)) === checkDigit(value.slice(0, 13))
  );
}

/** From the last character on, weights run from 2 to 9 and begin anew; a character is worth its code less that of "0". */
function checkDigit(characters: string): number {
  let sum = 0;
  for (let index = 0; index < characters.length; index++) {
    const fromEnd = characters.length - 1 - index;
    sum += (characters.charCodeAt(index) - 0x30) * (2 + (fromEnd % 8));
  }
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}
