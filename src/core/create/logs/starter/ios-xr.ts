/**
 * Cisco IOS XR, whose messages have a category before their group and whose commands differ from those of IOS. Messages as
 * Cisco's tutorials for IOS XR 7 show them (xrdocs.io, 2024); commands from Cisco's IOS XR command references, as of 2024.
 */

import type { LogRule } from "../log-mapping.ts";

export const iosXr: readonly LogRule[] = [
  {
    mnemonic: "PKT_INFRA-LINK-*-UPDOWN",
    message: "changed state to [Dd]own",
    classification: "Interface lost its physical link",
    severity: "error",
    action:
      "Check whether {interface} was meant to go down; if not, look at cable, optic and the device at its other end. `show interfaces` shows errors, `show controllers optics` the light levels.",
  },
  {
    mnemonic: "PKT_INFRA-LINK-*-UPDOWN",
    message: "changed state to [Uu]p",
    classification: "Interface regained its physical link",
    severity: "notice",
    action:
      "Confirm that the protocols on {interface} came back and look in the log for how often it went down before. Repeated flaps point to cable, optic or the device at the other end.",
  },
  {
    mnemonic: "PKT_INFRA-LINK-*-CHANGED",
    message: "dministratively [Dd]own",
    classification: "Interface was shut down by configuration",
    severity: "notice",
    action:
      "Find who changed {interface} with `show configuration commit list` and whether the change was planned. If not, take the commit back or enable the interface with `no shutdown`.",
  },
  {
    mnemonic: "PKT_INFRA-LINEPROTO-*-UPDOWN",
    message: "changed state to [Dd]own",
    classification: "Line protocol of an interface went down",
    severity: "error",
    action:
      "If the link of {interface} is down as well, begin with the cable and the device at its other end. If only the protocol is down, compare encapsulation and, on tunnels, the route to the destination on both ends.",
  },
  {
    mnemonic: "PKT_INFRA-LINEPROTO-*-UPDOWN",
    message: "changed state to [Uu]p",
    classification: "Line protocol of an interface came up",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage. Check that neighbours and routes over {interface} are back.",
  },
  {
    mnemonic: "PLATFORM-*-RX_FAULT",
    message: "Local Fault",
    classification: "Interface receives no usable signal",
    severity: "error",
    action:
      "Look at the light that {interface} receives (`show controllers optics`): clean the connectors, then check patch cable, optic and the sender at the other end.",
  },
  {
    mnemonic: "PLATFORM-*-RX_FAULT",
    message: "Remote Fault",
    classification: "The other end receives no usable signal",
    severity: "error",
    action:
      "Look at the light that {interface} sends (`show controllers optics`) and at what the other end receives: the fault is on the way there.",
  },
  {
    mnemonic: "L2-BM-*-ACTIVE",
    message: "no longer Active",
    classification: "Member left a bundle",
    severity: "warning",
    action:
      "The message names the reason in brackets. `show bundle` shows whether the link is down or LACP disagrees; the bundle runs with less bandwidth until then.",
  },
  {
    mnemonic: "L2-BM-*-ACTIVE",
    classification: "Member joined a bundle",
    severity: "notice",
    action: "No action is needed. `show bundle` should show {interface} as active.",
  },
  {
    mnemonic: "ROUTING-BGP-*-ADJCHANGE",
    message: "Admin. shutdown",
    classification: "BGP session was shut down by configuration",
    severity: "notice",
    action:
      "Check with `show configuration commit list` whether the shutdown of {neighbour} was planned. If not, take that commit back.",
  },
  {
    mnemonic: "ROUTING-BGP-*-ADJCHANGE",
    message: "Interface flap",
    classification: "BGP session down: its interface failed",
    severity: "critical",
    action:
      "Repair the interface towards {neighbour} first; the session follows by itself. `show bgp summary` shows when it is back.",
  },
  {
    mnemonic: "ROUTING-BGP-*-ADJCHANGE",
    message: "hold time expired",
    classification: "BGP session down: hold time expired",
    severity: "critical",
    action:
      "Test the path to {neighbour} for loss and, with pings of full size that may not be fragmented, its MTU; then the CPU of both routers (`show processes cpu`). Queues and policers must not drop control traffic.",
  },
  {
    mnemonic: "ROUTING-BGP-*-ADJCHANGE",
    message: "BFD",
    classification: "BGP session down: BFD saw the path fail",
    severity: "critical",
    action:
      "Check the path to {neighbour}, not BGP: `show bfd session`, then interfaces and errors on the way. If BFD flaps alone, its timers are too tight for this path.",
  },
  {
    mnemonic: "ROUTING-BGP-*-ADJCHANGE",
    message: "Peer clos",
    classification: "BGP session down: closed by the other end",
    severity: "critical",
    action:
      "Look at the log of {neighbour} for the reason: restart, changed configuration, or limits. `show bgp neighbors` shows the last reset.",
  },
  {
    mnemonic: "ROUTING-BGP-*-ADJCHANGE",
    message: " Down ",
    classification: "BGP session down",
    severity: "critical",
    action:
      "Test whether {neighbour} can be reached from the right source (`ping … source`), then look at the last reset in `show bgp neighbors`. Check interface, route to the neighbour, access lists for TCP 179 and changed configuration.",
  },
  {
    mnemonic: "ROUTING-BGP-*-ADJCHANGE",
    message: " Up",
    classification: "BGP session established",
    severity: "notice",
    action:
      "Compare the number of prefixes from {neighbour} with what is usual (`show bgp summary`), and look in the log for the reason of the outage before.",
  },
  {
    mnemonic: "ROUTING-BGP-*-MAXPFX*",
    classification: "BGP neighbour reached its prefix limit or comes near it",
    severity: "error",
    action:
      "Find out whether {neighbour} leaks routes: compare the prefixes with what is expected (`show bgp summary`). Raise `maximum-prefix` only if the growth is meant.",
  },
  {
    mnemonic: "ROUTING-OSPF-*-ADJCHG",
    message: "Dead timer expired",
    classification: "OSPF neighbour lost: its hellos stopped",
    severity: "critical",
    action:
      "Test {interface} towards {neighbour} for loss, and whether multicast 224.0.0.5 passes. Compare the timers on both ends with `show ospf interface`.",
  },
  {
    mnemonic: "ROUTING-OSPF-*-ADJCHG",
    message: "interface down",
    classification: "OSPF neighbour lost: the interface went down",
    severity: "critical",
    action:
      "Repair {interface} first; OSPF follows by itself. `show ospf neighbor` should show FULL again.",
  },
  {
    mnemonic: "ROUTING-OSPF-*-ADJCHG",
    message: "to DOWN",
    classification: "OSPF neighbour lost",
    severity: "critical",
    action:
      "The end of the message names the reason. Check {interface} and the log of {neighbour}; then area, timers, authentication and MTU with `show ospf interface`.",
  },
  {
    mnemonic: "ROUTING-OSPF-*-ADJCHG",
    message: "to FULL",
    classification: "OSPF adjacency established",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage. If it repeats, look for flaps of {interface}.",
  },
  {
    mnemonic: "ROUTING-ISIS-*-ADJCHANGE",
    message: "Interface state down",
    classification: "IS-IS adjacency lost: the interface went down",
    severity: "critical",
    action:
      "Repair {interface} first; IS-IS follows by itself. `show isis adjacency` should show {neighbour} again.",
  },
  {
    mnemonic: "ROUTING-ISIS-*-ADJCHANGE",
    message: " Down",
    classification: "IS-IS adjacency lost",
    severity: "critical",
    action:
      "The end of the message names the reason. Check {interface} towards {neighbour}, then level, MTU and authentication on both ends (`show isis adjacency`, `show isis interface`).",
  },
  {
    mnemonic: "ROUTING-ISIS-*-ADJCHANGE",
    message: " Up",
    classification: "IS-IS adjacency established",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage. If it repeats, look for flaps of {interface}.",
  },
  {
    mnemonic: "ROUTING-LDP-*-NBR_CHANGE",
    message: "DOWN",
    classification: "LDP neighbour lost",
    severity: "error",
    action:
      "Check that the loopback of {neighbour} can be reached by the IGP and that TCP and UDP 646 pass. `show mpls ldp neighbor` shows the state.",
  },
  {
    mnemonic: "ROUTING-LDP-*-NBR_CHANGE",
    message: "UP",
    classification: "LDP session established",
    severity: "notice",
    action: "No action is needed. Labels should be back in `show mpls forwarding`.",
  },
  {
    mnemonic: "L2-BFD-*-SESSION_STATE_DOWN",
    message: "Admin down",
    classification: "BFD session was shut down by configuration",
    severity: "notice",
    action:
      "Check with `show configuration commit list` on both ends whether BFD towards {neighbour} was meant to stop.",
  },
  {
    mnemonic: "L2-BFD-*-SESSION_STATE_DOWN",
    classification: "BFD session down",
    severity: "error",
    action:
      "The path to {neighbour} lost packets: check interface errors and the carrier. Protocols that follow BFD go down with it, so begin here (`show bfd session`).",
  },
  {
    mnemonic: "L2-BFD-*-SESSION_STATE_UP",
    classification: "BFD session up",
    severity: "notice",
    action: "No action is needed. Check that the protocols that follow BFD are back.",
  },
  {
    mnemonic: "MGBL-*-DB_COMMIT",
    classification: "Configuration was committed",
    severity: "notice",
    action:
      "Compare who and when with the planned changes; `show configuration commit changes` with the number in the message shows what was changed.",
  },
  {
    mnemonic: "MGBL-*-CONFIG_I",
    classification: "Configuration session ended",
    severity: "notice",
    action:
      "Compare user and source with the planned changes; `show configuration commit list` shows what was committed.",
  },
];
