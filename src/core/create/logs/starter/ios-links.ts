/**
 * Interfaces, switching and power of Cisco IOS and IOS XE. Names of messages: Cisco's System Message Guides for IOS
 * 15.x and IOS XE 17.x and the Cisco Error Message Decoder, as of 2024. Severities are what the event means for a network,
 * which is often more than the number in its name.
 */

import type { LogRule } from "../log-mapping.ts";

export const iosLinks: readonly LogRule[] = [
  {
    mnemonic: "LINK-*-UPDOWN",
    message: "changed state to [Dd]own",
    classification: "Interface lost its physical link",
    severity: "error",
    action:
      "Check whether {interface} was meant to go down; if not, look at cable, optic and the device at its other end. `show interfaces` shows errors and the last flap, `show interfaces transceiver` the light levels.",
  },
  {
    mnemonic: "LINK-*-UPDOWN",
    message: "changed state to [Uu]p",
    classification: "Interface regained its physical link",
    severity: "notice",
    action:
      "Confirm that the protocols on {interface} came back and look in the log for how often it went down before. Repeated flaps point to cable, optic or the device at the other end.",
  },
  {
    mnemonic: "LINK-*-CHANGED",
    message: "administratively down",
    classification: "Interface was shut down by configuration",
    severity: "notice",
    action:
      "Find who changed {interface} (`show archive log config all` or the CONFIG_I message nearby) and whether the change was planned. If not, enable it with `no shutdown`.",
  },
  {
    mnemonic: "LINEPROTO-*-UPDOWN",
    message: "changed state to [Dd]own",
    classification: "Line protocol of an interface went down",
    severity: "error",
    action:
      "If the link of {interface} is down as well, begin with the cable and the device at its other end. If only the protocol is down, compare encapsulation, keepalives and, on tunnels, the route to the destination on both ends.",
  },
  {
    mnemonic: "LINEPROTO-*-UPDOWN",
    message: "changed state to [Uu]p",
    classification: "Line protocol of an interface came up",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage. Check that neighbours and routes over {interface} are back.",
  },
  {
    mnemonic: "PM-*-ERR_RECOVER",
    classification: "Port recovers from err-disable",
    severity: "notice",
    action:
      "Watch whether {interface} is disabled again: the cause is then still there. `show errdisable recovery` shows timers and causes.",
  },
  {
    mnemonic: "SPANTREE-*-BLOCK_BPDUGUARD",
    classification: "BPDU received on a port with BPDU guard",
    severity: "error",
    action:
      "Find the switch or the loop behind {interface} and unplug it: an access port must not hear BPDUs. Then enable the port again with `shutdown` and `no shutdown`.",
  },
  {
    mnemonic: "SPANTREE-*-ROOTGUARD_BLOCK",
    classification: "Root guard blocked a superior BPDU",
    severity: "error",
    action:
      "Find which switch behind {interface} claims to be root (`show spanning-tree inconsistentports`) and correct its bridge priority. The port recovers by itself when the BPDUs stop.",
  },
  {
    mnemonic: "SPANTREE-*-ROOTGUARD_UNBLOCK",
    classification: "Root guard released a port",
    severity: "notice",
    action:
      "Confirm that the superior BPDUs behind {interface} are gone for good and that the root is the intended switch (`show spanning-tree root`).",
  },
  {
    mnemonic: "SPANTREE-*-LOOPGUARD_BLOCK",
    classification: "Loop guard blocked a port that lost its BPDUs",
    severity: "error",
    action:
      "Suspect a link that works in one direction only: check optics and fibres of {interface}, UDLD and the spanning tree of the switch at its other end.",
  },
  {
    mnemonic: "SPANTREE-*-RECV_PVID_ERR",
    classification: "Native VLANs of a trunk do not match",
    severity: "error",
    action:
      "Compare the native VLAN on both ends of {interface} with `show interfaces trunk` and make them the same. Spanning tree blocks the VLANs until then.",
  },
  {
    mnemonic: "SPANTREE-*-BLOCK_PVID_*",
    classification: "Spanning tree blocks a VLAN because native VLANs differ",
    severity: "error",
    action:
      "Set the same native VLAN on both ends of {interface} (`show interfaces trunk`). The port is unblocked by itself.",
  },
  {
    mnemonic: "SPANTREE-*-RECV_1Q_NON_TRUNK",
    classification: "Tagged BPDU received on an access port",
    severity: "error",
    action:
      "One end of {interface} is a trunk, the other one is not: compare `show interfaces switchport` on both and correct the wrong one.",
  },
  {
    mnemonic: "SPANTREE-*-UNBLOCK_CONSIST_PORT",
    classification: "Spanning tree inconsistency of a port is resolved",
    severity: "notice",
    action:
      "No action is needed if the configuration of {interface} was just corrected; check that its VLANs forward (`show spanning-tree interface`).",
  },
  {
    mnemonic: "SPANTREE-*-ROOTCHANGE",
    classification: "Spanning tree elected another root",
    severity: "warning",
    action:
      "Check with `show spanning-tree root` that the new root is the intended switch. If not, correct the priorities and find the switch that was added.",
  },
  {
    mnemonic: "SPANTREE-*-TOPOTRAP",
    classification: "Spanning tree topology changed",
    severity: "warning",
    action:
      "Find the port that causes it with `show spanning-tree detail` (last change, from which port). Access ports should have portfast so that hosts cause none.",
  },
  {
    mnemonic: "SPANTREE-*-PVSTSIM_FAIL",
    classification: "PVST simulation blocked an inconsistent port",
    severity: "error",
    action:
      "Compare root priorities of MST and of the PVST switches behind {interface}: either all VLANs have their root inside the MST region or none has.",
  },
  {
    mnemonic: "SW_MATM-*-MACFLAP_NOTIF",
    classification: "MAC address moves between ports",
    severity: "warning",
    action:
      "Look for a layer 2 loop or a host with two paths: follow the address on both ports with `show mac address-table address`. Moves of one wireless client or virtual machine are harmless, moves of many addresses are a loop.",
  },
  {
    mnemonic: "C4K_EBM-*-HOSTFLAPPING",
    classification: "MAC address moves between ports",
    severity: "warning",
    action:
      "Look for a layer 2 loop or a host with two paths: follow the address on both ports with `show mac address-table address`, then check spanning tree there.",
  },
  {
    mnemonic: "CDP-*-NATIVE_VLAN_MISMATCH",
    classification: "Native VLANs of a trunk do not match",
    severity: "warning",
    action:
      "Compare the native VLAN of {interface} and of {neighbour} with `show interfaces trunk` and set the same one on both.",
  },
  {
    mnemonic: "CDP-*-DUPLEX_MISMATCH",
    classification: "Duplex mismatch on a link",
    severity: "warning",
    action:
      "Set both ends of {interface} to automatic negotiation, or both to the same speed and duplex. Late collisions and CRC errors in `show interfaces` confirm the mismatch.",
  },
  {
    mnemonic: "UDLD-*-UDLD_PORT_DISABLED",
    classification: "UDLD disabled a port with a one-way link",
    severity: "error",
    action:
      "Check both fibres and the optics of {interface}: one direction is broken or the strands are crossed. After the repair `udld reset` enables the port.",
  },
  {
    mnemonic: "EC-*-UNBUNDLE",
    classification: "Member left a port channel",
    severity: "warning",
    action:
      "Check why {interface} left: `show etherchannel summary` and `show lacp neighbor` show whether the link is down or LACP disagrees. The bundle runs with less bandwidth until then.",
  },
  {
    mnemonic: "EC-*-BUNDLE",
    classification: "Member joined a port channel",
    severity: "notice",
    action:
      "No action is needed. `show etherchannel summary` should show {interface} as bundled (P).",
  },
  {
    mnemonic: "EC-*-CANNOT_BUNDLE*",
    classification: "Port cannot join its port channel",
    severity: "error",
    action:
      "The message names the attribute that differs (speed, duplex, VLANs, trunk mode). Make {interface} the same as the other members.",
  },
  {
    mnemonic: "EC-*-MINLINKS_*",
    classification: "Port channel crossed its minimum of links",
    severity: "error",
    action:
      "Find the members that are down with `show etherchannel summary` and repair these links first.",
  },
  {
    mnemonic: "ETHCNTR-*-LOOP_BACK_DETECTED",
    classification: "Keepalive of a port came back: loop",
    severity: "error",
    action:
      "Look for a loop behind {interface}: a cable that returns, or a small switch without spanning tree. Remove it and enable the port again.",
  },
  {
    mnemonic: "STORM_CONTROL-*-*",
    classification: "Storm control acted on a port",
    severity: "error",
    action:
      "Find what floods {interface}: a loop, or a host that sends broadcasts. `show storm-control` shows the level; enable the port again when the cause is gone.",
  },
  {
    mnemonic: "SFF8472-*-*",
    classification: "Optic exceeds a threshold",
    severity: "warning",
    action:
      "Read light levels and temperature of {interface} with `show interfaces transceiver detail`. Clean the connectors first, then replace patch cable or optic.",
  },
  {
    mnemonic: "TRANSCEIVER-*-*",
    classification: "Optic inserted, removed or not supported",
    severity: "notice",
    action:
      "Check with `show inventory` that the optic of {interface} is the intended and supported one.",
  },
  {
    mnemonic: "*GBIC_SECURITY*",
    classification: "Optic is not supported",
    severity: "warning",
    action:
      "Replace the optic of {interface} with a supported one; without that the vendor may refuse support for the port.",
  },
  {
    mnemonic: "ILPOWER-*-ILPOWER_POWER_DENY",
    classification: "Power over Ethernet denied: no power left",
    severity: "error",
    action:
      "Compare demand and supply with `show power inline`. Free power, add a power supply, or move the device on {interface} to another switch.",
  },
  {
    mnemonic: "ILPOWER-*-POWER_DENY",
    classification: "Power over Ethernet denied: no power left",
    severity: "error",
    action:
      "Compare demand and supply with `show power inline`. Free power, add a power supply, or move the device on {interface} to another switch.",
  },
  {
    mnemonic: "ILPOWER-*-CONTROLLER_PORT_ERR",
    classification: "Fault of a Power over Ethernet port",
    severity: "error",
    action:
      "Test {interface} with another cable and another device. If the fault stays with the port, restart its power with `power inline never` and `power inline auto`.",
  },
  {
    mnemonic: "ILPOWER-*-POWER_GRANTED",
    classification: "Power over Ethernet granted",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "ILPOWER-*-DETECT",
    classification: "Powered device was plugged in",
    severity: "informational",
    action:
      "No action is needed. A grant of power for {interface} should follow; if none does, look at `show power inline`.",
  },
  {
    mnemonic: "ILPOWER-*-IEEE_DISCONNECT",
    classification: "Powered device was unplugged",
    severity: "notice",
    action: "Check whether the device on {interface} was removed on purpose.",
  },
];
