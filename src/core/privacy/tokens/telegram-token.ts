import { isDummyToken } from "../placeholders.ts";
import type { Recognizer } from "../recognizer.ts";

/** core.telegram.org/bots: the bot's number and 35 characters, the first of them "A". */
const token = /\d{8,10}:A[\w-]{34}(?![\w-])/y;

export const telegramToken: Recognizer = {
  id: "telegram-token",
  entities: ["TELEGRAM_TOKEN"],
  triggers: [{ digits: [8, 10], before: ":" }, { literal: "telegram.org/bot" }],
  find(text, trigger, report) {
    const start = text.charAt(trigger.end) === ":" ? trigger.start : trigger.end;
    token.lastIndex = start;
    const found = token.exec(text)?.[0];
    if (found === undefined) return;
    const confidence = isDummyToken(found.slice(found.indexOf(":") + 1)) ? 0.3 : 0.95;
    report({ start, end: start + found.length, entity: "TELEGRAM_TOKEN", confidence });
  },
};
