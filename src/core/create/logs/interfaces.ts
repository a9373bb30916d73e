/** The interface that a message is about. */

import { isDigit, isLetter } from "../../ascii.ts";
import { code } from "./scanning.ts";

/** Cisco, Arista and others: a name and then numbers. In lower case. */
const longNames: ReadonlySet<string> = new Set([
  "ethernet",
  "fastethernet",
  "gigabitethernet",
  "twogigabitethernet",
  "fivegigabitethernet",
  "tengigabitethernet",
  "twentyfivegige",
  "twentyfivegigabitethernet",
  "fortygigabitethernet",
  "fiftygige",
  "hundredgigabitethernet",
  "twohundredgige",
  "fourhundredgige",
  "appgigabitethernet",
  "gige",
  "tengige",
  "fortygige",
  "hundredgige",
  "mgmteth",
  "mgmt",
  "management",
  "serial",
  "async",
  "pos",
  "atm",
  "cellular",
  "dialer",
  "multilink",
  "vlan",
  "bvi",
  "bdi",
  "loopback",
  "null",
  "tunnel",
  "nve",
  "vxlan",
  "port-channel",
  "bundle-ether",
  "recirc-channel",
  "virtual-template",
  "virtual-access",
  "vasileft",
  "vasiright",
  "stackport",
  "gi",
  "fa",
  "te",
  "twe",
  "fo",
  "hu",
  "eth",
  "et",
  "po",
  "vl",
  "lo",
  // Junos, without a slot.
  "ae",
  "reth",
  "irb",
  "fxp",
  "em",
  "me",
  "vme",
  "st",
  "ps",
  "fab",
  "swfab",
]);
/** Short names that mean something else without a slot: "tu1", "se1". */
const slotNames: ReadonlySet<string> = new Set(["se", "tu", "ma", "lc", "g", "f", "e", "t"]);
/** Junos, with the slot behind a dash: "ge-0/0/1". */
const dashNames: ReadonlySet<string> = new Set([
  "fe-",
  "ge-",
  "xe-",
  "et-",
  "mge-",
  "so-",
  "at-",
  "t1-",
  "t3-",
  "e1-",
  "e3-",
  "lt-",
  "gr-",
  "ip-",
  "mt-",
  "vt-",
  "lsq-",
  "si-",
  "sp-",
  "ms-",
  "pd-",
  "pe-",
]);
/** Of messages that run on, the beginning says what they are about. */
const longestLooked = 2000;

/** The name behind the word "interface", else the first one; `undefined`: none of a form that is known. */
export function interfaceIn(line: string, from: number): string | undefined {
  const end = Math.min(line.length, from + longestLooked);
  let first: string | undefined;
  for (let at = from + 1; at < end; at += 1) {
    if (!isDigit(line.charCodeAt(at))) continue;
    const before = line.charCodeAt(at - 1);
    let next = at;
    if (isLetter(before) || before === code.minus || before === code.dot) {
      const start = nameStart(line, at - 1, from);
      const stop = start < 0 ? -1 : suffixEnd(line, at, end);
      if (stop > 0 && isName(line, start, at, stop)) {
        const name = line.slice(start, stop);
        if (followsWord(line, start)) return name;
        first ??= name;
        next = stop;
      }
    }
    at = next;
    // The rest of a number begins no name.
    while (isDigit(line.charCodeAt(at + 1))) at += 1;
  }
  return first;
}

/** Where the letters and dashes before a number begin; -1 where they are no name of their own. */
function nameStart(line: string, last: number, from: number): number {
  let at = last;
  // "irb.10" and "vlan.10" of Junos.
  if (line.charCodeAt(at) === code.dot) {
    if (at < from + 3 || !isLetter(line.charCodeAt(at - 1))) return -1;
    at -= 1;
  }
  const lowest = Math.max(from, last - 30);
  while (at >= lowest && (isLetter(line.charCodeAt(at)) || line.charCodeAt(at) === code.minus)) {
    at -= 1;
  }
  // "t1-0/0/1": a digit belongs to the name.
  const before = line.charCodeAt(at);
  if (isDigit(before) && at === last - 1 && at > from && isLetter(line.charCodeAt(at - 1))) {
    at -= 2;
  }
  const outside = at < from ? code.space : line.charCodeAt(at);
  const isApart = !isDigit(outside) && outside !== 0x5f && outside !== code.dot;
  return isApart || outside === code.slash ? at + 1 : -1;
}

function isName(line: string, start: number, digits: number, stop: number): boolean {
  const last = line.charCodeAt(digits - 1);
  const name = line.slice(start, digits).toLowerCase();
  if (last === code.minus)
    return dashNames.has(name) && line.indexOf("/", digits) < stop && line.indexOf("/", digits) > 0;
  if (last === code.dot) return name === "irb." || name === "vlan.";
  if (longNames.has(name)) return true;
  if (!slotNames.has(name)) return false;
  const slash = line.indexOf("/", digits);
  return slash > 0 && slash < stop;
}

/** Behind slots, ports, channels and units: "1/0/24", "0/0/1.100", "0/RP0/CPU0/0", "0/1/0:23". */
function suffixEnd(line: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at += 1) {
    const char = line.charCodeAt(at);
    if (isDigit(char)) continue;
    const joins = char === code.slash || char === code.dot || char === code.colon;
    const next = line.charCodeAt(at + 1);
    if (joins && isDigit(next)) continue;
    if (
      char === code.slash &&
      (line.startsWith("/RP", at) || line.startsWith("/RSP", at) || line.startsWith("/CPU", at))
    ) {
      at += 2;
      while (isLetter(line.charCodeAt(at + 1))) at += 1;
      continue;
    }
    break;
  }
  return isLetter(line.charCodeAt(at)) || line.charCodeAt(at) === 0x5f ? -1 : at;
}

function followsWord(line: string, start: number): boolean {
  let at = start - 1;
  if (line.charCodeAt(at) === code.quote || line.charCodeAt(at) === 0x27) at -= 1;
  return (
    line.charCodeAt(at) === code.space &&
    (line.startsWith("nterface ", at - 8) || line.startsWith("nterface: ", at - 9))
  );
}
