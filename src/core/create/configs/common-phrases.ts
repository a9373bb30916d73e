/** What commands of the common command line (IOS, NX-OS, EOS) mean in plain words, for requests. */

import { aclEntry } from "./acl-entry.ts";
import { commonSwitches } from "./common-switches.ts";
import { commonValues } from "./common-values.ts";
import type { Phrasing } from "./phrases.ts";
import { phraseIn } from "./phrases.ts";

/** There can be several; the noun names it whole. */
const members: Phrasing["members"] = [
  [/^ip address (\S+ \S+) secondary$/, "the secondary address $1"],
  [/^ipv6 address (.+)$/, "the IPv6 address $1"],
  [/^ip helper-address (.+)$/, "the DHCP relay address $1"],
  [/^ip route (\S+) (\d+\.\d+\.\d+\.\d+) (.+)$/, "the static route to $1 $2 through $3"],
  [
    /^ip route vrf (\S+) (\S+ \d+\.\S+|\S+\/\d+) (.+)$/,
    "the static route to $2 through $3 in VRF $1",
  ],
  [/^ipv6 route (\S+\/\d+) (.+)$/, "the static IPv6 route to $1 through $2"],
  [/^ip(?:v6)? prefix-list (\S+) description (.+)$/, "the description $2 of the prefix list $1"],
  [/^match ipv6 address (.+)$/, "the condition that the IPv6 list $1 permits it"],
  [
    /^match (metric|local-preference|length|source-protocol) (.+)$/,
    "the condition that its $1 is $2",
  ],
  [/^ntp access-group (\S+) (.+)$/, "the access list $2 for NTP ($1)"],
  [/^ip(?:v6)? router (ospf|isis|eigrp|rip) ?(.+)?$/, "its part in $1 $2"],
  [
    /^area (\S+) filter-list (?:prefix|route-map) (\S+) (in|out)$/,
    "the filter $2 for routes of area $1 ($3)",
  ],
  [/^snmp-server (user|group) (\S+) (.+)$/, "the SNMP $1 $2 ($3)"],
  [/^logging (?:vrf (\S+) host|server|host) (\S+)(?: (.+))?$/, "the log server $2 ($1 $3)"],
  [/^distance bgp (.+)$/, "the BGP distances $1"],
  [/^ip route (\S+\/\d+) (.+)$/, "the static route to $1 through $2"],
  [/^network (\S+) (\S+) area (\S+)$/, "the network $1 (wildcard $2) in area $3"],
  [/^network (\S+) mask (\S+)$/, "the network $1 mask $2"],
  [/^network (\S+)$/, "the network $1"],
  [/^ntp server vrf (\S+) (\S+)(?: (.+))?$/, "the NTP server $2 ($3) in VRF $1"],
  [/^ntp server (.+)$/, "the NTP server $1"],
  [/^logging (?:host |server )(.+)$/, "the log server $1"],
  [/^ip name-server (.+)$/, "the DNS server $1"],
  [/^snmp-server host (.+)$/, "the SNMP receiver $1"],
  [/^route-target (import|export|both) (\S+)$/, "the route target $2 for $1"],
  [/^redistribute (\S+(?: \d+)?)$/, "the redistribution of $1 routes"],
  [
    /^redistribute (\S+(?: \d+)?) (?:subnets )?route-map (\S+)$/,
    "the redistribution of $1 routes that the route map $2 permits",
  ],
  [/^redistribute (\S+(?: \d+)?) (.+)$/, "the redistribution of $1 routes ($2)"],
  [/^aggregate-address (\S+ \d+\.\S+|\S+\/\d+)(?: (.+))?$/, "the aggregate $1 ($2)"],
  [/^network (\S+\/\d+) area (\S+)$/, "the network $1 in area $2"],
  [/^area (\S+) range (\S+(?: \d+\.\S+)?)(?: (.+))?$/, "the summary $2 of area $1 ($3)"],
  [/^area (\S+) (stub|nssa)$/, "the $2 mode of area $1"],
  [/^area (\S+) (stub|nssa) no-summary$/, "the $2 mode of area $1 without summaries"],
  [/^match ip address prefix-list (.+)$/, "the condition that the prefix list $1 permits it"],
  [
    /^match ip next-hop (?:prefix-list )?(.+)$/,
    "the condition that the list $1 permits its next hop",
  ],
  [/^match ip address (.+)$/, "the condition that the access list $1 permits it"],
  [/^match community (.+)$/, "the condition that it has the community of list $1"],
  [/^match as-path (.+)$/, "the condition that the AS path list $1 permits it"],
  [/^match interface (.+)$/, "the condition that it leaves through $1"],
  [/^match tag (.+)$/, "the condition that it has the tag $1"],
  [/^match access-group (?:name )?(\S+)$/, "traffic that the access list $1 permits"],
  [/^match (?:ip )?dscp (.+)$/, "traffic of DSCP $1"],
  [/^match protocol (.+)$/, "traffic of $1"],
  [/^ntp peer (.+)$/, "the NTP peer $1"],
  [/^ntp trusted-key (.+)$/, "the trust in NTP key $1"],
  [/^snmp-server enable traps (.+)$/, "the $1 traps"],
  [/^(?:tacacs-server|radius-server) host (.+)$/, "the AAA server $1"],
  [/^address ipv4 (\S+)(?: (.+))?$/, "the address $1 ($2)"],
  [/^server name (\S+)$/, "the server $1 by its name"],
  [/^server(?:-private)? (\S+)(?: (.+))?$/, "the server $1 ($2)"],
  [/^aaa authentication (\w+) (\S+)$/, "the $1 authentication list $2"],
  [/^ip dhcp snooping vlan (.+)$/, "the DHCP snooping of VLAN $1"],
  [/^ip arp inspection vlan (.+)$/, "the ARP inspection of VLAN $1"],
  [/^ip dhcp excluded-address (.+)$/, "the exclusion of $1 from DHCP"],
  [/^vrrp (\d+) (?:ip|ipv4) (\S+)$/, "the virtual address $2 of VRRP group $1"],
  [/^trunk group (\S+)$/, "the trunk group $1"],
  [/^switchport port-security mac-address (?!sticky$)(.+)$/, "the secure MAC address $1"],
  [/^alias (.+)$/, "the alias $1"],
];

const phrasing: Phrasing = { values: commonValues, members, switches: commonSwitches };

/** A command that goes, comes, or takes the place of another one. */
export function phraseFor(before: string | undefined, after: string | undefined): string {
  return phraseIn(phrasing, before, after) ?? entryPhrase(before, after) ?? neutral(before, after);
}

function entryPhrase(before: string | undefined, after: string | undefined): string | undefined {
  const [old, now] = [before, after].map((line) => (line === undefined ? line : aclEntry(line)));
  if ((before !== undefined && old === undefined) || (after !== undefined && now === undefined)) {
    return undefined;
  }
  if (old === undefined) return now;
  return now === undefined ? `no longer ${old}` : `${now}, no longer: ${old}`;
}

/** An entry of a list, in words where they suffice. */
export const entryName = (line: string): string => aclEntry(line) ?? `\`${line}\``;

/** Of a line that is in no table the line itself is told. */
function neutral(before: string | undefined, after: string | undefined): string {
  if (before !== undefined && after !== undefined) return `change \`${before}\` to \`${after}\``;
  const line = after ?? before ?? "";
  const isNegative = line.startsWith("no ");
  if (isNegative)
    return `turn \`${line.slice("no ".length)}\` ${after === undefined ? "on" : "off"}`;
  return `${after === undefined ? "remove" : "add"} \`${line}\``;
}
