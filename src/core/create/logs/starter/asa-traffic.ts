/**
 * Connections, access lists and translations of Cisco ASA, and of Firepower Threat Defense, which numbers its messages the
 * same: Cisco Secure Firewall ASA Series Syslog Messages, as of 2024. The severity in the name can be configured, so the
 * number alone decides.
 */

import type { LogRule } from "../log-mapping.ts";

export const asaTraffic: readonly LogRule[] = [
  {
    mnemonic: "*-106001",
    classification: "Inbound TCP connection denied",
    severity: "warning",
    action:
      "Check whether the connection should be allowed: add it to the access list of {interface}, otherwise leave it denied.",
  },
  {
    mnemonic: "*-106006",
    classification: "Inbound UDP denied",
    severity: "warning",
    action:
      "Check whether source and destination should talk; if so, add it to the access list of {interface}.",
  },
  {
    mnemonic: "*-106007",
    classification: "Late DNS packet denied",
    severity: "notice",
    action: "The connection was closed already. Many of them point to a slow DNS server.",
  },
  {
    mnemonic: "*-106010",
    classification: "Inbound traffic denied",
    severity: "warning",
    action:
      "Check with `packet-tracer` whether NAT and access list treat this traffic as intended.",
  },
  {
    mnemonic: "*-106014",
    classification: "Inbound ICMP denied",
    severity: "notice",
    action:
      "Allow the types of ICMP that path MTU discovery and monitoring need; leave the rest denied.",
  },
  {
    mnemonic: "*-106015",
    classification: "TCP packet without a connection denied",
    severity: "notice",
    action:
      "Single ones are late packets of closed connections. Many of them point to asymmetric routing: compare both directions of the path.",
  },
  {
    mnemonic: "*-106016",
    classification: "Spoofed address denied",
    severity: "error",
    action:
      "Find where the packet entered ({interface}): the source cannot be there. Look for a loop or an infected host.",
  },
  {
    mnemonic: "*-106017",
    classification: "Land attack denied",
    severity: "error",
    action:
      "Source and destination are the same: find the sender on {interface}; a wrong NAT rule does it, too.",
  },
  {
    mnemonic: "*-106021",
    classification: "Reverse path check denied a packet",
    severity: "warning",
    action:
      "The route back to the source is not over {interface}: correct routing, or the source is spoofed.",
  },
  {
    mnemonic: "*-106023",
    classification: "Access list denied traffic",
    severity: "warning",
    action:
      "Check whether source and destination should talk. If yes, add an entry to the access list that the message names, before the one that denies; if not, find the source where there are many hits.",
  },
  {
    mnemonic: "*-106100",
    message: "denied",
    classification: "Access list denied traffic",
    severity: "warning",
    action:
      "Check whether source and destination should talk, and correct the access list that the message names if so.",
  },
  {
    mnemonic: "*-106100",
    classification: "Access list permitted traffic and logged it",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-110002",
    classification: "No way out: the interface for a packet is unknown",
    severity: "error",
    action: "Check the route to the destination with `show route` and NAT with `packet-tracer`.",
  },
  {
    mnemonic: "*-110003",
    classification: "No next hop for a packet",
    severity: "error",
    action: "Check the route to the destination and the ARP entry of its next hop on {interface}.",
  },
  {
    mnemonic: "*-201008",
    classification: "New connections are refused: syslog server is down",
    severity: "critical",
    action:
      "Logging by TCP blocks traffic while its server is away: repair the server, or set `logging permit-hostdown`.",
  },
  {
    mnemonic: "*-201010",
    classification: "Limit of half-open connections reached",
    severity: "error",
    action:
      "Look for a SYN flood towards the destination with `show threat-detection rate` and limit the source.",
  },
  {
    mnemonic: "*-202001",
    classification: "NAT pool is exhausted",
    severity: "critical",
    action:
      "Look for a host with very many translations (`show xlate count`, `show local-host`) and enlarge the pool.",
  },
  {
    mnemonic: "*-202010",
    classification: "NAT or PAT pool is exhausted",
    severity: "critical",
    action:
      "Look for a host with very many translations (`show nat pool`, `show local-host`) and enlarge the pool.",
  },
  {
    mnemonic: "*-209003",
    classification: "Too many fragments",
    severity: "warning",
    action:
      "Find the source; an attack or a wrong MTU on the path makes so many (`show fragment`).",
  },
  {
    mnemonic: "*-302013",
    classification: "TCP connection built",
    severity: "informational",
    action: "No action is needed; the matching 302014 tells how it ended.",
  },
  {
    mnemonic: "*-302014",
    message: "SYN Timeout",
    classification: "TCP connection ended: no answer to SYN",
    severity: "warning",
    action:
      "The server did not answer, or its answer took another way: test the service and the route back to the firewall.",
  },
  {
    mnemonic: "*-302014",
    classification: "TCP connection ended",
    severity: "informational",
    action:
      'The reason is at the end of the message: FINs are normal, "Reset-I" or "Reset-O" tell which side refused.',
  },
  {
    mnemonic: "*-302015",
    classification: "UDP connection built",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-302016",
    classification: "UDP connection ended",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-302020",
    classification: "ICMP connection built",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-302021",
    classification: "ICMP connection ended",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-304001",
    classification: "Address on the web was accessed",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-304002",
    classification: "Address on the web was blocked",
    severity: "notice",
    action: "Check the category of the filter if the user needs the address.",
  },
  {
    mnemonic: "*-305005",
    classification: "No translation for a packet",
    severity: "error",
    action:
      "Add the missing NAT rule for this direction; `packet-tracer` shows which rule it meets.",
  },
  {
    mnemonic: "*-305006",
    classification: "Translation could not be created",
    severity: "error",
    action: "Check pool, port range and excluded addresses of the NAT rule with `packet-tracer`.",
  },
  {
    mnemonic: "*-305011",
    classification: "Translation built",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-305012",
    classification: "Translation ended",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-305013",
    classification: "NAT rules differ by direction: packet dropped",
    severity: "error",
    action:
      "Forward and return path meet different NAT rules: put the more specific rule first, or exempt VPN traffic from NAT (`packet-tracer` in both directions).",
  },
  {
    mnemonic: "*-313001",
    classification: "ICMP to the firewall denied",
    severity: "notice",
    action: "Allow the source with the `icmp` command if it is your monitoring.",
  },
  {
    mnemonic: "*-313004",
    classification: "ICMP reply without a request denied",
    severity: "notice",
    action: "Many of them point to asymmetric routing or a spoofed scan.",
  },
  {
    mnemonic: "*-313005",
    classification: "ICMP error without a connection denied",
    severity: "notice",
    action: "Single ones are late. Many of them point to asymmetric routing.",
  },
  {
    mnemonic: "*-405001",
    classification: "ARP collision: address in use twice",
    severity: "error",
    action:
      "Find the other device by the MAC address in the message, and look at the addresses of NAT rules on {interface}.",
  },
  {
    mnemonic: "*-419002",
    classification: "Second SYN with another sequence number",
    severity: "warning",
    action:
      "Clients that reuse a port do this. Many of them from one source point to spoofing or asymmetric paths.",
  },
  {
    mnemonic: "*-500004",
    classification: "Invalid port in a packet",
    severity: "warning",
    action: "Port 0 is used by scanners: block the source if it repeats.",
  },
  {
    mnemonic: "*-710003",
    classification: "Access to the firewall itself denied",
    severity: "warning",
    action:
      "Unknown sources are scans. Allow the source with `ssh`, `http` or `snmp-server host` if it is yours.",
  },
  {
    mnemonic: "*-710005",
    classification: "Packet to the firewall itself discarded",
    severity: "informational",
    action: "Broadcasts of neighbours do this; no action is needed.",
  },
  {
    mnemonic: "*-733100",
    classification: "Rate of drops is above its threshold",
    severity: "warning",
    action:
      "Find what is dropped and from where with `show threat-detection rate` and `show asp drop`; a scan, an attack, or a limit that is too low.",
  },
];
