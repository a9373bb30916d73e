/**
 * Access, authentication and encryption of Cisco IOS and IOS XE. Names of messages: Cisco's System Message Guides for IOS
 * 15.x and IOS XE 17.x and the Cisco Error Message Decoder, as of 2024.
 */

import type { LogRule } from "../log-mapping.ts";

export const iosSecurity: readonly LogRule[] = [
  {
    mnemonic: "SEC-*-IPACCESSLOG*",
    message: "denied",
    classification: "Access list denied traffic",
    severity: "warning",
    action:
      "Check whether source and destination should talk. If yes, correct the access list in the message; if not, find the source, above all where there are many hits.",
  },
  {
    mnemonic: "SEC-*-IPACCESSLOG*",
    message: "permitted",
    classification: "Access list permitted traffic and logged it",
    severity: "informational",
    action:
      "No action is needed. Logging of permitted traffic costs CPU: keep it only while it is looked at.",
  },
  {
    mnemonic: "SEC_LOGIN-*-LOGIN_FAILED",
    classification: "Login failed",
    severity: "warning",
    action:
      "Compare user and source with who works there. Repeated failures are an attack: limit access with an access list on the vty lines and `login block-for`.",
  },
  {
    mnemonic: "SEC_LOGIN-*-LOGIN_SUCCESS",
    classification: "Login succeeded",
    severity: "informational",
    action:
      "Check that user and source are expected, above all after failures from the same source.",
  },
  {
    mnemonic: "SEC_LOGIN-*-QUIET_MODE_ON",
    classification: "Logins are blocked after too many failures",
    severity: "error",
    action:
      "Find the source of the failures in the log and block it. `show login` shows how long the quiet mode lasts.",
  },
  {
    mnemonic: "SEC_LOGIN-*-QUIET_MODE_OFF",
    classification: "Logins are allowed again",
    severity: "notice",
    action: "Check that the failures have stopped (`show login failures`).",
  },
  {
    mnemonic: "SSH-*-*",
    message: "(?i)failed",
    classification: "SSH session failed",
    severity: "warning",
    action:
      "Compare algorithms of client and device (`show ip ssh`); unknown sources are scans and belong behind an access list.",
  },
  {
    mnemonic: "SSH-*-*",
    classification: "SSH session event",
    severity: "informational",
    action: "Check that user and source are expected.",
  },
  {
    mnemonic: "AAA-*-*",
    classification: "Event of authentication or accounting",
    severity: "warning",
    action: "Read the message and check the AAA servers with `show aaa servers`.",
  },
  {
    mnemonic: "RADIUS-*-RADIUS_DEAD",
    classification: "RADIUS server does not answer",
    severity: "critical",
    action:
      "Test the path to the server and its service, and compare the shared key. 802.1X and logins fall back until then (`show aaa servers`).",
  },
  {
    mnemonic: "RADIUS-*-RADIUS_ALIVE",
    classification: "RADIUS server answers again",
    severity: "notice",
    action: "Look for how long it was away and whether clients have to authenticate again.",
  },
  {
    mnemonic: "TAC*-*-*",
    classification: "Event of TACACS+",
    severity: "warning",
    action: "Test the path to the TACACS+ server and compare its key (`show tacacs`).",
  },
  {
    mnemonic: "DOT1X-*-FAIL",
    classification: "802.1X authentication failed",
    severity: "warning",
    action:
      "Look up the client of {interface} at the RADIUS server: certificate, password or policy. `show authentication sessions interface … details` shows the method.",
  },
  {
    mnemonic: "DOT1X-*-SUCCESS",
    classification: "802.1X authentication succeeded",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "AUTHMGR-*-FAIL",
    classification: "Authentication of a client failed",
    severity: "warning",
    action:
      "Look up the client of {interface} at the RADIUS server, and the order of methods with `show authentication sessions`.",
  },
  {
    mnemonic: "AUTHMGR-*-SECURITY_VIOLATION",
    classification: "More clients than allowed on an authenticated port",
    severity: "error",
    action:
      "Find the second device behind {interface}; set the right host mode if a telephone or a hypervisor is meant.",
  },
  {
    mnemonic: "MAB-*-FAIL",
    classification: "MAC authentication failed",
    severity: "warning",
    action:
      "Check whether the device on {interface} is known and add its address at the RADIUS server if it is meant.",
  },
  {
    mnemonic: "PORT_SECURITY-*-PSECURE_VIOLATION",
    classification: "Port security violation",
    severity: "error",
    action:
      "Find the device with the address in the message behind {interface}. If it is meant, raise the limit or clear the learned address; otherwise leave the port closed.",
  },
  {
    mnemonic: "DHCP_SNOOPING-*-DHCP_SNOOPING_UNTRUSTED_PORT",
    classification: "DHCP server on an untrusted port",
    severity: "error",
    action:
      "Find the rogue DHCP server behind {interface} and unplug it. If it is the real one, trust its uplink with `ip dhcp snooping trust`.",
  },
  {
    mnemonic: "DHCP_SNOOPING-*-*",
    classification: "DHCP snooping dropped a packet or reached a limit",
    severity: "warning",
    action:
      "Check the client behind {interface} and the counters in `show ip dhcp snooping statistics`.",
  },
  {
    mnemonic: "SW_DAI-*-*",
    message: "Invalid ARPs",
    classification: "Dynamic ARP inspection dropped ARP packets",
    severity: "error",
    action:
      "Compare the address in the message with `show ip dhcp snooping binding`. A host with a fixed address needs an ARP access list; anything else may be ARP spoofing behind {interface}.",
  },
  {
    mnemonic: "SW_DAI-*-*",
    classification: "Dynamic ARP inspection acted",
    severity: "warning",
    action:
      "Check the host behind {interface} and the counters in `show ip arp inspection statistics`.",
  },
  {
    mnemonic: "SNMP-*-AUTHFAIL",
    classification: "SNMP request with a wrong community or user",
    severity: "warning",
    action:
      "Find the poller by its address in the message: correct its credentials, or block it if it is unknown.",
  },
  {
    mnemonic: "SNMP-*-*START",
    classification: "SNMP agent started",
    severity: "notice",
    action: "After a restart of the device nothing is to be done.",
  },
  {
    mnemonic: "CRYPTO-*-IKMP_MODE_FAILURE",
    classification: "IKE negotiation failed",
    severity: "error",
    action:
      "Compare proposals, keys and identities with {neighbour}; `show crypto isakmp sa` shows how far it comes.",
  },
  {
    mnemonic: "CRYPTO-*-IKMP_NO_SA",
    classification: "IKE message without a security association",
    severity: "warning",
    action:
      "The other end still uses an old association: clear both ends or enable dead peer detection towards {neighbour}.",
  },
  {
    mnemonic: "CRYPTO-*-RECVD_PKT_INV_SPI",
    classification: "IPsec packet with an unknown SPI",
    severity: "warning",
    action:
      "The ends disagree after a restart: `crypto isakmp invalid-spi-recovery` and dead peer detection resolve it, or clear the association towards {neighbour}.",
  },
  {
    mnemonic: "CRYPTO-*-RECVD_PKT_NOT_IPSEC",
    classification: "Packet arrived unencrypted that should be encrypted",
    severity: "error",
    action: "Compare the crypto access lists of both ends: they have to mirror each other.",
  },
  {
    mnemonic: "CRYPTO-*-SESSION_STATUS",
    message: "DOWN",
    classification: "IPsec tunnel down",
    severity: "critical",
    action:
      "Test whether {neighbour} can be reached outside of the tunnel and whether UDP 500 and 4500 pass, then `show crypto session detail`.",
  },
  {
    mnemonic: "CRYPTO-*-SESSION_STATUS",
    message: "UP",
    classification: "IPsec tunnel up",
    severity: "notice",
    action: "No action is needed. Check that both counters in `show crypto ipsec sa` grow.",
  },
  {
    mnemonic: "CRYPTO-*-*",
    classification: "Event of IPsec or certificates",
    severity: "warning",
    action:
      "Read the message and check `show crypto session detail` and, for certificates, their dates with `show crypto pki certificates`.",
  },
  {
    mnemonic: "IKEV2-*-*",
    classification: "Event of IKEv2",
    severity: "warning",
    action:
      "Compare proposals, keys and identities with {neighbour} (`show crypto ikev2 sa detailed`).",
  },
  {
    mnemonic: "PKI-*-CERTIFICATE_*",
    classification: "Certificate expires or has expired",
    severity: "error",
    action:
      "Renew the certificate of the trustpoint in the message before tunnels and management fail (`show crypto pki certificates`).",
  },
];
