import { isPasswordPlaceholder } from "../placeholders.ts";
import type { Recognizer } from "../recognizer.ts";

/**
 * RFC 3986 section 3.2.1: `user:password@` behind any scheme. People write `#`, `?` and `@` in passwords as they are, so
 * all up to the last `@` of the authority counts.
 */
const authority = /([^\s/:@"'`<>\\]{0,64}):([^\s/"'`<>\\]{1,256})@(?=[\w[{$.-])/y;
/** `host:8080?mail=x@y`. */
const port = /^\d{1,5}(?:[?#]|$)/;
const schemeBefore = /[A-Za-z0-9]/;

export const urlCredential: Recognizer = {
  id: "url-credential",
  entities: ["URL_CREDENTIAL"],
  triggers: [{ literal: "://" }],
  find(text, trigger, report) {
    if (!schemeBefore.test(text.charAt(trigger.start - 1))) return;
    authority.lastIndex = trigger.end;
    const match = authority.exec(text);
    if (match === null) return;
    const user = match[1] ?? "";
    const password = match[2] ?? "";
    // An image's digest: `docker://name:tag@sha256:...`.
    if (
      port.test(password) ||
      /^sha\d{3}:/.test(text.slice(authority.lastIndex, authority.lastIndex + 8))
    )
      return;
    if (user.startsWith("$") || user.startsWith("{") || user.startsWith("[")) return;
    const end = trigger.end + match[0].length - 1;
    const start = end - password.length;
    const isExample = isPasswordPlaceholder(password) || /[${}%]\w*[{(]|\*{3}|^\$/.test(password);
    report({ start, end, entity: "URL_CREDENTIAL", confidence: isExample ? 0.3 : 0.8 });
  },
};
