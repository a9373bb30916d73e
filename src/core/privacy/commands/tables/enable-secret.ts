import type { Command } from "../command.ts";

const secret = (words: string, within?: string): Command => ({
  words,
  entity: "ENABLE_SECRET",
  confidence: 0.88,
  ...(within === undefined ? {} : { within }),
});

/** Passwords that open the privileged mode, and those that encrypt the others. */
export const enableSecretCommands: readonly Command[] = [
  // IOS, ASA, EOS, FRR, Dell.
  secret("enable secret|password [ level # ] [ role * ] <secret>"),
  secret("enable algorithm-type md5|sha256|scrypt secret <secret>"),
  // A10, Brocade.
  secret("enable-password|enable-secret <secret>"),
  secret("enable super-user-password|port-config-password|read-only-password <secret>"),
  // Huawei, Comware.
  secret("super password [ level # ] [ role * ] <secret>"),
  // The key of type 6 encryption: IOS, NX-OS.
  secret("config-key password-encrypt|password-encryption|ascii|newpass <secret>"),
  // AireOS, Netmiko, Ansible, NAPALM.
  secret("secret|enablesecret <secret>", "mgmtuser|connecthandler|device_type"),
  secret(
    "enable_secret|enable_password|enable_pass|become_password|ansible_become_password|ansible_become_pass <secret>",
  ),
];
