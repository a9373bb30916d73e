/** PAN-OS: columns with commas between, "1,2026/05/01 12:00:01,007000000001,SYSTEM,general,…". */

import { interfaceIn } from "../interfaces.ts";
import type { LogEntry } from "../log-entry.ts";
import type { StampReader } from "../log-time.ts";
import { neighbourIn } from "../neighbours.ts";
import { severityOfWord } from "../severity.ts";
import type { Envelope } from "./envelope.ts";
import { panOsType } from "./pan-os-columns.ts";

const beginning =
  /\d{0,4},(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}),[^,\s]{0,40},[A-Z][A-Z_-]{2,30},/y;
/** Of any type. */
const mostColumns = 200;

export function isPanOs(line: string, at: number): boolean {
  beginning.lastIndex = at;
  return beginning.test(line);
}

export function readPanOs(
  line: string,
  at: number,
  envelope: Envelope,
  stamps: StampReader,
): LogEntry {
  const columns = columnsOf(line, at);
  const type = panOsType(columns);
  const fields: Record<string, string> = { type: columns[3] ?? "", subtype: columns[4] ?? "" };
  for (const [name, index] of type?.names ?? []) {
    const value = columns[index];
    if (value !== undefined && value !== "") fields[name] = value;
  }
  if (columns[2] !== undefined && columns[2] !== "") fields["serial"] = columns[2];
  const { object, description } = fields;
  const level = type?.severity === undefined ? "" : (columns[type.severity] ?? "");
  return {
    dialect: "pan-os",
    time:
      timeOf(line, columns[6] ?? "", stamps) ??
      timeOf(line, columns[1] ?? "", stamps) ??
      envelope.time,
    host: textOf(columns[type?.device ?? -1]) ?? envelope.host,
    severity: severityOfWord(level) ?? envelope.severity,
    facility: envelope.facility,
    mnemonic: fields["type"] === "SYSTEM" ? (fields["event_id"] ?? nameOf(fields)) : nameOf(fields),
    interface: interfaceOf(object) ?? interfaceOf(description),
    neighbour: description === undefined ? undefined : neighbourIn(description, 0),
    message: line.slice(at),
    fields,
  };
}

function nameOf(fields: Readonly<Record<string, string>>): string {
  const { type = "", subtype = "" } = fields;
  // Of configuration logs the subtype is 0.
  return subtype === "" || subtype === "0" ? type : `${type}/${subtype}`;
}

function interfaceOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : interfaceIn(text, 0);
}

function textOf(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

/** Values that have commas are in quotes, with quotes doubled. */
function columnsOf(line: string, from: number): readonly string[] {
  const columns: string[] = [];
  let at = from;
  while (at <= line.length && columns.length < mostColumns) {
    const end = line.charCodeAt(at) === 0x22 ? quotedEnd(line, at) : at;
    const comma = line.indexOf(",", end);
    const stop = comma < 0 ? line.length : comma;
    const text = line.slice(at, stop);
    columns.push(end === at ? text : text.slice(1, end - at - 1).replaceAll('""', '"'));
    at = stop + 1;
  }
  return columns;
}

/** Behind the quote that closes; one that nobody closes runs to the end. */
function quotedEnd(line: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return line.length;
    if (line.charCodeAt(quote + 1) !== 0x22) return quote + 1;
    at = quote + 2;
  }
}

/** Since PAN-OS 10 the time stands in the line once more, with its zone; it is the same one if its digits are. */
function timeOf(line: string, text: string, stamps: StampReader): number | undefined {
  if (!stamps.read(text, 0)) return undefined;
  const { time } = stamps;
  const local = `,${text.slice(0, 10).replaceAll("/", "-")}T${text.slice(11, 19)}.`;
  const exact = line.indexOf(local);
  return exact >= 0 && stamps.read(line, exact + 1) ? stamps.time : time;
}
