/** Times since a device was started, which some of them write in place of the time of day. */

import { isDigit, isLetter } from "../../ascii.ts";
import { code, skipDigits } from "./scanning.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const unitMs: ReadonlyMap<string, number> = new Map([
  ["y", 365 * dayMs],
  ["w", 7 * dayMs],
  ["d", dayMs],
  ["h", hourMs],
  ["m", minuteMs],
]);
const unitForm = /(\d{1,4})([ywdhm])(?:(\d{1,4})([ywdhm]))?:/y;
const clockForm = /(\d{2,4}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d{0,6})?:/y;

export interface Uptime {
  /** In milliseconds. */
  readonly uptime: number;
  /** Behind its colon. */
  readonly end: number;
}

/** "1d02h:", "2y10w:", "00:01:02:": how long a device of Cisco has been up, where it has no clock to tell the time. */
export function readUptime(line: string, at: number): Uptime | undefined {
  const digitEnd = skipDigits(line, at);
  const next = line.charCodeAt(digitEnd);
  if (digitEnd === at || (next !== code.colon && !isLetter(next))) return undefined;
  if (next === code.colon && !isDigit(line.charCodeAt(digitEnd + 1))) return undefined;
  const units = matchAt(unitForm, line, at);
  if (units !== undefined) {
    const [all, first, firstUnit, second, secondUnit] = units;
    const uptime = ofUnit(first, firstUnit) + ofUnit(second, secondUnit);
    return { uptime, end: at + all.length };
  }
  const clock = matchAt(clockForm, line, at);
  if (clock === undefined) return undefined;
  const [all, hours, minutes, seconds, fraction = ""] = clock;
  const uptime =
    Number(hours) * hourMs +
    Number(minutes) * minuteMs +
    Number(seconds) * 1000 +
    Number(fraction.padEnd(3, "0"));
  return { uptime, end: at + all.length };
}

function matchAt(form: RegExp, line: string, at: number): RegExpExecArray | undefined {
  form.lastIndex = at;
  return form.exec(line) ?? undefined;
}

function ofUnit(amount: string | undefined, unit: string | undefined): number {
  return unit === undefined ? 0 : Number(amount) * (unitMs.get(unit) ?? 0);
}
