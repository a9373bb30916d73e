/**
 * System, failover, users and VPN of Cisco ASA, and of Firepower Threat Defense, which numbers its messages the same: Cisco
 * Secure Firewall ASA Series Syslog Messages, as of 2024. The severity in the name can be configured, so the number alone
 * decides.
 */

import type { LogRule } from "../log-mapping.ts";

export const asaSystem: readonly LogRule[] = [
  {
    mnemonic: "*-103001",
    classification: "Failover peer does not answer",
    severity: "critical",
    action:
      "Check failover link and power of the other unit with `show failover`; both units may become active.",
  },
  {
    mnemonic: "*-104001",
    classification: "Unit became active (failover)",
    severity: "critical",
    action:
      "The cause is in the message: look at `show failover history` and repair the former active unit.",
  },
  {
    mnemonic: "*-104002",
    classification: "Unit became standby (failover)",
    severity: "error",
    action:
      "The cause is in the message: check this unit with `show failover` and `show failover history`.",
  },
  {
    mnemonic: "*-104003",
    classification: "Unit failed",
    severity: "critical",
    action:
      "Check monitored interfaces and hardware of the unit (`show failover`), and return it to service with `failover reset` after the repair.",
  },
  {
    mnemonic: "*-104004",
    classification: "Failed unit is fine again",
    severity: "notice",
    action: "Check with `show failover` that both units are synchronised.",
  },
  {
    mnemonic: "*-105005",
    classification: "Failover lost the peer on an interface",
    severity: "error",
    action: "Check the layer 2 path between both units on {interface}: VLAN, port, cable.",
  },
  {
    mnemonic: "*-105008",
    classification: "Failover tests an interface",
    severity: "warning",
    action:
      "Packets are missing on {interface}: look for the result (105009) and check its switch port.",
  },
  {
    mnemonic: "*-105009",
    message: "Failed",
    classification: "Failover test of an interface failed",
    severity: "critical",
    action: "Repair {interface}: the unit may switch over because of it.",
  },
  {
    mnemonic: "*-105009",
    classification: "Failover test of an interface passed",
    severity: "notice",
    action: "No action is needed unless it repeats.",
  },
  {
    mnemonic: "*-109005",
    classification: "Authentication succeeded",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "*-109006",
    classification: "Authentication failed",
    severity: "warning",
    action:
      "Compare user and source with who works there, and test with `test aaa-server authentication`.",
  },
  {
    mnemonic: "*-111008",
    classification: "User entered a command",
    severity: "notice",
    action: "Compare user and command with the planned changes.",
  },
  {
    mnemonic: "*-111010",
    classification: "User changed the configuration",
    severity: "notice",
    action: "Compare user, source and command with the planned changes.",
  },
  {
    mnemonic: "*-113004",
    classification: "AAA server accepted a user",
    severity: "informational",
    action: "Check that user and server are expected.",
  },
  {
    mnemonic: "*-113005",
    classification: "AAA server rejected a user",
    severity: "warning",
    action:
      "Look up the reason at the AAA server: password, lock, group or policy. Many users at once point to the server or its key.",
  },
  {
    mnemonic: "*-113006",
    classification: "User is locked out after too many failures",
    severity: "error",
    action: "Ask the user before `clear aaa local user lockout`; unknown sources are an attack.",
  },
  {
    mnemonic: "*-113014",
    classification: "AAA server cannot be reached",
    severity: "critical",
    action:
      "Test path and key with `test aaa-server authentication`; nobody can log in with this group until then.",
  },
  {
    mnemonic: "*-113015",
    classification: "Local login rejected",
    severity: "warning",
    action: "Compare user and source with who works there.",
  },
  {
    mnemonic: "*-113019",
    classification: "VPN session ended",
    severity: "informational",
    action:
      'The reason is at the end of the message: "Idle Timeout" and "User Requested" are normal, "Lost Service" or "Peer Reconnected" often point to the path of the client.',
  },
  {
    mnemonic: "*-113039",
    classification: "VPN session of a client began",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-199001",
    classification: "Reload was requested",
    severity: "warning",
    action: "Compare user and time with the planned work.",
  },
  {
    mnemonic: "*-199002",
    classification: "Device has started",
    severity: "critical",
    action: "Find the reason of the restart with `show version` and `show crashinfo`.",
  },
  {
    mnemonic: "*-211001",
    classification: "Memory allocation failed",
    severity: "critical",
    action: "Look at `show memory` and the number of connections, and open a case if it repeats.",
  },
  {
    mnemonic: "*-211003",
    classification: "CPU load is high",
    severity: "error",
    action:
      "See whether traffic or a process causes it (`show cpu usage`, `show processes cpu-usage sorted`, `show traffic`).",
  },
  {
    mnemonic: "*-315011",
    classification: "SSH session ended",
    severity: "informational",
    action:
      "The reason is in the message; failures from unknown sources are scans: limit `ssh` to management networks.",
  },
  {
    mnemonic: "*-402117",
    classification: "Unencrypted packet where IPsec is required",
    severity: "error",
    action: "Compare the crypto access lists with {neighbour}: they have to mirror each other.",
  },
  {
    mnemonic: "*-402119",
    classification: "IPsec packet failed the replay check",
    severity: "warning",
    action:
      "Reordering by QoS does this: raise `crypto ipsec security-association replay window-size`. Otherwise packets are repeated on purpose.",
  },
  {
    mnemonic: "*-411001",
    classification: "Interface came up",
    severity: "notice",
    action: "No action is needed if this ends a known outage.",
  },
  {
    mnemonic: "*-411002",
    classification: "Interface went down",
    severity: "error",
    action: "Check cable, switch port and configuration of {interface} (`show interface`).",
  },
  {
    mnemonic: "*-411003",
    classification: "Interface was enabled",
    severity: "notice",
    action: "Compare with the planned changes.",
  },
  {
    mnemonic: "*-411004",
    classification: "Interface was shut down by configuration",
    severity: "notice",
    action: "Compare with the planned changes.",
  },
  {
    mnemonic: "*-605004",
    classification: "Login to the firewall denied",
    severity: "warning",
    action: "Compare user and source with who works there; limit management to its networks.",
  },
  {
    mnemonic: "*-605005",
    classification: "Login to the firewall permitted",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "*-611101",
    classification: "Authentication of a user succeeded",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-611102",
    classification: "Authentication of a user failed",
    severity: "warning",
    action: "Compare user and source with who works there.",
  },
  {
    mnemonic: "*-713050",
    classification: "IPsec session ended",
    severity: "warning",
    action: "The reason is in the message; compare it with the log of {neighbour}.",
  },
  {
    mnemonic: "*-713061",
    classification: "VPN tunnel rejected: no policy for these networks",
    severity: "error",
    action:
      "Compare the crypto access lists with {neighbour}: networks and masks have to mirror each other.",
  },
  {
    mnemonic: "*-713119",
    classification: "IKE phase 1 completed",
    severity: "informational",
    action: "No action is needed; phase 2 (713120) has to follow.",
  },
  {
    mnemonic: "*-713120",
    classification: "IKE phase 2 completed",
    severity: "informational",
    action: "No action is needed; both counters in `show crypto ipsec sa` should grow.",
  },
  {
    mnemonic: "*-713123",
    classification: "VPN peer lost: keepalives stopped",
    severity: "error",
    action: "Test the path to {neighbour} and whether UDP 500 and 4500 pass, then look at its log.",
  },
  {
    mnemonic: "*-713902",
    classification: "IKE error",
    severity: "error",
    action:
      "Compare proposals, key and identity with {neighbour} (`debug crypto ikev1 127` shows the step that fails).",
  },
  {
    mnemonic: "*-713903",
    classification: "IKE warning",
    severity: "warning",
    action:
      "The text says what does not fit: compare proposals, key and identity with {neighbour}; one warning in a tunnel that works is no fault.",
  },
  {
    mnemonic: "*-716001",
    classification: "WebVPN session began",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-716002",
    classification: "WebVPN session ended",
    severity: "informational",
    action: "The reason is in the message.",
  },
  {
    mnemonic: "*-722051",
    classification: "VPN client got its address",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-725006",
    classification: "TLS handshake with a client failed",
    severity: "warning",
    action: "Compare TLS versions and ciphers (`show ssl`); scanners and old clients fail, too.",
  },
  {
    mnemonic: "*-750006",
    classification: "IKEv2 tunnel up",
    severity: "notice",
    action: "No action is needed.",
  },
  {
    mnemonic: "*-750007",
    classification: "IKEv2 tunnel down",
    severity: "error",
    action: "The reason is in the message: test the path to {neighbour} and compare its log.",
  },
  {
    mnemonic: "*-750003",
    classification: "IKEv2 negotiation failed",
    severity: "error",
    action:
      "Compare proposals, keys and identities with {neighbour} (`show crypto ikev2 sa detail`).",
  },
];
