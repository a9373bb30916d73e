import type { Command } from "../command.ts";

const secret = (words: string, within?: string): Command => ({
  words,
  entity: "PPP_SECRET",
  confidence: 0.88,
  ...(within === undefined ? {} : { within }),
});

const link = "ppp|pppoe|l2tp|vpdn|dialer|pptp|sstp|chap|pap";

/** Passwords of PPP and of the tunnels that carry it. */
export const pppSecretCommands: readonly Command[] = [
  // IOS, ASA, Comware, Huawei, RouterOS, VyOS, FortiOS.
  secret("password <secret>", link),
  secret("tunnel password <secret>"),
  secret("digest secret <secret>"),
  // Junos.
  secret(
    "ppp-password|chap-secret|pap-password|default-chap-secret|default-pap-password|local-password <secret>",
  ),
  secret("secret <secret>", "ppp|pppoe|l2tp|vpdn"),
];
