import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  formatIpv4,
  formatIpv6,
  parseIpv4,
  parseIpv6,
} from "../../../src/core/privacy/ip-addresses.ts";
import { ipv4Class, ipv6Class } from "../../../src/core/privacy/ip-classes.ts";
import { createPseudonymizer } from "../../../src/core/privacy/pseudonyms/pseudonymizer.ts";

const pseudonymizer = createPseudonymizer("a key for tests only");
const canonical = { compressed: true, padded: false, upperCase: false, dotted: false };

/** Whole range, and dense where special ranges are. */
const ipv4Value = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc
    .tuple(
      fc.constantFrom(0x0a000000, 0xac100000, 0xc0a80000, 0x64400000, 0xe0000000, 0xffffff00, 0),
      fc.integer({ min: 0, max: 0x1fffff }),
    )
    .map(([base, offset]) => (base + offset) % 0x100000000),
);
const ipv6Groups = fc
  .tuple(
    fc.constantFrom(
      [],
      [0x2001, 0xdb8],
      [0xfe80, 0, 0, 0],
      [0xfd00],
      [0xff02],
      [0, 0, 0, 0, 0, 0xffff],
    ),
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), {
      minLength: 8,
      maxLength: 8,
    }),
  )
  .map(([prefix, rest]) => [...prefix, ...rest].slice(0, 8));

function ipv4Pseudonym(value: number): number {
  return parseIpv4(pseudonymizer.ipv4(formatIpv4(value)) ?? "") ?? NaN;
}

function ipv6Pseudonym(groups: readonly number[]): readonly number[] {
  return parseIpv6(pseudonymizer.ipv6(formatIpv6(groups, canonical)) ?? "") ?? [];
}

test("two IPv4 addresses share as many bits as before", () => {
  const sharedBits = (a: number, b: number): number => Math.clz32(a ^ b);
  fc.assert(
    fc.property(ipv4Value, fc.integer({ min: 0, max: 31 }), ipv4Value, (a, kept, other) => {
      const b = kept === 0 ? other : ((a & ~(0xffffffff >>> kept)) | (other >>> kept)) >>> 0;
      assert.equal(sharedBits(ipv4Pseudonym(a), ipv4Pseudonym(b)), sharedBits(a, b));
    }),
  );
});

test("two IPv6 addresses share as many bits as before", () => {
  const sharedBits = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((group, index) => group !== b[index]);
    return at < 0 ? 128 : at * 16 + Math.clz32((a[at] ?? 0) ^ (b[at] ?? 0)) - 16;
  };
  const embedsIpv4 = (groups: readonly number[]): boolean =>
    ["0,0,0,0,0,65535", "100,65435,0,0,0,0"].includes(groups.slice(0, 6).join());
  fc.assert(
    fc.property(ipv6Groups, ipv6Groups, fc.integer({ min: 0, max: 8 }), (a, other, kept) => {
      const b = [...a.slice(0, kept), ...other.slice(kept)];
      fc.pre(embedsIpv4(a) === embedsIpv4(b));
      assert.equal(sharedBits(ipv6Pseudonym(a), ipv6Pseudonym(b)), sharedBits(a, b));
    }),
  );
});

test("an address stays in its class and comes back with the key", () => {
  fc.assert(
    fc.property(ipv4Value, (value) => {
      const text = formatIpv4(value);
      assert.equal(ipv4Class(ipv4Pseudonym(value)), ipv4Class(value));
      assert.equal(pseudonymizer.originalIp(pseudonymizer.ip(text) ?? ""), text);
    }),
  );
  fc.assert(
    fc.property(ipv6Groups, (groups) => {
      const text = formatIpv6(groups, canonical);
      assert.equal(ipv6Class(ipv6Pseudonym(groups)), ipv6Class(groups));
      assert.equal(pseudonymizer.originalIp(pseudonymizer.ip(text) ?? ""), text);
    }),
  );
});

test("two keys give different addresses", () => {
  const other = createPseudonymizer(Uint8Array.of(1, 2, 3));
  assert.notEqual(other.ip("10.20.30.40"), pseudonymizer.ip("10.20.30.40"));
  assert.equal(
    createPseudonymizer("a key for tests only").ip("10.20.30.40"),
    pseudonymizer.ip("10.20.30.40"),
  );
  assert.throws(() => createPseudonymizer(""), RangeError);
});

test("addresses that name nobody stay", () => {
  const kept = [
    ...["0.0.0.0", "255.255.255.255", "255.255.252.0", "0.0.3.255", "127.0.0.1", "224.0.0.5"],
    ...["::", "::1", "ff02::5", "ff05::1:3", "31.255.255.255", "192.0.0.0"],
  ];
  for (const address of kept) assert.equal(pseudonymizer.ip(address), address);
});

test("the notation stays", () => {
  assert.match(pseudonymizer.ipv4("10.1.2.0/24") ?? "", /^10\.[\d.]+\/24$/);
  assert.match(pseudonymizer.ipv6("fe80::1%eth0") ?? "", /^fe80::[\da-f:]+%eth0$/);
  assert.match(pseudonymizer.ipv6("2001:DB8::A/64") ?? "", /^2001:DB8:[\dA-F:]+\/64$/);
  assert.match(
    pseudonymizer.ipv6("2001:0db8:0000:0000:0000:0000:0000:0001") ?? "",
    /^2001:0db8(?::[\da-f]{4}){6}$/,
  );
  assert.equal(
    pseudonymizer.ipv6("::ffff:10.1.2.3"),
    `::ffff:${pseudonymizer.ipv4("10.1.2.3") ?? ""}`,
  );
});

test("a node's solicited multicast group hides it, an IANA group stays", () => {
  assert.match(pseudonymizer.ipv6("ff02::1:ff12:3456") ?? "", /^ff02::1:ff(?!12:3456)/);
});

test("what is no address has no pseudonym", () => {
  for (const text of ["", "10.0.0", "10.0.0.256", "010.0.0.1", "1::2::3", "12:34:56", "host"]) {
    assert.equal(pseudonymizer.ip(text), undefined);
  }
});

test("ten thousand addresses need few of a second", () => {
  const seen = new Set<string | undefined>();
  for (let index = 0; index < 10_000; index++) {
    seen.add(pseudonymizer.ip(`10.${index >> 8}.${index & 255}.1`));
  }
  assert.equal(seen.size, 10_000);
});
