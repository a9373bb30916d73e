/** Requests tell what is to change, not the commands that do it. */

import assert from "node:assert/strict";
import test from "node:test";
import { aclEntry } from "../../../../src/core/create/configs/acl-entry.ts";
import { changeOutcome } from "../../../../src/core/create/configs/change-outcome.ts";
import type { ConfigStyle } from "../../../../src/core/create/configs/config-style.ts";

function wishes(before: string, after: string, style: ConfigStyle): readonly string[] {
  const outcome = changeOutcome({ before, after, name: "r1.cfg", style });
  assert(outcome.type === "record");
  const [, list = ""] = (outcome.record.parts.request ?? "").split("\n\n");
  return list.split("\n");
}

const junos = `set system services ssh root-login deny
set system services netconf ssh
set system name-server 192.0.2.53
set system login user ops class super-user
set system ntp server 192.0.2.10
set system syslog host 192.0.2.9 any notice
set interfaces ge-0/0/1 description "to the core"
set interfaces ge-0/0/1 vlan-tagging
set interfaces ge-0/0/1 unit 10 vlan-id 10
set interfaces ge-0/0/1 unit 10 family inet address 192.0.2.1/24
set interfaces ge-0/0/1 unit 10 family inet filter input EDGE
set interfaces ge-0/0/2 unit 0 family ethernet-switching interface-mode access
set interfaces ge-0/0/2 unit 0 family ethernet-switching vlan members USERS
set protocols bgp group EDGE type external
set protocols bgp group EDGE export OUT
set protocols bgp group EDGE neighbor 198.51.100.1 peer-as 65002
set protocols ospf area 0.0.0.0 interface ge-0/0/1.10 metric 10
set protocols ospf area 0.0.0.0 interface lo0.0 passive
set policy-options prefix-list P 192.0.2.0/24
set policy-options policy-statement OUT term A from route-filter 192.0.2.0/24 orlonger
set policy-options policy-statement OUT term A then accept
set routing-options static route 0.0.0.0/0 next-hop 192.0.2.254
set routing-options autonomous-system 65001
set firewall family inet filter EDGE term SSH from destination-port ssh
set firewall family inet filter EDGE term SSH then discard
set security zones security-zone trust interfaces ge-0/0/1.10
set security zones security-zone trust host-inbound-traffic system-services ping
set security policies from-zone trust to-zone untrust policy P match application junos-https
set security policies from-zone trust to-zone untrust policy P then permit
set vlans USERS vlan-id 20
set vlans USERS l3-interface irb.20
set snmp community invented authorization read-only`;

test("common statements of Junos are told in words, whether they come or go", () => {
  const come = wishes("set system host-name r1", `set system host-name r1\n${junos}`, "junos-set");
  assert.deepEqual(
    come.filter((line) => line.includes("`")),
    [],
  );
  assert(come.includes("- In system: add the DNS server 192.0.2.53."));
  assert(
    come.includes(
      "- Create BGP group EDGE, neighbour 198.51.100.1: set the AS of the peer to 65002.",
    ),
  );
  assert(come.includes("- Create interface ge-0/0/1, unit 10, family inet, address 192.0.2.1/24."));
  const every = junos.split("\n");
  for (const line of every) {
    const rest = every.filter((other) => other !== line).join("\n");
    const gone = wishes(junos, rest, "junos-set");
    assert.deepEqual(
      gone.filter((wish) => wish.includes("`")),
      [],
      line,
    );
  }
});

test("a new login class takes the place of the old one", () => {
  const [before, after] = ["operator", "super-user"].map(
    (name) => `set system login user ops class ${name}\nset system login user ops uid 2000`,
  );
  assert.deepEqual(wishes(before ?? "", after ?? "", "junos-set"), [
    "- In the account of ops: set the login class to super-user (was operator).",
  ]);
});

test("common commands of IOS are told in words", () => {
  const after = `ip access-list extended EDGE
 10 permit tcp any host 192.0.2.9 eq 443
 20 deny udp 198.51.100.0 0.0.0.255 range 5000 5010 any log
ip prefix-list P seq 5 permit 192.0.2.0/24 le 28
route-map OUT permit 10
 match ip address prefix-list P
 set community 65001:100
router ospf 1
 passive-interface default
 area 1 stub no-summary
router bgp 65001
 neighbor 198.51.100.1 remote-as 65002
 neighbor 198.51.100.1 send-community both
 redistribute connected route-map OUT
aaa new-model
aaa authentication login default group tacacs+ local
ntp server 192.0.2.10
logging host 192.0.2.20
username ops privilege 15 secret 9 invented
no ip http server
interface Vlan10
 no ip redirects
 standby 1 preempt`;
  const all = wishes("hostname r1", `hostname r1\n${after}`, "ios");
  assert.deepEqual(
    all.filter((line) => line.includes("`")),
    [],
  );
  assert(all.includes("- Disable the HTTP server."));
});

test("entries of lists in words; what they cannot tell whole they do not tell", () => {
  const told: readonly (readonly [string, string | undefined])[] = [
    ["permit ip any any", "permit IP from any to any"],
    [
      "10 permit tcp any host 192.0.2.9 eq 443",
      "permit TCP from any to host 192.0.2.9, port 443 (number 10)",
    ],
    ["deny udp 192.0.2.0/24 gt 1023 any", "deny UDP from 192.0.2.0/24, port above 1023 to any"],
    ["access-list 10 permit 192.0.2.1", "permit what comes from host 192.0.2.1 in access list 10"],
    [
      "seq 10 permit 192.0.2.0/24 ge 25 le 28",
      "permit the prefix 192.0.2.0/24 with a length of at least 25 and at most 28 (number 10)",
    ],
    ["permit tcp any any eq 80 443", undefined],
    ["permit tcp any any time-range NIGHT", undefined],
    ["permit tcp any", undefined],
    ["remark hello", undefined],
  ];
  for (const [line, words] of told) assert.equal(aclEntry(line), words, line);
});
