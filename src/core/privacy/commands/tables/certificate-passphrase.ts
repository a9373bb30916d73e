import type { Command } from "../command.ts";

const passphrase = (words: string, within?: string): Command => ({
  words,
  entity: "CERT_PASSPHRASE",
  confidence: 0.88,
  ...(within === undefined ? {} : { within }),
});

const certificate =
  "pki|trustpoint|ca trustpoint|certificate|ssl|pkcs12|cert|x509|private-key|crypto ca";

/** Passphrases of private keys and of enrolment. */
export const certificatePassphraseCommands: readonly Command[] = [
  // IOS, ASA, EOS, Huawei, FortiOS.
  { ...passphrase("password <secret>", certificate), notWithin: "username" },
  passphrase("pkcs12 * password|passphrase <secret>"),
  passphrase("pem terminal 3des|des|aes <secret>"),
  passphrase("passcrypt <secret>"),
  // F5 writes `$M$` in SSL profiles only.
  { ...passphrase("passphrase <secret>", certificate) },
  {
    ...passphrase("passphrase <secret>"),
    confidence: 0.8,
    notWithin: "wlan|wireless|ssid|wifi|wpa|vap|network|security",
  },
  passphrase(
    "key-passphrase|private-key-passphrase|passphrase-encrypted|cert-passphrase|key_passphrase <secret>",
  ),
];
