/** What a word in the header of a line can be. */

import { isDigit } from "../../ascii.ts";
import type { SyslogSeverity } from "./log-entry.ts";
import { monthAt } from "./log-time.ts";
import { code, numberAt, skipSpaces } from "./scanning.ts";
import { severityOfWord } from "./severity.ts";
import { readUptime } from "./uptime.ts";

/** Of "ERROR" and "[error]", as programs write them behind the time. Nobody calls a host so, in capitals. */
export function loggedLevel(word: string): SyslogSeverity | undefined {
  const isInBrackets = word.startsWith("[") && word.endsWith("]");
  if (!isInBrackets) return word === word.toUpperCase() ? severityOfWord(word) : undefined;
  return severityOfWord(word.slice(1, -1));
}

export function isSpaceOrEnd(line: string, at: number): boolean {
  const char = line.charCodeAt(at);
  return char === code.space || char === code.tab || at >= line.length;
}

export function looksLikeTime(line: string, at: number): boolean {
  const first = line.charCodeAt(at);
  if (!isDigit(first)) {
    return monthAt(line, at) !== 0 && isDigit(line.charCodeAt(skipSpaces(line, at + 4)));
  }
  if (numberAt(line, at, 4) >= 0) {
    const separator = line.charCodeAt(at + 4);
    if (separator === code.space) return monthAt(line, at + 5) !== 0;
    if (separator === code.minus) return numberAt(line, at + 5, 2) >= 0;
  }
  return readUptime(line, at) !== undefined;
}

/** "RP/0/RSP0/CPU0:", "LC/0/2/CPU0:", "0/RP0/CPU0:" of IOS-XR. */
export function isNode(line: string, at: number): boolean {
  return (
    line.startsWith("RP/", at) ||
    line.startsWith("LC/", at) ||
    line.startsWith("SP/", at) ||
    line.startsWith("0/R", at)
  );
}

/** The beginning of pairs, of columns or of JSON, which is no name. */
export function isData(line: string, at: number, end: number): boolean {
  const first = line.charCodeAt(at);
  if (first === code.openBrace || first === code.comma) return true;
  for (let index = at; index < end; index += 1) {
    const char = line.charCodeAt(index);
    if (char === code.equals || char === code.comma) return true;
    // A name is no longer than 255 characters; hostile words may be.
    if (index - at > 255) return true;
  }
  return false;
}
