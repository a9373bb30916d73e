import assert from "node:assert/strict";
import { test } from "node:test";
import { formatIpv6, ipv6StyleOf, parseIpv6 } from "../../../src/core/privacy/ip-addresses.ts";
import { ipv6Class } from "../../../src/core/privacy/ip-classes.ts";
import { ipv6Address } from "../../../src/core/privacy/network/ipv6-address.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const cases = [
  "⟦2001:db8:10::5⟧",
  "ipv6 address ⟦2001:DB8:10::5⟧/64",
  "neighbor ⟦2001:db8::a⟧, (⟦fe80::1⟧%eth0) and [⟦fd00:1::2⟧]:8080.",
  "address:⟦2001:db8::1⟧, src=⟦2001:db8::2⟧: unreachable",
  "⟦6e41:4041:c617:e898:c11:40d2:c669:2eb4⟧",
  "⟦::ffff:10.1.2.3⟧ and ⟦64:ff9b::10.1.2.3⟧.",
  "⟦::1⟧ is loopback",
  "ipv6 route ⟦::⟧/0 ⟦fe80::1⟧",
  "interface address ⟦10::2⟧/64 and ⟦2::2⟧/128",
  "SID ⟦cafe:0:128:e1aa::⟧",
  "IP6 ⟦2001:db8::1⟧.546 > ⟦ff02::1:2⟧.547: dhcp6",
  '{\\"peer\\": \\"⟦2001:db8::7⟧\\"}',
  "ff02::1 is not after a letter: x⟦⟧".replace("ff02::1", "⟦ff02::1⟧").replace("⟦⟧", ""),
  // Others with colons.
  "12:34:56 and 2024-01-02T12:34:56.789 and 1:02:03:04",
  "00:11:22:33:44:55 and 20:00:00:25:b5:00:00:1f",
  "00:11:22:33:44:55:66:77:88:99 and 0011:2233:4455:6677:8899",
  "std::vector, b::c, Dad::Add, a::, ::, Net::SSH::Perl",
  "target:65000:100 and 65000:100:200",
  "1:2:3:4:5:6:7 and 1:2:3:4:5:6:7:8:9 and 1:2:3:4:5:6:7:8",
  "af:35::25:c7:28",
  "digits[::2], 'letters'[::2], rows[0][1::3], f()[2::1]",
  "listen [⟦::1⟧] or http://[⟦::1⟧]:8080/",
  "2001:db8::1::2 and 2001:db8::12345",
  "12::30",
];
testRecognizers(
  [ipv6Address],
  cases.map((text) => ({ text, entity: "IP_ADDRESS" })),
);

// RFC 5952, sections 1 and 4.
const spellings: Readonly<Record<string, string>> = {
  "2001:db8:0:0:1:0:0:1": "2001:db8::1:0:0:1",
  "2001:0db8::1:0:0:1": "2001:db8::1:0:0:1",
  "2001:db8:0:1:1:1:1:1": "2001:db8:0:1:1:1:1:1",
  "2001:db8::1:1:1:1:1": "2001:db8:0:1:1:1:1:1",
  "2001:0:0:1:0:0:0:1": "2001:0:0:1::1",
  "0:0:0:0:0:0:0:0": "::",
};
test("addresses are written as RFC 5952 has it", () => {
  for (const [text, expected] of Object.entries(spellings)) {
    const style = { ...ipv6StyleOf("::"), dotted: false };
    assert.equal(formatIpv6(parseIpv6(text) ?? [], style), expected);
  }
});

const classes: Readonly<Record<string, string>> = {
  "::": "ip-reserved",
  "::1": "ip-loopback",
  "::ffff:10.1.2.3": "ip-private",
  "::ffff:8.8.8.8": "ip-public",
  "64:ff9b::c000:201": "ip-documentation",
  "2001:db8:ffff::1": "ip-documentation",
  "2001:db9::1": "ip-public",
  "3fff:0fff::1": "ip-documentation",
  "fd12:3456::1": "ip-private",
  "febf::1": "ip-link-local",
  "ff05::2": "ip-multicast",
  "100::5": "ip-reserved",
  "2a00::1": "ip-public",
};
for (const [address, networkClass] of Object.entries(classes)) {
  test(`${address} is ${networkClass}`, () => {
    assert.equal(ipv6Class(parseIpv6(address) ?? []), networkClass);
  });
}
