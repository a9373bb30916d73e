import { textBefore } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";

/** OpenSSH's own armour and the older PEM names (RFC 7468), whole or cut off; lines may be indented. */
const block =
  /-----BEGIN (?:(?:OPENSSH|RSA|DSA|EC|ENCRYPTED) )?PRIVATE KEY-----\s{0,4}(?:[A-Za-z-]{1,32}: [^\n]{1,200}\n){0,8}[\s+/=\dA-Za-z]{64,8192}(?:-----END [A-Z ]{1,24}-----)?/y;

/** What tells that the key was pasted with the configuration of a device rather than with code. */
const device =
  /(?:^|\s)[\w.-]{1,40}(?:\([\w-]{1,30}\))?#|\b(?:router|switch|firewall|running-config|startup-config|configuration|crypto key|ip ssh|hostname|interface|flash:|nvram:|bootflash:|device)\b/im;

/** Private keys of devices. Any other private key is for `private-key`. */
export const sshKey: Recognizer = {
  id: "ssh-key",
  entities: ["SSH_KEY"],
  triggers: [{ literal: "private key-----", boundary: "before" }],
  find(text, { start }, report) {
    const begin = start - 24 + text.slice(Math.max(0, start - 24), start).lastIndexOf("-----BEGIN");
    if (begin === -1 || start - begin > 24) return;
    if (!device.test(textBefore(text, begin, 400))) return;
    block.lastIndex = begin;
    const found = block.exec(text)?.[0].trimEnd();
    if (found === undefined) return;
    report({ start: begin, end: begin + found.length, entity: "SSH_KEY", confidence: 0.99 });
  },
};
