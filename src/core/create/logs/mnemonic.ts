/** What names an event in messages of Cisco, Arista and Junos: "%LINK-3-UPDOWN", "%DAEMON-4-RPD_BGP_…". */

import type { SyslogSeverity } from "./log-entry.ts";
import { code } from "./scanning.ts";
import { severityOfCode } from "./severity.ts";

export interface Mnemonic {
  /** Without the percent sign: "LINK-3-UPDOWN". */
  readonly name: string;
  /** Before the severity, with the dashes that it has itself: "PKT_INFRA-LINK", "ASA-session". */
  readonly facility: string;
  /** Behind the severity; empty where there is nothing, as in "%DAEMON-4:" of Junos. */
  readonly event: string;
  readonly severity: SyslogSeverity;
}

const form =
  /^([A-Za-z][\w./]*(?:-[A-Za-z_][\w./]*)*?)-([0-7ACEWNID])(?:-([A-Za-z0-9_][\w./-]*))?$/;
const longest = 120;
/** The same few come again and again. */
const seen = new Map<string, Mnemonic | undefined>();
/** Networks have some hundreds; a hostile log does not fill the memory. */
const mostSeen = 5000;

/** Messages of a virtual device context of NX-OS: "%$ VDC-1 %$ %ETHPORT-5-IF_UP". */
const contextForm = /%\$ [\w-]{1,40} %\$ +/y;

/** Where a mnemonic begins, behind the mark of a context. */
export function mnemonicStart(line: string, at: number): number {
  if (line.charCodeAt(at + 1) !== 0x24) return at;
  contextForm.lastIndex = at;
  const context = contextForm.exec(line);
  return context === null ? at : at + context[0].length;
}

/** `undefined` where the percent sign at `at` begins none. */
export function readMnemonic(line: string, at: number): Mnemonic | undefined {
  if (line.charCodeAt(at) !== code.percent) return undefined;
  const last = Math.min(line.length, at + longest);
  let end = at + 1;
  for (; end < last; end += 1) {
    const char = line.charCodeAt(end);
    if (char === code.colon || char === code.space || char === code.tab) break;
  }
  const name = line.slice(at + 1, end);
  const known = seen.get(name);
  if (known !== undefined || seen.has(name)) return known;
  const mnemonic = mnemonicOf(name);
  if (seen.size < mostSeen) seen.set(name, mnemonic);
  return mnemonic;
}

function mnemonicOf(name: string): Mnemonic | undefined {
  const [, facility, level = "", event = ""] = form.exec(name) ?? [];
  const severity = severityOfCode(level.charCodeAt(0));
  return facility === undefined || severity === undefined
    ? undefined
    : { name, facility, event, severity };
}
