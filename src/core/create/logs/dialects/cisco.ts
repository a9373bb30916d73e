/** Cisco: IOS, IOS-XE, IOS-XR, NX-OS, ASA and what followed it. They differ in their headers, and ASA in its mnemonics. */

import type { LogDialect } from "../log-entry.ts";
import type { Mnemonic } from "../mnemonic.ts";

/** Products whose mnemonics have numbers in place of names: "ASA-4-106023", "ASA-session-6-302013". */
const firewalls: ReadonlySet<string> = new Set(["ASA", "FTD", "FWSM", "PIX", "NGIPS"]);

export function isFirewall(mnemonic: Mnemonic): boolean {
  const dash = mnemonic.facility.indexOf("-");
  return firewalls.has(dash < 0 ? mnemonic.facility : mnemonic.facility.slice(0, dash));
}

/**
 * Categories that IOS-XR writes before the group of a message, "%ROUTING-BGP-5-ADJCHANGE", and IOS does not ("System Error
 * Message Reference Guide for Cisco ASR 9000", 2024).
 */
const categoriesOfXr: ReadonlySet<string> = new Set([
  "FABRIC",
  "INFRA",
  "L2",
  "MGBL",
  "OS",
  "PKT_INFRA",
  "ROUTING",
  "SECURITY",
]);

export function isOfXr({ facility }: Mnemonic): boolean {
  const dash = facility.indexOf("-");
  return dash > 0 && categoriesOfXr.has(facility.slice(0, dash));
}

/** `ofNode`: "RP/0/RSP0/CPU0:", which IOS-XR alone writes; `yearFirst`: "2026 May  1 12:00:01", which NX-OS does as well. */
export function ciscoDialect(
  mnemonic: Mnemonic | undefined,
  { yearFirst, ofNode }: { readonly yearFirst: boolean; readonly ofNode: boolean },
): LogDialect {
  if (mnemonic !== undefined && isFirewall(mnemonic)) return "cisco-asa";
  if (ofNode || (mnemonic !== undefined && isOfXr(mnemonic))) return "cisco-iosxr";
  return yearFirst ? "cisco-nxos" : "cisco-ios";
}
