/**
 * FortiOS: pairs of names and values, "date=2026-05-01 time=12:00:01 devname="fw1" …" (FortiOS 7.6 log message
 * reference, 2026). The time of the event is in `eventtime`, in seconds or nanoseconds, and wins over date and time, which
 * have a zone only in `tz`.
 */

import { isDigit } from "../../../ascii.ts";
import type { LogEntry } from "../log-entry.ts";
import type { StampReader } from "../log-time.ts";
import { neighbourIn } from "../neighbours.ts";
import { code, escapedEnd, numberAt } from "../scanning.ts";
import { severityOfWord } from "../severity.ts";
import type { Envelope } from "./envelope.ts";

const beginnings = [
  "date=",
  "time=",
  "logver=",
  "timestamp=",
  "devname=",
  "devid=",
  "itime=",
  "tz=",
  "logid=",
  "eventtime=",
];
/** Every entry says which of the device's messages it is. */
const musts = ["logid=", "log_id="];

export function isFortios(line: string, at: number): boolean {
  return (
    beginnings.some((beginning) => line.startsWith(beginning, at)) &&
    musts.some((must) => line.includes(must, at))
  );
}

export function readFortios(
  line: string,
  at: number,
  envelope: Envelope,
  stamps: StampReader,
): LogEntry {
  const fields = pairsOf(line, at);
  const ofVpn = fields["subtype"] === "vpn" ? known(fields["remip"]) : undefined;
  const message = fields["msg"];
  return {
    dialect: "fortios",
    time: timeOf(fields, stamps) ?? envelope.time,
    host: known(fields["devname"]) ?? envelope.host,
    severity: severityOfWord(fields["level"] ?? fields["pri"] ?? "") ?? envelope.severity,
    facility: envelope.facility,
    mnemonic: known(fields["logid"] ?? fields["log_id"]),
    interface: interfaceOf(fields),
    neighbour: (message === undefined ? undefined : neighbourIn(message, 0)) ?? ofVpn,
    message: line.slice(at),
    fields,
  };
}

/** What the event is about, else where its traffic came from or went to. */
const interfaceNames = ["interface", "intf", "devintfname", "srcintf", "dstintf"];

function interfaceOf(fields: Readonly<Record<string, string>>): string | undefined {
  for (const name of interfaceNames) {
    const value = known(fields[name]);
    if (value !== undefined) return value;
  }
  return undefined;
}

function known(value: string | undefined): string | undefined {
  return value === "" || value === "N/A" ? undefined : value;
}

/** Values in quotes have backslashes before quotes and backslashes; a quote that nobody closes runs to the end. */
function pairsOf(line: string, from: number): Record<string, string> {
  const pairs: Record<string, string> = {};
  let at = from;
  while (at < line.length) {
    while (line.charCodeAt(at) === code.space) at += 1;
    const equals = line.indexOf("=", at);
    if (equals < 0) break;
    // Words that belong to no pair stand between.
    const words = line.slice(at, equals);
    const name = words.slice(words.lastIndexOf(" ") + 1);
    if (line.charCodeAt(equals + 1) === code.quote) {
      const end = escapedEnd(line, equals + 2);
      const value = line.slice(equals + 2, end);
      setField(pairs, name, value.includes("\\") ? value.replace(/\\(["\\])/g, "$1") : value);
      at = end + 1;
    } else {
      const space = line.indexOf(" ", equals);
      const end = space < 0 ? line.length : space;
      setField(pairs, name, line.slice(equals + 1, end));
      at = end;
    }
  }
  return pairs;
}

/** The first one counts; "__proto__" names nothing. */
function setField(pairs: Record<string, string>, name: string, value: string): void {
  if (name !== "" && name !== "__proto__" && pairs[name] === undefined) pairs[name] = value;
}

function timeOf(fields: Readonly<Record<string, string>>, stamps: StampReader): number | undefined {
  const event = fields["eventtime"];
  if (event !== undefined && isDigit(event.charCodeAt(0))) {
    // Seconds have 10 digits (until the year 2286), milliseconds 13, microseconds 16, nanoseconds 19.
    const seconds = numberAt(event, 0, 10);
    if (seconds >= 0 && [10, 13, 16, 19].includes(event.length)) {
      return seconds * 1000 + Math.max(0, numberAt(event, 10, 3));
    }
  }
  const { date, time } = fields;
  if (date === undefined || time === undefined || !stamps.read(`${date} ${time}`, 0)) {
    return undefined;
  }
  const minutes = minutesOf(fields["tz"]);
  if (minutes !== undefined) stamps.placeInZone(minutes);
  return stamps.time;
}

/** "+0200", "-07:00". */
function minutesOf(offset: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset ?? "") ?? [];
  if (sign === undefined) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}
