/** Network identifiers of ranges for documentation, and names that say that they are examples. */

import { formatAsNumber, parseAsNumber } from "../../as-numbers.ts";
import { formatIpv6, ipv6StyleOf, parseIpv4, parseIpv6 } from "../../ip-addresses.ts";
import { ipv4Class, ipv6Class } from "../../ip-classes.ts";
import { compact, intoLayout, lowerCase, type Fake } from "./fake.ts";

/** RFC 5737: three networks of 254 hosts each, 762 addresses in all. */
const ipv4Networks = ["192.0.2", "198.51.100", "203.0.113"];
const hostsOfNetwork = 254;

export const ipAddress: Fake = {
  make(value, draws) {
    const { address, suffix } = splitAddress(value);
    if (parseIpv4(address) !== undefined) {
      const index = draws.below(ipv4Networks.length * hostsOfNetwork);
      const network = ipv4Networks[Math.floor(index / hostsOfNetwork)] ?? "";
      return `${network}.${(index % hostsOfNetwork) + 1}${suffix}`;
    }
    // RFC 3849. An address that can be compressed becomes one that can.
    const drawn = (): number => draws.below(0xffff) + 1;
    const last = [drawn(), drawn()];
    const isShort = canonicalAddress(address).includes("::");
    const middle = Array.from({ length: 4 }, () => (isShort ? 0 : drawn()));
    const style = { ...ipv6StyleOf(address), dotted: false };
    return formatIpv6([0x2001, 0xdb8, ...middle, ...last], style) + suffix;
  },
  isMade(value) {
    const { address } = splitAddress(value);
    const ipv4 = parseIpv4(address);
    const groups = parseIpv6(address);
    return (
      (ipv4 !== undefined && ipv4Class(ipv4) === "ip-documentation") ||
      (groups !== undefined && ipv6Class(groups) === "ip-documentation")
    );
  },
  identityOf: canonicalAddress,
};

function canonicalAddress(value: string): string {
  const { address } = splitAddress(value);
  const groups = parseIpv6(address);
  const style = { compressed: true, padded: false, upperCase: false, dotted: false };
  return groups === undefined ? address : formatIpv6(groups, style);
}

/** The length of a prefix or a zone is not part of the address. */
function splitAddress(value: string): { readonly address: string; readonly suffix: string } {
  const suffix = /[/%].*$/.exec(value)?.[0] ?? "";
  return { address: value.slice(0, value.length - suffix.length), suffix };
}

/** Administered locally, so of no maker (IEEE 802-2014, 8.4); known again by its first three octets. */
const macStart = "02FA4E";

export const macAddress: Fake = {
  make(value, draws) {
    const fake = intoLayout(value.toUpperCase(), macStart + draws.text("0123456789ABCDEF", 6));
    return /[A-F]/.test(value) ? fake : fake.toLowerCase();
  },
  isMade: (value) => compact(value).startsWith(macStart),
  identityOf: compact,
};

/** RFC 5398: 16 numbers of two octets and 16 of four. */
const documentationAsNumbers = [64496, 65536];
const asNumbersOfRange = 16;

export const asNumber: Fake = {
  make(value, draws) {
    const { prefix, number } = splitAsNumber(value);
    const isDotted = number.includes(".");
    const first = documentationAsNumbers[(asNumberOf(value) ?? 0) > 0xffff ? 1 : 0] ?? 0;
    return prefix + formatAsNumber({ value: first + draws.below(asNumbersOfRange), isDotted });
  },
  isMade(value) {
    const number = asNumberOf(value) ?? 0;
    return documentationAsNumbers.some(
      (first) => number >= first && number < first + asNumbersOfRange,
    );
  },
  identityOf: (value) => String(asNumberOf(value) ?? value),
};

function asNumberOf(value: string): number | undefined {
  return parseAsNumber(splitAsNumber(value).number)?.value;
}

function splitAsNumber(value: string): { readonly prefix: string; readonly number: string } {
  const prefix = /^\D*/.exec(value)?.[0] ?? "";
  return { prefix, number: value.slice(prefix.length) };
}

const hostnameShape = /^example-host-[a-z2-7]{5}(?:\.example\.(?:com|net|org))?$/i;

/** A name with a domain gets one of RFC 2606. */
export const hostname: Fake = {
  make(value, draws) {
    const name = `example-host-${draws.text("abcdefghijklmnopqrstuvwxyz234567", 5)}`;
    const fake = value.includes(".") ? `${name}.example.${draws.of(["com", "net", "org"])}` : name;
    return value === value.toUpperCase() && value !== value.toLowerCase()
      ? fake.toUpperCase()
      : fake;
  },
  isMade: (value) => hostnameShape.test(value),
  identityOf: lowerCase,
};
