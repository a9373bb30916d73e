/** Pseudonyms of network identifiers: the same for the same key and text, and of the same kind as the original. */

import { AsNumberPseudonyms } from "./as-number-pseudonyms.ts";
import { HostnamePseudonyms } from "./hostname-pseudonyms.ts";
import { IpPseudonyms } from "./ip-pseudonyms.ts";
import { MacPseudonyms } from "./mac-pseudonyms.ts";
import { PseudonymKey } from "./pseudonym-key.ts";

export interface PseudonymizerOptions {
  /** The half of a MAC address that tells its maker stays. */
  readonly keepVendorPrefix?: boolean;
}

/** Every function but the last two gives undefined for a text that is no identifier of its kind. */
export interface Pseudonymizer {
  /** A prefix length behind the address stays; the bits behind it, where they are all zero, do too. */
  ipv4(text: string): string | undefined;
  /** Likewise, or a zone; so does the notation (RFC 5952 where it is compressed). */
  ipv6(text: string): string | undefined;
  /** Of either version. */
  ip(text: string): string | undefined;
  mac(text: string): string | undefined;
  asNumber(text: string): string | undefined;
  /** From a pseudonym to what it was made from, with the same key and options. */
  originalIp(text: string): string | undefined;
  originalMac(text: string): string | undefined;
  originalAsNumber(text: string): string | undefined;
  /** There is no way back: the words of a name are not kept. */
  hostname(text: string): string;
  /** 32 bytes to make pseudonyms of other kinds from. */
  bytes(purpose: string, value: string): Uint8Array;
}

export function createPseudonymizer(
  secret: Uint8Array | string,
  { keepVendorPrefix = false }: PseudonymizerOptions = {},
): Pseudonymizer {
  const key = new PseudonymKey(secret);
  const ips = new IpPseudonyms(key);
  const macs = new MacPseudonyms(key, { keepsVendor: keepVendorPrefix });
  const asNumbers = new AsNumberPseudonyms(key);
  const hostnames = new HostnamePseudonyms(key);
  const ip = (text: string, isBack: boolean): string | undefined =>
    text.includes(":") ? ips.ipv6(text, isBack) : ips.ipv4(text, isBack);
  return {
    ipv4: remembered((text) => ips.ipv4(text, false)),
    ipv6: remembered((text) => ips.ipv6(text, false)),
    ip: remembered((text) => ip(text, false)),
    mac: remembered((text) => macs.mac(text, false)),
    asNumber: remembered((text) => asNumbers.asNumber(text, false)),
    originalIp: (text) => ip(text, true),
    originalMac: (text) => macs.mac(text, true),
    originalAsNumber: (text) => asNumbers.asNumber(text, true),
    hostname: remembered((text) => hostnames.hostname(text)),
    bytes: (purpose, value) => key.bytes(`value ${purpose}`, value),
  };
}

/** More different identifiers than one file of configurations has. */
const maxRemembered = 20_000;

/** The same few identifiers come again and again. */
function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = make(text);
    if (known.size >= maxRemembered) known.clear();
    known.set(text, { result });
    return result;
  };
}
