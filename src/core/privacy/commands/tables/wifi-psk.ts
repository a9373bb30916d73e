import type { Command } from "../command.ts";

const psk = (words: string, within?: string): Command => ({
  words,
  entity: "WIFI_PSK",
  confidence: 0.88,
  ...(within === undefined ? {} : { within }),
});

const wireless =
  "wlan|wireless|ssid|wifi|wi-fi|wpa|wpa2|wpa3|vap|dot11|security-profile|network|psk|profile|sae|/caps-man|/interface wifi";

/** Keys of wireless networks. */
export const wifiPskCommands: readonly Command[] = [
  // IOS, AireOS, Catalyst 9800, ArubaOS.
  psk("wpa-psk [ ascii|hex ] <secret>"),
  psk("wpa-passphrase|wpa-hexkey|wpa_passphrase|wpa_psk|wpa2_psk|wpa-key|wpakey <secret>"),
  psk("set-key ascii|hex <secret>"),
  psk("encryption key # size 40bit|128bit|40|128|64bit <secret>"),
  psk("encryption [ mode|vlan * ] key # size 40bit|128bit <secret>"),
  // Huawei, Comware.
  psk("psk ascii <secret>"),
  psk("psk pass-phrase|hex|raw-key <secret>"),
  psk("preshared-key pass-phrase|raw-key <secret>"),
  psk("pass-phrase|raw-key <secret>", wireless),
  // FortiOS, VyOS, ExtremeWing, Ruckus, RouterOS.
  psk("passphrase|sae-password|sae-passphrase|mpsk-key <secret>", wireless),
  psk("wpa-pre-shared-key|wpa2-pre-shared-key <secret>"),
  // wpa_supplicant.conf(5), hostapd.conf, airOS, UniFi, NetworkManager, dashboards' JSON.
  { ...psk("psk <secret>", wireless), needsSign: true },
  psk("x_passphrase|wifi-sec.psk|keymaterial <secret>"),
  { ...psk("password <secret>", "wifi|wi-fi|ssid"), confidence: 0.78 },
  psk("wifi_password|wifi_key|wifi_psk|wlan_psk|ssid_password|wifi_passphrase <secret>"),
];
