/** Cisco NX-OS: Cisco Nexus 9000 and 7000 Series NX-OS System Messages References, as of 2024. */

import type { LogRule } from "../log-mapping.ts";

export const nxos: readonly LogRule[] = [
  {
    mnemonic: "ETHPORT-*-IF_DOWN_LINK_FAILURE",
    classification: "Interface lost its physical link",
    severity: "error",
    action:
      "Check cable, optic and the device at the other end of {interface} (`show interface … transceiver details`, `show interface … counters errors`).",
  },
  {
    mnemonic: "ETHPORT-*-IF_DOWN_ADMIN_DOWN",
    classification: "Interface was shut down by configuration",
    severity: "notice",
    action:
      "Find who changed {interface} with `show accounting log` and whether the change was planned.",
  },
  {
    mnemonic: "ETHPORT-*-IF_DOWN_ERROR_DISABLED",
    message: "BPDUGuard",
    classification: "Port was error-disabled: it received a BPDU",
    severity: "error",
    action:
      "Find the switch or the loop behind {interface} and unplug it, then enable the port with `shutdown` and `no shutdown`.",
  },
  {
    mnemonic: "ETHPORT-*-IF_DOWN_ERROR_DISABLED",
    message: "UDLD",
    classification: "Port was error-disabled: UDLD found a fault of its link",
    severity: "error",
    action:
      "Check both fibres and the optics of {interface}: one direction is broken, or the strands are crossed or looped. Then enable the port with `shutdown` and `no shutdown`.",
  },
  {
    mnemonic: "ETHPORT-*-IF_DOWN_ERROR_DISABLED",
    classification: "Port was error-disabled to protect the network",
    severity: "error",
    action:
      "Remove the cause that the message names, then enable {interface} with `shutdown` and `no shutdown` (`show interface status err-disabled`).",
  },
  {
    mnemonic: "ETHPORT-*-IF_DOWN_PORT_CHANNEL_MEMBERS_DOWN",
    classification: "Port channel down: no member is up",
    severity: "critical",
    action:
      "Repair the members first: `show port-channel summary` shows which are down or suspended.",
  },
  {
    mnemonic: "ETHPORT-*-IF_DOWN_CFG_CHANGE",
    classification: "Interface went down because its configuration changed",
    severity: "notice",
    action:
      "Check with `show accounting log` that the change of {interface} was planned and that it came back.",
  },
  {
    mnemonic: "ETHPORT-*-IF_DOWN*",
    classification: "Interface went down",
    severity: "error",
    action:
      "The message names the reason in brackets. Check the configuration of {interface} and the device at its other end (`show interface`).",
  },
  {
    mnemonic: "ETHPORT-*-IF_UP",
    classification: "Interface came up",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage; repeated flaps of {interface} point to cable or optic.",
  },
  {
    mnemonic: "ETHPORT-*-IF_ADMIN_UP",
    classification: "Interface was enabled by configuration",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "ETHPORT-*-IF_TRUNK_*",
    classification: "VLANs of a trunk changed",
    severity: "notice",
    action: "Compare the VLANs on both ends of {interface} with `show interface trunk`.",
  },
  {
    mnemonic: "ETHPORT-*-IF_ERROR_VLANS_*",
    classification: "VLANs of a trunk are suspended",
    severity: "error",
    action:
      "Create the missing VLANs, or make both vPC switches the same: `show vpc consistency-parameters vlans` names what differs.",
  },
  {
    mnemonic: "ETHPORT-*-IF_SFP_WARNING",
    classification: "Optic exceeds a warning threshold",
    severity: "warning",
    action:
      "Read the light levels of {interface} with `show interface … transceiver details`, clean the connectors, then replace patch cable or optic.",
  },
  {
    mnemonic: "ETHPORT-*-IF_SFP_ALARM",
    classification: "Optic exceeds an alarm threshold",
    severity: "error",
    action:
      "Replace patch cable or optic of {interface} after cleaning the connectors (`show interface … transceiver details`).",
  },
  {
    mnemonic: "ETHPORT-*-SPEED",
    classification: "Speed of an interface changed",
    severity: "informational",
    action: "Check that the speed of {interface} is the one that is meant.",
  },
  {
    mnemonic: "ETHPORT-*-IF_DUPLEX",
    classification: "Duplex of an interface changed",
    severity: "informational",
    action: "Half duplex on {interface} points to a wrong setting at the other end.",
  },
  {
    mnemonic: "ETH_PORT_CHANNEL-*-PORT_DOWN",
    classification: "Member left a port channel",
    severity: "warning",
    action:
      "Check the link of {interface} and LACP with `show port-channel summary` and `show lacp neighbor`.",
  },
  {
    mnemonic: "ETH_PORT_CHANNEL-*-PORT_UP",
    classification: "Member joined a port channel",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "ETH_PORT_CHANNEL-*-PORT_SUSPENDED",
    classification: "Member of a port channel is suspended",
    severity: "error",
    action:
      "LACP hears nothing from the other end of {interface}: check its configuration and cabling there (`show lacp counters`).",
  },
  {
    mnemonic: "ETH_PORT_CHANNEL-*-FOP_CHANGED",
    classification: "First operational member of a port channel changed",
    severity: "informational",
    action:
      '"None" means that no member is up: repair the members. Otherwise nothing is to be done.',
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "holdtimer expired",
    classification: "BGP session down: hold time expired",
    severity: "critical",
    action:
      "Test the path to {neighbour} for loss and MTU (`ping … df-bit packet-size`), and the CPU of both switches (`show processes cpu`). `show ip bgp neighbors` shows the last reset.",
  },
  {
    mnemonic: "VPC-*-PEER_KEEP_ALIVE_RECV_FAIL",
    classification: "vPC keepalive of the peer is missing",
    severity: "critical",
    action:
      "Check the path of the keepalive (often the management network) with `show vpc peer-keepalive`. With the peer link up nothing else is lost yet; do not touch the peer link meanwhile.",
  },
  {
    mnemonic: "VPC-*-PEER_KEEP_ALIVE_RECV_SUCCESS",
    classification: "vPC keepalive of the peer is back",
    severity: "notice",
    action: "No action is needed. Find out what broke the path.",
  },
  {
    mnemonic: "VPC-*-VPC_SUSP_ALL_VPC",
    classification: "All vPCs suspended: peer link down",
    severity: "critical",
    action:
      "Repair the peer link first: this switch is secondary and has closed its vPCs to avoid two active halves (`show vpc brief`).",
  },
  {
    mnemonic: "VPC-*-PEER_LINK_DOWN",
    classification: "vPC peer link down",
    severity: "critical",
    action:
      "Check the members of the peer link with `show port-channel summary`; the secondary switch suspends its vPCs until it is back.",
  },
  {
    mnemonic: "VPC-*-*CONSISTENCY*",
    classification: "vPC peers are configured differently",
    severity: "error",
    action:
      "`show vpc consistency-parameters global` names what differs between both switches. Make it the same.",
  },
  {
    mnemonic: "VPC-*-VPC_ROLE_CHANGE*",
    classification: "vPC role changed",
    severity: "error",
    action:
      "Find out why the former primary gave up (`show vpc role`, its log) and whether the peer link is up.",
  },
  {
    mnemonic: "VPC-*-*",
    classification: "vPC changed its state",
    severity: "warning",
    action: "Check `show vpc brief`: peer link, keepalive and consistency must be fine.",
  },
  {
    mnemonic: "STP-*-*BPDUGUARD*",
    classification: "BPDU received on a port with BPDU guard",
    severity: "error",
    action: "Find the switch or the loop behind {interface}, unplug it, and enable the port again.",
  },
  {
    mnemonic: "STP-*-*ROOTGUARD*",
    classification: "Root guard acted on a superior BPDU",
    severity: "error",
    action:
      "Find which switch behind {interface} claims to be root and correct its bridge priority.",
  },
  {
    mnemonic: "STP-*-*LOOPGUARD*",
    classification: "Loop guard acted on a port that lost its BPDUs",
    severity: "error",
    action:
      "Suspect a link that works in one direction only: check optics and fibres of {interface}.",
  },
  {
    mnemonic: "STP-*-*BRIDGE_ASSURANCE*",
    classification: "Bridge assurance acted on a port without BPDUs",
    severity: "error",
    action:
      "The other end of {interface} sends no BPDUs: it has to be of type network as well, or bridge assurance has to go.",
  },
  {
    mnemonic: "L2FM-*-L2FM_MAC_MOVE*",
    classification: "MAC addresses move between ports",
    severity: "warning",
    action:
      "Look for a layer 2 loop between the ports in the message (`show mac address-table`, `show spanning-tree`); a host with two unbundled uplinks does the same.",
  },
  {
    mnemonic: "L2FM-*-*FLAP*",
    classification: "MAC learning stopped: addresses move too fast",
    severity: "error",
    action:
      "There is a loop: find the ports between which the addresses move and shut one of them.",
  },
  {
    mnemonic: "MODULE-*-MOD_DIAG_FAIL",
    classification: "Module failed its diagnostics",
    severity: "critical",
    action:
      "Save `show diagnostic result module … detail` and `show logging onboard`, reseat the module, and replace it if it fails again.",
  },
  {
    mnemonic: "MODULE-*-MOD_SOMEPORTS_FAILED",
    classification: "Ports of a module failed",
    severity: "critical",
    action:
      "Move the links of the ports in the message, save `show diagnostic result module … detail`, and open a case.",
  },
  {
    mnemonic: "MODULE-*-MOD_OK",
    classification: "Module is in service",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "MODULE-*-*",
    classification: "Module changed its state",
    severity: "warning",
    action: "Check with `show module` that all modules are in service.",
  },
  {
    mnemonic: "*-PFM_SYSTEM_RESET",
    classification: "Device was restarted",
    severity: "critical",
    action:
      "Check with `show system reset-reason` and `show accounting log` who or what restarted it.",
  },
  {
    mnemonic: "*-PS_FAIL",
    classification: "Power supply failed",
    severity: "critical",
    action:
      "Check its feed, reseat it, and replace it if it stays down (`show environment power`). The device runs without reserve.",
  },
  {
    mnemonic: "PLATFORM-*FAN*",
    classification: "Fan fault",
    severity: "error",
    action:
      "Check `show environment fan` and replace the fan: some models shut down when a fan is missing.",
  },
  {
    mnemonic: "SYSMGR-*-SERVICE_CRASHED",
    classification: "A service crashed",
    severity: "critical",
    action:
      "Save `show cores` and `show processes log`, check that the service runs again, and search the vendor's bug list for the signal.",
  },
  {
    mnemonic: "SYSMGR-*-HEARTBEAT_FAILURE",
    classification: "A service stopped answering",
    severity: "critical",
    action:
      "The system restarts the service: save `show cores` and `show system internal sysmgr service` for a case.",
  },
  {
    mnemonic: "VSHD-*-VSHD_SYSLOG_CONFIG_I",
    classification: "Configuration was changed",
    severity: "notice",
    action:
      "Compare user and source with the planned changes; `show accounting log` has the commands.",
  },
  {
    mnemonic: "AUTHPRIV-*-SYSTEM_MSG",
    message: "failed|failure",
    classification: "Login failed",
    severity: "warning",
    action: "Compare user and source with who works there; repeated failures are an attack.",
  },
];
