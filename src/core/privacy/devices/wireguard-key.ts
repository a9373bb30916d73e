import type { Recognizer } from "../recognizer.ts";

/** Curve25519 keys in base 64, 44 characters with a last one of four bits (wg(8)). Public keys are none of ours. */
const key =
  /(?:private|preshared)-?key["']?[ \t]{0,8}[=:]?[ \t]{0,8}["']?([+/\dA-Za-z]{42}[048AEIMQUYcgkosw]=)(?![+/=\dA-Za-z])/iy;

/** Private and pre-shared keys: wg-quick(8), RouterOS, VyOS. */
export const wireguardKey: Recognizer = {
  id: "wireguard-key",
  entities: ["WIREGUARD_KEY"],
  triggers: [
    { literal: "privatekey", boundary: "word" },
    { literal: "private-key", boundary: "word" },
    { literal: "presharedkey", boundary: "word" },
    { literal: "preshared-key", boundary: "word" },
  ],
  find(text, { start }, report) {
    key.lastIndex = start;
    const found = key.exec(text);
    const value = found?.[1];
    if (found === null || value === undefined) return;
    const end = start + found[0].length;
    report({ start: end - value.length, end, entity: "WIREGUARD_KEY", confidence: 0.96 });
  },
};
