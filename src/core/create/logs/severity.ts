/** Severities of log entries: from the PRI of syslog, and from the words and letters that devices write. */

import type { SyslogSeverity } from "./log-entry.ts";

/**
 * The words of RFC 5424 and their short forms, and those of PAN-OS: "informational, low, medium, high, critical" ("System Log
 * Fields", PAN-OS 10.1 administrator's guide). Which of syslog's each one is the vendor does not say: "high" impairs the
 * operation, "medium" can become serious, "low" may be a problem ("What Information is in the System Logs?", its knowledge base).
 */
const ofWord: ReadonlyMap<string, SyslogSeverity> = new Map([
  ["emergency", 0],
  ["emergencies", 0],
  ["emerg", 0],
  ["panic", 0],
  ["alert", 1],
  ["alerts", 1],
  ["critical", 2],
  ["crit", 2],
  ["fatal", 2],
  ["error", 3],
  ["errors", 3],
  ["err", 3],
  ["severe", 3],
  ["warning", 4],
  ["warnings", 4],
  ["warn", 4],
  ["high", 4],
  ["medium", 4],
  ["notice", 5],
  ["notifications", 5],
  ["notification", 5],
  ["low", 5],
  ["informational", 6],
  ["information", 6],
  ["info", 6],
  ["debug", 7],
  ["debugging", 7],
  ["trace", 7],
  ["verbose", 7],
]);

/** Of the small-business switches of Cisco, which write a letter where others have a digit: "%SNMP-W-SNMPAUTHFAIL". */
const ofLetter: ReadonlyMap<string, SyslogSeverity> = new Map([
  ["A", 1],
  ["C", 2],
  ["E", 3],
  ["W", 4],
  ["N", 5],
  ["I", 6],
  ["D", 7],
]);

/** Of a word in any case, or of a digit. */
export function severityOfWord(word: string): SyslogSeverity | undefined {
  if (word.length === 1) return severityOfCode(word.charCodeAt(0));
  return ofWord.get(word) ?? ofWord.get(word.toLowerCase());
}

/** Of the character between the dashes of a mnemonic. */
export function severityOfCode(char: number): SyslogSeverity | undefined {
  const digit = char - 0x30;
  if (digit >= 0 && digit <= 7) return digit as SyslogSeverity; // in the range that was just looked at
  return ofLetter.get(String.fromCharCode(char));
}

/** PRI = facility * 8 + severity (RFC 5424, section 6.2.1). */
export function severityOfPriority(priority: number): SyslogSeverity {
  return (priority & 7) as SyslogSeverity; // three bits
}
