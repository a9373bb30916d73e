/** Rows of tables of log entries that do not say what the entries mean: the mapping of logs says it. */

import type { LogOptions } from "../creation-options.ts";
import { LogLineReader } from "../logs/log-line-reader.ts";
import type { LogEntry } from "../logs/log-entry.ts";
import { LogRules } from "../logs/log-rules.ts";
import { recordOf } from "../logs/open-entry.ts";
import type { OperationalRecord, SourceOutcome } from "../operational-record.ts";
import type { SourceRow } from "../source-row.ts";
import type { TableRecords } from "./table-records.ts";

/** Each row is an entry, and an entry a record: rows are not grouped into incidents. */
export class LogTableRecords {
  readonly #records: TableRecords;
  readonly #reader: LogLineReader;
  readonly #rules: LogRules;
  readonly #leastSevere: number;

  private constructor(records: TableRecords, rules: LogRules, options: LogOptions) {
    this.#records = records;
    this.#rules = rules;
    this.#reader = new LogLineReader(options);
    this.#leastSevere = options.leastSevere;
  }

  static async open(records: TableRecords, options: LogOptions): Promise<LogTableRecords> {
    return new LogTableRecords(records, await LogRules.compile(options.mapping), options);
  }

  read(row: SourceRow): SourceOutcome {
    const record = this.#records.read(row);
    const text = record.parts.entry;
    const entry = text === undefined ? undefined : this.#entryOf(text);
    if (text === undefined || entry === undefined) return { type: "record", record };
    const meaning = this.#rules.meaningOf(entry);
    const why = this.#whyIgnored(entry, meaning?.isIgnored === true);
    if (why !== undefined) {
      const { place, source } = record;
      return { type: "left-out", leftOut: { why: "ignored-line", place, source, detail: why } };
    }
    const lines = text.split("\n");
    const understood = recordOf([
      { entry, meaning, lines, source: lines, characters: 0, line: 1, endLine: 1, repeats: 0 },
    ]);
    return { type: "record", record: completed(record, understood) };
  }

  #entryOf(text: string): LogEntry | undefined {
    const entry = this.#reader.read(text);
    if (entry !== undefined) return entry;
    // Other columns have its header.
    const headed = this.#reader.read(`1970-01-01T00:00:00Z host ${text}`);
    return headed && { ...headed, time: undefined, host: undefined };
  }

  #whyIgnored({ severity }: LogEntry, isIgnored: boolean): string | undefined {
    if (isIgnored) return "the mapping leaves it out";
    const isLess = severity !== undefined && severity > this.#leastSevere;
    return isLess ? "it is less severe than asked for" : undefined;
  }
}

/** What columns say counts more than what the entry does. */
function completed(record: OperationalRecord, understood: OperationalRecord): OperationalRecord {
  const { doubt, ...known } = record;
  const isOpen = doubt === "no-answer";
  const others = isOpen ? understood.doubt : doubt;
  return {
    ...known,
    parts: { ...understood.parts, ...record.parts },
    traits: { ...understood.traits, ...record.traits },
    missing: understood.missing,
    ...(others !== undefined && { doubt: others }),
  };
}
