/** A log file, line after line. */

import type { LogOptions } from "../../core/create/creation-options.ts";
import { LogRecords } from "../../core/create/logs/log-records.ts";
import type { LeaveReason, SourceOutcome } from "../../core/create/operational-record.ts";
import { LineSplitter, type LineSink } from "../line-splitter.ts";
import { asWindows1252 } from "./source-text.ts";

/** Longer ones are no lines of a log. */
const maxLineBytes = 1 << 20;

/** What is made of more lines at a time lives long enough to be moved about by the collector of garbage. */
const bytesAtATime = 1 << 16;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export class LogSource implements LineSink {
  /** Lines that are in Windows-1252 in spite of all others. */
  mixedLines = 0;
  readonly #records: LogRecords;
  #outcomes: SourceOutcome[] = [];
  #line = 0;

  static async open(options: LogOptions): Promise<LogSource> {
    return new LogSource(await LogRecords.open(options));
  }

  private constructor(records: LogRecords) {
    this.#records = records;
  }

  /** `pieces`: in UTF-8. Some outcomes at a time. */
  async *read(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly SourceOutcome[]> {
    const splitter = new LineSplitter(this, maxLineBytes);
    let last: number | undefined;
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; at += bytesAtATime) {
        splitter.push(piece.subarray(at, at + bytesAtATime));
        yield this.#taken();
      }
      last = piece.at(-1) ?? last;
    }
    splitter.end();
    const isCutOff = last !== undefined && last !== lineFeed && last !== carriageReturn;
    this.#add(this.#records.end({ isCutOff }));
    yield this.#taken();
  }

  line(text: string): void {
    this.#line += 1;
    this.#add(this.#records.read(text, this.#line));
  }

  invalidLine(_text: string, bytes: Uint8Array): void {
    const text = asWindows1252(bytes);
    if (text === undefined) {
      this.#leaveOut("unreadable-text", [Buffer.from(bytes).toString("latin1")]);
      return;
    }
    this.mixedLines += 1;
    this.line(text);
  }

  oversizedLine(): void {
    this.#leaveOut("too-long", []);
  }

  #leaveOut(why: LeaveReason, source: readonly string[]): void {
    this.#line += 1;
    const place = { line: this.#line, endLine: this.#line };
    this.#outcomes.push({ type: "left-out", leftOut: { why, place, source } });
  }

  #add(outcomes: readonly SourceOutcome[]): void {
    for (const outcome of outcomes) this.#outcomes.push(outcome);
  }

  #taken(): readonly SourceOutcome[] {
    const outcomes = this.#outcomes;
    this.#outcomes = [];
    return outcomes;
  }
}
