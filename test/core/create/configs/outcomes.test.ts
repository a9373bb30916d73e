import assert from "node:assert/strict";
import test from "node:test";
import { changeOutcome } from "../../../../src/core/create/configs/change-outcome.ts";
import { goldenOutcome } from "../../../../src/core/create/configs/golden-outcome.ts";
import { pairConfigs, pairInFolder } from "../../../../src/core/create/configs/pair-configs.ts";
import { configStyleOf, vendorOf } from "../../../../src/core/create/configs/style-of.ts";
import type {
  OperationalRecord,
  SourceOutcome,
} from "../../../../src/core/create/operational-record.ts";

function recordOf(outcome: SourceOutcome): OperationalRecord {
  assert(outcome.type === "record");
  return outcome.record;
}

function reasonOf(outcome: SourceOutcome): string {
  assert(outcome.type === "left-out");
  return outcome.leftOut.why;
}

const ios = `Building configuration...

Current configuration : 512 bytes
! Last configuration change at 10:00:00 UTC
version 15.2
hostname sw1
!
!
vlan 10
 name USERS
!
interface GigabitEthernet1/0/5
 description old desk
 switchport access vlan 10
!
router ospf 1
 network 192.0.2.0 0.0.0.255 area 0
!
end
`;

test("the request tells in words what changes, with what there is; the answer is the commands", () => {
  const after = ios
    .replace(
      " description old desk\n switchport access vlan 10",
      " switchport access vlan 20\n shutdown",
    )
    .replace("name USERS", "name USERS\nvlan 20");
  const record = recordOf(changeOutcome({ before: ios, after, name: "a/sw1.cfg" }));
  assert.deepEqual(record.traits, { host: "sw1", vendor: "Cisco IOS", file: "a/sw1.cfg" });
  assert.equal(
    record.parts.request,
    `Change the configuration of sw1, a Cisco IOS device, as follows. Answer with the commands to enter, in a safe order.

- Create VLAN 20.
- On interface GigabitEthernet1/0/5:
  - shut it down
  - remove the description
  - set the access VLAN to 20 (was 10)

This is configured now:
\`\`\`
interface GigabitEthernet1/0/5
 description old desk
 switchport access vlan 10
\`\`\``,
  );
  assert.equal(
    record.parts.config,
    "vlan 20\ninterface GigabitEthernet1/0/5\n shutdown\n no description\n switchport access vlan 20",
  );
  assert.equal(
    record.parts.explanation,
    "The commands create VLAN 20 and change interface GigabitEthernet1/0/5. VLAN 20 is created before it is used.",
  );
  assert.deepEqual(record.source, [ios, after]);
  assert.equal(record.place.endLine, 20);
});

test("what is no change, and what is no configuration, is left out with its reason", () => {
  const later = ios.replace("512 bytes", "513 bytes").replace("10:00:00", "11:00:00");
  assert.equal(reasonOf(changeOutcome({ before: ios, after: later, name: "a" })), "no-change");
  const prose = "Please look at interface GigabitEthernet1/0/5.\nIt is down.";
  assert.equal(reasonOf(changeOutcome({ before: ios, after: prose, name: "a" })), "unknown-style");
  const junos = "set system host-name r1\nset interfaces ge-0/0/0 mtu 9000";
  assert.equal(reasonOf(changeOutcome({ before: ios, after: junos, name: "a" })), "unknown-style");
  assert.equal(reasonOf(goldenOutcome({ text: prose, name: "a" })), "unknown-style");
});

test("a golden configuration is told by what it has, without what the device wrote", () => {
  const record = recordOf(goldenOutcome({ text: ios, name: "sw1.cfg" }));
  assert.equal(record.parts.request, undefined);
  assert.match(
    record.parts.config ?? "",
    /^version 15\.2\nhostname sw1\n!\nvlan 10\n name USERS\n!\n/,
  );
  assert.match(record.parts.config ?? "", /area 0$/);
  assert.deepEqual(record.traits, {
    host: "sw1",
    vendor: "Cisco IOS",
    file: "sw1.cfg",
    features: "1 interface, 1 VLAN and OSPF",
    interfaces: "1",
    vlans: "1",
    protocols: "OSPF",
  });
});

test("Junos is told by the statements that change", () => {
  const before = "set system host-name r1\nset interfaces ge-0/0/0 mtu 1500";
  const after = "set system host-name r1\nset interfaces ge-0/0/0 mtu 9000";
  const { parts, traits } = recordOf(changeOutcome({ before, after, name: "r1.set" }));
  assert.equal(traits["vendor"], "Juniper Junos");
  assert.match(
    parts.request ?? "",
    /- On interface ge-0\/0\/0: set the MTU to 9000 \(was 1500\)\./,
  );
  assert.equal(parts.config, "set interfaces ge-0/0/0 mtu 9000");
});

test("styles are told apart, and what is none of them", () => {
  const styles: readonly (readonly [string, string | undefined])[] = [
    [ios, "ios"],
    ["interface GigabitEthernet0/1\n description x", "ios"],
    [
      "!Command: show running-config\nversion 9.3(5) Bios:version\nfeature bgp\ninterface Ethernet1/1\n  no switchport",
      "nxos",
    ],
    [
      "! device: leaf1 (vEOS-lab, EOS-4.29.2F)\nhostname leaf1\ninterface Ethernet1\n   mtu 9214",
      "eos",
    ],
    ["set system host-name r1\nset protocols bgp group G type external", "junos-set"],
    ["system {\n    host-name r1;\n}\n", "junos-brace"],
    ["The interface is down.\nPlease reset it.", undefined],
    ['{\n  "system": {\n    "name": "r1"\n  }\n}', undefined],
    ["server {\n    listen 80;\n}\n", undefined],
    ["set network interface ethernet1/1\nset deviceconfig system hostname fw", undefined],
    ["set interfaces ethernet eth0 address 192.0.2.1/24\nset system host-name v", undefined],
    ["hostname asa\nASA Version 9.16(2)\ninterface GigabitEthernet0/0\n nameif outside", undefined],
    ["import os\nfor line in text:\n    print(line)", undefined],
    ["id,problem,resolution\n1,line vty,fixed", undefined],
    ["", undefined],
  ];
  for (const [text, style] of styles) assert.equal(configStyleOf(text), style, text);
  assert.equal(vendorOf("ios", "version 17.3\n"), "Cisco IOS XE");
  assert.equal(vendorOf("ios", "version 15.7\n"), "Cisco IOS");
});

test("configurations of two folders, or of one, are paired by their names", () => {
  assert.deepEqual(pairConfigs(["a/r1.cfg", "r2.cfg"], ["a/r1.cfg", "r3.cfg"]), {
    pairs: [{ before: "a/r1.cfg", after: "a/r1.cfg" }],
    single: [
      { name: "r2.cfg", side: "before" },
      { name: "r3.cfg", side: "after" },
    ],
  });
  assert.deepEqual(pairConfigs(["r1-old.cfg"], ["r1-new.cfg"]).pairs, [
    { before: "r1-old.cfg", after: "r1-new.cfg" },
  ]);
  assert.deepEqual(
    pairInFolder([
      "r1.before.cfg",
      "r1.after.cfg",
      "x/before.cfg",
      "x/after.cfg",
      "r2_old.txt",
      "readme.md",
      "core-renew.cfg",
    ]),
    {
      pairs: [
        { before: "r1.before.cfg", after: "r1.after.cfg" },
        { before: "x/before.cfg", after: "x/after.cfg" },
      ],
      single: [{ name: "r2_old.txt", side: "before" }],
      unmarked: ["readme.md", "core-renew.cfg"],
    },
  );
});

test("a file that is empty has no counterpart", () => {
  assert.equal(reasonOf(changeOutcome({ before: "", after: ios, name: "a" })), "no-counterpart");
  assert.equal(reasonOf(changeOutcome({ before: ios, after: "\n", name: "a" })), "no-counterpart");
});

test("global settings are told in the explanation beside sections", () => {
  const after = ios.replace("name USERS", "name STAFF").replace("\nend", "\nip routing\nend");
  const { parts } = recordOf(changeOutcome({ before: ios, after, name: "a" }));
  assert.equal(parts.explanation, "The commands change VLAN 10 and global settings.");
});

test("quoted texts of Junos are told whole, and what there is once", () => {
  const before = `set interfaces ge-0/0/0 description "old uplink to A"
set interfaces ge-0/0/0 unit 0 description "v old one"
set system login message "Welcome to J1"`;
  const after = before.replace("old uplink to A", "new uplink to B").replace("old one", "new one");
  const { parts } = recordOf(changeOutcome({ before, after, name: "r1.set" }));
  const request = parts.request ?? "";
  assert.match(request, /: set the description to "new uplink to B" \(was "old uplink to A"\)\./);
  assert.match(request, /: set the description to "v new one" \(was "v old one"\)\./);
  assert.equal(request.split('unit 0 description "v old one"').length, 2);
});

test("sections in sections are named once", () => {
  const before = "route-map RM permit 10\nrouter bgp 65001\n   vlan 20\n      rd 1:1";
  const after =
    "route-map RM permit 10\n   match tag 5\nrouter bgp 65001\n   vlan 20\n      rd 1:2";
  const { parts } = recordOf(changeOutcome({ before, after, name: "a", style: "eos" }));
  assert.match(parts.request ?? "", /^- In route-map RM permit 10: add the condition/m);
  assert.match(parts.request ?? "", /^- In vlan 20 of BGP 65001: set the route distinguisher/m);
});
