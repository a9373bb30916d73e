/**
 * What words of Junos statements mean, as far as changes need it. Common knowledge of Junos, seen on no device.
 * Compared, 2026-11, with the configurations in the examples of the Ansible collection junipernetworks.junos 4.1.0 and
 * in the tests of hier_config (netdevops/hier_config at 1b3aa7bbc2 and b1bee9d9ab). Those delete every old value before
 * they set a new one: that does no harm, and is not needed for what is in `singles`.
 */

import type { JunosPath } from "./junos-tree.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** A name follows. */
const keywords =
  words(`unit family group neighbor area interface route term policy-statement policy rule-set
  rule pool security-zone zone from-zone to-zone address-set address host file user class radius-server tacplus-server
  prefix-list as-path community interface-range vrrp-group label-switched-path scheduler forwarding-class queue
  policer gateway proposal vpn trap-group view fpc pic port rib level vrf-instance address-book application
  application-set server-group member virtual-chassis-member msti`);

/** Where the keywords are no keywords, but what is looked for or done. */
const clauses = words("from then match");

/** One value each: a new one takes the place of the old one. */
const singles =
  words(`host-name domain-name time-zone description mtu speed link-mode vlan-id native-vlan-id l3-interface
  port-mode interface-mode metric metric-out preference local-preference priority peer-as type hold-time local-address
  authentication-key authentication-type encrypted-password plain-text-password router-id autonomous-system cluster
  secret location contact hello-interval dead-interval poll-interval reference-bandwidth interface-type
  route-distinguisher vrf-target instance-type minimum-links lacp-rate periodic device-count idle-timeout
  connection-limit rate-limit max-sessions-per-connection root-login protocol-version message ttl bandwidth-limit
  burst-size-limit reth-count node-count redundancy-group control-plane-bandwidth-percent bridge-priority cost
  filter-name source-address-name authorization version accept-data virtual-gateway-address advertise-interval
  full-name uid log-prefix size files match-strings encapsulation primary-address key-chain ipsec-policy
  ike-policy external-interface pre-shared-key mode dh-group authentication-method authentication-algorithm
  encryption-algorithm lifetime-seconds vxlan-id vni-name input output input-list-name local-as-number
  multihop-ttl hold-timer boot-server native-vlan domain-search-name mac-table-size rib-group-name`);

/** The order of the named ones counts. */
const orderedKeywords = words("term rule policy");
/** The order of values counts. */
const orderedValues = words("import export apply-groups authentication-order");

/** Whether what is written so far names nothing: "interfaces ge-0/0/0 unit". `isKeyword`: the text itself said so. */
export function isIncomplete(path: JunosPath, isKeyword: boolean): boolean {
  if (isKeyword) return true;
  const last = path.at(-1) ?? "";
  if (path.at(-2) === "from-zone") return true;
  if (isClassOfUser(path)) return false;
  if (path.slice(1, -1).some((word) => clauses.has(word))) return false;
  // "filter" holds "input" at an interface, and has a name in the firewall.
  if (last === "filter") return path[0] === "firewall";
  return path.length > 1 && keywords.has(last) && !keywords.has(path.at(-2) ?? "");
}

export const isSingle = (path: JunosPath): boolean =>
  isClassOfUser(path) || (singles.has(path.at(-1) ?? "") && !keywords.has(path.at(-2) ?? ""));

/** "class" names a login class elsewhere. */
const isClassOfUser = (path: JunosPath): boolean =>
  path.at(-1) === "class" && path.at(-3) === "user";

export const isOrderedKeyword = (word: string): boolean => orderedKeywords.has(word);

export const isOrderedValue = (word: string): boolean => orderedValues.has(word);
