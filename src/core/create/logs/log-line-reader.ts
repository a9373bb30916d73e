/** Lines of a log in any dialect, their headers taken apart. */

import { isDigit } from "../../ascii.ts";
import { asaInterface } from "./dialects/asa-interface.ts";
import { ciscoDialect, isFirewall, isOfXr } from "./dialects/cisco.ts";
import { noEnvelope, type Envelope } from "./dialects/envelope.ts";
import { isFortios, readFortios } from "./dialects/fortios.ts";
import { readJson } from "./dialects/json.ts";
import { isJunosMnemonic, isJunosProgram, junosTag } from "./dialects/junos.ts";
import { isPanOs, readPanOs } from "./dialects/pan-os.ts";
import { readStructuredHeader, type StructuredHeader } from "./dialects/rfc5424.ts";
import { interfaceIn } from "./interfaces.ts";
import type { LogDialect, LogEntry, SyslogSeverity } from "./log-entry.ts";
import { StampReader, type LogTimeOptions } from "./log-time.ts";
import { mnemonicStart, readMnemonic, type Mnemonic } from "./mnemonic.ts";
import { neighbourIn } from "./neighbours.ts";
import { code, numberAt, skipDigits, skipSpaces } from "./scanning.ts";
import { severityOfPriority } from "./severity.ts";
import { SyslogHeader } from "./syslog-header.ts";

export type { LogTimeOptions } from "./log-time.ts";

/** Reads the lines of one log in their order: a missing year is told from the months before it. */
export class LogLineReader {
  /** How many lines were read of each dialect. */
  readonly counts = new Map<LogDialect, number>();

  readonly #zone: number;
  readonly #stamps: StampReader;
  readonly #header: SyslogHeader;
  /** Behind the PRI that was last read. */
  #end = 0;

  constructor(options: LogTimeOptions) {
    this.#zone = options.zone;
    this.#stamps = new StampReader(options);
    this.#header = new SyslogHeader(this.#stamps);
  }

  /** `undefined`: in no dialect that is known. */
  read(line: string): LogEntry | undefined {
    const entry = this.#read(line);
    if (entry !== undefined) {
      this.counts.set(entry.dialect, (this.counts.get(entry.dialect) ?? 0) + 1);
    }
    return entry;
  }

  #read(line: string): LogEntry | undefined {
    let at = line.charCodeAt(0) === code.byteOrderMark ? 1 : 0;
    at = skipSpaces(line, at);
    if (line.charCodeAt(at) === code.openBrace) {
      return readJson(at === 0 ? line : line.slice(at), this.#stamps, this.#zone);
    }
    const priority = this.#readPriority(line, at);
    const start = priority === undefined ? at : this.#end;
    const structured = readStructuredHeader(line, start, this.#stamps);
    if (structured !== undefined) return this.#ofStructured(line, structured, priority);
    if (isFortios(line, start)) return readFortios(line, start, envelopeOf(priority), this.#stamps);
    if (isPanOs(line, start)) return readPanOs(line, start, envelopeOf(priority), this.#stamps);
    return this.#ofHeader(line, start, priority);
  }

  /** "<134>", behind the length of the message where it came in a stream (RFC 6587), before an address of Kiwi's server. */
  #readPriority(line: string, from: number): number | undefined {
    let at = from;
    if (isDigit(line.charCodeAt(at))) {
      at = skipDigits(line, at);
      if (line.charCodeAt(at) !== code.space) return undefined;
      at += 1;
    }
    if (line.charCodeAt(at) !== code.less) return undefined;
    const end = skipDigits(line, at + 1);
    const length = end - at - 1;
    if (length < 1 || length > 3 || line.charCodeAt(end) !== code.greater) return undefined;
    const priority = numberAt(line, at + 1, length);
    // 23 facilities with 8 severities each (RFC 5424, section 6.2.1).
    if (priority > 191) return undefined;
    this.#end = end + 1;
    if (line.startsWith("Original Address=", this.#end)) {
      const space = line.indexOf(" ", this.#end + 9);
      if (space > 0) this.#end = space + 1;
    }
    return priority;
  }

  #ofHeader(line: string, start: number, priority: number | undefined): LogEntry | undefined {
    const header = this.#header;
    if (!header.read(line, start, priority !== undefined)) return undefined;
    const { end, mnemonic, process, time, host } = header;
    const envelope = envelopeOf(priority, time, host, process, header.severity);
    if (mnemonic === undefined && isFortios(line, end)) {
      return readFortios(line, end, envelope, this.#stamps);
    }
    if (mnemonic === undefined && isPanOs(line, end)) {
      return readPanOs(line, end, envelope, this.#stamps);
    }
    const tag = process === undefined ? undefined : junosTag(line, end, process);
    const dialect = this.#dialect(mnemonic, tag, header);
    const entry = entryOf(line, end, dialect, envelope, mnemonic);
    const name = dialect === "junos" ? (tag ?? junosName(mnemonic)) : entry.mnemonic;
    if (name === entry.mnemonic && header.uptime === undefined) return entry;
    return {
      ...entry,
      mnemonic: name,
      ...(header.uptime !== undefined && { uptime: header.uptime }),
    };
  }

  #dialect(
    mnemonic: Mnemonic | undefined,
    tag: string | undefined,
    header: SyslogHeader,
  ): LogDialect {
    const { process, ofCisco, ofNode, yearFirst } = header;
    if (mnemonic === undefined) {
      if (process !== undefined && (tag !== undefined || isJunosProgram(process))) return "junos";
      return ofCisco || ofNode || yearFirst ? ciscoDialect(undefined, header) : "rfc3164";
    }
    const isOfCisco = ofNode || ofCisco || isFirewall(mnemonic) || isOfXr(mnemonic);
    if (process !== undefined && !isOfCisco) return isJunosMnemonic(mnemonic) ? "junos" : "eos";
    return ciscoDialect(mnemonic, header);
  }

  #ofStructured(
    line: string,
    structured: StructuredHeader,
    priority: number | undefined,
  ): LogEntry {
    const { end, data, hasData } = structured;
    let { time, host } = structured;
    const { process } = structured;
    let at = end;
    let mnemonic = readMnemonic(line, mnemonicStart(line, at));
    if (mnemonic === undefined && !hasData && this.#header.read(line, at, true)) {
      // A server wrote this header without data before that of the device.
      const header = this.#header;
      if (header.mnemonic !== undefined) {
        ({ mnemonic, end: at } = header);
        time = header.time ?? time;
        host = header.host ?? host;
      }
    }
    const envelope = envelopeOf(priority, time, host, process);
    if (mnemonic === undefined && isFortios(line, at))
      return readFortios(line, at, envelope, this.#stamps);
    if (mnemonic === undefined && isPanOs(line, at))
      return readPanOs(line, at, envelope, this.#stamps);
    const isJunos = data !== undefined && Object.keys(data)[0]?.startsWith("junos@") === true;
    const dialect = structuredDialect(isJunos, mnemonic, process);
    const entry = entryOf(line, at, dialect, envelope, mnemonic);
    if (data === undefined && structured.messageId === undefined) return entry;
    return {
      ...entry,
      // Junos says all in its data.
      message: entry.message === "" ? line.slice(structured.dataAt).trimEnd() : entry.message,
      mnemonic: mnemonic?.name ?? structured.messageId,
      interface: entry.interface ?? valueOf(data, interfaceNames),
      neighbour: entry.neighbour ?? valueOf(data, neighbourNames),
      fields: data,
    };
  }
}

/** Of the structured data of Junos. */
const interfaceNames = /\.interface-name$/;
const neighbourNames = /\.(?:peer-name|peer-address|neighbor-address|neighbor)$/;

function valueOf(data: StructuredHeader["data"], names: RegExp): string | undefined {
  if (data === undefined) return undefined;
  const name = Object.keys(data).find((key) => names.test(key));
  return name === undefined || data[name] === "" ? undefined : data[name];
}

function structuredDialect(
  isJunos: boolean,
  mnemonic: Mnemonic | undefined,
  process: string | undefined,
): LogDialect {
  if (isJunos) return "junos";
  if (mnemonic === undefined) {
    return process !== undefined && isJunosProgram(process) ? "junos" : "rfc5424";
  }
  if (isFirewall(mnemonic)) return "cisco-asa";
  if (isOfXr(mnemonic)) return "cisco-iosxr";
  // Arista names the agent that writes; Cisco names none, or the mnemonic itself.
  return process === undefined || process.startsWith("%") ? "cisco-ios" : "eos";
}

function junosName(mnemonic: Mnemonic | undefined): string | undefined {
  return mnemonic === undefined || mnemonic.event === "" ? undefined : mnemonic.event;
}

function envelopeOf(
  priority: number | undefined,
  time?: number,
  host?: string,
  process?: string,
  severity?: SyslogSeverity,
): Envelope {
  if (priority === undefined && time === undefined && host === undefined && process === undefined) {
    return noEnvelope;
  }
  return {
    time,
    host,
    process,
    facility: priority === undefined ? undefined : priority >> 3,
    severity: priority === undefined ? severity : severityOfPriority(priority),
  };
}

function entryOf(
  line: string,
  at: number,
  dialect: LogDialect,
  envelope: Envelope,
  mnemonic: Mnemonic | undefined,
): LogEntry {
  const message = line.slice(at).trimEnd();
  return {
    dialect,
    time: envelope.time,
    host: envelope.host,
    severity: mnemonic?.severity ?? envelope.severity,
    facility: envelope.facility,
    mnemonic: mnemonic?.name,
    process: envelope.process,
    interface:
      interfaceIn(line, at) ?? (dialect === "cisco-asa" ? asaInterface(message) : undefined),
    neighbour: neighbourIn(line, at),
    message,
  };
}
