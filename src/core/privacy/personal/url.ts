/** Links of one person: with a user, an e-mail address or a login in them. Passwords and tokens are secrets. */

import { textAfter } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";

/** RFC 3986: what may follow "://" up to white space, quotes and the signs that close a sentence. */
const rest = /[^\s"'<>`\\^{}|]{1,1024}/y;
const scheme = /\b(?:https?|ftps?|sftp|ssh|rtsp|sips?|ldaps?|smb|webdavs?|git|svn)$/i;
const userInfo = /^([^@/?#:\s]{2,64})@[^@/?#\s]{3,}/;
const personalQuery =
  /[?&;](?:e-?mail|mail|user(?:_?name)?|login|account|customer|uid|recipient|subscriber|upn)=([^&#;\s]{3,})/i;
const profile = /^(?:[a-z]{2,3}\.|www\.)?linkedin\.com\/in\/[\w%-]{3,100}/i;

/** Accounts of machines, and what manuals write in place of one. */
const commonUsers =
  /^(?:git|svn|hg|root|admin|administrator|anonymous|ftp|user|username|guest|test|demo|cisco|ubuntu|debian|pi|oauth2|x-access-token|token|api|me|you|host)$/i;
const placeholder =
  /^(?:[<[{$%*]|your|user(?:name)?\b|example|test\b|name\b|x{3,}|true|false|null|\d{1,2}$|[a-z]*@?example\.|.*(?:@|%40)(?:[\w-]{1,40}\.)?example\.)/i;

export const url: Recognizer = {
  id: "url",
  entities: ["URL"],
  triggers: [{ literal: "://" }],

  find(text, { start, end }, report) {
    const name = scheme.exec(text.slice(Math.max(0, start - 8), start))?.[0];
    if (name === undefined || textAfter(text, end, 1) === "") return;
    rest.lastIndex = end;
    const found = rest.exec(text)?.[0].replace(/[.,;:!?)\]*]{1,8}$/, "");
    if (found === undefined || !isPersonal(found)) return;
    report({
      start: start - name.length,
      end: end + found.length,
      entity: "URL",
      confidence: 0.8,
    });
  },
};

function isPersonal(address: string): boolean {
  const user = userInfo.exec(address)?.[1];
  if (user !== undefined && !commonUsers.test(user) && !placeholder.test(user)) return true;
  const value = personalQuery.exec(address)?.[1];
  if (value !== undefined && !placeholder.test(value) && !commonUsers.test(value)) return true;
  return profile.test(address);
}
