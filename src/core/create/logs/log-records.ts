/** Records of log lines: entries with the lines that belong to them, and what the mapping says they mean. */

import type { LogOptions } from "../creation-options.ts";
import type { LeaveReason, SourceOutcome } from "../operational-record.ts";
import { Incidents, type EntryGroup } from "./incidents.ts";
import type { LogEntry } from "./log-entry.ts";
import { LogLineReader } from "./log-line-reader.ts";
import { repeatOf, type LogRepeat } from "./log-repeat.ts";
import { LogRules } from "./log-rules.ts";
import { recordOf, type OpenEntry } from "./open-entry.ts";

/** Longer lines are no log lines, and an entry with the lines that go on with it is no longer than this either. */
const maxCharacters = 1_048_576;
const maxContinuations = 100;

export class LogRecords {
  readonly #options: LogOptions;
  readonly #rules: LogRules;
  readonly #reader: LogLineReader;
  readonly #incidents: Incidents | undefined;
  /** The line that was read last: it is understood when the next one comes, since the last one of all may be cut off. */
  #held: { readonly line: string; readonly lineNumber: number } | undefined;
  /** What a line that goes on belongs to: an entry, or one that was left out. */
  #last: OpenEntry | "ignored" | undefined;

  private constructor(options: LogOptions, rules: LogRules) {
    this.#options = options;
    this.#rules = rules;
    this.#reader = new LogLineReader(options);
    const { incidentMinutes } = options;
    this.#incidents = incidentMinutes === undefined ? undefined : new Incidents(incidentMinutes);
  }

  /** Asynchronous: the engine of regular expressions is loaded where the mapping has some. */
  static async open(options: LogOptions): Promise<LogRecords> {
    return new LogRecords(options, await LogRules.compile(options.mapping));
  }

  /**
   * `line`: without its break; `lineNumber`: 1-based. Answers with what is finished, which lies before this line. Incidents
   * come in the order in which they end, so lines of other hosts may come first.
   */
  read(line: string, lineNumber: number): readonly SourceOutcome[] {
    const held = this.#held;
    this.#held = { line, lineNumber };
    return held === undefined ? [] : this.#take(held.line, held.lineNumber);
  }

  /** What is not finished yet. `isCutOff`: the last line has no break, so it may be half-written. */
  end({ isCutOff }: { readonly isCutOff: boolean }): readonly SourceOutcome[] {
    const held = this.#held;
    this.#held = undefined;
    const last = held === undefined ? [] : this.#take(held.line, held.lineNumber, isCutOff);
    const finished = this.#finish();
    const open = this.#incidents?.end() ?? [];
    return [...last, ...finished, ...open.map(recordOutcome)];
  }

  #take(line: string, lineNumber: number, isCutOff = false): readonly SourceOutcome[] {
    if (line.length > maxCharacters) return this.#leaveOut("too-long", line, lineNumber);
    const text = line.trimEnd();
    if (text === "") return this.#finish();
    const entry = this.#reader.read(text);
    if (entry === undefined) {
      if (this.#goOn(line, text, lineNumber)) return [];
      const why = this.#last === "ignored" && isContinuation(text) ? "ignored-line" : undefined;
      return this.#leaveOut(
        why ?? (isCutOff ? "half-written" : "unmatched-line"),
        line,
        lineNumber,
      );
    }
    if (isCutOff && (isHalfOf(entry, text) || this.#rules.isUnknown(entry))) {
      return this.#leaveOut("half-written", line, lineNumber);
    }
    const repeat = repeatOf(entry);
    return repeat === undefined
      ? this.#takeEntry(entry, line, lineNumber)
      : this.#takeRepeat(entry, repeat, line, lineNumber);
  }

  #takeEntry(entry: LogEntry, line: string, lineNumber: number): readonly SourceOutcome[] {
    const { leastSevere } = this.#options;
    if (entry.severity !== undefined && entry.severity > leastSevere) {
      return this.#leaveOut("ignored-line", line, lineNumber, "it is less severe than asked for");
    }
    const meaning = this.#rules.meaningOf(entry);
    if (meaning?.isIgnored === true) {
      return this.#leaveOut("ignored-line", line, lineNumber, "the mapping leaves it out");
    }
    const outcomes = this.#finish();
    this.#last = {
      entry,
      meaning,
      lines: [line.trimEnd()],
      source: [line],
      characters: line.length,
      line: lineNumber,
      endLine: lineNumber,
      repeats: 0,
    };
    return outcomes;
  }

  /** Counted where the message that came again is, if it is known which one that was. */
  #takeRepeat(
    entry: LogEntry,
    { times, message }: LogRepeat,
    line: string,
    lineNumber: number,
  ): readonly SourceOutcome[] {
    const last = this.#last;
    const isOfLast = typeof last === "object" && last.entry.host === entry.host;
    const repeated = isOfLast ? last : this.#incidents?.lastOf(entry.host);
    const isSame = message === undefined || message === repeated?.entry.message;
    if (repeated === undefined || !isSame || repeated.source.length > maxContinuations) {
      // Its own text says how often it came.
      if (message !== undefined) return this.#takeEntry({ ...entry, message }, line, lineNumber);
      return last === "ignored"
        ? this.#leaveOut("ignored-line", line, lineNumber, "it repeats a line that is left out")
        : this.#leaveOut("lone-repeat", line, lineNumber);
    }
    grow(repeated, line, lineNumber);
    repeated.repeats += times;
    return [];
  }

  /** Whether the line is part of the entry before. */
  #goOn(line: string, text: string, lineNumber: number): boolean {
    const last = this.#last;
    if (typeof last !== "object" || !isContinuation(text)) return false;
    if (lineNumber !== last.endLine + 1) return false;
    if (last.source.length > maxContinuations || last.characters + line.length > maxCharacters) {
      return false;
    }
    grow(last, line, lineNumber);
    last.lines.push(text);
    return true;
  }

  #leaveOut(
    why: LeaveReason,
    line: string,
    lineNumber: number,
    detail?: string,
  ): readonly SourceOutcome[] {
    const outcomes = this.#finish();
    if (why === "ignored-line") this.#last = "ignored";
    const place = { line: lineNumber, endLine: lineNumber };
    const leftOut = { why, place, source: [line], detail };
    return [...outcomes, { type: "left-out", leftOut }];
  }

  /** Nothing more belongs to the last entry. */
  #finish(): SourceOutcome[] {
    const last = this.#last;
    this.#last = undefined;
    if (typeof last !== "object") return [];
    const groups = this.#incidents?.add(last);
    return groups === undefined ? [recordOutcome([last])] : groups.map(recordOutcome);
  }
}

const recordOutcome = (entries: EntryGroup): SourceOutcome => ({
  type: "record",
  record: recordOf(entries),
});

function grow(entry: OpenEntry, line: string, lineNumber: number): void {
  entry.source.push(line);
  entry.characters += line.length;
  entry.endLine = lineNumber;
}

/** An indented line, or what IOS writes below a message about one of its processes. */
const isContinuation = (text: string): boolean =>
  text.startsWith(" ") ||
  text.startsWith("\t") ||
  text.startsWith("-Traceback=") ||
  text.startsWith("-Process=");

/** A header that breaks off, or a quote that nothing closes in dialects that close them all. */
function isHalfOf({ dialect, time, host, mnemonic }: LogEntry, text: string): boolean {
  if (dialect === "fortios" || dialect === "pan-os") return text.split('"').length % 2 === 0;
  return time === undefined && host === undefined && mnemonic === undefined;
}
