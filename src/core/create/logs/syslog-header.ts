/**
 * The header of a line of syslog: the PRI, times, sequence numbers, hosts and the program, in the orders in which servers
 * and devices write them. A server's header before that of a device is taken apart too; what the device says counts.
 */

import { isDigit } from "../../ascii.ts";
import { monthAt, type StampReader } from "./log-time.ts";
import { mnemonicStart, readMnemonic, type Mnemonic } from "./mnemonic.ts";
import { code, numberAt, skipDigits, skipSpaces, wordEnd } from "./scanning.ts";
import { severityOfWord } from "./severity.ts";
import type { SyslogSeverity } from "./log-entry.ts";
import { minutesOfZone } from "./time-zones.ts";
import { readUptime } from "./uptime.ts";

/** Hosts, servers and numbers before a message are fewer than these. */
const mostParts = 24;

export class SyslogHeader {
  time: number | undefined;
  uptime: number | undefined;
  host: string | undefined;
  process: string | undefined;
  mnemonic: Mnemonic | undefined;
  /** Of a server that writes it in words behind the time. */
  severity: SyslogSeverity | undefined;
  /** Where the message begins. */
  end = 0;
  /** The year stood first, as only NX-OS writes it. */
  yearFirst = false;
  /** Of a node of IOS-XR: "RP/0/RSP0/CPU0". */
  ofNode = false;
  /** The time ended with a colon, or a sequence number was before it: a device of Cisco wrote it. */
  ofCisco = false;

  readonly #stamps: StampReader;
  #line = "";
  #stamped = false;
  #hosted = false;
  #closed = false;

  constructor(stamps: StampReader) {
    this.#stamps = stamps;
  }

  /** Whether a header of syslog begins at `at`. With a PRI before it, a message may follow at once. */
  read(line: string, from: number, hasPriority: boolean): boolean {
    this.#reset(line);
    let at = from;
    for (let parts = 0; parts < mostParts; parts += 1) {
      at = skipSpaces(line, at);
      const char = line.charCodeAt(at);
      if (char === code.percent) {
        at = this.#readMnemonic(at);
        break;
      }
      const behind = this.#readNumberOrTime(at, char);
      if (behind === undefined) {
        const word = this.#readWord(at, hasPriority);
        if (word === undefined) break;
        at = word;
        // The program is the last thing before the message.
        if (this.process !== undefined) {
          at = this.#readMessageStart(at);
          break;
        }
      } else at = behind;
    }
    this.end = Math.min(at, line.length);
    return hasPriority || this.#stamped || this.mnemonic !== undefined;
  }

  #reset(line: string): void {
    this.#line = line;
    this.time = undefined;
    this.uptime = undefined;
    this.host = undefined;
    this.process = undefined;
    this.mnemonic = undefined;
    this.severity = undefined;
    this.yearFirst = false;
    this.ofNode = false;
    this.ofCisco = false;
    this.#stamped = false;
    this.#hosted = false;
    this.#closed = false;
  }

  /** Behind a colon that stands alone, a time, an uptime or a sequence number. */
  #readNumberOrTime(at: number, char: number): number | undefined {
    const line = this.#line;
    if (char === code.colon) return at + 1;
    const unset = char === code.star;
    const stampAt = unset || char === code.dot ? at + 1 : at;
    if (this.#stamps.read(line, stampAt, unset)) {
      this.time = this.#stamps.time;
      this.yearFirst = isDigit(char) && line.charCodeAt(stampAt + 4) === code.space;
      this.#stamped = true;
      const end = skipSpaces(line, this.#stamps.end);
      this.#closed = line.charCodeAt(end) === code.colon;
      if (this.#closed) this.ofCisco = true;
      else this.#hosted = false;
      return this.#closed ? end + 1 : this.#stamps.end;
    }
    if (!isDigit(char)) return undefined;
    const uptime = readUptime(line, at);
    if (uptime !== undefined && isSpaceOrEnd(line, uptime.end)) {
      this.uptime = uptime.uptime;
      this.#stamped = true;
      this.#closed = true;
      this.ofCisco = true;
      return uptime.end;
    }
    const sequenceEnd = this.#sequenceEnd(at);
    if (sequenceEnd !== undefined) this.ofCisco = true;
    return sequenceEnd;
  }

  /** Behind "000123:". */
  #sequenceEnd(at: number): number | undefined {
    const end = skipDigits(this.#line, at);
    const isSequence =
      end > at && this.#line.charCodeAt(end) === code.colon && isSpaceOrEnd(this.#line, end + 1);
    return isSequence ? end + 1 : undefined;
  }

  /** A host, the name of a node or a program. `undefined`: the message begins here. */
  #readWord(at: number, hasPriority: boolean): number | undefined {
    const line = this.#line;
    const end = wordEnd(line, at);
    if (end === at) return undefined;
    if (isNode(line, at)) {
      this.ofNode = true;
      const colon = line.indexOf(":", at);
      return colon >= 0 && colon < end ? colon + 1 : end;
    }
    if (line.charCodeAt(end - 1) === code.colon) return this.#readLabel(at, end, hasPriority);
    if (this.#readLevel(at, end)) return end;
    const next = this.#next(end);
    if (isData(line, at, end)) return undefined;
    if (next === "time" && (this.#stamped || hasPriority || this.ofCisco)) {
      return this.#setHost(at, end);
    }
    if (next === "mnemonic" && !this.#closed && (this.#stamped || hasPriority || this.ofCisco)) {
      return this.#setHost(at, end);
    }
    if (!this.#stamped || this.#closed || this.#hosted) return undefined;
    if (line.startsWith("message repeated ", end + 1)) return undefined;
    return this.#setHost(at, end);
  }

  /** A word with a colon at its end: "sshd[123]:", "sw1:", "AEST:". */
  #readLabel(at: number, end: number, hasPriority: boolean): number | undefined {
    const line = this.#line;
    const bracket = line.indexOf("[", at);
    const hasNumber =
      bracket > at && bracket < end && line.charCodeAt(end - 2) === code.closeBracket;
    if (hasNumber) {
      if (!this.#stamped && !hasPriority) return undefined;
      this.process = line.slice(at, bracket);
      return end;
    }
    const next = this.#next(end);
    const isOfSyslog = this.#stamped || hasPriority || this.ofCisco;
    if (next === "time") return isOfSyslog ? this.#setHost(at, end - 1) : undefined;
    const name = line.slice(at, end - 1);
    if (next === "mnemonic") {
      if (this.#hosted) {
        const minutes = minutesOfZone(name);
        if (minutes !== undefined) {
          this.#stamps.placeInZone(minutes);
          this.time = this.#stamps.time;
          return end;
        }
        if (name !== this.host && !this.#closed) this.process = name;
        return end;
      }
      return this.host === undefined ? this.#setHost(at, end - 1) : end;
    }
    if (this.#closed || !isOfSyslog) return undefined;
    this.process = name;
    return end;
  }

  /** "Local7.Notice" between tabs, as Kiwi's server writes it. */
  #readLevel(at: number, end: number): boolean {
    const line = this.#line;
    if (line.charCodeAt(at - 1) !== code.tab || line.charCodeAt(end) !== code.tab) return false;
    const dot = line.indexOf(".", at);
    if (dot < 0 || dot >= end) return false;
    const severity = severityOfWord(line.slice(dot + 1, end));
    if (severity === undefined) return false;
    this.severity = severity;
    return true;
  }

  #setHost(from: number, to: number): number {
    this.host = this.#line.slice(from, to);
    this.#hosted = true;
    return this.#line.charCodeAt(to) === code.colon ? to + 1 : to;
  }

  /** What a word is followed by, behind a sequence number. The name of a node has its time at its end. */
  #next(from: number): "mnemonic" | "time" | "other" {
    const line = this.#line;
    let at = skipSpaces(line, from);
    if (isDigit(line.charCodeAt(at))) {
      const behind = this.#sequenceEnd(at);
      if (behind !== undefined) at = skipSpaces(line, behind);
    }
    if (isNode(line, at)) return "time";
    const char = line.charCodeAt(at);
    if (char === code.percent) {
      return readMnemonic(line, mnemonicStart(line, at)) === undefined ? "other" : "mnemonic";
    }
    if (char === code.star || char === code.dot) at += 1;
    return looksLikeTime(line, at) ? "time" : "other";
  }

  /** Behind the program: Arista and Junos may write numbers and a mnemonic there. */
  #readMessageStart(from: number): number {
    let at = skipSpaces(this.#line, from);
    const behind = this.#sequenceEnd(at);
    if (behind !== undefined) {
      const next = skipSpaces(this.#line, behind);
      if (this.#line.charCodeAt(next) === code.percent) at = next;
    }
    return this.#line.charCodeAt(at) === code.percent ? this.#readMnemonic(at) : at;
  }

  #readMnemonic(at: number): number {
    const start = mnemonicStart(this.#line, at);
    this.mnemonic = readMnemonic(this.#line, start);
    return this.mnemonic === undefined ? at : start;
  }
}

function isSpaceOrEnd(line: string, at: number): boolean {
  const char = line.charCodeAt(at);
  return char === code.space || char === code.tab || at >= line.length;
}

function looksLikeTime(line: string, at: number): boolean {
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
function isNode(line: string, at: number): boolean {
  return (
    line.startsWith("RP/", at) ||
    line.startsWith("LC/", at) ||
    line.startsWith("SP/", at) ||
    line.startsWith("0/R", at)
  );
}

/** The beginning of pairs, of columns or of JSON, which is no name. */
function isData(line: string, at: number, end: number): boolean {
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
