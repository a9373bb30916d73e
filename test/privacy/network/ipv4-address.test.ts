import assert from "node:assert/strict";
import { test } from "node:test";
import { ipv4Address } from "../../../src/core/privacy/network/ipv4-address.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const cases = [
  "⟦10.20.30.40⟧",
  "ip address ⟦10.20.30.40⟧ ⟦255.255.255.0⟧",
  "Ping ⟦10.20.30.40⟧. Then ⟦10.20.30.41⟧, (⟦10.20.30.42⟧) and '⟦10.20.30.43⟧'.",
  "route ⟦10.20.0.0⟧/16 via ⟦172.20.1.1⟧:179",
  "range ⟦10.20.30.40⟧-⟦10.20.30.50⟧ or ⟦10.20.30.40⟧-50",
  '{\\"host\\": \\"⟦10.20.30.40⟧\\"}\\n⟦10.20.30.41⟧',
  "ssh://admin@⟦10.20.30.40⟧:22/",
  "https://⟦10.20.30.40⟧/version",
  "*>i⟦10.20.0.0⟧/16      ⟦10.20.30.40⟧       0    100      0 i\n * ia⟦10.21.0.0⟧/16",
  "IP ⟦10.20.30.40⟧.53 > ⟦10.20.30.41⟧.33012: UDP",
  "ip.addr == ⟦10.20.30.40⟧ && ip.src!=⟦4.3.2.1⟧",
  "copy the new firmware to ⟦10.20.30.40⟧",
  "upgrade the switch at ⟦10.20.30.40⟧",
  "object NET_A ⟦10.20.0.0⟧_16",
  "BGP table version is 12, local router ID is ⟦10.20.30.40⟧",
  "fw ⟦10.20.30.40⟧ and wlc ⟦198.19.4.4⟧",
  "============\n⟦4.3.2.1⟧   up",
  // Versions.
  "Version 4.21.1.1",
  "Version 4.21.1.1F, EOS-4.21.1.1F",
  'Software image version: 4.21.1.1, "internalVersion": "4.21.1.1"',
  "sw_version = '10.1.2.3' and FW Rev: 10.1.2.3",
  "running Build 48.47.1.9 of it",
  "Boot version number is    1.1.0.6",
  "Kernel 6.6.87.2-generic",
  "requests==2.28.1.1 or lib >= 1.2.3.4",
  "upgraded the controller from 8.5.140.0",
  "upgrading to 8.10.121.0",
  "AireOS 8.5.140.0 and ArubaOS 8.6.0.5",
  "curl/7.68.0.1",
  "v4.2.1.1",
  "image-4.2.1.1.bin and asa9.12.4.1-smp.bin",
  "Product Version.................................. 8.5.140.0",
  "fixed in releases 8.5.140.0, 8.10.121.0 and 8.10.130.0",
  // Sections, names of SNMP and OSI, numbers.
  "section 3.2.1.4, Chapter 1.2.3.4, see figure 1.2.3.4, § 1.2.3.4",
  "1.3.6.1.2.1.1.3.0 and .1.3.6.1 and 1.3.6.1",
  "ifIndex.10.1.1.1",
  "net 49.0001.0000.0000.0011.00",
  "15.65.85.0.1 and 17.08.01.0.149429",
  "256.1.1.1 and 1.2.3.400 and 1.2.3 and 010.1.1.1 and 1..2.3",
  "took 3.14 s at 12.5.2024",
];
testRecognizers(
  [ipv4Address],
  cases.map((text) => ({ text, entity: "IP_ADDRESS" })),
);

const classes: Readonly<Record<string, string>> = {
  "10.1.2.3": "ip-private",
  "172.31.255.254": "ip-private",
  "172.32.0.1": "ip-public",
  "192.168.0.1": "ip-private",
  "100.64.0.1": "ip-shared",
  "100.128.0.1": "ip-public",
  "192.0.2.1": "ip-documentation",
  "198.51.100.7": "ip-documentation",
  "203.0.113.7": "ip-documentation",
  "127.0.0.53": "ip-loopback",
  "169.254.1.1": "ip-link-local",
  "239.1.2.3": "ip-multicast",
  "0.0.0.0": "ip-reserved",
  "255.255.255.255": "ip-reserved",
  "255.255.254.0": "ip-mask",
  "0.0.1.255": "ip-mask",
  "31.255.255.255": "ip-mask",
  "0.0.1.254": "ip-reserved",
  "8.8.4.4": "ip-public",
};
for (const [address, networkClass] of Object.entries(classes)) {
  test(`${address} is ${networkClass}`, () => {
    const found: unknown[] = [];
    ipv4Address.find(`${address}/32`, { start: 0, end: address.indexOf(".") }, (match) =>
      found.push(match.networkClass),
    );
    assert.deepEqual(found, [networkClass]);
  });
}
