/**
 * Why a switch with Cisco IOS or IOS XE took a port out of service: "PM-4-ERR_DISABLE: bpduguard error detected on …". The
 * words are the causes of `show errdisable detect` (Cisco, "Errdisable Port State Recovery on the Cisco IOS Platforms",
 * document 69980).
 */

import type { LogRule } from "../log-mapping.ts";

const mnemonic = "PM-*-ERR_DISABLE";
const severity = "error";
/** How all of them end. */
const enable = "Then enable the port with `shutdown` and `no shutdown`.";

export const iosErrDisable: readonly LogRule[] = [
  {
    mnemonic,
    message: "bpduguard",
    classification: "Port was err-disabled: it received a BPDU",
    severity,
    action: `Find the switch or the loop behind {interface} and unplug it: an access port must not hear BPDUs. ${enable}`,
  },
  {
    mnemonic,
    message: "link-flap",
    classification: "Port was err-disabled: its link flapped",
    severity,
    action: `Look at the cable, the optic, speed and duplex, and at the device behind {interface}: \`show interfaces\` shows errors, the log how often it flapped. ${enable}`,
  },
  {
    mnemonic,
    message: "udld",
    classification: "Port was err-disabled: its link works in one direction only",
    severity,
    action: `Check both fibres and the optics of {interface}: one direction is broken or the strands are crossed (\`show udld\`). ${enable}`,
  },
  {
    mnemonic,
    message: "psecure-violation",
    classification: "Port was err-disabled by port security",
    severity,
    action: `Find the device with the address that the message nearby names (\`show port-security interface\`) and decide whether it may be on {interface}. ${enable}`,
  },
  {
    mnemonic,
    message: "security-violation",
    classification: "Port was err-disabled by 802.1X",
    severity,
    action: `Find which devices are behind {interface} (\`show authentication sessions\`): more of them spoke than its mode allows. ${enable}`,
  },
  {
    mnemonic,
    message: "storm-control",
    classification: "Port was err-disabled: too much flooded traffic",
    severity,
    action: `Find what floods {interface}: a loop, or a host that sends broadcasts. ${enable}`,
  },
  {
    mnemonic,
    message: "loopback",
    classification: "Port was err-disabled: its keepalive came back",
    severity,
    action: `Look for a loop behind {interface}: a cable that returns, or a small switch without spanning tree. ${enable}`,
  },
  {
    mnemonic,
    message: "channel-misconfig",
    classification: "Port was err-disabled: the port channel is set up on one end only",
    severity,
    action: `Compare channel mode and members on both ends of {interface} (\`show etherchannel summary\`); LACP on both ends finds such faults by itself. ${enable}`,
  },
  {
    mnemonic,
    message: "dhcp-rate-limit",
    classification: "Port was err-disabled: too many DHCP packets",
    severity,
    action: `Find what sends them behind {interface}. If it is a switch with many clients, raise \`ip dhcp snooping limit rate\` there. ${enable}`,
  },
  {
    mnemonic,
    message: "arp-inspection",
    classification: "Port was err-disabled: too many ARP packets",
    severity,
    action: `Find what sends them behind {interface}: a scan, or a loop. If they are meant, raise \`ip arp inspection limit rate\` there. ${enable}`,
  },
  {
    mnemonic,
    message: "gbic-invalid",
    classification: "Port was err-disabled: its optic is not supported",
    severity,
    action: `Replace the optic of {interface} with a supported one (\`show inventory\`). ${enable}`,
  },
  {
    mnemonic,
    message: "inline-power",
    classification: "Port was err-disabled: fault of Power over Ethernet",
    severity,
    action: `Test {interface} with another cable and another device, and look at \`show power inline\`. ${enable}`,
  },
  {
    mnemonic,
    classification: "Port was err-disabled to protect the network",
    severity,
    action: `Remove the cause that the message names before "error detected" (\`show interfaces status err-disabled\`). ${enable}`,
  },
];
