import type { Command } from "../command.ts";

const password = (words: string, within?: string): Command => ({
  words,
  entity: "LDAP_BIND_PASSWORD",
  confidence: 0.88,
  ...(within === undefined ? {} : { within }),
});

/** Passwords with which a device asks a directory. */
export const ldapBindPasswordCommands: readonly Command[] = [
  // IOS, NX-OS, Junos, FortiOS, A10, VyOS: whatever stands in an LDAP server.
  password("password <secret>", "ldap|root-dn|rootdn|binddn|bind-dn"),
  // ASA, PAN-OS, F5, NetScaler, nslcd.conf(5), SSSD.
  password(
    "ldap-login-password|bind-password|bind-pw|bindpw|bind_password|search-bind-password <secret>",
  ),
  password(
    "ldapbinddnpassword|ldap_default_authtok|ldap_bind_password|ldap_password|bindpassword <secret>",
  ),
];
