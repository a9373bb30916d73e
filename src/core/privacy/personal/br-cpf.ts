import { type Announced, isAskedAtDigit, reportAnnounced, wordTriggers } from "../announced.ts";
import { digitAt, isOneDigitRepeated } from "../checksums/weighted-sum.ts";
import type { Recognizer } from "../recognizer.ts";

const entity = "BR_CPF";

const announced: Announced = {
  entity,
  words: ["cpf", "cadastro de pessoa", "cadastro de pessoas", "contribuinte", "brazilian tax"],
  shape: /(?<![\w.+-])\d{3}([. ]?)\d{3}\1\d{3}[- ]?\d{2}(?![\w-])/g,
  isValid: isCpf,
};

/** Cadastro de Pessoas Físicas: nine digits and two check digits (Receita Federal). */
export const brCpf: Recognizer = {
  id: "br-cpf",
  entities: [entity],
  triggers: [...wordTriggers(announced), { shape: "999.999.999-99", boundary: "word" }],
  find(text, trigger, report) {
    const { start, end } = trigger;
    if (!isAskedAtDigit(text, trigger)) {
      reportAnnounced(text, trigger, { announced, report });
    } else if (isCpf(text.slice(start, end).replace(/\D/g, "")) && text.charAt(start - 1) !== ".") {
      report({ start, end, entity, confidence: 0.8 });
    }
  },
};

function isCpf(digits: string): boolean {
  return (
    !isOneDigitRepeated(digits) &&
    digitAt(digits, 9) === checkDigit(digits.slice(0, 9)) &&
    digitAt(digits, 10) === checkDigit(digits.slice(0, 10))
  );
}

/** Weights fall to 2 at the last digit. */
function checkDigit(digits: string): number {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (digits.length + 1 - index),
    0,
  );
  return ((sum * 10) % 11) % 10;
}
