/** Lines of JSON: objects with the keys that log shippers and programs use. */

import type { LogEntry, SyslogSeverity } from "../log-entry.ts";
import { interfaceIn } from "../interfaces.ts";
import type { StampReader } from "../log-time.ts";
import { mnemonicStart, readMnemonic } from "../mnemonic.ts";
import { neighbourIn } from "../neighbours.ts";
import { severityOfPriority, severityOfWord } from "../severity.ts";

/** By what they say of an entry, the surer first; with dots for objects in objects. */
const keys = {
  time: [
    "@timestamp",
    "timestamp",
    "time",
    "ts",
    "eventTime",
    "event_time",
    "datetime",
    "date",
    "_time",
    "__REALTIME_TIMESTAMP",
    "_SOURCE_REALTIME_TIMESTAMP",
  ],
  host: [
    "host.name",
    "host.hostname",
    "log.syslog.hostname",
    "observer.name",
    "hostname",
    "host",
    "device",
    "device_name",
    "devname",
    "sysname",
    "_HOSTNAME",
    "source_host",
    "syslog_hostname",
    "agent.hostname",
  ],
  severity: [
    "log.syslog.severity.code",
    "syslog_severity_code",
    "severity_code",
    "syslog.severity.code",
    "severity_number",
    "log.level",
    "severity",
    "level",
    "syslog_severity",
    "loglevel",
    "levelname",
    "PRIORITY",
    "lvl",
  ],
  facility: [
    "log.syslog.facility.code",
    "syslog_facility_code",
    "facility_code",
    "facility",
    "SYSLOG_FACILITY",
  ],
  message: ["message", "msg", "MESSAGE", "short_message", "event.original", "log", "text", "body"],
  process: [
    "process.name",
    "appname",
    "app_name",
    "app-name",
    "program",
    "process",
    "SYSLOG_IDENTIFIER",
    "syslog_program",
    "tag",
    "logger",
  ],
  mnemonic: ["event.code", "mnemonic", "event_id", "eventid", "msgid", "message_id"],
  interface: ["interface", "ifname", "interface_name", "observer.ingress.interface.name"],
  priority: ["log.syslog.priority", "syslog_pri", "priority", "pri"],
  neighbour: ["neighbor", "neighbour", "peer", "peer_address"],
} as const;
type Part = keyof typeof keys;
type Parts = Partial<Record<Part, string>>;

interface KeyRank {
  readonly part: Part;
  readonly rank: number;
}
const ranks: ReadonlyMap<string, KeyRank> = new Map(
  (Object.keys(keys) as Part[]).flatMap((part) =>
    // of an object with these keys alone
    keys[part].map((key, rank): [string, KeyRank] => [key, { part, rank }]),
  ),
);

/** Objects in objects that are looked into. */
const deepest = 4;
const mostFields = 200;

/** `undefined` where the line is no object, or says neither when nor where nor what. */
export function readJson(line: string, stamps: StampReader, zone: number): LogEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined; // The line is no JSON, so it is not in this dialect.
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const reading = new Reading();
  reading.read(value as Record<string, unknown>, "", 0); // an object, as was just looked at
  const { parts, fields } = reading;
  const { time, message, host } = parts;
  const hasMeaning = host !== undefined || parts.severity !== undefined;
  if (time === undefined && (message === undefined || !hasMeaning)) return undefined;
  const text = message ?? line;
  const mnemonic = message === undefined ? undefined : mnemonicOf(message);
  const facility = Number(parts.facility ?? Number.NaN);
  return {
    dialect: "json",
    time: time === undefined ? undefined : timeOf(time, stamps, zone),
    host,
    severity: mnemonic?.severity ?? severityOf(parts.severity) ?? ofPriority(parts.priority),
    facility: Number.isInteger(facility) && facility >= 0 && facility <= 23 ? facility : undefined,
    mnemonic: mnemonic?.name ?? parts.mnemonic,
    process: parts.process,
    interface: parts.interface ?? interfaceIn(text, 0),
    neighbour: parts.neighbour ?? neighbourIn(text, 0),
    message: text,
    fields,
  };
}

/** The fields of one object, and which of them say what. */
class Reading {
  readonly fields: Record<string, string> = {};
  readonly parts: Parts = {};
  readonly #ranks: Partial<Record<Part, number>> = {};
  #count = 0;

  read(object: Readonly<Record<string, unknown>>, before: string, depth: number): void {
    for (const key of Object.keys(object)) {
      if (this.#count >= mostFields) return;
      const value = object[key];
      const name = before + key;
      if (typeof value === "string") this.#set(name, value);
      else if (typeof value === "number" || typeof value === "boolean")
        this.#set(name, String(value));
      else if (
        typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        depth < deepest
      ) {
        this.read(value as Record<string, unknown>, `${name}.`, depth + 1); // an object, as was just looked at
      }
    }
  }

  #set(name: string, value: string): void {
    if (name === "__proto__") return;
    this.#count += 1;
    this.fields[name] = value;
    const rank = ranks.get(name);
    if (rank === undefined || value === "") return;
    if (rank.rank >= (this.#ranks[rank.part] ?? Number.POSITIVE_INFINITY)) return;
    this.#ranks[rank.part] = rank.rank;
    this.parts[rank.part] = value;
  }
}

function mnemonicOf(message: string): ReturnType<typeof readMnemonic> {
  const percent = message.indexOf("%");
  // Before it stands at most a header.
  return percent < 0 || percent > 120
    ? undefined
    : readMnemonic(message, mnemonicStart(message, percent));
}

/** In words or a number of syslog; more than 7 is the scale of some logging library: 10 trace, … 60 fatal. */
function severityOf(text: string | undefined): SyslogSeverity | undefined {
  if (text === undefined) return undefined;
  const word = severityOfWord(text);
  if (word !== undefined || !/^[1-6]0$/.test(text)) return word;
  return ([7, 7, 6, 4, 3, 2] as const)[Number(text) / 10 - 1];
}

function ofPriority(text: string | undefined): SyslogSeverity | undefined {
  const priority = Number(text ?? Number.NaN);
  return Number.isInteger(priority) && priority >= 0 && priority <= 191
    ? severityOfPriority(priority)
    : undefined;
}

/** A stamp, or seconds, milliseconds, microseconds or nanoseconds since 1970 by the number of digits. */
function timeOf(text: string, stamps: StampReader, zone: number): number | undefined {
  if (/^\d{9,19}(?:\.\d+)?$/.test(text)) {
    const whole = text.split(".", 1)[0]?.length ?? 0;
    const scale = whole <= 10 ? 1000 : whole <= 13 ? 1 : whole <= 16 ? 1e-3 : 1e-6;
    return Math.round(Number(text) * scale);
  }
  if (stamps.read(text, 0)) return stamps.time;
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) return undefined;
  // Without a zone it was read as that of this machine, which must not matter.
  return /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*$/i.test(text) ? parsed : parsedIn(text, zone);
}

function parsedIn(text: string, zone: number): number | undefined {
  const parsed = Date.parse(`${text} UTC`);
  return Number.isNaN(parsed) ? undefined : parsed - zone * 60_000;
}
