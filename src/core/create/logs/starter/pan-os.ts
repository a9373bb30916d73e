/**
 * Palo Alto PAN-OS: event ids of system logs, else type and subtype. PAN-OS 10.1 to 11.1 Administrator's Guide, "Log Types and
 * Severity Levels" and "Syslog Field Descriptions", and "Event Descriptions for the GlobalProtect Logs", as of 2025.
 */

import type { LogRule } from "../log-mapping.ts";

export const panOs: readonly LogRule[] = [
  {
    mnemonic: "TRAFFIC/deny",
    classification: "Security policy denied traffic",
    severity: "warning",
    action:
      "Check whether {source} and {destination} should talk. If so, test the rules with `test security-policy-match` and add what is missing; if not, find the source where there are many hits.",
  },
  {
    mnemonic: "TRAFFIC/drop",
    classification: "Security policy dropped traffic",
    severity: "warning",
    action:
      "Check whether {source} and {destination} should talk, and test the rules with `test security-policy-match`.",
  },
  {
    mnemonic: "TRAFFIC/start",
    classification: "Session began",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "TRAFFIC/end",
    message: ",aged-out,",
    classification: "Session ended without an answer or by timeout",
    severity: "notice",
    action:
      "Where a service fails, test the server at {destination} and the way back to the firewall. For UDP it is normal.",
  },
  {
    mnemonic: "TRAFFIC/end",
    classification: "Session ended",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "THREAT/url",
    classification: "Address on the web was logged or blocked",
    severity: "notice",
    action:
      "Check the category of {url} if a user needs it; categories of malware mean that the host at {source} has to be examined.",
  },
  {
    mnemonic: "THREAT/virus",
    classification: "Malware was found",
    severity: "error",
    action: "Isolate and examine the host, even where the file was blocked.",
  },
  {
    mnemonic: "THREAT/wildfire*",
    classification: "WildFire judged a file",
    severity: "error",
    action: "Malicious files mean that the host at {destination} has to be examined.",
  },
  {
    mnemonic: "THREAT/spyware",
    classification: "Traffic of spyware was found",
    severity: "critical",
    action: "Isolate and examine the host at {source}: it talks to a server of attackers.",
  },
  {
    mnemonic: "THREAT/vulnerability",
    classification: "Attack on a vulnerability was found",
    severity: "error",
    action:
      "See whether it was blocked and whether {destination} is open to it; update the target, and block {source} if it is outside.",
  },
  {
    mnemonic: "THREAT/scan",
    classification: "Scan was found",
    severity: "warning",
    action: "Block {source} if it is outside, examine it if it is inside.",
  },
  {
    mnemonic: "THREAT/flood",
    classification: "Flood was found",
    severity: "error",
    action: "Compare the rate with what is usual and adapt zone protection, or block the source.",
  },
  {
    mnemonic: "THREAT/*",
    classification: "Threat was found",
    severity: "warning",
    action: "Look up {threat_id} and see whether it was blocked; examine {source}.",
  },
  {
    mnemonic: "CONFIG*",
    classification: "Configuration was changed",
    severity: "notice",
    action: "Compare {admin}, command and path with the planned changes.",
  },
  {
    mnemonic: "link-change",
    message: "(?i)down",
    classification: "Interface lost its link",
    severity: "error",
    action: "Check cable, optic and the device at the other end of {interface} (`show interface`).",
  },
  {
    mnemonic: "link-change",
    classification: "Interface regained its link",
    severity: "notice",
    action: "No action is needed if this ends a known outage.",
  },
  {
    mnemonic: "ike-nego-p1-fail*",
    classification: "IKE phase 1 failed",
    severity: "error",
    action:
      "Compare proposals, key, identity and IKE version with {neighbour} (`show vpn ike-sa`, `less mp-log ikemgr.log`).",
  },
  {
    mnemonic: "ike-nego-p2-fail*",
    classification: "IKE phase 2 failed",
    severity: "error",
    action:
      "Compare proposals and proxy IDs with {neighbour}: the networks have to mirror each other.",
  },
  {
    mnemonic: "ike-nego-p*-succ*",
    classification: "IKE negotiation succeeded",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "tunnel-status-down",
    classification: "VPN tunnel down",
    severity: "critical",
    action: "Test the path to {neighbour} and the target of tunnel monitoring (`show vpn flow`).",
  },
  {
    mnemonic: "tunnel-status-up",
    classification: "VPN tunnel up",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "routed-BGP-peer-left-established",
    classification: "BGP session down",
    severity: "critical",
    action:
      "Test whether {neighbour} can be reached, then `show routing protocol bgp peer` for the last error.",
  },
  {
    mnemonic: "routed-BGP-peer-enter-established",
    classification: "BGP session established",
    severity: "notice",
    action: "No action is needed if this ends a known outage.",
  },
  {
    mnemonic: "routed-OSPF-neighbor-down",
    classification: "OSPF neighbour lost",
    severity: "critical",
    action: "Check the interface towards {neighbour}, then area, timers, authentication and MTU.",
  },
  {
    mnemonic: "routed-OSPF-neighbor-full",
    classification: "OSPF adjacency established",
    severity: "notice",
    action: "No action is needed if this ends a known outage.",
  },
  {
    mnemonic: "state-change",
    classification: "HA state changed",
    severity: "error",
    action:
      "Find the reason with `show high-availability all`: link or path monitoring, a restart, or lost heartbeats.",
  },
  {
    mnemonic: "ha*-link-change",
    classification: "HA link changed its state",
    severity: "error",
    action: "Check cable and port of the HA link: without it both firewalls may become active.",
  },
  {
    mnemonic: "auth-fail",
    classification: "Authentication failed",
    severity: "warning",
    action: "Compare user and source with who works there; many failures are an attack.",
  },
  {
    mnemonic: "auth-success",
    classification: "Authentication succeeded",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "GLOBALPROTECT*",
    message: "(?i),failure,",
    classification: "GlobalProtect connection failed",
    severity: "warning",
    action:
      "The stage and the error are in the entry: authentication, certificate, or configuration of the gateway.",
  },
  {
    mnemonic: "GLOBALPROTECT*",
    classification: "Event of GlobalProtect",
    severity: "informational",
    action: "No action is needed.",
  },
];
