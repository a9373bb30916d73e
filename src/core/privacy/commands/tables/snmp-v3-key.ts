import type { Command } from "../command.ts";

const key = (words: string, within?: string): Command => ({
  words,
  entity: "SNMP_V3_KEY",
  ...(within === undefined ? {} : { within }),
});

const digest =
  "md5|sha|sha1|sha2|sha-1|sha-2|sha-224|sha-256|sha-384|sha-512|sha224|sha256|sha384|sha512|hmac-md5-96|hmac-sha1-96|hmac-sha2-256|usm-hmac-sha2-256";
const cipher =
  "des|3des|des56|3desede|des-56|aes|aes-128|aes-192|aes-256|aes128|aes192|aes256|aes-128-cfb|aes128-cfb";
const user = "snmp|usm|snmpv3";

/** Authentication and privacy keys of SNMPv3 users. */
export const snmpV3KeyCommands: readonly Command[] = [
  // IOS, XR, NX-OS, EOS, ASA, Dell, ProCurve.
  key(
    `auth ${digest} [ 128|256|384|512 ] <secret> priv [ ${cipher} ] [ 128|192|256 ] <secret>`,
    user,
  ),
  key(
    `auth ${digest} [ 128|256|384|512 ] <secret> privacy [ ${cipher} ] [ 128|192|256 ] <secret>`,
    user,
  ),
  key(`auth ${digest} [ 128|256|384|512 ] <secret>`, user),
  key("auth plaintext-password|encrypted-password|plaintext-key|encrypted-key <secret>", user),
  key(`priv ${cipher} [ 128|192|256 ] <secret>`, user),
  key("privacy plaintext-password|encrypted-password|plaintext-key|encrypted-key <secret>", user),
  // AOS-CX.
  key(`auth ${digest} auth-pass <secret> priv ${cipher} priv-pass <secret>`),
  key(`auth ${digest} auth-pass <secret>`),
  key(`priv ${cipher} priv-pass <secret>`, user),
  // Nokia SR OS, ExtremeXOS.
  key(
    `privacy ${cipher}|aes-128-cfb-key|des-key|none [ 128|192|256 ] [ localized-key ] <secret>`,
    user,
  ),
  key(
    `authentication ${digest} [ localized-key ] <secret> privacy [ ${cipher}|aes-128-cfb-key|des-key ] [ 128|192|256 ] [ localized-key ] <secret>`,
  ),
  key(`authentication ${digest} [ localized-key ] <secret>`, user),
  // Huawei, Comware.
  key(
    `authentication-mode ${digest} <secret> privacy-mode ${cipher} <secret>`,
    "usm-user|snmp-agent",
  ),
  key(`authentication-mode ${digest} <secret>`, "usm-user|snmp-agent"),
  key(`privacy-mode ${cipher} <secret>`, "usm-user|snmp-agent"),
  // Junos, MikroTik, F5.
  key(
    "authentication-password|privacy-password|encryption-password <secret>",
    `${user}|privacy|authentication`,
  ),
  key("authentication-key|privacy-key <secret>", "usm|snmp v3|/snmp"),
  key("auth-password|auth-password-encrypted|privacy-password-encrypted <secret>", user),
  // Check Point, NetScaler, FortiOS, PAN-OS.
  key(
    "auth-pass-phrase|privacy-pass-phrase|auth-pass-phrase-hashed|privacy-pass-phrase-hashed <secret>",
  ),
  key("authpasswd|privpasswd <secret>"),
  key("auth-pwd|priv-pwd|authpwd|privpwd <secret>"),
  key("auth-key|priv-key <secret>", user),
  // Cumulus.
  key("auth-md5|auth-sha|encrypt-aes|encrypt-des <secret>", user),
  // AireOS: both keys, one behind the other.
  key("v3user create * ro|rw hmacmd5|hmacsha des|aescfb128 <secret> <secret>"),
  key("v3user create * ro|rw hmacmd5|hmacsha none <secret>"),
  // Net-SNMP: snmpcmd(1), snmpd.conf(5).
  key(
    "snmpwalk|snmpget|snmpgetnext|snmpset|snmpbulkwalk|snmpbulkget|snmptable|snmptrap ... -A <secret> ... -X <secret>",
  ),
  key(
    "snmpwalk|snmpget|snmpgetnext|snmpset|snmpbulkwalk|snmpbulkget|snmptable|snmptrap ... -A <secret>",
  ),
  key(`createuser [ -e * ] * ${digest} <secret> ${cipher} <secret>`),
  key(`createuser [ -e * ] * ${digest} <secret>`),
  // Keys of JSON, YAML and Python.
  key(
    "snmp_auth_key|snmp_priv_key|snmp_auth_password|snmp_priv_password|snmpv3_auth|snmpv3_priv <secret>",
  ),
  key(
    "auth_key|priv_key|auth_password|priv_password|authkey|privkey|auth_pass|priv_pass <secret>",
    user,
  ),
];
