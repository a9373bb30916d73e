/**
 * Junos, whose messages begin with a tag, "RPD_BGP_NEIGHBOR_STATE_CHANGED:", or with its facility and severity before that
 * where `explicit-priority` is set, "%DAEMON-4-RPD_…:" (Juniper, "Interpreting Messages Generated in Standard Format", 2024).
 */

import { isDigit } from "../../../ascii.ts";
import type { Mnemonic } from "../mnemonic.ts";

/** The facilities of `explicit-priority`; no other vendor writes these behind the name of a program. */
const facilities: ReadonlySet<string> = new Set([
  "ANY",
  "AUTH",
  "AUTHPRIV",
  "CHANGE",
  "CONFLICT",
  "CONSOLE",
  "CRON",
  "DAEMON",
  "DFC",
  "EXTERNAL",
  "FIREWALL",
  "FTP",
  "INTERACT",
  "KERN",
  "NEWS",
  "NTP",
  "PFE",
  "SYSLOG",
  "USER",
  ...Array.from({ length: 8 }, (_, index) => `LOCAL${index}`),
]);
/** Programs that run on Junos and nowhere else, whose messages may have no tag. */
const programs =
  /^(?:alarmd|bfdd|cfmd|chassisd|cosd|craftd|dcd|dfwd|eswd|[ct]feb\d*|fpc\d+|idpd|iked|jdhcpd|jsrpd|kmd|l2ald|l2cpd|lacpd|lfmd|lldpd|mcsnoopd|mgd|mib2d|pfed|pfex|ppmd|rmopd|rpd|smid|spd|vccpd|RT_[A-Z]+|\/kernel)$/;
const tagForm = /[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,40}){1,12}(?=: )/y;

export function isJunosMnemonic(mnemonic: Mnemonic): boolean {
  return facilities.has(mnemonic.facility);
}

/** The tag with which a message begins. Kernels of other systems write words in capitals too. */
export function junosTag(line: string, at: number, process: string): string | undefined {
  if (process === "kernel") return undefined;
  tagForm.lastIndex = at;
  return tagForm.exec(line)?.[0];
}

/** "fpc0", "cfeb0", "tfeb0": the kernels of cards write under their names. */
export function isJunosCard(line: string, at: number, end: number): boolean {
  if (end - at < 4 || end - at > 6 || !isDigit(line.charCodeAt(end - 1))) return false;
  return line.startsWith("fpc", at) || line.startsWith("feb", at + 1);
}

/** Cheap: names of programs are short. */
export function isJunosProgram(process: string): boolean {
  return process.length < 12 && programs.test(process);
}
