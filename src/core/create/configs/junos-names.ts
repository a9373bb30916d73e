/** What parts of a Junos configuration are called: "BGP group EDGE, neighbour 192.0.2.1". */

import type { JunosPath } from "./junos-tree.ts";
import { isIncomplete } from "./junos-words.ts";

/** Beginnings of paths, and how they are said; the first that fits is taken off, again and again. */
const names: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^interfaces interface-range (\S+)/, "the interfaces of range $1"],
  [/^interfaces (\S+)/, "interface $1"],
  [/^vlans (\S+)/, "VLAN $1"],
  [/^routing-instances (\S+)/, "routing instance $1"],
  [/^groups (\S+)/, "configuration group $1"],
  [/^system login user (\S+)/, "the account of $1"],
  [/^system login class (\S+)/, "login class $1"],
  [/^system syslog (host|file|user) (\S+)/, "system log of $1 $2"],
  [/^system syslog/, "system log"],
  [/^system ntp/, "NTP"],
  [/^protocols bgp group (\S+)/, "BGP group $1"],
  [/^protocols (bgp|ospf|isis|rip|mpls|ldp|rsvp|lldp|lacp|rstp|mstp|pim|igmp)/, "protocol $1"],
  [/^protocols ospf3/, "protocol OSPFv3"],
  [/^policy-options policy-statement (\S+)/, "policy $1"],
  [/^policy-options prefix-list (\S+)/, "prefix list $1"],
  [/^policy-options community (\S+)/, "community $1"],
  [/^policy-options as-path (\S+)/, "AS path $1"],
  [/^routing-options static route (\S+)/, "the static route to $1"],
  [/^routing-options rib (\S+) static route (\S+)/, "the static route to $2 in $1"],
  [/^firewall family (\S+) filter (\S+)/, "firewall filter $2 of family $1"],
  [/^firewall filter (\S+)/, "firewall filter $1"],
  [/^firewall policer (\S+)/, "policer $1"],
  [/^security zones security-zone (\S+)/, "security zone $1"],
  [
    /^security policies from-zone (\S+) to-zone (\S+) policy (\S+)/,
    "security policy $3 from zone $1 to zone $2",
  ],
  [/^snmp community (\S+)/, "SNMP community $1"],
  [/^snmp trap-group (\S+)/, "SNMP trap group $1"],
  [/^neighbor (\S+)/, "neighbour $1"],
  [/^(term|unit|family|area|interface|group|rule|policy|address-book|address) (\S+)/, "$1 $2"],
];

export function junosName(section: JunosPath): string {
  let rest = section.join(" ");
  const said: string[] = [];
  while (rest !== "") {
    const [found, name] = first(rest);
    said.push(
      name.replace(/^protocol [a-z]+/, (text) => `protocol ${text.slice(9).toUpperCase()}`),
    );
    rest = rest.slice(found.length).trimStart();
  }
  return said.join(", ");
}

function first(rest: string): readonly [found: string, name: string] {
  for (const [beginning, name] of names) {
    const found = beginning.exec(`${rest} `);
    if (found === null || !rest.startsWith(found[0])) continue;
    if (rest.length > found[0].length && rest[found[0].length] !== " ") continue;
    return [found[0], name.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? "")];
  }
  return [rest, rest];
}

/** Where things of one kind stand together: told by two words, others by one. */
const kinds = new Set(["protocols", "security", "class-of-service", "forwarding-options"]);
const named = new Set(["interfaces", "vlans", "routing-instances", "groups"]);
const ofSystem = new Set(["services", "syslog", "ntp", "login", "accounting"]);

/** "interfaces ge-0/0/1", "protocols bgp group EDGE": as deep as names go. */
export function junosSection(path: JunosPath): JunosPath {
  const [top = "", second = ""] = path;
  const isDeeper = kinds.has(top) || named.has(top) || (top === "system" && ofSystem.has(second));
  let end = isDeeper ? 2 : 1;
  for (let at = 1; at < path.length - 1; at++) {
    const word = path[at] ?? "";
    if (word === "from" || word === "then" || word === "match") break;
    if (isIncomplete(path.slice(0, at + 1), false)) end = Math.max(end, at + 2);
  }
  return path.slice(0, Math.min(end, path.length));
}
