import { decodeBase64 } from "../base64.ts";
import { textAfter, textBefore } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";
import { isTokenValue } from "../secret-value.ts";

/** RFC 9110 section 11.6.2: a scheme and its credentials; in headers, mappings and prose. */
const credentials = /[A-Za-z0-9][\w.~+/-]{7,1000}={0,2}/y;
const header = /(?:authorization|auth)["']?\s{0,4}[:=,]?>?\s{0,4}f?["'`]?$/i;

/** Django REST framework's tokens, which NetBox and Nautobot use (v1). */
const frameworkToken = /^[\da-f]{40}$/i;
const nearby = 300;

/** RFC 7617: base64 of "user:password". */
const userAndPassword = /^[\x20-\x7e]{1,64}:[\x20-\x7e]{1,128}$/;

export const authorizationHeader: Recognizer = {
  id: "authorization-header",
  entities: ["GENERIC_API_KEY", "NETBOX_TOKEN", "GENERIC_PASSWORD"],
  triggers: ["Bearer ", "Token ", "Basic ", "ApiKey ", "SSWS "].map((literal) => ({
    literal,
    boundary: "before",
  })),
  find(text, trigger, report) {
    credentials.lastIndex = trigger.end;
    const value = credentials.exec(text)?.[0].replace(/\.$/, "");
    if (value === undefined) return;
    const scheme = text.slice(trigger.start, trigger.end - 1).toLowerCase();
    const isHeader = header.test(textBefore(text, trigger.start, 32));
    const span = { start: trigger.end, end: trigger.end + value.length };
    if (scheme === "basic") {
      if (isHeader && userAndPassword.test(decodeBase64(value) ?? "")) {
        report({ ...span, entity: "GENERIC_PASSWORD", confidence: 0.8 });
      }
      return;
    }
    if (!(isHeader || scheme === "bearer") || !isTokenValue(value)) return;
    const isNetBox =
      scheme === "token" &&
      frameworkToken.test(value) &&
      /netbox/i.test(textBefore(text, trigger.start, nearby) + textAfter(text, span.end, nearby));
    if (isNetBox) report({ ...span, entity: "NETBOX_TOKEN", confidence: 0.8 });
    else report({ ...span, entity: "GENERIC_API_KEY", confidence: 0.6 });
  },
};
