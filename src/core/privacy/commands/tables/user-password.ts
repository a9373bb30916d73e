import type { Command } from "../command.ts";

/** Where the word password stands for an argument. */
const testCommand = "radtest|test aaa";

/** Below the purposes that other recognizers know by the words around. */
const general = 0.75;

const password = (words: string, within?: string): Command => ({
  words,
  entity: "USER_PASSWORD",
  confidence: general + 0.05,
  ...(within === undefined ? {} : { within }),
});

/** Where `password: x` is a device's: elsewhere it may be anybody's, which is for other recognizers. */
const automation =
  "connecthandler|manager.connect|device_type|ansible|netmiko|napalm|nornir|ncclient|inventory|optional_args|network_os";

/** Passwords of users, lines and clients on devices. */
export const userPasswordCommands: readonly Command[] = [
  // ProCurve, ArubaOS, ExtremeXOS, NetScaler.
  password("password manager|operator [ user-name * ] [ plaintext|sha1|sha-1|sha256 ] <secret>"),
  password("mgmt-user * * <secret>"),
  password("account * [ password ] encrypted <secret>", "configure|create"),
  password("account admin|user * <secret>", "create"),
  password("system user * <secret> -encrypted"),
  { ...password("system user * <secret>", "add"), isSentence: true },
  // IOS: a login tried out.
  password("test aaa group * * <secret> legacy|new-code"),
  // PAN-OS.
  password("request authentication key <secret>"),
  password("request authkey set <secret>"),
  // AireOS: names and passwords without a word between them.
  password("mgmtuser|netuser add * <secret> read-write|read-only|lobby-admin|wlan|guestlan"),
  password("mgmtuser|netuser password * <secret>"),
  // What every vendor calls differently.
  password(
    "ap-console-password|auth-password|group-password|user-password|ddns-password|access-password|tftp-password|proxy-password|smtp-password|sftp-password|scp-password|http-password|telnet-password|guest-password|console-password|admin-password|root-password|login-password|ftp-password <secret>",
  ),
  password(
    "encrypted-password|plain-text-password-value|hashed-password|password-encrypted <secret>",
  ),
  password(
    "plaintext-password|newpass|phash|password-hash|expert-password-hash|passwd|pksecret|userpassword|admin-passwd <secret>",
  ),
  password("one-time password <secret>"),
  password("syscon address * <secret>"),
  password(
    "_email_pw|_email_password|_mail_password|_smtp_password|_ftp_password|_ssh_password|_password|_pw <secret>",
    "event manager environment",
  ),
  // ASA: what its units share.
  password("failover key [ hex ] <secret>"),
  password("sshpass -p <secret>"),
  password(
    "ansible_password|ansible_ssh_pass|ansible_ssh_password|device_password|ssh_password|net_password|switch_password|router_password|vty_password|login_password <secret>",
  ),
  password("password|passwd|pwd|conn_pass|auth_password <secret>", automation),
  // RouterOS, airOS.
  password("password <secret>", "/tool|/user|/system|/ppp|/interface|users.1|users.2"),
  {
    words: "secret <secret>",
    entity: "USER_PASSWORD",
    within: "username|/tool",
    confidence: general,
  },
  { words: "secret <secret>", entity: "USER_PASSWORD", confidence: general, needsEncoding: true },
  { ...password("password for|on|of * [ * ] [ * ] is|was|to <secret>"), isSentence: true },
  // FRR, IOS, Junos, Huawei, FortiOS, F5, VyOS: lines, users, clients of FTP, HTTP, WCCP, CTS.
  {
    words: "password <secret>",
    entity: "USER_PASSWORD",
    notWithin: testCommand,
    confidence: general,
    signedConfidence: 0.55,
  },
];
