/**
 * Pseudonyms of IP addresses that keep networks together and every address in its class. The last octet of an IPv4
 * address stays, as netconan has it (--preserve-host-bits 8), and so do zeros that numbers of subnets and hosts begin
 * with: `network 10.1.2.0 0.0.0.255` would be refused by devices otherwise. The same goes for networks of other lengths
 * where the length is known: what is all zero behind the prefix stays so.
 */

import {
  formatIpv4,
  formatIpv6,
  ipv6StyleOf,
  parseIpv4,
  parseIpv6,
  type Ipv6Groups,
} from "../ip-addresses.ts";
import { ipv4Ranges, ipv6Ranges } from "../ip-classes.ts";
import { PrefixPermutation, type SpecialPrefix } from "./prefix-permutation.ts";
import type { PseudonymKey } from "./pseudonym-key.ts";

export class IpPseudonyms {
  readonly #ipv4: PrefixPermutation;
  readonly #ipv6: PrefixPermutation;

  constructor(key: PseudonymKey) {
    this.#ipv4 = new PrefixPermutation(key, "ipv4", {
      specials: ipv4Specials(),
      parts: [
        { firstByte: 2, endByte: 3, keeps: "zeros" },
        { firstByte: 3, endByte: 4, keeps: "all" },
      ],
    });
    this.#ipv6 = new PrefixPermutation(key, "ipv6", {
      specials: ipv6Specials(),
      parts: [
        { firstByte: 6, endByte: 8, keeps: "zeros" },
        { firstByte: 8, endByte: 16, keeps: "zeros" },
      ],
    });
  }

  /** `isBack`: from the pseudonym to the address. Undefined where `text` is no address. */
  ipv4(text: string, isBack: boolean): string | undefined {
    const [address, suffix] = withoutSuffix(text);
    const value = parseIpv4(address);
    if (value === undefined) return undefined;
    const bytes = alignedLike(
      ipv4Bytes(value),
      ipv4Bytes(this.#mapIpv4(value, isBack)),
      lengthIn(suffix),
    );
    return `${formatIpv4(numberOf(bytes))}${suffix}`;
  }

  ipv6(text: string, isBack: boolean): string | undefined {
    const [address, suffix] = withoutSuffix(text);
    const groups = parseIpv6(address);
    if (groups === undefined) return undefined;
    const bytes = alignedLike(
      ipv6Bytes(groups),
      ipv6Bytes(this.#mapIpv6(groups, isBack)),
      lengthIn(suffix),
    );
    return `${formatIpv6(groupsOf(bytes), ipv6StyleOf(address))}${suffix}`;
  }

  #mapIpv4(value: number, isBack: boolean): number {
    return numberOf(mapped(this.#ipv4, ipv4Bytes(value), isBack));
  }

  /** An IPv4 address in an IPv6 one gets the pseudonym that it has alone. */
  #mapIpv6(groups: Ipv6Groups, isBack: boolean): Ipv6Groups {
    const embedding = ipv6Ranges.some(
      ({ base, embedsIpv4 }) =>
        embedsIpv4 === true && base.slice(0, 6).every((group, index) => group === groups[index]),
    );
    if (!embedding) return groupsOf(mapped(this.#ipv6, ipv6Bytes(groups), isBack));
    const value = (((groups[6] ?? 0) << 16) | (groups[7] ?? 0)) >>> 0;
    const embedded = this.#mapIpv4(value, isBack);
    return [...groups.slice(0, 6), embedded >>> 16, embedded & 0xffff];
  }
}

/** Prefix length and zone are no part of the address. */
function withoutSuffix(text: string): [address: string, suffix: string] {
  const at = text.search(/[/%]/);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

function lengthIn(suffix: string): number | undefined {
  const length = /\/(\d{1,3})$/.exec(suffix)?.[1];
  return length === undefined ? undefined : Number(length);
}

/**
 * `mapped` with zeros behind its prefix if `original` has them there. What comes before only depends on the same bits
 * of the original: the network still holds its addresses, and comes back the same way.
 */
function alignedLike(
  original: Uint8Array,
  mapped: Uint8Array,
  length: number | undefined,
): Uint8Array {
  if (length === undefined || length > original.length * 8) return mapped;
  const aligned = (bytes: Uint8Array): Uint8Array =>
    bytes.map((byte, index) => byte & ~(0xff >>> Math.min(8, Math.max(0, length - 8 * index))));
  const isNetwork = aligned(original).every((byte, index) => byte === original[index]);
  return isNetwork ? aligned(mapped) : mapped;
}

/** Addresses that mean the same everywhere, and name nobody. */
const keptIpv4Ranges: ReadonlySet<string> = new Set([
  "0.0.0.0/8",
  "127.0.0.0/8",
  // Local network control: routing protocols' groups (RFC 5771, section 4).
  "224.0.0.0/24",
]);

function ipv4Specials(): SpecialPrefix[] {
  const ranges = ipv4Ranges.map(({ base, length }) => ({ base, length }));
  const masks = Array.from({ length: 32 }, (_, bits) => 2 ** bits - 1);
  return [
    ...[...ranges, { base: 0xe0000000, length: 24 }].map(({ base, length }) => ({
      base: ipv4Bytes(base),
      length,
      isKept: keptIpv4Ranges.has(`${formatIpv4(base)}/${length}`),
    })),
    // Masks and wildcards, of any length, with the unspecified and the broadcast address.
    ...[...masks, ...masks.map((mask) => ~mask >>> 0)].map((mask) => ({
      base: ipv4Bytes(mask),
      length: 32,
      isKept: true,
    })),
  ];
}

function ipv6Specials(): SpecialPrefix[] {
  return [
    ...ipv6Ranges.map(({ base, length }) => ({
      base: ipv6Bytes(base),
      length,
      isKept: length === 128,
    })),
    // Global unicast (RFC 4291): nothing that is in use leaves it.
    { base: ipv6Bytes([0x2000]), length: 3, isKept: false },
    // Link-local addresses have zeros in all of their network half (RFC 4291, section 2.5.6).
    { base: ipv6Bytes([0xfe80]), length: 64, isKept: false },
    // Multicast groups of IANA's (RFC 4291, section 2.7) are kept, but for those made of an address of a node.
    { base: ipv6Bytes([0xff00]), length: 12, isKept: true },
    { base: ipv6Bytes([0xff02, 0, 0, 0, 0, 1, 0xff00]), length: 104, isKept: false },
  ];
}

function mapped(permutation: PrefixPermutation, bytes: Uint8Array, isBack: boolean): Uint8Array {
  return isBack ? permutation.invert(bytes) : permutation.apply(bytes);
}

function ipv4Bytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function numberOf([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

function ipv6Bytes(groups: Ipv6Groups): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, index) => {
    const group = groups[index >>> 1] ?? 0;
    return index % 2 === 0 ? group >>> 8 : group;
  });
}

function groupsOf(bytes: Uint8Array): Ipv6Groups {
  return Array.from(
    { length: 8 },
    (_, index) => ((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0),
  );
}
