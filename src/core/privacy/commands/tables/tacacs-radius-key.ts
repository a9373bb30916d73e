import type { Command } from "../command.ts";

const tacacs = "tacacs|tacplus|tac_plus|hwtacacs|tac-|tac+";
const radius = "radius|aaa-server|dynamic-author|aaa group|aaa server|rad-|rad_";

/** Either kind of server takes the same word; what stands around it tells which it is. */
const shared = (words: string, notWithin?: string): readonly Command[] => [
  {
    words,
    entity: "TACACS_KEY",
    within: tacacs,
    ...(notWithin === undefined ? {} : { notWithin }),
  },
  {
    words,
    entity: "RADIUS_KEY",
    within: radius,
    ...(notWithin === undefined ? {} : { notWithin }),
  },
];

const tacacsKey = (words: string): Command => ({ words, entity: "TACACS_KEY" });
const radiusKey = (words: string): Command => ({ words, entity: "RADIUS_KEY" });

/** What servers of TACACS+ and RADIUS and their clients share. */
export const tacacsRadiusKeyCommands: readonly Command[] = [
  // IOS, XR, NX-OS, EOS, ASA, AOS-CX, Dell, Brocade, Comware (`key authentication cipher`).
  ...shared("key authentication|authorization|accounting <secret>"),
  { ...tacacsKey("key authentication|authorization|accounting <secret>"), needsEncoding: true },
  radiusKey("pac key <secret>"),
  ...shared("key <secret>", "key chain|keychain|ntp|crypto|isakmp|keyring"),
  ...shared("server-key <secret>"),
  radiusKey("server-key <secret>"),
  radiusKey("radius-common-pw <secret>"),
  // An option of `radius-server` and of `server-private`, whichever way the ports are written.
  radiusKey("auth-port # acct-port # key <secret>"),
  radiusKey("auth-port # key <secret>"),
  { words: "server-private * ... key <secret>", entity: "RADIUS_KEY" },
  // Huawei, ExtremeXOS, FortiOS, SonicWall, Juniper, PAN-OS, Nokia, F5, Check Point.
  ...shared(
    "shared-key|shared-secret|sharedsecret|secondary-secret|tertiary-secret|secondary-key <secret>",
  ),
  ...shared("secret|set-secret <secret>", "username|enable|authentication-key-chain|key-chain"),
  // AireOS: address, port, and how the key is written.
  { words: "auth|acct|athr add # * # ascii|hex <secret>", entity: "RADIUS_KEY", within: "radius" },
  {
    words: "auth|acct|athr|mgmtauth add # * # ascii|hex <secret>",
    entity: "TACACS_KEY",
    within: "tacacs",
  },
  // FreeRADIUS: radtest(1), with the password of a user before the server.
  radiusKey("radtest [ -t * ] * <secret> * # <secret>"),
  radiusKey("radtest [ -t * ] * * * # <secret>"),
  // NetScaler.
  radiusKey("radkey <secret>"),
  tacacsKey("tacacssecret <secret>"),
  // Keys of JSON, YAML and Python.
  radiusKey(
    "radius_secret|radius_server_auth_secret|auth_server_shared_secret|acct_server_shared_secret|radius_key|radius_shared_secret|radius-key|radius-secret|radiussecret|radius_server_key <secret>",
  ),
  tacacsKey(
    "tacacs_secret|tacacs_key|tacacs-key|tacacs-secret|tacacs_shared_secret|tacacssecret <secret>",
  ),
  tacacsKey("tacacs key|secret [ string ] <secret>"),
  radiusKey("radius key|secret|shared-secret [ string ] <secret>"),
];
