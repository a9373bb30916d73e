/** Cisco: IOS, IOS-XE, IOS-XR, NX-OS, ASA and what followed it. They differ in their headers, and ASA in its mnemonics. */

import type { LogDialect } from "../log-entry.ts";
import type { Mnemonic } from "../mnemonic.ts";

/** Products whose mnemonics have numbers in place of names: "ASA-4-106023", "ASA-session-6-302013". */
const firewalls: ReadonlySet<string> = new Set(["ASA", "FTD", "FWSM", "PIX", "NGIPS"]);

export function isFirewall(mnemonic: Mnemonic): boolean {
  const dash = mnemonic.facility.indexOf("-");
  return firewalls.has(dash < 0 ? mnemonic.facility : mnemonic.facility.slice(0, dash));
}

/** `yearFirst`: "2026 May  1 12:00:01", which NX-OS alone writes. */
export function ciscoDialect(mnemonic: Mnemonic | undefined, yearFirst: boolean): LogDialect {
  if (mnemonic !== undefined && isFirewall(mnemonic)) return "cisco-asa";
  return yearFirst ? "cisco-nxos" : "cisco-ios";
}
