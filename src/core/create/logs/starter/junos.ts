/** Juniper Junos: Juniper's System Log Explorer, Junos OS 21 to 23, as of 2024. */

import type { LogRule } from "../log-mapping.ts";

export const junos: readonly LogRule[] = [
  {
    mnemonic: "SNMP_TRAP_LINK_DOWN",
    message: "ifAdminStatus down",
    classification: "Interface was shut down by configuration",
    severity: "notice",
    action: "Compare with the planned changes: `show system commit` tells who changed {interface}.",
  },
  {
    mnemonic: "SNMP_TRAP_LINK_DOWN",
    classification: "Interface lost its link",
    severity: "error",
    action:
      "Check cable, optic and the device at the other end of {interface} (`show interfaces … extensive`, `show interfaces diagnostics optics`).",
  },
  {
    mnemonic: "SNMP_TRAP_LINK_UP",
    classification: "Interface regained its link",
    severity: "notice",
    action:
      "No action is needed if this ends a known outage; repeated flaps of {interface} point to cable or optic.",
  },
  {
    mnemonic: "RPD_BGP_NEIGHBOR_STATE_CHANGED",
    message: "to Established",
    classification: "BGP session established",
    severity: "notice",
    action:
      "Compare the number of prefixes from {neighbour} with what is usual (`show bgp summary`), and look in the log for the reason of the outage before.",
  },
  {
    mnemonic: "RPD_BGP_NEIGHBOR_STATE_CHANGED",
    message: "event HoldTime",
    classification: "BGP session down: hold time expired",
    severity: "critical",
    action:
      "Test the path to {neighbour} for loss and MTU (`ping … size 1472 do-not-fragment`), and the CPU of both routing engines.",
  },
  {
    mnemonic: "RPD_BGP_NEIGHBOR_STATE_CHANGED",
    message: "from Established",
    classification: "BGP session down",
    severity: "critical",
    action:
      "Test whether {neighbour} can be reached from the right source, then read the last error in `show bgp neighbor`: interface, route, firewall filter for TCP 179, changed configuration.",
  },
  {
    mnemonic: "RPD_BGP_NEIGHBOR_STATE_CHANGED",
    classification: "BGP session is being set up",
    severity: "informational",
    action:
      "If {neighbour} stays below Established, compare AS numbers, addresses, keys and TCP 179 on both ends.",
  },
  {
    mnemonic: "BGP_PREFIX_THRESH_EXCEEDED",
    classification: "BGP neighbour comes near its prefix limit",
    severity: "warning",
    action: "Compare the number of prefixes from {neighbour} with what is expected.",
  },
  {
    mnemonic: "BGP_PREFIX_LIMIT_EXCEEDED",
    classification: "BGP neighbour exceeded its prefix limit",
    severity: "critical",
    action:
      "Find out whether {neighbour} leaks routes; raise the limit only if the growth is meant.",
  },
  {
    mnemonic: "RPD_OSPF_NBRDOWN",
    classification: "OSPF neighbour lost",
    severity: "critical",
    action:
      "The event is at the end of the message. Check {interface} first, then area, timers, authentication and MTU (`show ospf interface detail`).",
  },
  {
    mnemonic: "RPD_OSPF_NBRUP",
    classification: "OSPF adjacency changed upwards",
    severity: "notice",
    action: "No action is needed if {neighbour} reaches Full (`show ospf neighbor`).",
  },
  {
    mnemonic: "RPD_ISIS_ADJDOWN",
    classification: "IS-IS adjacency lost",
    severity: "critical",
    action:
      "The reason is in the message. Check {interface} towards {neighbour}, then level, MTU and authentication (`show isis adjacency detail`).",
  },
  {
    mnemonic: "RPD_ISIS_ADJUP",
    classification: "IS-IS adjacency established",
    severity: "notice",
    action: "No action is needed if this ends a known outage.",
  },
  {
    mnemonic: "RPD_LDP_NBRDOWN",
    classification: "LDP neighbour lost",
    severity: "error",
    action:
      "Check that {neighbour} can be reached by the IGP and that UDP and TCP 646 pass (`show ldp neighbor`).",
  },
  {
    mnemonic: "RPD_LDP_NBRUP",
    classification: "LDP neighbour found",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "RPD_LDP_SESSIONDOWN",
    classification: "LDP session down",
    severity: "error",
    action:
      "The reason is in the message; check the route to {neighbour} and its log (`show ldp session detail`).",
  },
  {
    mnemonic: "RPD_LDP_SESSIONUP",
    classification: "LDP session up",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "RPD_RSVP_NBRDOWN",
    classification: "RSVP neighbour lost",
    severity: "error",
    action: "Check {interface} towards {neighbour}; label-switched paths over it are rerouted.",
  },
  {
    mnemonic: "RPD_RSVP_NBRUP",
    classification: "RSVP neighbour up",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "RPD_MPLS_LSP_DOWN",
    classification: "Label-switched path down",
    severity: "error",
    action:
      "`show mpls lsp name … extensive` shows where it failed; check that link, and the bandwidth that the path asks for.",
  },
  {
    mnemonic: "RPD_MPLS_LSP_UP",
    classification: "Label-switched path up",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "RPD_MPLS_LSP_CHANGE",
    classification: "Label-switched path took another way",
    severity: "notice",
    action: "Check whether the former way has a fault.",
  },
  {
    mnemonic: "RPD_SCHED_SLIP*",
    classification: "Routing process was late",
    severity: "warning",
    action:
      "Look at the load of the routing engine (`show chassis routing-engine`) and at what ran at that time.",
  },
  {
    mnemonic: "RPD_KRT_Q_RETRIES",
    classification: "Routes cannot be written to the forwarding table",
    severity: "error",
    action:
      "Look at `show krt queue` and at the size of the forwarding table; the packet forwarding engine may be full.",
  },
  {
    mnemonic: "BFDD_TRAP_*_DOWN",
    classification: "BFD session down",
    severity: "error",
    action:
      "The path to {neighbour} lost packets: check interface errors and the carrier (`show bfd session extensive`).",
  },
  {
    mnemonic: "BFDD_TRAP_*_UP",
    classification: "BFD session up",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "BFDD_STATE_UP_TO_DOWN",
    classification: "BFD session down",
    severity: "error",
    action:
      "The reason is in the message; check the path to {neighbour} (`show bfd session extensive`).",
  },
  {
    mnemonic: "VRRPD_NEW*MASTER*",
    classification: "Router became VRRP master",
    severity: "warning",
    action: "If nobody planned it, find out why the other router gave up (`show vrrp detail`).",
  },
  {
    mnemonic: "VRRPD_NEW*BACKUP*",
    classification: "Router became VRRP backup",
    severity: "warning",
    action: "Check that the other router is master, and uplinks and tracking of this one.",
  },
  {
    mnemonic: "LACPD_TIMEOUT",
    classification: "LACP partner stopped answering",
    severity: "error",
    action: "Check the link of {interface} and LACP at its other end (`show lacp interfaces`).",
  },
  {
    mnemonic: "LACP_INTF_DOWN",
    classification: "Member of an aggregated interface went down by LACP",
    severity: "error",
    action:
      "Check LACP at the other end of {interface} (`show lacp interfaces`, `show lacp statistics interfaces`).",
  },
  {
    mnemonic: "LACP_INTF_MUX_STATE_CHANGED",
    classification: "LACP state of a member changed",
    severity: "notice",
    action: "The member should collect and distribute: `show lacp interfaces`.",
  },
  {
    mnemonic: "CHASSISD_FRU_OFFLINE_NOTICE",
    classification: "Hardware unit went offline",
    severity: "critical",
    action:
      'The reason is in the message: "Offlined by cli command" was meant. Otherwise look at `show chassis hardware`, `show chassis alarms` and reseat it.',
  },
  {
    mnemonic: "CHASSISD_PEM_INPUT_BAD",
    classification: "Input of a power supply is bad",
    severity: "critical",
    action:
      "Check feed and fuse of the power supply in the message (`show chassis environment pem`).",
  },
  {
    mnemonic: "CHASSISD_BLOWERS_SPEED_FULL",
    classification: "Fans run at full speed",
    severity: "error",
    action:
      "Look for heat or a failed fan with `show chassis environment`; check filters and cooling of the rack.",
  },
  {
    mnemonic: "CHASSISD_BLOWERS_SPEED",
    classification: "Fans are back to normal speed",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "CHASSISD_OVER_TEMP*",
    classification: "Device is too hot",
    severity: "critical",
    action:
      "Check cooling and filters at once: the device shuts down by itself (`show chassis environment`).",
  },
  {
    mnemonic: "CHASSISD_IFDEV_DETACH_FPC",
    classification: "Interfaces of a line card were removed",
    severity: "critical",
    action: "Check the line card in the message with `show chassis fpc`; its ports are down.",
  },
  {
    mnemonic: "CHASSISD_IPC_CONNECTION_DROPPED",
    classification: "Connection to a line card was lost",
    severity: "error",
    action:
      "Check with `show chassis fpc` whether the line card restarts; look for core files (`show system core-dumps`).",
  },
  {
    mnemonic: "CHASSISD_SNMP_TRAP*",
    message: "(?i)fail|offline|removed",
    classification: "Hardware fault reported",
    severity: "error",
    action:
      "The unit is in the message: look at `show chassis alarms` and `show chassis hardware`.",
  },
  {
    mnemonic: "CHASSISD_SNMP_TRAP*",
    classification: "Hardware event reported",
    severity: "notice",
    action: "The unit is in the message: look at `show chassis alarms`.",
  },
  {
    mnemonic: "UI_COMMIT",
    classification: "Configuration was committed",
    severity: "notice",
    action:
      "Compare user and comment with the planned changes; `show system rollback compare 1 0` shows what was changed.",
  },
  {
    mnemonic: "UI_COMMIT_COMPLETED",
    classification: "Commit completed",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "UI_COMMIT_PROGRESS",
    classification: "Commit is under way",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "UI_COMMIT_NOT_CONFIRMED",
    classification: "Commit was rolled back: nobody confirmed it",
    severity: "warning",
    action:
      "Tell the user of `commit confirmed`: the change is undone, and the user may have lost access.",
  },
  {
    mnemonic: "UI_COMMIT_ROLLBACK_FAILED",
    classification: "Automatic rollback failed",
    severity: "error",
    action:
      "The configuration that nobody confirmed is still active: check it, and roll back by hand with `rollback 1` and `commit`.",
  },
  {
    mnemonic: "UI_CMDLINE_READ_LINE",
    classification: "User entered a command",
    severity: "informational",
    action: "Compare user and command with the planned work.",
  },
  {
    mnemonic: "UI_CFG_AUDIT_*",
    classification: "User changed the candidate configuration",
    severity: "notice",
    action: "Compare user and statement with the planned changes.",
  },
  {
    mnemonic: "UI_LOGIN_EVENT",
    classification: "Login succeeded",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "UI_LOGOUT_EVENT",
    classification: "User logged out",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "UI_AUTH_EVENT",
    classification: "User was authenticated",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "LOGIN_FAILED",
    classification: "Login failed",
    severity: "warning",
    action:
      "Compare user and source with who works there; repeated failures are an attack: protect the routing engine with a filter on lo0.",
  },
  {
    mnemonic: "SSHD_LOGIN_FAILED",
    classification: "SSH login failed",
    severity: "warning",
    action: "Compare user and source with who works there; limit SSH with a filter on lo0.",
  },
  {
    mnemonic: "SSHD_LOGIN_ATTEMPTS_THRESHOLD",
    classification: "Too many failed SSH logins",
    severity: "error",
    action: "Block the source with a filter on lo0: it guesses passwords.",
  },
  {
    mnemonic: "LOGIN_INFORMATION",
    classification: "Login succeeded",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "SNMPD_AUTH_FAILURE",
    classification: "SNMP request with a wrong community or user",
    severity: "warning",
    action:
      "Find the poller by its address: correct its credentials, or block it if it is unknown.",
  },
  {
    mnemonic: "LICENSE_*",
    classification: "Event of licences",
    severity: "warning",
    action: "Compare features in use with licences (`show system license`).",
  },
  {
    mnemonic: "L2CPD_RECEIVE_BPDU_BLOCK_ENABLED",
    classification: "BPDU received on a protected port: port blocked",
    severity: "error",
    action:
      "Find the switch or the loop behind {interface}, unplug it, then `clear error bpdu interface`.",
  },
  {
    mnemonic: "L2ALD_MAC_LIMIT_*",
    classification: "Limit of MAC addresses reached",
    severity: "warning",
    action:
      "Look for what stands behind {interface}; raise the limit only if so many hosts are meant.",
  },
  {
    mnemonic: "DDOS_PROTOCOL_VIOLATION_SET",
    classification: "Control traffic exceeds its limit",
    severity: "error",
    action:
      "Find the source of the protocol in the message (`show ddos-protection protocols violations`): a loop, a scan, or a limit that is too low.",
  },
  {
    mnemonic: "DDOS_PROTOCOL_VIOLATION_CLEAR",
    classification: "Control traffic is back below its limit",
    severity: "notice",
    action: "No action is needed unless it repeats.",
  },
  {
    mnemonic: "PFE_FW_SYSLOG_*",
    classification: "Firewall filter logged a packet",
    severity: "notice",
    action:
      "Letter D means discarded: check whether source and destination should talk, and correct the filter if so.",
  },
  {
    mnemonic: "RT_FLOW_SESSION_DENY",
    classification: "Security policy denied a session",
    severity: "warning",
    action:
      "Check whether source and destination should talk; if so, add a policy between the zones in the message.",
  },
  {
    mnemonic: "RT_FLOW_SESSION_CREATE",
    classification: "Session built",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "RT_FLOW_SESSION_CLOSE",
    classification: "Session ended",
    severity: "informational",
    action:
      'The reason is in the message: "TCP FIN" is normal, "TCP RST" tells that one side refused, "idle Timeout" that it was quiet.',
  },
  {
    mnemonic: "RT_SCREEN_*",
    classification: "Screen found an attack",
    severity: "error",
    action:
      "Look at source and kind in the message; block the source, or raise the threshold of the screen if it is your own.",
  },
  {
    mnemonic: "KMD_VPN_DOWN*",
    classification: "VPN tunnel down",
    severity: "critical",
    action:
      "Test the path to {neighbour} and UDP 500 and 4500 (`show security ike security-associations`).",
  },
  {
    mnemonic: "KMD_VPN_UP*",
    classification: "VPN tunnel up",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "KMD_PM_SA_ESTABLISHED",
    classification: "IPsec association established",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "SYSTEM_ABNORMAL_SHUTDOWN",
    classification: "Device was not shut down properly",
    severity: "critical",
    action: "Check power and core files (`show system core-dumps`, `show chassis routing-engine`).",
  },
];
