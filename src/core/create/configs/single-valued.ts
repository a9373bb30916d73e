/**
 * Commands that a section has once: a new value takes the place of the old one. Words: "*" is any word that tells one
 * from others, "_" is the value where words follow it; values at the end are not written.
 *
 * Compared, 2026-11, with the commands that are idempotent for hier_config (netdevops/hier_config, rules.json of
 * cisco_ios at 516170023d, cisco_nxos at 31f7809223, arista_eos at 8f76ba5619) and with the examples (before, commands,
 * after) of the Ansible collections cisco.ios 4.6.1, cisco.nxos 4.4.0 and arista.eos 6.0.1. Those say it of: host names,
 * descriptions, addresses, MTU, speed, duplex, switchport, channel groups, OSPF of interfaces and processes, BGP
 * neighbours and timers, logging, NTP, SNMP, source interfaces, banners, lines, VLAN names. The rest (VTP, LACP, HSRP,
 * VRRP, tunnels, 802.1X, storm control, AAA, crypto, DHCP pools) is common knowledge of these systems and was seen on no
 * device.
 */

import type { SectionKind } from "./section-kind.ts";

/**
 * `full`: the value belongs to the removal. `reset`: without the removal, the device refuses the new value. `options`:
 * without it, options that the new line does not have would stay. `replace`: `full` and `reset`.
 */
type Manner = "full" | "reset" | "options" | "replace" | undefined;

interface Command {
  readonly words: readonly string[];
  readonly manner: Manner;
}

const parse = (table: string, manner?: Manner): readonly Command[] =>
  table
    .split("\n")
    .flatMap((row) => row.split(","))
    .map((command) => command.trim())
    .filter(Boolean)
    .map((command) => ({ words: command.split(" "), manner }));

const anywhere = parse("description");

const bySection: Partial<Record<SectionKind, readonly Command[]>> = {
  global: [
    ...parse(`hostname, switchname, ip domain-name, ip domain name, enable secret, enable password, ip default-gateway
      ip ssh version, ip ssh time-out, ip ssh timeout, ip ssh authentication-retries, ip ssh source-interface
      ip tftp source-interface, ip ftp source-interface, ip tacacs source-interface, ip radius source-interface
      ip domain lookup source-interface, ip http authentication, ip http max-connections, username *
      ntp source, ntp source-interface, ntp master, logging buffered, logging console, logging monitor
      logging trap, logging facility, logging history, logging source-interface, logging origin-id
      logging rate-limit, logging timestamp, snmp-server location, snmp-server contact, snmp-server chassis-id
      snmp-server source-interface, snmp-server trap-source, snmp-server community *, spanning-tree mode
      spanning-tree vlan * priority, spanning-tree mst * priority, clock timezone, clock summer-time
      aaa authentication login *, aaa authentication enable *, aaa authentication dot1x *, aaa authentication ppp *
      aaa authorization exec *, aaa authorization network *, aaa authorization commands * *, aaa authorization console
      vtp mode, vtp domain, vtp password, vtp version, system mtu, system mtu jumbo, system jumbomtu
      errdisable recovery interval, mac address-table aging-time, mac-address-table aging-time
      lacp system-priority, port-channel load-balance, port-channel load-balance ethernet, cdp timer, cdp holdtime
      lldp timer, lldp holdtime, lldp reinit, config-register, service routing protocols model
      tacacs-server timeout, radius-server timeout, radius-server retransmit, license boot level
      license smart transport, sdm prefer, udld message time, boot nxos, service timestamps log
      service timestamps debug, logging exception, logging cns-events, logging userinfo, power redundancy-mode
      ip telnet source-interface, ip tftp client source-interface, hardware access-list tcam region *
      vlan internal allocation policy, cli alias name *, tacacs-server key, radius-server key, snmp-server packetsize
      ntp authentication-key *, crypto ipsec transform-set *`),
    ...parse("banner *"),
    ...parse("track *, ip sla schedule *", "reset"),
    ...parse("crypto isakmp key _ address *, crypto isakmp key _ _ address *", "replace"),
  ],
  interface: [
    ...parse(`ip address, mtu, ip mtu, ipv6 mtu, bandwidth, delay, speed, duplex, switchport access vlan
      switchport voice vlan, switchport mode, switchport trunk native vlan, switchport trunk allowed vlan
      switchport trunk pruning vlan, switchport trunk encapsulation, switchport port-security maximum, switchport port-security violation
      switchport port-security aging time, switchport port-security aging type, spanning-tree cost
      spanning-tree port-priority, spanning-tree portfast, spanning-tree bpduguard, spanning-tree bpdufilter
      spanning-tree guard, spanning-tree link-type, spanning-tree port type, spanning-tree vlan * cost
      ip ospf cost, ip ospf priority, ip ospf network, ip ospf hello-interval, ip ospf dead-interval
      ip ospf authentication-key, ip ospf transmit-delay, ip ospf retransmit-interval
      ipv6 ospf cost, ipv6 ospf priority, ipv6 ospf network, ipv6 ospf hello-interval, ipv6 ospf dead-interval
      ospfv3 cost, ospfv3 priority, ospfv3 network, ospfv3 hello-interval, ospfv3 dead-interval, ipv6 link-local
      udld port, authentication event server dead action authorize vlan, isis metric, isis circuit-type
      channel-group
      channel-protocol, lacp rate, lacp timer, lacp port-priority, storm-control broadcast level
      storm-control multicast level, storm-control unicast level, storm-control action, load-interval
      carrier-delay, standby * priority, standby * authentication, standby * ip, standby * timers, standby version
      vrrp * ip, vrrp * ipv4, vrrp * priority, vrrp * priority-level, vrrp * description, vrrp * session description
      ip tcp adjust-mss, tunnel source, tunnel destination, tunnel mode, tunnel protection ipsec profile
      tunnel key, vrf forwarding, ip vrf forwarding, vrf member, vrf, ip unnumbered, authentication port-control
      authentication host-mode, authentication order, authentication priority, dot1x timeout tx-period
      power inline, hsrp version, ip igmp version, ip dhcp snooping limit rate, ip arp inspection limit rate
      mlag, vpc, ip policy route-map, vxlan source-interface, vxlan udp-port, source-interface
      ip virtual-router address`),
    ...parse(
      `service-policy input, service-policy output, service-policy type qos input, service-policy type qos output`,
      "replace",
    ),
    ...parse("ip ospf message-digest-key *", "reset"),
    ...parse(
      `encapsulation, ip access-group _ in, ip access-group _ out, ipv6 traffic-filter _ in, ipv6 traffic-filter _ out
      ip flow monitor _ input, ip flow monitor _ output, crypto map`,
      "full",
    ),
  ],
  bgp: [
    ...parse(`router-id, bgp router-id, bgp cluster-id, bgp confederation identifier, maximum-paths, maximum-paths ibgp
      maximum-paths eibgp, timers bgp, default-metric, neighbor * remote-as, neighbor * description, neighbor * password
      neighbor * update-source, neighbor * timers, neighbor * weight, neighbor * ebgp-multihop
      neighbor * maximum-prefix, neighbor * maximum-routes, neighbor * local-as, neighbor * ttl-security
      neighbor * advertisement-interval, neighbor * ttl maximum-hops, neighbor * allowas-in
      neighbor * send-community, neighbor * slow-peer detection threshold, bgp dampening, bgp aggregate-timer, bgp slow-peer detection threshold
      table-map, nexthop trigger-delay, maxas-limit`),
    ...parse(
      `neighbor * route-map _ in, neighbor * route-map _ out, neighbor * prefix-list _ in
      neighbor * prefix-list _ out, neighbor * distribute-list _ in, neighbor * distribute-list _ out
      neighbor * filter-list _ in, neighbor * filter-list _ out`,
      "full",
    ),
    ...parse(
      `redistribute connected, redistribute static, redistribute rip, redistribute ospf *, redistribute bgp *
      redistribute eigrp *`,
      "options",
    ),
    ...parse("distance bgp, rd", "reset"),
  ],
  neighbor: [
    ...parse(
      `remote-as, password, update-source, timers, ebgp-multihop, maximum-prefix, local-as, weight`,
    ),
    ...parse("route-map _ in, route-map _ out, prefix-list _ in, prefix-list _ out", "full"),
  ],
  router: [
    ...parse(`router-id, maximum-paths, auto-cost reference-bandwidth, default-metric, timers throttle spf
      variance, metric-style, is-type, net, log-adjacency-changes, max-metric router-lsa, adjacency stagger
      domain-id, max-lsa, timers throttle lsa, timers lsa arrival, area * default-cost, area * authentication`),
    ...parse(
      `redistribute connected, redistribute static, redistribute rip, redistribute ospf *, redistribute bgp *
      redistribute eigrp *, default-information originate, area * stub, area * nssa`,
      "options",
    ),
    ...parse("distance ospf, distance eigrp", "reset"),
    ...parse(
      `area * filter-list prefix _ in, area * filter-list prefix _ out, area * filter-list route-map _ in
      area * filter-list route-map _ out`,
      "full",
    ),
  ],
  "route-map": parse(
    `set local-preference, set metric, set weight, set origin, set tag, set metric-type`,
  ),
  vlan: parse("name, state"),
  line: [
    ...parse(`exec-timeout, transport input, transport output, transport preferred, login authentication
      privilege level, password, session-timeout, length, width, stopbits, speed, history size, authorization exec`),
    ...parse("access-class _ in, access-class _ out", "full"),
  ],
  vrf: parse("rd", "reset"),
  class: [
    ...parse(
      "bandwidth, priority, shape average, set dscp, set ip dscp, set cos, queue-limit, service-policy",
    ),
    ...parse("police", "reset"),
  ],
  other: [
    ...parse(`domain-id, local-interface, peer-address, peer-link, reload-delay mlag, reload-delay non-mlag
      role priority, system-priority, system-mac, delay restore, key-string, address ipv4, timeout, lifetime
      default-router, dns-server, domain-name, lease, encr, encryption, hash, group, priority, protocol https`),
    ...parse("peer-keepalive, network", "reset"),
  ],
};

const sections: readonly SectionKind[] = [
  ...(["global", "interface", "bgp", "neighbor", "router", "route-map", "vlan", "line"] as const),
  ...(["vrf", "policy-map", "class", "ordered", "other"] as const),
];

/** By the first word, the longest first. */
function indexOf(kind: SectionKind): ReadonlyMap<string, readonly Command[]> {
  const index = new Map<string, Command[]>();
  const commands = [...(bySection[kind] ?? []), ...anywhere];
  for (const command of commands.sort((a, b) => b.words.length - a.words.length)) {
    const first = command.words[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), command]);
  }
  return index;
}
const indexes = new Map(sections.map((kind) => [kind, indexOf(kind)]));

export interface LineMeaning {
  /** Lines of one key take each other's place. */
  readonly key: string;
  readonly manner: Manner;
}

/** Of a line without its "no". */
export function meaningOf(line: string, kind: SectionKind): LineMeaning {
  if (kind === "global" && route.test(line)) {
    return { key: line.replace(routeDetails, ""), manner: "reset" };
  }
  const range = kind === "router" ? areaRange.exec(line)?.[0] : undefined;
  if (range !== undefined) return { key: range, manner: undefined };
  const space = line.indexOf(" ");
  const candidates = indexes.get(kind)?.get(space < 0 ? line : line.slice(0, space));
  if (candidates === undefined || isOneOfMany(line)) return itself(line);
  const words = line.split(/ +/, 12);
  for (const { words: form, manner } of candidates) {
    if (!form.every((word, at) => word === words[at] || isHole(word, words[at]))) continue;
    return {
      key: form.map((word, at) => (word === "*" ? words[at] : word)).join(" "),
      manner,
    };
  }
  return itself(line);
}

const route = /^ip(?:v6)? route (?!static )/;
/** Behind the next hop: distance, name, tag, track. */
const routeDetails = /(?: (?:\d{1,3}|(?:name|tag|track|metric) \S+|permanent))+$/;

/** Behind the prefix: cost, whether it is announced. */
const areaRange = /^area \S+ range (?:\S+\/\d+|\S+ \d+\.\d+\.\d+\.\d+)(?= |$)/;

const itself = (line: string): LineMeaning => ({ key: line, manner: "full" });

const isHole = (form: string, word: string | undefined): boolean =>
  word !== undefined && (form === "*" || form === "_");

/** Words that stay in force where a new line leaves them out. */
const option =
  /^(?:route-map|metric|metric-type|subnets|tag|always|match|weight|no-summary|no-redistribution|default-information-originate|translate)$/;

/** Whether the old line has to go before the new one is typed. */
export function needsReset(before: string, after: string, kind: SectionKind): boolean {
  if (before.startsWith("no ")) return false;
  const { manner } = meaningOf(before, kind);
  if (manner !== "options") return manner === "reset" || manner === "replace";
  const kept = new Set(after.split(" "));
  return before.split(" ").some((word) => option.test(word) && !kept.has(word));
}

/** Addresses beside the first one. */
const isOneOfMany = (line: string): boolean =>
  line.startsWith("ip address ") && line.endsWith(" secondary");
