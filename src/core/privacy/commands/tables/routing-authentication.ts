import type { Command } from "../command.ts";

const routing = (words: string, within?: string): Command => ({
  words,
  entity: "ROUTING_AUTH_KEY",
  ...(within === undefined ? {} : { within }),
});

const bgp = (words: string, within?: string): Command => ({
  words,
  entity: "BGP_MD5",
  ...(within === undefined ? {} : { within }),
});

const digest =
  "md5|sha|sha1|hmac-md5|hmac-sha|hmac-sha1|hmac-sha-1|hmac-sha-12|hmac-sha-20|hmac-sha256|hmac-sha-256|hmac-sha-384|hmac-sha-512|keyed-md5|keyed-sha1|meticulous-md5|meticulous-sha1|clear-text|text|cmac";

/** Keys of routing and redundancy protocols and of the key chains they use. */
export const routingAuthenticationCommands: readonly Command[] = [
  // Key chains: IOS, NX-OS, XR, EOS, FRR, Huawei; as `show key chain` prints them; Junos.
  routing("key-string <secret>"),
  routing("key-octet-string <secret>"),
  routing("key # -- text <secret>"),
  routing("secret <secret>", "authentication-key-chain|key-chain|keychain"),
  { ...routing("key # md5|sha|sha1|sha256 <secret>"), needsEncoding: true },
  // MACsec: Junos, Comware, EOS, FRR.
  routing("cak <secret>"),
  routing("sap pmk <secret>"),
  routing("key * 0|7|8a <secret>", "mac security|macsec|mka"),
  {
    ...routing("key <secret>"),
    notWithin: "key-chain|keychain|authentication-key-chain",
    needsEncoding: true,
    confidence: 0.7,
  },
  // OSPF and whatever else IOS, XR, EOS, Junos and RouterOS write in the same words.
  routing("message-digest-key # md5|sha256|sha-256|hmac-sha-256 <secret>"),
  routing(
    "simple-password|plaintext-password|md5-key <secret>",
    "ospf|isis|is-is|rip|vrrp|area|interface",
  ),
  routing("authentication md5 # key <secret>"),
  routing("authentication md5 key # secret <secret>"),
  routing("authentication md5 key-id # md5-key <secret>"),
  routing("authentication key <secret>", "isis|is-is|rsvp|ospf"),
  routing("authentication key-id # ... [ 0|7 ] key <secret>"),
  routing("authentication mode hmac-sha-256 <secret>"),
  // A key of a single peer is BGP's more often than not (SR OS writes it encrypted with `hash2`).
  bgp("authentication-key <secret>", "bgp"),
  bgp("authentication-key <secret> hash|hash2"),
  routing("authentication-key # md5|sha|sha1|sha256 <secret>", "ospf|isis|area|interface"),
  { ...routing("authentication-key <secret>"), notWithin: "ntp|sntp" },
  routing("hello-authentication-key|csnp-authentication-key|lsp-authentication-key <secret>"),
  routing("ipsec spi # md5|sha1 <secret>", "ospf"),
  routing("ipsec spi # esp ... md5|sha1 <secret>", "ospf"),
  // IS-IS.
  routing("isis password <secret>"),
  routing("area-password|domain-password <secret>"),
  routing("lsp-password|hello-password [ text|hmac-md5|keychain|accept ] <secret>"),
  routing("auth-password-l1|auth-password-l2|auth-password-hello <secret>"),
  // Huawei, Comware: any protocol, area, domain and group.
  routing(
    `authentication-mode|area-authentication-mode|domain-authentication-mode ${digest}|simple [ usual|nonstandard ] [ key-id ] [ # ] <secret>`,
  ),
  routing(
    "authentication-mode|area-authentication-mode|domain-authentication-mode simple|md5 plain|cipher <secret>",
  ),
  // The same where the line was broken.
  routing(
    `authentication-mode|area-authentication-mode|domain-authentication-mode ${digest} [ # ] ~ [ # ] plain|cipher|simple <secret>`,
  ),
  {
    ...routing(
      `authentication-mode|area-authentication-mode|domain-authentication-mode ${digest} [ # ] ~ <secret> ~`,
    ),
    isSentence: true,
  },
  // BFD.
  routing(
    "authentication keyed-md5|keyed-sha1|meticulous-keyed-md5|meticulous-keyed-sha1 # <secret>",
  ),
  routing("authentication m-md5|m-sha1|met-md5|met-sha1 # <secret>", "bfd"),
  // HSRP, VRRP, GLBP.
  routing("authentication md5 key-string <secret>"),
  routing("authentication text <secret>"),
  routing("text-authentication <secret>"),
  {
    ...routing("authentication <secret>"),
    within: "hsrp|vrrp|standby|glbp|nhrp",
    needsEncoding: true,
  },
  {
    ...routing("authentication <secret>"),
    within: "hsrp|vrrp-group|carp",
    notWithin: "router bgp",
  },
  routing("standby [ # ] authentication <secret>"),
  routing("glbp # authentication <secret>"),
  routing("vrrp # authentication <secret>"),
  routing("auth_pass <secret>"),
  routing("authentication password <secret>", "vrrp|high-availability"),
  // NHRP, PIM, RSVP, DOCSIS, MSDP, LDP.
  routing("nhrp authentication <secret>"),
  routing("hello-authentication ah-md5 <secret>"),
  routing("rsvp authentication [ key ] <secret>"),
  routing("shared-secret <secret>", "cable"),
  routing("shared-secondary-secret [ index # ] <secret>"),
  routing("msdp password peer * <secret>"),
  routing("md5-authentication-key|tcp-ao-key <secret>"),
  routing("password option # for * [ encryption|encrypted ] <secret>", "ldp"),
  routing("password fallback|default <secret>", "ldp"),
  routing("password [ clear|encrypted ] <secret>", "ldp|msdp|rip|eigrp|ospf"),
  routing("map-server * key <secret>"),
  // Manual keys of IPsec (IOS).
  routing("session-key inbound|outbound esp # cipher <secret> authenticator <secret>"),
  routing("session-key inbound|outbound esp # cipher <secret>"),
  routing("session-key inbound|outbound ah # <secret>"),
  // PAN-OS, FortiOS, Check Point.
  routing("md5 # key <secret>"),
  routing("md5-keychain # <secret>"),
  bgp("authtype md5 secret <secret>", "bgp"),
  routing("authtype md5 key # secret <secret>"),
  routing("authtype simple [ password ] <secret>"),
  routing("md5-key|md5-keys|key-string <secret>", "ospf|rip|router"),
  routing("auth-key <secret>", "/routing|ospf|isis"),
  bgp("secret <secret>", "bgp"),
  // BGP.
  bgp("tcp-md5-key|md5-password|bgp_password|bgp_md5|bgp_key|md5_key <secret>"),
  bgp(
    "password <secret>",
    "neighbor|peer|bgp|neighbor-group|session-group|peer-group|peer-session",
  ),
];
