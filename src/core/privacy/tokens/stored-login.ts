/** Logins as tools keep them in their files. */

import { decodeBase64 } from "../base64.ts";
import { isPasswordValue } from "../secret-value.ts";
import type { Recognizer } from "../recognizer.ts";

/** netrc(5). */
const netrc =
  /machine\s{1,8}\S{1,128}\s{1,8}login\s{1,8}\S{1,64}\s{1,8}password\s{1,8}([^\s"']{1,128})/iy;
/** Docker's config.json and .npmrc's `_auth`: base64 of "user:password", as in RFC 7617. */
const encoded = /(?:"auth"\s{0,4}:\s{0,4}"|_auth\s{0,4}=\s{0,4}"?)([A-Za-z0-9+/]{8,400}={0,2})/iy;
const userAndPassword = /^[\x20-\x7e]{1,64}:[\x20-\x7e]{1,256}$/;

export const storedLogin: Recognizer = {
  id: "stored-login",
  entities: ["GENERIC_PASSWORD"],
  triggers: [
    { literal: "machine ", boundary: "before" },
    { literal: '"auth"' },
    { literal: "_auth", boundary: "after" },
  ],
  find(text, { start }, report) {
    netrc.lastIndex = start;
    encoded.lastIndex = start;
    const login = netrc.exec(text);
    const match = login ?? encoded.exec(text);
    const secret = match?.[1];
    if (match === null || secret === undefined) return;
    const isSecret =
      login === null ? userAndPassword.test(decodeBase64(secret) ?? "") : isPasswordValue(secret);
    if (!isSecret) return;
    const end = start + match[0].length;
    report({ start: end - secret.length, end, entity: "GENERIC_PASSWORD", confidence: 0.8 });
  },
};
