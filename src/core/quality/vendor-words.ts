/** Vendors of network devices and their operating systems, as texts and columns name them. */

import type { LexiconEntry } from "./lexicon.ts";

const capitals = /^[A-Z][A-Z\d -]+$/;

/** A name of an operating system says more than that of the vendor, which stands beside it in many a text. */
const system = 3;

/** Phrases by label. An expression: how the phrases before it have to be written. */
const names: readonly (readonly [
  label: string,
  weight: number,
  phrases: readonly string[],
  as?: RegExp,
])[] = [
  ["Cisco IOS XE", system, ["ios xe", "iosxe", "cisco xe", "cisco iosxe"]],
  ["Cisco IOS XR", system, ["ios xr", "iosxr", "cisco xr"]],
  ["Cisco NX-OS", system, ["nx os", "nxos", "cisco nexus"]],
  ["Cisco NX-OS", 2, ["nexus"], /^Nexus$/],
  ["Cisco ASA", system, ["cisco asa", "adaptive security appliance"]],
  ["Cisco ASA", 2, ["asa"], capitals],
  ["Cisco IOS", 2, ["cisco ios"]],
  ["Cisco IOS", 2, ["ios"], /^IOS$/],
  ["Cisco Meraki", system, ["meraki"]],
  ["Cisco", 1, ["cisco", "catalyst 9300", "catalyst 3850", "catalyst 2960", "catalyst 9500"]],
  ["Juniper Junos", system, ["junos", "junos os"]],
  ["Juniper Junos", 2, ["juniper"]],
  ["Arista EOS", system, ["arista eos"]],
  ["Arista EOS", 2, ["arista"]],
  ["Arista EOS", 2, ["eos"], capitals],
  ["Fortinet FortiOS", 2, ["fortinet", "fortigate", "fortios", "fortimanager", "fortiswitch"]],
  [
    "Palo Alto PAN-OS",
    2,
    ["pan os", "panos", "palo alto networks", "palo alto firewall", "paloalto"],
  ],
  ["Huawei VRP", 2, ["huawei", "huawei vrp"]],
  ["H3C Comware", 2, ["comware", "h3c"]],
  ["Nokia SR OS", 2, ["nokia sr", "sr os", "sros", "alcatel lucent", "timos"]],
  ["Nokia SR OS", 1, ["nokia"]],
  ["MikroTik RouterOS", 2, ["mikrotik", "routeros"]],
  [
    "HPE Aruba",
    2,
    ["aruba", "arubaos", "aruba cx", "procurve"],
    /^(?:[Aa]ruba|ARUBA|[Pp]ro[Cc]urve)/,
  ],
  ["Check Point", 2, ["check point gaia", "checkpoint firewall", "check point firewall"]],
  ["Check Point", 2, ["check point"], /^Check Point$/],
  ["F5 BIG-IP", 2, ["big ip", "f5 ltm", "tmos"], /^(?:BIG-IP|F5|TMOS|tmos|big-ip)/],
  ["VyOS", 2, ["vyos"]],
  ["Ubiquiti EdgeOS", 2, ["edgeos", "edgerouter", "ubiquiti", "unifi"]],
  ["Cumulus Linux", 2, ["cumulus linux", "nvidia cumulus"]],
  ["SONiC", 2, ["sonic"], /^SONiC$/],
  ["Extreme EXOS", 2, ["extremexos", "exos", "extreme networks"]],
  ["Dell OS10", 2, ["dell os10", "dell emc networking", "dell powerswitch"]],
  ["Ciena SAOS", 2, ["ciena", "saos"]],
  ["pfSense", 2, ["pfsense", "opnsense"]],
  ["FRRouting", 2, ["frrouting", "vtysh"]],
  ["ZTE", 2, ["zte"], capitals],
];

export const vendorWords: readonly LexiconEntry[] = names.flatMap(([label, weight, phrases, as]) =>
  phrases.map((phrase) => ({ phrase, label, weight, as })),
);

/** Labels that begin with this vendor take its evidence: "Cisco" beside "Cisco ASA" means the latter. */
export const generalVendor = "Cisco";
