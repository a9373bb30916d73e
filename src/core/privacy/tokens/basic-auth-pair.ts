import { isMixedValue, isPasswordValue } from "../secret-value.ts";
import type { Recognizer } from "../recognizer.ts";

/** requests.readthedocs.io "Authentication": `auth=("user", "password")`, `HTTPBasicAuth("user", "password")`. */
const pair =
  /[ \t]{0,4}\(?[ \t]{0,4}["'][^"'\n]{1,64}["'][ \t]{0,4},[ \t]{0,4}(["'])([^"'\n]{4,128})\1[ \t]{0,4}\)/y;

export const basicAuthPair: Recognizer = {
  id: "basic-auth-pair",
  entities: ["GENERIC_PASSWORD"],
  triggers: [{ literal: "auth=(" }, { literal: "auth = (" }, { literal: "BasicAuth(" }],
  find(text, trigger, report) {
    pair.lastIndex = trigger.end;
    const match = pair.exec(text);
    const password = match?.[2];
    if (match === null || password === undefined || !isPasswordValue(password)) return;
    const end = trigger.end + match[0].replace(/["'][ \t]*\)$/, "").length;
    const confidence = isMixedValue(password) ? 0.8 : 0.6;
    report({ start: end - password.length, end, entity: "GENERIC_PASSWORD", confidence });
  },
};
