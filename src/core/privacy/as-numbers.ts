/** Reads and writes AS numbers, as one number ("asplain") or in two halves ("asdot", RFC 5396). */

import type { NetworkClass } from "./network-classes.ts";

export interface AsNumber {
  readonly value: number;
  /** `1.10` and not `65546`. */
  readonly isDotted: boolean;
}

export interface AsNumberRange {
  readonly first: number;
  readonly last: number;
  readonly networkClass: NetworkClass;
}

/**
 * IANA Autonomous System Numbers registry: RFC 6996 (private), RFC 5398 (documentation). Not in a range are those that
 * name no network: 0 (RFC 7607), 23456 (RFC 6793), 65535 and 4294967295 (RFC 7300), 65552 to 131071 (IANA, reserved).
 */
export const asNumberRanges: readonly AsNumberRange[] = [
  { first: 1, last: 64495, networkClass: "as-public" },
  { first: 64496, last: 64511, networkClass: "as-documentation" },
  { first: 64512, last: 65534, networkClass: "as-private" },
  { first: 65536, last: 65551, networkClass: "as-documentation" },
  { first: 131072, last: 4199999999, networkClass: "as-public" },
  { first: 4200000000, last: 4294967294, networkClass: "as-private" },
];

/** Translation stands for any AS that an old speaker cannot name. */
const asTrans = 23456;

export function asNumberRange(value: number): AsNumberRange | undefined {
  if (value === asTrans) return undefined;
  return asNumberRanges.find(({ first, last }) => value >= first && value <= last);
}

export function parseAsNumber(text: string): AsNumber | undefined {
  const found = /^(?:(\d{1,5})\.(\d{1,5})|(\d{1,10}))$/.exec(text);
  if (found === null) return undefined;
  const [, high, low, plain] = found;
  if (plain !== undefined) {
    return Number(plain) > 0xffffffff ? undefined : { value: Number(plain), isDotted: false };
  }
  if (Number(high) > 0xffff || Number(low) > 0xffff) return undefined;
  return { value: Number(high) * 0x10000 + Number(low), isDotted: true };
}

export function formatAsNumber({ value, isDotted }: AsNumber): string {
  return isDotted ? `${Math.floor(value / 0x10000)}.${value % 0x10000}` : String(value);
}
