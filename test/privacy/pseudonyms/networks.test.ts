import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";

import {
  formatIpv4,
  formatIpv6,
  parseIpv4,
  parseIpv6,
} from "../../../src/core/privacy/ip-addresses.ts";
import { ipv4Class } from "../../../src/core/privacy/ip-classes.ts";
import { createPseudonymizer } from "../../../src/core/privacy/pseudonyms/pseudonymizer.ts";

const pseudonymizer = createPseudonymizer("a key for tests only");
const canonical = { compressed: true, padded: false, upperCase: false, dotted: false };

function ipv4Bits(text: string): string {
  return (parseIpv4(text.replace(/\/.*/, "")) ?? NaN).toString(2).padStart(32, "0");
}

function ipv6Bits(text: string): string {
  const groups = parseIpv6(text.replace(/\/.*/, "")) ?? [];
  return groups.map((group) => group.toString(2).padStart(16, "0")).join("");
}

function ipv4Of(bits: string): string {
  return formatIpv4(parseInt(bits, 2));
}

function ipv6Of(bits: string): string {
  const groups = bits.match(/.{16}/g) ?? [];
  return formatIpv6(
    groups.map((group) => parseInt(group, 2)),
    canonical,
  );
}

/** Dense where special ranges are. */
const starts = {
  ipv4: ["", "00001010", "10101100", "1100000010101000", "0110010001", "111"],
  ipv6: ["", "0010101000000010", "1111110", "1111111010", "0".repeat(80) + "1".repeat(16)],
};

for (const [version, { size, bitsOf, textOf }] of Object.entries({
  ipv4: { size: 32, bitsOf: ipv4Bits, textOf: ipv4Of },
  ipv6: { size: 128, bitsOf: ipv6Bits, textOf: ipv6Of },
})) {
  const bits = fc
    .tuple(
      fc.constantFrom(...starts[version as keyof typeof starts]),
      fc.string({ unit: fc.constantFrom("0", "1"), minLength: size, maxLength: size }),
    )
    .map(([start, rest]) => (start + rest).slice(0, size));
  const networks = fc.tuple(bits, fc.integer({ min: 0, max: size }));

  describe(version, () => {
    test("a network stays one, holds its addresses, and comes back", () => {
      fc.assert(
        fc.property(networks, ([address, length]) => {
          const text = `${textOf(address.slice(0, length).padEnd(size, "0"))}/${length}`;
          const pseudonym = pseudonymizer.ip(text) ?? "";
          const prefix = bitsOf(pseudonym).slice(0, length);
          assert.equal(bitsOf(pseudonym), prefix.padEnd(size, "0"));
          assert.ok(bitsOf(pseudonymizer.ip(textOf(address)) ?? "").startsWith(prefix));
          assert.equal(pseudonymizer.originalIp(pseudonym), text);
        }),
      );
    });

    test("an address with bits behind the prefix has the pseudonym that it has alone", () => {
      fc.assert(
        fc.property(networks, ([address, length]) => {
          fc.pre(address.slice(length).includes("1"));
          const text = textOf(address);
          assert.equal(
            pseudonymizer.ip(`${text}/${length}`),
            `${pseudonymizer.ip(text) ?? ""}/${length}`,
          );
        }),
      );
    });
  });
}

test("the class of a network stays", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.integer({ min: 1, max: 32 }),
      (value, length) => {
        const network = (value & ~(length === 32 ? 0 : 0xffffffff >>> length)) >>> 0;
        const pseudonym = pseudonymizer.ip(`${formatIpv4(network)}/${length}`) ?? "";
        assert.equal(ipv4Class(parseIpv4(pseudonym.replace(/\/.*/, "")) ?? 0), ipv4Class(network));
      },
    ),
  );
});

test("old pseudonyms with bits behind the prefix come back, too", () => {
  const old = pseudonymizer.ip("10.0.0.0") ?? "";
  assert.equal(pseudonymizer.originalIp(`${old}/8`), "10.0.0.0/8");
});

test("a length that is none changes nothing", () => {
  assert.equal(pseudonymizer.ip("10.0.0.0/33"), `${pseudonymizer.ip("10.0.0.0") ?? ""}/33`);
  assert.match(pseudonymizer.ip("fe80::%eth0/10") ?? "", /^fe80::%eth0\/10$/);
});
