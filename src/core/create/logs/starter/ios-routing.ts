/**
 * Routing and redundancy of Cisco IOS, IOS XE, and of NX-OS where its messages have the same names: Cisco's System
 * Message Guides and the Cisco Error Message Decoder, as of 2024. Codes of BGP notifications: RFC 4271, section 4.5, and
 * RFC 4486.
 */

import type { LogRule } from "../log-mapping.ts";

export const iosRouting: readonly LogRule[] = [
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "Admin. shutdown",
    classification: "BGP session was shut down by configuration",
    severity: "notice",
    action:
      "Check whether the shutdown of {neighbour} was planned; `neighbor … shutdown` is in the configuration. If not, remove it.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "Interface flap",
    classification: "BGP session down: its interface failed",
    severity: "critical",
    action:
      "Repair the interface towards {neighbour} first; the session follows by itself. `show ip bgp summary` shows when it is back.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "BFD adjacency down",
    classification: "BGP session down: BFD saw the path fail",
    severity: "critical",
    action:
      "Check the path to {neighbour}, not BGP: `show bfd neighbors details`, then interfaces and errors on the way. If BFD flaps alone, its timers are too tight for this path.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "Peer closed the session",
    classification: "BGP session down: closed by the other end",
    severity: "critical",
    action:
      "Look at the log of {neighbour} for the reason: restart, changed configuration, or limits. `show ip bgp neighbors` shows the last reset.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "User reset",
    classification: "BGP session was reset by hand",
    severity: "notice",
    action:
      "Confirm that the session with {neighbour} came back and that the reset was meant; soft reconfiguration avoids the outage.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: " Down",
    classification: "BGP session down",
    severity: "critical",
    action:
      "Test whether {neighbour} can be reached from the right source (`ping … source`), then look at the NOTIFICATION message nearby and at the last reset in `show ip bgp neighbors`. Check interface, route to the neighbour, access lists for TCP 179 and changed configuration.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: " Up",
    classification: "BGP session established",
    severity: "notice",
    action:
      "Compare the number of prefixes from {neighbour} with what is usual (`show ip bgp summary`), and look in the log for the reason of the outage before.",
  },
  {
    mnemonic: "BGP-*-NOTIFICATION",
    message: "hold time expired",
    classification: "BGP hold time expired: no keepalives arrived",
    severity: "critical",
    action:
      "Test the path to {neighbour} for loss and MTU (`ping … size 1500 df-bit`), and the CPU of both routers. Queues and policers must not drop control traffic.",
  },
  {
    mnemonic: "BGP-*-NOTIFICATION",
    message: "peer in wrong AS",
    classification: "BGP session refused: wrong AS number",
    severity: "error",
    action:
      "Compare `remote-as` for {neighbour} with the AS number that the other side really uses, and correct the wrong one.",
  },
  {
    mnemonic: "BGP-*-NOTIFICATION",
    message: "administrat",
    classification: "BGP session closed by an administrator",
    severity: "notice",
    action:
      "Ask the operator of {neighbour} whether the shutdown or reset is planned and how long it lasts.",
  },
  {
    mnemonic: "BGP-*-NOTIFICATION",
    classification: "BGP error notification",
    severity: "error",
    action:
      "The code in the message says what is wrong (1 header, 2 open, 3 update, 4 hold time, 5 state, 6 cease). Compare capabilities, AS numbers and limits with {neighbour} in `show ip bgp neighbors`.",
  },
  {
    mnemonic: "BGP-*-NBR_RESET",
    classification: "BGP session was reset",
    severity: "error",
    action:
      "The message names the reason; compare it with the log of {neighbour} and with the last reset in `show ip bgp neighbors`.",
  },
  {
    mnemonic: "BGP_SESSION-*-ADJCHANGE",
    classification: "BGP session of an address family changed",
    severity: "warning",
    action:
      "Check with `show bgp all summary` whether {neighbour} is established for all its address families.",
  },
  {
    mnemonic: "BGP-*-MAXPFXEXCEED",
    classification: "BGP neighbour exceeded its prefix limit",
    severity: "critical",
    action:
      "Find out whether {neighbour} leaks routes: compare the prefixes with what is expected. Raise `maximum-prefix` only if the growth is meant, then clear the session.",
  },
  {
    mnemonic: "BGP-*-MAXPFX",
    classification: "BGP neighbour comes near its prefix limit",
    severity: "warning",
    action:
      "Compare the number of prefixes from {neighbour} with what is expected, before the limit closes the session.",
  },
  {
    mnemonic: "TCP-*-BADAUTH",
    classification: "TCP authentication failed (MD5 or TCP-AO)",
    severity: "error",
    action:
      'Compare the keys of the session with {neighbour} on both ends; "No MD5 digest" means that the other end has none. Unknown sources may be an attack on TCP 179.',
  },
  {
    mnemonic: "OSPF-*-ADJCHG",
    message: "Dead timer expired",
    classification: "OSPF neighbour lost: its hellos stopped",
    severity: "critical",
    action:
      "Test {interface} towards {neighbour} for loss, and whether multicast 224.0.0.5 passes. Compare the timers on both ends with `show ip ospf interface`.",
  },
  {
    mnemonic: "OSPF-*-ADJCHG",
    message: "Interface down",
    classification: "OSPF neighbour lost: the interface went down",
    severity: "critical",
    action:
      "Repair {interface} first; OSPF follows by itself. `show ip ospf neighbor` should show FULL again.",
  },
  {
    mnemonic: "OSPF-*-ADJCHG",
    message: "Too many retransmissions",
    classification: "OSPF neighbour lost: no acknowledgements",
    severity: "critical",
    action:
      "Compare the MTU of {interface} on both ends and test with large pings: big update packets are lost where small hellos pass.",
  },
  {
    mnemonic: "OSPF-*-ADJCHG",
    message: "to DOWN",
    classification: "OSPF neighbour lost",
    severity: "critical",
    action:
      "The end of the message names the reason. Check {interface} and the log of {neighbour}; then area, timers, authentication and MTU with `show ip ospf interface`.",
  },
  {
    mnemonic: "OSPF-*-ADJCHG",
    message: "to FULL",
    classification: "OSPF adjacency established",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage. If it repeats, look for flaps of {interface}.",
  },
  {
    mnemonic: "OSPF-*-ADJCHANGE",
    message: "DOWN",
    classification: "OSPF neighbour lost",
    severity: "critical",
    action:
      "Check {interface} and the log of {neighbour}; then area, timers, authentication and MTU with `show ip ospf interface`.",
  },
  {
    mnemonic: "OSPF-*-ADJCHANGE",
    message: "FULL",
    classification: "OSPF adjacency established",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage. If it repeats, look for flaps of {interface}.",
  },
  {
    mnemonic: "OSPF-*-DUP_RTRID*",
    classification: "Two OSPF routers have the same router ID",
    severity: "error",
    action:
      "Find the other router with `show ip ospf database router` and give one of them another `router-id`, then clear its OSPF process.",
  },
  {
    mnemonic: "OSPF-*-ERRRCV",
    classification: "Invalid OSPF packet received",
    severity: "warning",
    action:
      "The message names what does not fit (area, authentication, checksum). Compare the OSPF configuration of {interface} with that of {neighbour}.",
  },
  {
    mnemonic: "OSPF-*-NOVALIDKEY",
    classification: "No valid OSPF authentication key",
    severity: "error",
    action:
      "Compare keys, key numbers and lifetimes of {interface} with those of {neighbour} (`show key chain`, `show ip ospf interface`).",
  },
  {
    mnemonic: "DUAL-*-NBRCHANGE",
    message: "holding time expired",
    classification: "EIGRP neighbour lost: its hellos stopped",
    severity: "critical",
    action:
      "Test {interface} towards {neighbour} for loss and whether multicast 224.0.0.10 passes; then check the CPU of the neighbour.",
  },
  {
    mnemonic: "DUAL-*-NBRCHANGE",
    message: "retry limit exceeded",
    classification: "EIGRP neighbour lost: no acknowledgements",
    severity: "critical",
    action:
      "Hellos pass but unicast updates do not: compare MTU and access lists of {interface} on both ends, and look for a link that works in one direction only.",
  },
  {
    mnemonic: "DUAL-*-NBRCHANGE",
    message: "is down",
    classification: "EIGRP neighbour lost",
    severity: "critical",
    action:
      "The end of the message names the reason. Check {interface} first, then AS number, K values and authentication on both ends.",
  },
  {
    mnemonic: "DUAL-*-NBRCHANGE",
    message: "is up",
    classification: "EIGRP adjacency established",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage. If it repeats, look for flaps of {interface}.",
  },
  {
    mnemonic: "DUAL-*-SIA",
    classification: "EIGRP route is stuck in active",
    severity: "error",
    action:
      "Follow the query with `show ip eigrp topology active` from router to router to the one that does not answer. Summaries and stubs keep queries short.",
  },
  {
    mnemonic: "CLNS-*-ADJCHANGE",
    message: "Down",
    classification: "IS-IS adjacency lost",
    severity: "critical",
    action:
      "Check {interface} towards {neighbour}, then level, MTU and authentication on both ends (`show isis neighbors detail`).",
  },
  {
    mnemonic: "CLNS-*-ADJCHANGE",
    message: "Up",
    classification: "IS-IS adjacency established",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage. If it repeats, look for flaps of {interface}.",
  },
  {
    mnemonic: "LDP-*-NBRCHG",
    message: "DOWN",
    classification: "LDP neighbour lost",
    severity: "error",
    action:
      "Check that the loopback of {neighbour} can be reached by the IGP and that TCP and UDP 646 pass. `show mpls ldp neighbor` shows the state.",
  },
  {
    mnemonic: "LDP-*-NBRCHG",
    message: "UP",
    classification: "LDP session established",
    severity: "notice",
    action: "No action is needed. Labels should be back in `show mpls forwarding-table`.",
  },
  {
    mnemonic: "BFD-*-SESSION_STATE_DOWN",
    classification: "BFD session down",
    severity: "error",
    action:
      "The path to {neighbour} lost packets: check interface errors and the carrier. Protocols that follow BFD go down with it, so begin here.",
  },
  {
    mnemonic: "BFD-*-SESSION_STATE_UP",
    classification: "BFD session up",
    severity: "notice",
    action: "No action is needed. Check that the protocols that follow BFD are back.",
  },
  {
    mnemonic: "BFDFSM-*-BFD_SESS_DOWN",
    classification: "BFD session down",
    severity: "error",
    action:
      "The path to {neighbour} lost packets: check interface errors and the carrier. Protocols that follow BFD go down with it, so begin here.",
  },
  {
    mnemonic: "BFDFSM-*-BFD_SESS_UP",
    classification: "BFD session up",
    severity: "notice",
    action: "No action is needed. Check that the protocols that follow BFD are back.",
  },
  {
    mnemonic: "HSRP-*-STATECHANGE",
    message: "-> Active",
    classification: "Router became active gateway (HSRP)",
    severity: "warning",
    action:
      "If nobody planned it, find out why the other router gave up: its uplinks, tracked objects or power. `show standby brief` must show exactly one active router.",
  },
  {
    mnemonic: "HSRP-*-STATECHANGE",
    message: "Active ->",
    classification: "Router gave up the active gateway (HSRP)",
    severity: "warning",
    action:
      "Check uplinks and tracked objects of this router (`show standby`, `show track`) and whether the other one took over.",
  },
  {
    mnemonic: "HSRP-*-STATECHANGE",
    classification: "HSRP state changed",
    severity: "notice",
    action:
      "One change is normal at start. Repeated changes mean that hellos are lost on {interface}: check the layer 2 path between both routers.",
  },
  {
    mnemonic: "HSRP-*-DUPADDR",
    classification: "Duplicate address of a gateway",
    severity: "error",
    action:
      "Find the other device with `show ip arp` and the address table. Two active HSRP routers mean that the layer 2 path between them is broken.",
  },
  {
    mnemonic: "VRRP-*-STATECHANGE",
    classification: "VRRP state changed",
    severity: "warning",
    action:
      "Check with `show vrrp brief` that exactly one router is master. If the change was not planned, look at uplinks and tracked objects of the one that gave up.",
  },
  {
    mnemonic: "GLBP-*-STATECHANGE",
    classification: "GLBP state changed",
    severity: "warning",
    action:
      "Check with `show glbp brief` that gateway and forwarders are where they should be, and why the other router gave up.",
  },
  {
    mnemonic: "PIM-*-NBRCHG",
    message: "DOWN",
    classification: "PIM neighbour lost",
    severity: "error",
    action:
      "Check {interface} towards {neighbour}; multicast over it stops until the neighbour is back (`show ip pim neighbor`).",
  },
  {
    mnemonic: "PIM-*-DRCHG",
    classification: "PIM designated router changed",
    severity: "notice",
    action:
      "Check whether the former designated router on {interface} is in trouble; otherwise nothing is to be done.",
  },
  {
    mnemonic: "TRACK*-*-STATE",
    message: "Up ?-> ?Down",
    classification: "Tracked object went down",
    severity: "error",
    action:
      "Find what the object follows with `show track` (route, interface, IP SLA) and repair that. Static routes and gateways that depend on it have moved.",
  },
  {
    mnemonic: "TRACK*-*-STATE",
    message: "Down ?-> ?Up",
    classification: "Tracked object came back",
    severity: "notice",
    action: "Confirm that routes and gateways that depend on it are back in their usual place.",
  },
  {
    mnemonic: "RTT-*-*",
    classification: "IP SLA threshold crossed",
    severity: "warning",
    action:
      "Compare loss and delay with what is usual (`show ip sla statistics`) and look for load or faults on the path.",
  },
  {
    mnemonic: "IP-*-DUPADDR",
    classification: "Duplicate IP address",
    severity: "error",
    action:
      "Find the other device by the MAC address in the message (`show mac address-table address`) and give it another address.",
  },
  {
    mnemonic: "TUN-*-RECURDOWN",
    classification: "Tunnel shut down: recursive routing",
    severity: "error",
    action:
      "The route to the tunnel's destination points into {interface} itself. Add a static route to the destination outside of the tunnel or filter it in the protocol that runs over it.",
  },
];
