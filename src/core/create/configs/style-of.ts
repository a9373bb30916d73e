/** Which style a text is written in, and whose device it is. */

import type { ConfigStyle } from "./config-style.ts";

/** A style shows itself early; the rest of a long file is not looked at. */
const lookedAt = 100_000;
const linesLookedAt = 2000;

/** Systems whose configurations look alike and are typed in otherwise: ASA, IOS XR, FRR, VRP and Comware, VyOS. */
const other =
  /^(?:ASA Version |: Saved|!! IOS XR Configuration|RP\/\d+\/\w+\/|frr version |frr defaults |\s?sysname |set interfaces ethernet |config system global|#config-version=)/m;

/** Level 1 of Junos: the list that "set ?" gives in the JUNOS 8.5 CLI guide, read in part 2026-11; later ones are common knowledge. */
const junosTop =
  "access|accounting-options|applications|apply-groups|bridge-domains|chassis|class-of-service|ethernet-switching-options|event-options|firewall|forwarding-options|groups|interfaces|logical-systems|multi-chassis|multicast-snooping-options|poe|policy-options|protocols|routing-instances|routing-options|security|services|snmp|switch-options|system|tenants|version|virtual-chassis|vlans|wlan";
const junosCommand = new RegExp(
  String.raw`^(?:set|delete|activate|deactivate|protect|insert) (?:${junosTop})(?: |$)`,
);
const junosBlock = new RegExp(String.raw`^(?:inactive: |protect: )*(?:${junosTop}) \{$`);
const junosEnd = /[{};]\s*(?:#.*)?$|^\s*(?:#|\/\*|\*)/;

/** Beginnings of lines without indentation that only the industry's common command line has. */
const common =
  /^(?:no )?(?:interface [A-Za-z-]+ ?\d|router (?:bgp|ospf|eigrp|isis|rip|ospfv3)\b|hostname \S+$|line (?:con|vty|aux|console)\b|ip(?:v6)? (?:route|routing|cef|access-list|prefix-list|as-path|community-list|domain|domain-name|name-server|ssh|http|vrf|dhcp|default-gateway|forward-protocol|multicast-routing|source-route|nat|tacacs|radius|sla|finger|unicast-routing|classless|subnet-zero)\b|vlan (?:\d|configuration|internal|dot1q)|access-list \d|route-map \S+|snmp-server \S+|ntp \S+|logging \S+|aaa \S+|username \S+ |spanning-tree \S+|service \S+|banner (?:motd|login|exec|incoming)|feature \S+$|vrf (?:definition|context|instance) |crypto \S+|policy-map |class-map |enable (?:secret|password)|version \d|boot(?:-| )|key chain |redundancy$|management \S+|daemon \S+|mlag configuration|transceiver |track \d|tacacs(?:-server)? |radius(?:-server)? |clock timezone|archive$|errdisable |lldp \S+|cdp run|vtp \S+|vpc domain|vdc |object-group |mac address-table|system (?:default|mtu|qos)|license \S+|switch \d|control-plane|event manager|monitor session|platform |diagnostic |memory|call-home|lacp |udld |power |qos |mls |template |queue-monitor|hardware |copp |cfs |terminal |dot1x |scheduler |exception |alias |macro |peer |ipv6 unicast|standby |multilink|subscriber|login |default interface |security |flow |port-channel |cli |role name|end$)/;

/** What tells one from the others, and how much. */
const marks: readonly (readonly [ConfigStyle, number, RegExp])[] = [
  ["eos", 5, /^! device: .*EOS/m],
  [
    "eos",
    3,
    /^(?:transceiver qsfp|management api|daemon TerminAttr|mlag configuration|vrf instance )/m,
  ],
  ["eos", 3, /^service routing protocols model/m],
  ["eos", 2, /^interface (?:Ethernet\d+(?:\/\d+)?$[^]{0,40}\n {3}|Management\d)/m],
  ["eos", 1, /^\S[^\n]*\n {3}\S/m],
  ["nxos", 4, /^(?:feature [a-z]|!Command: show run|vrf context |vpc domain |interface mgmt0)/m],
  ["nxos", 3, /^version \d+\.\d+\(\d+\w*\)/m],
  ["nxos", 2, /^ {2}vrf member /m],
  ["nxos", 2, /^(?:vdc \S+ id|cfs |copp profile )/m],
  ["nxos", 1, /^interface Ethernet\d+\/\d+(?:\.\d+)?\n {2}\S/m],
  [
    "ios",
    3,
    /^(?:Current configuration : |service timestamps |boot-start-marker|vrf definition |ip cef)/m,
  ],
  ["ios", 3, /^interface (?:Two|Ten|Twenty|Forty|Hundred|Five|FastE|GigabitE)\w*\d/m],
  ["ios", 2, /^(?:line vty |line con 0|crypto pki | exit-address-family)/m],
  ["ios", 1, /^interface [A-Z][^\n]*\n \S/m],
];

/** What a text is, and whether something in it says so, beside that it is of the common command line. */
export interface StyleEvidence {
  readonly style: ConfigStyle;
  readonly isSure: boolean;
}

/** `undefined`: prose, data, a program: no configuration of a style that is known. */
export function configStyleOf(text: string): ConfigStyle | undefined {
  return styleEvidence(text)?.style;
}

export function styleEvidence(text: string): StyleEvidence | undefined {
  const head = text.slice(0, lookedAt).replace(/\r\n?/g, "\n");
  const lines = head.split("\n", linesLookedAt).filter((line) => line.trim() !== "");
  if (lines.length === 0 || other.test(head)) return undefined;
  if (isJunosSet(lines)) return { style: "junos-set", isSure: true };
  if (isJunosBrace(lines)) return { style: "junos-brace", isSure: true };
  return isCommon(lines) ? byMarks(head) : undefined;
}

function isJunosSet(lines: readonly string[]): boolean {
  const said = lines.filter((line) => !line.startsWith("#") && !isPrompt(line));
  return said.length > 0 && share(said, (line) => junosCommand.test(line)) >= 0.8;
}

function isJunosBrace(lines: readonly string[]): boolean {
  return (
    lines.some((line) => junosBlock.test(line.trimEnd())) &&
    share(lines, (line) => junosEnd.test(line) || isPrompt(line)) >= 0.8
  );
}

/** Half of what begins at the margin is known: banners and certificates are not. */
function isCommon(lines: readonly string[]): boolean {
  const heads = lines.filter((line) => /^[^\s!#]/.test(line) && !isPrompt(line));
  const known = heads.filter((line) => common.test(line)).length;
  const isSection = lines.some((line) => line.startsWith(" ")) || known >= 2;
  return known >= 1 && known * 2 >= heads.length && (isSection || heads.length === 1);
}

/** "r1#show running-config" and what else a terminal adds. */
export const isPrompt = (line: string): boolean =>
  /^(?:[\w.@()-]{1,64}[#>] ?(?:sh|show|more|term|exit|$)|Building configuration|Current configuration|Using \d+ out of)/.test(
    line,
  );

const share = (lines: readonly string[], test: (line: string) => boolean): number =>
  lines.filter(test).length / lines.length;

function byMarks(head: string): StyleEvidence {
  const scores = new Map<ConfigStyle, number>([["ios", 0]]);
  for (const [style, weight, mark] of marks) {
    if (mark.test(head)) scores.set(style, (scores.get(style) ?? 0) + weight);
  }
  const [style, score] = [...scores].reduce((best, next) => (next[1] > best[1] ? next : best));
  return { style, isSure: score >= 2 };
}

/** As core/quality/vendor-words.ts spells it. Versions 16 and 17 are of IOS XE alone: IOS ended with 15. */
export function vendorOf(style: ConfigStyle, text: string): string {
  if (style === "nxos") return "Cisco NX-OS";
  if (style === "eos") return "Arista EOS";
  if (style !== "ios") return "Juniper Junos";
  const isXe = /\bIOS[ -]?XE\b|^version 1[67]\./m.test(text.slice(0, lookedAt));
  return isXe ? "Cisco IOS XE" : "Cisco IOS";
}
