/** Protocols and technologies of networks, as texts name them. */

import type { LexiconEntry } from "./lexicon.ts";

const capitals = /^[A-Z][A-Z\d/+ -]*s?$/;

/** Phrases by label. An expression: how the phrases before it have to be written. */
const names: readonly (readonly [label: string, phrases: readonly string[], as?: RegExp])[] = [
  ["BGP", ["bgp", "ebgp", "ibgp", "mp bgp", "border gateway protocol"]],
  ["OSPF", ["ospf", "ospfv2", "ospfv3"]],
  ["EIGRP", ["eigrp"]],
  ["IS-IS", ["isis"], /^(?:ISIS|isis)$/],
  ["IS-IS", ["is is"], /^IS-IS$/],
  ["RIP", ["rip"], /^RIP$/],
  ["RIP", ["ripv2", "ripng"]],
  ["STP", ["stp", "rstp", "mstp", "pvst", "spanning tree", "bpdu", "bpduguard"]],
  ["VLAN", ["vlan", "vlans", "trunk port", "switchport trunk", "dot1q"]],
  ["VXLAN/EVPN", ["vxlan", "evpn", "vtep"]],
  ["MPLS", ["mpls", "ldp", "rsvp te", "l3vpn", "vpls", "segment routing"]],
  ["VPN/IPsec", ["ipsec", "vpn", "ikev1", "ikev2", "isakmp", "dmvpn", "anyconnect", "wireguard"]],
  ["QoS", ["qos", "dscp"]],
  ["VoIP/SIP", ["voip", "rtp", "ip phone", "ip phones", "mos score"]],
  ["VoIP/SIP", ["sip"], capitals],
  ["DNS", ["dns", "nxdomain", "dnssec"]],
  ["DHCP", ["dhcp", "dhcpd", "dhcpdiscover", "dhcpv6"]],
  ["NTP/PTP", ["ntp", "ptp"], capitals],
  ["Wireless", ["wifi", "wi fi", "wlan", "wlc", "ssid", "access point", "access points"]],
  ["ACL", ["acl", "acls", "access list", "prefix list"]],
  ["NAT", ["nat", "pat"], capitals],
  ["LACP", ["lacp", "port channel", "etherchannel", "lag"], /^(?!lag$|Lag$)/],
  ["HSRP/VRRP", ["hsrp", "vrrp", "glbp"]],
  ["SNMP", ["snmp", "snmpv3", "snmp server"]],
  ["AAA", ["radius", "tacacs", "802 1x", "dot1x"], /^(?!radius$)/],
  ["Multicast", ["multicast", "igmp"]],
  ["Multicast", ["pim"], /^PIM$/],
  ["BFD", ["bfd"]],
  ["ARP", ["arp"], /^(?:ARP|arp)$/],
  ["SSH/Telnet", ["ssh", "telnet"]],
  ["SD-WAN", ["sd wan", "sdwan"]],
  ["Load balancing", ["load balancer", "load balancers", "virtual server"]],
];

export const protocolWords: readonly LexiconEntry[] = names.flatMap(([label, phrases, as]) =>
  phrases.map((phrase) => ({ phrase, label, as })),
);
