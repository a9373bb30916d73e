/**
 * The header of a line of syslog: the PRI, times, sequence numbers, hosts and the program, in the orders in which servers
 * and devices write them. A server's header before that of a device is taken apart too; what the device says counts.
 */

import { isDigit } from "../../ascii.ts";
import { isJunosCard } from "./dialects/junos.ts";
import { isData, isNode, isSpaceOrEnd, loggedLevel, looksLikeTime } from "./header-words.ts";
import type { StampReader } from "./log-time.ts";
import { mnemonicStart, readMnemonic, type Mnemonic } from "./mnemonic.ts";
import { code, skipDigits, skipSpaces, wordEnd } from "./scanning.ts";
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
  /** Of a server or a program that writes it in words behind the time. */
  severity: SyslogSeverity | undefined;
  /** Where the message begins. */
  end = 0;
  /** The year stood first, as NX-OS and IOS-XR may write it. */
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
    if (this.#readLevel(at, end) || (!hasPriority && this.#readLoggedLevel(at, end))) return end;
    const next = this.#next(end);
    if (isData(line, at, end)) return undefined;
    const isOfNode = next === "time" && isNode(line, skipSpaces(line, end));
    if (next === "time" && (this.#stamped || hasPriority || this.ofCisco || isOfNode)) {
      return this.#setHost(at, end);
    }
    if (next === "mnemonic" && !this.#closed && (this.#stamped || hasPriority || this.ofCisco)) {
      return this.#setHost(at, end);
    }
    if (!this.#stamped || this.#closed) return undefined;
    if (this.#hosted) return this.#readCard(at, end);
    // "[main]" names a thread, "[2001:db8::1]" may name a host.
    if (line.charCodeAt(at) === code.openBracket && !line.slice(at, end).includes(":")) {
      return undefined;
    }
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
    if (!hasPriority && this.#readLoggedLevel(at, end - 1)) return end;
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

  /** What a program writes behind the time in place of a host. */
  #readLoggedLevel(at: number, end: number): boolean {
    if (!this.#stamped || this.#closed || this.#hosted || end - at < 3 || end - at > 15) {
      return false;
    }
    const severity = loggedLevel(this.#line.slice(at, end));
    if (severity === undefined) return false;
    this.severity = severity;
    // Such programs name no host.
    this.#hosted = true;
    return true;
  }

  /** "fpc0", a card of Junos, which writes no colon behind its name. */
  #readCard(at: number, end: number): number | undefined {
    if (!isJunosCard(this.#line, at, end)) return undefined;
    this.process = this.#line.slice(at, end);
    return end;
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
