import { textBefore } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";
import { isHarmlessName, isSharedSecretValue, isTokenValue } from "../secret-value.ts";

/** Parameters that let in whoever knows the address: `?token=`, `&api_key=`, `&sig=` (RFC 3986 section 3.4). */
const words = ["token", "key", "apikey", "sig", "signature", "secret", "auth"];
const nameBefore = /:\/\/[^\s"'<>]{1,400}(?:[?&#]|&amp;)([\w.-]{0,40})$/;
const value = /[\w.~%+/=:-]{8,1024}/y;
const harmlessKey =
  /(?:sort|partition|cache|primary|foreign|idempotency|object|issue|project)[_-]?key$/i;
const escaped = /%[\da-f]{2}/gi;

/** Secrets in addresses. */
export const urlParameter: Recognizer = {
  id: "url-parameter",
  entities: ["GENERIC_API_KEY"],
  triggers: words.map((word) => ({ literal: `${word}=` })),
  find(text, trigger, report) {
    const prefix = nameBefore.exec(textBefore(text, trigger.start, 460))?.[1];
    if (prefix === undefined) return;
    const name = prefix + text.slice(trigger.start, trigger.end - 1);
    if (harmlessKey.test(name) || isHarmlessName(name)) return;
    value.lastIndex = trigger.end;
    const found = value.exec(text)?.[0].replace(/[.:]{1,3}$/, "");
    if (found === undefined) return;
    const plain = found.replace(escaped, "+");
    const isShortSecret = name.toLowerCase() !== "key" && isSharedSecretValue(plain);
    if (!isTokenValue(plain) && !isShortSecret) return;
    const span = { start: trigger.end, end: trigger.end + found.length };
    report({ ...span, entity: "GENERIC_API_KEY", confidence: 0.8 });
  },
};
