import type { Command } from "../command.ts";

const psk = (words: string, within?: string): Command => ({
  words,
  entity: "IPSEC_PSK",
  confidence: 0.88,
  ...(within === undefined ? {} : { within }),
});

/** Pre-shared keys of IKE and IPsec. */
export const ipsecPskCommands: readonly Command[] = [
  // IOS, ASA.
  psk("isakmp key <secret> address|hostname|peer|fqdn|fqdn-any"),
  psk("isakmp key-hex <secret> address|hostname|peer|fqdn|fqdn-any"),
  psk("key <secret>", "isakmp client configuration group|client configuration group"),
  // IOS, ASA, Huawei, Comware, PAN-OS, SR OS, Junos; addresses and ends may stand before the key.
  psk("pre-shared-key address ipv6 * [ key ] <secret>"),
  psk("pre-shared-key address * [ * ] key <secret>"),
  psk("pre-shared-key hostname * [ key ] <secret>"),
  psk("pre-shared-key local|remote <secret>"),
  psk("pre-shared-key key <secret>"),
  psk("pre-shared-key ascii-text|hexadecimal <secret>"),
  { ...psk("pre-shared-key <secret>"), notWithin: "macsec|authentication-method" },
  psk(
    "pre-shared-secret|preshared-key|presharedkey|preshare-key|preshare|pre_shared_key|preshared_key <secret>",
    "vpn|ike|ipsec|isakmp|gateway|tunnel|peer|auth-method|<",
  ),
  psk(
    "pre_shared_key|presharedkey|tunnel1_preshared_key|tunnel2_preshared_key|ipsec_psk|vpn_psk|ike_psk|ikev2_psk <secret>",
  ),
  psk("pre-shared-secret|preshare <secret>"),
  psk("aggressive-mode password <secret>"),
  psk("psk-secret <secret>"),
  // FortiOS.
  psk("psksecret|psksecret-remote <secret>"),
  // RouterOS, swanctl.conf, VyOS, ipsec.secrets.
  psk("secret <secret>", "ipsec|ike-|ike|secrets"),
  psk("ipsec-secret <secret>"),
  psk("psk * secret <secret>"),
  { ...psk("psk <secret>", "vpn|ipsec|ike|:"), needsSign: true },
  {
    ...psk("shared-key <secret>"),
    needsEncoding: true,
    confidence: 0.8,
    notWithin: "radius|tacacs",
  },
  // EOS, SonicWall, Check Point, strongSwan.
  psk(
    "shared-key|shared-secret|shared_secret|shared_key <secret>",
    "ip security|ipsec|ike|vpn|crypto",
  ),
];
