import type { Command } from "../command.ts";

const key = (words: string, within?: string): Command => ({
  words,
  entity: "NTP_KEY",
  confidence: 0.88,
  ...(within === undefined ? {} : { within }),
});

const digest =
  "md5|sha|sha1|sha-1|sha2|sha256|sha384|sha512|sha-256|hmac-sha256|hmac-sha2-256|cmac-aes-128|hmac-sha1|hmac-sha2-384|aes128cmac";

/** Keys of NTP and SNTP. */
export const ntpKeyCommands: readonly Command[] = [
  // IOS, XR, NX-OS, EOS, ASA, Dell, AOS-CX.
  key(`authentication-key # ${digest} <secret>`, "ntp|sntp"),
  key(`authentication-key # ${digest} <secret>`),
  // Junos.
  key(`authentication-key # [ type ${digest} ] value <secret>`),
  // Nokia SR OS, PAN-OS, VyOS.
  key("authentication-key # key|plaintext-key <secret>"),
  key("authentication-key # <secret>", "ntp|sntp"),
  key("authentication-key <secret>", "ntp-server|ntp|sntp"),
  // Huawei, Comware.
  key(`authentication-keyid # authentication-mode ${digest} <secret>`),
  // FortiOS, F5, Check Point.
  key("key <secret>", "ntpserver|config system ntp"),
  key("ntp key # <secret>"),
];
