import type { Recognizer } from "../recognizer.ts";
import {
  isHarmlessName,
  isPasswordValue,
  isSharedSecretValue,
  isTokenValue,
} from "../secret-value.ts";

/** `"passwords": ["x", "y"]`, in JSON, YAML and code. */
const opening = /s?["'`]?[ \t]{0,4}(?:=>|[:=])\s{0,8}\[\s{0,32}/y;
const element = /(["'`])([^"'`\n]{1,256})\1\s{0,32},?\s{0,32}/y;
const maxElements = 64;

export const listedPassword: Recognizer = {
  id: "listed-password",
  entities: ["GENERIC_PASSWORD", "GENERIC_API_KEY"],
  triggers: ["password", "passphrase", "secret", "token", "api_key", "apikey"].map((literal) => ({
    literal,
  })),
  find(text, trigger, report) {
    opening.lastIndex = trigger.end;
    if (!opening.test(text)) return;
    const word = text.slice(trigger.start, trigger.end);
    const name =
      (/[\w-]{0,40}$/.exec(text.slice(Math.max(0, trigger.start - 40), trigger.start))?.[0] ?? "") +
      word;
    if (isHarmlessName(name)) return;
    const isPassword = /^pass/i.test(word);
    let at = opening.lastIndex;
    for (let count = 0; count < maxElements; count++) {
      element.lastIndex = at;
      const value = element.exec(text)?.[2];
      if (value === undefined) return;
      const span = { start: at + 1, end: at + 1 + value.length };
      at = element.lastIndex;
      if (isTokenValue(value)) report({ ...span, entity: "GENERIC_API_KEY", confidence: 0.6 });
      else if (isPassword ? isOneWord(value) : isSharedSecretValue(value)) {
        report({ ...span, entity: "GENERIC_PASSWORD", confidence: 0.6 });
      }
    }
  },
};

function isOneWord(value: string): boolean {
  return isPasswordValue(value) && !/\s/.test(value);
}
