/** What an IP address is for, after the IANA registries of special-purpose addresses. */

import { parseIpv4, parseIpv6, type Ipv6Groups } from "./ip-addresses.ts";
import type { NetworkClass } from "./network-classes.ts";

export interface Ipv4Range {
  readonly base: number;
  readonly length: number;
  readonly networkClass: NetworkClass;
}

export interface Ipv6Range {
  readonly base: Ipv6Groups;
  readonly length: number;
  readonly networkClass: NetworkClass;
  /** The last 32 bits are an IPv4 address, whose class counts. */
  readonly embedsIpv4?: boolean;
}

/**
 * IANA IPv4 Special-Purpose Address Registry and IPv4 Multicast Address Space Registry, as of October 2024; RFC 6890,
 * RFC 5737 and RFC 6676 (documentation), RFC 6598 (shared). Ranges in ranges stand before them. What is globally
 * reachable there is public here.
 */
export const ipv4Ranges: readonly Ipv4Range[] = [
  ipv4Range("10.0.0.0/8", "ip-private"),
  ipv4Range("192.168.0.0/16", "ip-private"),
  ipv4Range("172.16.0.0/12", "ip-private"),
  ipv4Range("0.0.0.0/8", "ip-reserved"),
  ipv4Range("100.64.0.0/10", "ip-shared"),
  ipv4Range("127.0.0.0/8", "ip-loopback"),
  ipv4Range("169.254.0.0/16", "ip-link-local"),
  ipv4Range("192.0.0.0/24", "ip-reserved"),
  ipv4Range("192.0.2.0/24", "ip-documentation"),
  ipv4Range("192.88.99.0/24", "ip-reserved"),
  ipv4Range("198.18.0.0/15", "ip-reserved"),
  ipv4Range("198.51.100.0/24", "ip-documentation"),
  ipv4Range("203.0.113.0/24", "ip-documentation"),
  ipv4Range("233.252.0.0/24", "ip-documentation"),
  ipv4Range("224.0.0.0/4", "ip-multicast"),
  ipv4Range("240.0.0.0/4", "ip-reserved"),
];

/**
 * IANA IPv6 Special-Purpose Address Registry, as of October 2024; RFC 4291, RFC 4193 (unique local), RFC 3849 and
 * RFC 9637 (documentation), RFC 3879 (site-local, deprecated and used like private ones), RFC 6052 and RFC 8215 (NAT64).
 */
export const ipv6Ranges: readonly Ipv6Range[] = [
  ipv6Range("::/128", "ip-reserved"),
  ipv6Range("::1/128", "ip-loopback"),
  { ...ipv6Range("::ffff:0:0/96", "ip-public"), embedsIpv4: true },
  { ...ipv6Range("64:ff9b::/96", "ip-public"), embedsIpv4: true },
  ipv6Range("64:ff9b:1::/48", "ip-private"),
  ipv6Range("100::/64", "ip-reserved"),
  ipv6Range("2001:2::/48", "ip-reserved"),
  ipv6Range("2001:db8::/32", "ip-documentation"),
  ipv6Range("3fff::/20", "ip-documentation"),
  ipv6Range("5f00::/16", "ip-reserved"),
  ipv6Range("fc00::/7", "ip-private"),
  ipv6Range("fe80::/10", "ip-link-local"),
  ipv6Range("fec0::/10", "ip-private"),
  ipv6Range("ff00::/8", "ip-multicast"),
];

export function ipv4Class(value: number): NetworkClass {
  if (isIpv4Mask(value)) return "ip-mask";
  for (const { base, length, networkClass } of ipv4RangesByOctet[value >>> 24] ?? []) {
    if ((value ^ base) >>> (32 - length) === 0) return networkClass;
  }
  return "ip-public";
}

/** The ranges that hold addresses with this first octet: of most there is none. */
const ipv4RangesByOctet: readonly (readonly Ipv4Range[])[] = Array.from(
  { length: 256 },
  (_, first) =>
    ipv4Ranges.filter(
      ({ base, length }) => ((first << 24) ^ base) >>> (32 - Math.min(8, length)) === 0,
    ),
);

/** `255.255.240.0` or, as a wildcard, `0.0.15.255`; not what stands for all or no addresses. */
export function isIpv4Mask(value: number): boolean {
  if (value >= 0xff000000) return value !== 0xffffffff && isAllOnes(~value >>> 0);
  return value !== 0 && isAllOnes(value);
}

/** Ones to the right, zeros before. */
function isAllOnes(value: number): boolean {
  return (value & (value + 1)) === 0;
}

export function ipv6Class(groups: Ipv6Groups): NetworkClass {
  const range = ipv6Ranges.find(({ base, length }) => sharesPrefix(groups, base, length));
  if (range?.embedsIpv4 === true) {
    return ipv4Class((((groups[6] ?? 0) << 16) | (groups[7] ?? 0)) >>> 0);
  }
  return range?.networkClass ?? "ip-public";
}

function sharesPrefix(a: Ipv6Groups, b: Ipv6Groups, length: number): boolean {
  for (let at = 0, left = length; left > 0; at++, left -= 16) {
    const differing = (a[at] ?? 0) ^ (b[at] ?? 0);
    if (differing >>> Math.max(0, 16 - left) !== 0) return false;
  }
  return true;
}

function ipv4Range(cidr: string, networkClass: NetworkClass): Ipv4Range {
  const [address = "", length] = cidr.split("/");
  return { base: parseIpv4(address) ?? NaN, length: Number(length), networkClass };
}

function ipv6Range(cidr: string, networkClass: NetworkClass): Ipv6Range {
  const [address = "", length] = cidr.split("/");
  return { base: parseIpv6(address) ?? [], length: Number(length), networkClass };
}
