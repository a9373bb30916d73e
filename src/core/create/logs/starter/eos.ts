/**
 * Arista EOS where its messages differ from those of IOS: "System Event Logging" in the EOS User Manual, and the System Message
 * Guide of EOS 4.3x, as of 2024. The words of both systems are told apart by the message.
 */

import type { LogRule } from "../log-mapping.ts";

export const eos: readonly LogRule[] = [
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "new state Established",
    classification: "BGP session established",
    severity: "notice",
    action:
      "Compare the number of prefixes from {neighbour} with what is usual (`show ip bgp summary`), and look in the log for the reason of the outage before.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "event HoldTime",
    classification: "BGP session down: hold time expired",
    severity: "critical",
    action:
      "Test the path to {neighbour} for loss and MTU, and the CPU of both ends. `show bgp neighbors` shows the last events.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "old state Established",
    classification: "BGP session down",
    severity: "critical",
    action:
      "Test whether {neighbour} can be reached from the right source, then look at the last events in `show bgp neighbors`: interface, route, access lists for TCP 179, changed configuration.",
  },
  {
    mnemonic: "BGP-*-ADJCHANGE",
    message: "old state",
    classification: "BGP session is being set up",
    severity: "informational",
    action:
      "If {neighbour} stays below Established, compare AS numbers, addresses, keys and TCP 179 on both ends.",
  },
  {
    mnemonic: "OSPF-*-OSPF_ADJACENCY_TEARDOWN",
    classification: "OSPF neighbour lost",
    severity: "critical",
    action:
      "The message names the reason. Check {interface} and the log of {neighbour}, then timers, area, authentication and MTU (`show ip ospf interface`).",
  },
  {
    mnemonic: "OSPF-*-OSPF_ADJACENCY_ESTABLISHED",
    classification: "OSPF adjacency established",
    severity: "notice",
    action: "No action is needed if this ends a known outage.",
  },
  {
    mnemonic: "BFD-*-STATE_CHANGE",
    message: "to Down|to down|new state: Down",
    classification: "BFD session down",
    severity: "error",
    action:
      "The path to {neighbour} lost packets: check interface errors and the carrier (`show bfd peers detail`).",
  },
  {
    mnemonic: "BFD-*-STATE_CHANGE",
    classification: "BFD session changed its state",
    severity: "notice",
    action: "Check with `show bfd peers` that the session to {neighbour} is up.",
  },
  {
    mnemonic: "MLAG-*-INTF_INACTIVE*",
    classification: "MLAG is not active on one switch",
    severity: "error",
    action:
      "Check the link of the port channel in the message on both switches with `show mlag interfaces detail`.",
  },
  {
    mnemonic: "MLAG-*-*",
    classification: "MLAG changed its state",
    severity: "warning",
    action:
      "Check `show mlag` and `show mlag config-sanity`: peer link and peer address must be up and both switches the same.",
  },
  {
    mnemonic: "ETH-*-ERRDISABLE",
    classification: "Port was errdisabled to protect the network",
    severity: "error",
    action:
      "Remove the cause that the message names, then enable {interface} with `shutdown` and `no shutdown` (`show interfaces status errdisabled`).",
  },
  {
    mnemonic: "ETH-*-HOST_FLAPPING",
    classification: "MAC address moves between ports",
    severity: "warning",
    action:
      "Look for a layer 2 loop or a host with two paths between the ports in the message (`show mac address-table`).",
  },
  {
    mnemonic: "SPANTREE-*-STABLE_CHANGE",
    classification: "Spanning tree topology changed",
    severity: "notice",
    action:
      "Find the port that changed; edge ports should have portfast so that hosts cause no changes.",
  },
  {
    mnemonic: "SPANTREE-*-INTERFACE_STATE",
    classification: "Spanning tree changed the state of a port",
    severity: "informational",
    action: "No action is needed unless {interface} changes often.",
  },
  {
    mnemonic: "SPANTREE-*-INTERFACE_*",
    classification: "Spanning tree added or removed a port",
    severity: "informational",
    action: "No action is needed unless {interface} changes often.",
  },
  {
    mnemonic: "LLDP-*-NEIGHBOR_NEW",
    classification: "New LLDP neighbour",
    severity: "informational",
    action: "Check that the device on {interface} is the one in the cabling plan.",
  },
  {
    mnemonic: "LLDP-*-NEIGHBOR_TIMEOUT",
    classification: "LLDP neighbour lost",
    severity: "warning",
    action:
      "Check the device at the other end of {interface}: the link may be up while the device hangs.",
  },
  {
    mnemonic: "SYS-*-CONFIG_E",
    classification: "Configuration mode was entered",
    severity: "informational",
    action: "Compare user and source with the planned changes.",
  },
  {
    mnemonic: "SYS-*-SYSTEM_RESTARTED",
    classification: "Device restarted",
    severity: "critical",
    action: "Find the reason with `show reload cause`.",
  },
  {
    mnemonic: "SYS-*-CONFIG_STARTUP",
    classification: "Configuration was saved",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "AAA-*-LOGIN_FAILED",
    classification: "Login failed",
    severity: "warning",
    action:
      "Compare user and source with who works there; repeated failures are an attack: limit access with a service access list.",
  },
  {
    mnemonic: "AAA-*-LOGIN",
    classification: "Login succeeded",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "AAA-*-LOGOUT",
    classification: "User logged out",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "PROCMGR-*-PROCESS_DELAYRESTART",
    classification: "An agent fails again and again",
    severity: "critical",
    action:
      "Save `show agent logs crash` and open a case; the agent is restarted with delay until then.",
  },
  {
    mnemonic: "PROCMGR-*-PROCESS_TERMINATED",
    classification: "An agent ended",
    severity: "error",
    action:
      "Check with `show agent uptime` that it runs again, and `show agent logs crash` for the reason.",
  },
  {
    mnemonic: "PROCMGR-*-*",
    classification: "An agent was started or restarted",
    severity: "notice",
    action:
      "After a change of the configuration nothing is to be done; otherwise look at `show agent logs crash`.",
  },
];
