/**
 * Fortinet FortiOS by log ID, ten digits: type (2), subtype (2), message (6). FortiOS Log Message Reference 7.2 to 7.6, as of
 * 2025: 00 traffic, 01 event (00 system, 01 VPN, 02 user, 03 router, 08 HA, 13 SD-WAN), 02 antivirus, 03 web filter, 04 IPS,
 * 07 anomaly, 10 application control, 15 DNS.
 */

import type { LogRule } from "../log-mapping.ts";

export const fortios: readonly LogRule[] = [
  {
    mnemonic: "0000*",
    message: 'action="?deny',
    classification: "Firewall policy denied traffic",
    severity: "warning",
    action:
      "Check whether source and destination should talk. If so, find the missing policy with `diagnose firewall iprope lookup`; if not, find the source where there are many hits.",
  },
  {
    mnemonic: "0000*",
    message: 'action="?(?:timeout|client-rst|server-rst)',
    classification: "Session ended without an orderly close",
    severity: "notice",
    action:
      "Single ones are normal. Where a service fails, test the server and compare both directions of the path (`diagnose sniffer packet`).",
  },
  {
    mnemonic: "0000*",
    classification: "Traffic was forwarded",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "0001*",
    message: 'action="?deny',
    classification: "Traffic to the firewall itself denied",
    severity: "notice",
    action:
      "Unknown sources are scans: limit administration with trusted hosts and a local-in policy.",
  },
  {
    mnemonic: "0001*",
    classification: "Traffic of the firewall itself",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "0100020090",
    message: "(?i)down",
    classification: "Interface lost its link",
    severity: "error",
    action:
      "Check cable, optic and the device at the other end of {interface} (`get system interface physical`).",
  },
  {
    mnemonic: "0100020099",
    message: 'status="?DOWN',
    classification: "Interface went down",
    severity: "error",
    action:
      "Check cable, optic and the device at the other end of {interface} (`get system interface physical`).",
  },
  {
    mnemonic: "0100020099",
    classification: "Interface changed its state",
    severity: "notice",
    action: "No action is needed if {interface} is up again and it was planned.",
  },
  {
    mnemonic: "0100022011",
    classification: "Memory is short: conserve mode entered",
    severity: "critical",
    action:
      "Find what uses the memory with `diagnose sys top-mem` and `get system performance status`: many sessions, or proxy inspection. New sessions may be let through uninspected or refused until then.",
  },
  {
    mnemonic: "0100022012",
    classification: "Conserve mode left",
    severity: "notice",
    action: "Find what used the memory, before it happens again.",
  },
  {
    mnemonic: "0100032001",
    classification: "Administrator logged in",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "0100032002",
    classification: "Login of an administrator failed",
    severity: "warning",
    action:
      "Compare user and source with who works there; limit administration with trusted hosts.",
  },
  {
    mnemonic: "0100032003",
    classification: "Administrator logged out",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "0100032021",
    classification: "Logins are blocked after too many failures",
    severity: "error",
    action: "Find the source of the failures and block it; take administration off the internet.",
  },
  {
    mnemonic: "0100044546",
    classification: "Configuration was changed",
    severity: "notice",
    action:
      "Compare user and setting with the planned changes (`cfgpath` and `cfgattr` in the entry).",
  },
  {
    mnemonic: "0100044547",
    classification: "Configuration was changed",
    severity: "notice",
    action:
      "Compare user and object with the planned changes (`cfgpath`, `cfgobj` and `cfgattr` in the entry).",
  },
  {
    mnemonic: "0100026001",
    classification: "DHCP server gave an address",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "0100040704",
    classification: "Statistics of the system's performance",
    severity: "informational",
    action: "Compare CPU, memory and sessions with what is usual.",
  },
  {
    mnemonic: "0101037124",
    classification: "IPsec phase 1 failed",
    severity: "error",
    action:
      "Compare proposals, key, identity and IKE version with {neighbour}; `diagnose debug application ike -1` shows the step that fails.",
  },
  {
    mnemonic: "0101037125",
    classification: "IPsec phase 2 failed",
    severity: "error",
    action:
      "Compare proposals, selectors and PFS group with {neighbour}: the networks have to mirror each other.",
  },
  {
    mnemonic: "0101037128",
    classification: "IPsec phase 1 made no progress",
    severity: "error",
    action:
      "Compare proposals, key and identity with {neighbour}, and check whether UDP 500 and 4500 pass.",
  },
  {
    mnemonic: "0101037130",
    classification: "IPsec phase 2 made no progress",
    severity: "error",
    action: "Compare proposals, selectors and PFS group with {neighbour}.",
  },
  {
    mnemonic: "0101037131",
    classification: "IPsec packet was refused (ESP error)",
    severity: "error",
    action:
      "Both ends use different associations: `diagnose vpn tunnel list`, then bring the tunnel down and up.",
  },
  {
    mnemonic: "0101037136",
    classification: "IPsec peer lost: no answer to DPD",
    severity: "critical",
    action: "Test the path to {neighbour} and whether UDP 500 and 4500 pass; then look at its log.",
  },
  {
    mnemonic: "0101037138",
    message: "tunnel-down",
    classification: "IPsec tunnel down",
    severity: "critical",
    action: "Test the path to {neighbour}, then `diagnose vpn ike gateway list` and its log.",
  },
  {
    mnemonic: "0101037138",
    classification: "IPsec tunnel changed its state",
    severity: "notice",
    action: "No action is needed if the tunnel is up.",
  },
  {
    mnemonic: "0101037139",
    message: "phase2-down",
    classification: "IPsec phase 2 down",
    severity: "error",
    action:
      "Check with `diagnose vpn tunnel list` which selectors are missing, and compare them with {neighbour}.",
  },
  {
    mnemonic: "0101037*",
    classification: "Event of IPsec negotiation",
    severity: "informational",
    action: "No action is needed if the tunnel is up.",
  },
  {
    mnemonic: "0101039424",
    classification: "SSL VPN tunnel up",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "0101039425",
    classification: "SSL VPN tunnel down",
    severity: "informational",
    action: "The reason is in the entry.",
  },
  {
    mnemonic: "0101039426",
    classification: "SSL VPN login failed",
    severity: "warning",
    action:
      "Compare user and source with who works there. Many failures are an attack: limit sources by country or address and require a second factor.",
  },
  {
    mnemonic: "0102043008",
    classification: "Authentication of a user succeeded",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "0102043009",
    classification: "Authentication of a user failed",
    severity: "warning",
    action: "Look up user and group at the authentication server (`diagnose test authserver`).",
  },
  {
    mnemonic: "0103020300",
    message: "(?i)down",
    classification: "BGP session down",
    severity: "critical",
    action:
      "Test whether {neighbour} can be reached, then `get router info bgp neighbors` for the last error.",
  },
  {
    mnemonic: "0103020300",
    classification: "BGP neighbour changed its state",
    severity: "notice",
    action: "Check with `get router info bgp summary` that {neighbour} is established.",
  },
  {
    mnemonic: "0103020302",
    message: "(?i)down",
    classification: "OSPF neighbour lost",
    severity: "critical",
    action:
      "Check the interface towards {neighbour}, then area, timers, authentication and MTU (`get router info ospf neighbor`).",
  },
  {
    mnemonic: "0103020302",
    classification: "OSPF neighbour changed its state",
    severity: "notice",
    action: "Check with `get router info ospf neighbor` that {neighbour} is full.",
  },
  {
    mnemonic: "0108037892",
    classification: "HA member changed its role",
    severity: "error",
    action:
      "Find the reason with `get system ha status` and `diagnose sys ha history read`: a monitored interface, a restart, or a lost heartbeat.",
  },
  {
    mnemonic: "0108037893",
    classification: "HA member is dead",
    severity: "critical",
    action:
      "Check power and heartbeat links of the member in the entry; the cluster has no reserve (`get system ha status`).",
  },
  {
    mnemonic: "0108037894",
    classification: "HA member joined the cluster",
    severity: "notice",
    action: "Check with `get system ha status` that the members are synchronised.",
  },
  {
    mnemonic: "0108*",
    classification: "Event of the HA cluster",
    severity: "warning",
    action: "Check with `get system ha status` that all members are there and synchronised.",
  },
  {
    mnemonic: "0113022923",
    classification: "SD-WAN link changed its quality",
    severity: "warning",
    action:
      "Compare loss, delay and jitter of the member with its service level (`diagnose sys sdwan health-check`).",
  },
  {
    mnemonic: "0113*",
    classification: "Event of SD-WAN",
    severity: "notice",
    action:
      "Check members and rules with `diagnose sys sdwan health-check` and `diagnose sys sdwan service`.",
  },
  {
    mnemonic: "0211*",
    classification: "Malware was found",
    severity: "error",
    action: "Isolate and examine the host in the entry, even where the file was blocked.",
  },
  {
    mnemonic: "0316013056",
    classification: "Address on the web was blocked",
    severity: "notice",
    action:
      "Check the category if the user needs the address; categories of malware mean that the host has to be examined.",
  },
  {
    mnemonic: "0419016384",
    classification: "Intrusion prevention found an attack",
    severity: "error",
    action:
      "See whether it was blocked and whether the target is open to it; update the target, and block the source if it is outside.",
  },
  {
    mnemonic: "0720018432",
    classification: "DoS policy found an anomaly",
    severity: "error",
    action:
      "Compare the rate in the entry with what is usual for the target; block the source or adapt the threshold.",
  },
  {
    mnemonic: "1059*",
    message: 'action="?block',
    classification: "Application was blocked",
    severity: "notice",
    action: "Check the application control profile if the user needs the application.",
  },
  {
    mnemonic: "1059*",
    classification: "Application was identified",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "15*",
    message: 'action="?block',
    classification: "Name was blocked by the DNS filter",
    severity: "warning",
    action: "Examine the host if the category is malware or botnet; otherwise check the profile.",
  },
];
