import type { Recognizer } from "../recognizer.ts";

/** FortiOS writes `ENC` and base 64 for each secret: `set psksecret ENC SH2...`; the padding may have gone with a copy. */
const ciphertext = /ENC[ \t]{1,4}["']?([+/\dA-Za-z]{20,600}={0,2})(?![+/=\dA-Za-z])/y;

export const fortinetEnc: Recognizer = {
  id: "fortinet-enc",
  entities: ["FORTINET_ENC"],
  triggers: [{ literal: "enc ", boundary: "before" }],
  find(text, { start }, report) {
    ciphertext.lastIndex = start;
    const found = ciphertext.exec(text);
    const secret = found?.[1];
    if (found === null || secret === undefined || !/\d/.test(secret) || !/[A-Z]/.test(secret))
      return;
    const end = start + found[0].length;
    report({ start: end - secret.length, end, entity: "FORTINET_ENC", confidence: 0.95 });
  },
};
