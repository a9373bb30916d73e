/** All that the sources of a dataset give, in their order, some at a time. */

import { stat } from "node:fs/promises";

import { changeOutcome } from "../../core/create/configs/change-outcome.ts";
import { goldenOutcome } from "../../core/create/configs/golden-outcome.ts";
import type { CreationOptions } from "../../core/create/creation-options.ts";
import type { LeaveReason, SourceOutcome } from "../../core/create/operational-record.ts";
import type { SourceRow, SourceTable } from "../../core/create/source-row.ts";
import type { LeftOutSource } from "../../core/create/operational-record.ts";
import type { ReadTable } from "../../core/create/tables/read-table.ts";
import { SeenIds } from "../../core/create/tables/seen-ids.ts";
import { count, enumeration, printable } from "../../core/wording.ts";
import { assertUnchanged } from "../dataset-source.ts";
import { Failure } from "../failure.ts";
import { openSourceTable, type SourceTableNotes } from "../import/source-table.ts";
import { LogSource } from "./log-source.ts";
import type { SourceFile } from "./source-files.ts";
import { openText, wholeText } from "./source-text.ts";
import { tableReading, type TableOptions } from "./table-reading.ts";

/** As much text is no configuration of a device. */
const maxConfigBytes = 20 << 20;

/** What is made of more rows at a time lives long enough to be moved about by the collector of garbage. */
const rowsAtATime = 64;

/** Rows that columns are judged by. */
const judgedRows = 100;

/** Of so many files that cannot be used it is said why; all of them are listed. */
const toldFiles = 20;

export interface SourceBatch {
  readonly path: string;
  /** The first one of its source. */
  readonly isFirst: boolean;
  /** Of a change: path of the configuration before it. */
  readonly before?: string | undefined;
  readonly outcomes: readonly SourceOutcome[];
}

export type ReadingOptions = TableOptions & Pick<CreationOptions, "configStyle">;

export class SourceReader {
  /** Of the sources as a whole, so far: plain sentences without their content. */
  readonly notes: string[] = [];
  readonly tables: ReadTable[] = [];
  readonly #options: ReadingOptions;
  readonly #signal: AbortSignal | undefined;
  /** Of files that were read to their end. */
  #bytes = 0;
  /** Of all tables. */
  readonly #ids = new SeenIds();
  #bytesOfCurrent = (): number => 0;

  constructor(options: ReadingOptions, signal?: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  /** As the files lie there, so far. */
  get bytesRead(): number {
    return this.#bytes + this.#bytesOfCurrent();
  }

  /**
   * Throws a Failure, in words for the user, for what cannot be read, and the signal's reason. A file of a folder that
   * cannot be used is left out, unless there is no other one.
   */
  async *read(files: readonly SourceFile[]): AsyncGenerator<SourceBatch> {
    const unusable: Failure[] = [];
    for (const file of files) {
      const { path } = file;
      const before = file.type === "pair" ? file.before : undefined;
      yield { path, isFirst: true, before, outcomes: [] };
      try {
        for await (const outcomes of this.#outcomesOf(file)) {
          this.#signal?.throwIfAborted();
          if (outcomes.length > 0) yield { path, isFirst: false, outcomes };
        }
      } catch (error) {
        if (!(error instanceof UnusableFile) || !isOfFolder(file)) throw error;
        unusable.push(error);
        if (unusable.length <= toldFiles) this.notes.push(error.message);
        yield { path, isFirst: false, outcomes: [leftOut("unusable-file", error.message)] };
      }
      this.#bytes = this.bytesRead;
      this.#bytesOfCurrent = () => 0;
    }
    if (unusable[0] !== undefined && unusable.length === files.length) throw unusable[0];
  }

  #outcomesOf(file: SourceFile): AsyncGenerator<readonly SourceOutcome[]> {
    switch (file.type) {
      case "table":
        return this.#rows(file.path);
      case "log":
        return this.#logLines(file.path);
      case "config":
      case "pair":
      case "single":
        return this.#configs(file);
    }
  }

  async *#rows(path: string): AsyncGenerator<readonly SourceOutcome[]> {
    const opened = await openSourceTable(path, { signal: this.#signal }).catch(unusable);
    this.#bytesOfCurrent = () => opened.bytesRead();
    try {
      const { columns } = opened.table;
      const { first, rest } = await beginning(opened.table).catch(unusable);
      const year = (opened.stats?.mtime ?? new Date()).getFullYear();
      const name = nameOf(path);
      const named = { path, name, columns, first, year };
      const { table, read } = await tableReading(named, this.#options, this.#ids).catch(unusable);
      this.tables.push(table);
      for await (const batch of rest) {
        for (let at = 0; at < batch.length; at += rowsAtATime) {
          yield batch.slice(at, at + rowsAtATime).map((row): SourceOutcome => {
            return "cells" in row ? read(row) : { type: "left-out", leftOut: row };
          });
        }
      }
      if (opened.stats !== undefined) assertUnchanged(path, opened.stats);
      this.notes.push(...tableNotes(path, opened.notes()));
    } finally {
      opened.close();
    }
  }

  async *#logLines(path: string): AsyncGenerator<readonly SourceOutcome[]> {
    const { log } = this.#options;
    const opened = await openText(path).catch(unusable);
    this.#bytesOfCurrent = () => opened.bytesRead();
    try {
      const changed = opened.stats?.mtime ?? new Date();
      // A year that a person gave says nothing of the month.
      const { year = changed.getFullYear() } = log;
      const month = log.year === undefined ? changed.getMonth() + 1 : log.month;
      const source = await LogSource.open({ ...log, year, month });
      for await (const outcomes of source.read(opened.pieces)) yield this.#typed(outcomes);
      if (opened.stats !== undefined) assertUnchanged(path, opened.stats);
      if (source.mixedLines > 0) {
        const lines = count(source.mixedLines, "line");
        this.notes.push(`${nameOf(path)}: ${lines} not in UTF-8 read as Windows-1252.`);
      }
    } finally {
      opened.close();
    }
  }

  async *#configs(
    file: Exclude<SourceFile, { readonly type: "table" | "log" }>,
  ): AsyncGenerator<readonly SourceOutcome[]> {
    if (file.type === "single") {
      const detail = `there is no configuration ${file.side === "before" ? "after" : "before"} the change`;
      yield [leftOut("no-counterpart", detail)];
      return;
    }
    const { configStyle: style } = this.#options;
    const text = await this.#text(file.path);
    const before = file.type === "pair" ? await this.#text(file.before) : undefined;
    const fault = [text, before].find((one) => typeof one === "string");
    if (typeof text !== "object" || fault !== undefined) {
      yield [leftOut(fault ?? "unreadable-text")];
      return;
    }
    const { name } = file;
    const outcome =
      before === undefined || typeof before === "string"
        ? goldenOutcome({ text: text.text, name, style })
        : changeOutcome({ before: before.text, after: text.text, name, style });
    yield this.#typed([outcome]);
  }

  async #text(path: string) {
    const text = await wholeText(path, maxConfigBytes).catch(unusable);
    if (path !== "-") this.#bytes += (await stat(path)).size;
    return text;
  }

  /** Tables know of it themselves. */
  #typed(outcomes: readonly SourceOutcome[]): readonly SourceOutcome[] {
    const { taskType } = this.#options;
    if (taskType === undefined) return outcomes;
    return outcomes.map((outcome) =>
      outcome.type === "record"
        ? { type: "record", record: { ...outcome.record, taskType } }
        : outcome,
    );
  }
}

/** Nothing of it was read. */
class UnusableFile extends Failure {}

function unusable(error: unknown): never {
  throw error instanceof Failure ? new UnusableFile(error.message, { cause: error }) : error;
}

const isOfFolder = (file: SourceFile): boolean => "isOfFolder" in file && file.isOfFolder;

function leftOut(why: LeaveReason, detail?: string): SourceOutcome {
  return { type: "left-out", leftOut: { why, place: { line: 1, endLine: 1 }, source: [], detail } };
}

type Rows = readonly (SourceRow | LeftOutSource)[];

/** The first rows to judge columns by, and all of them once more. */
export async function beginning(
  table: SourceTable,
): Promise<{ readonly first: readonly SourceRow[]; readonly rest: AsyncIterable<Rows> }> {
  const rows = table.rows[Symbol.asyncIterator]();
  const seen: Rows[] = [];
  const first: SourceRow[] = [];
  while (first.length < judgedRows) {
    const next = await rows.next();
    if (next.done === true) break;
    seen.push(next.value);
    for (const row of next.value) {
      if ("cells" in row && first.length < judgedRows) first.push(row);
    }
  }
  async function* all(): AsyncGenerator<Rows> {
    yield* seen;
    seen.length = 0;
    for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
      yield next.value;
    }
  }
  return { first, rest: all() };
}

function tableNotes(
  path: string,
  { encoding, mixedRows, lateColumns }: SourceTableNotes,
): string[] {
  const notes: string[] = [];
  if (encoding !== "UTF-8") notes.push(`${nameOf(path)} was read as ${encoding}.`);
  if (mixedRows > 0) {
    notes.push(`${nameOf(path)}: ${count(mixedRows, "row")} not in UTF-8 read as Windows-1252.`);
  }
  if (lateColumns.length > 0) {
    const names = enumeration(lateColumns.map((name) => `"${printable(name)}"`));
    notes.push(`${nameOf(path)}: values that only came late in the file were not read: ${names}.`);
  }
  return notes;
}

const nameOf = (path: string): string => (path === "-" ? "Standard input" : `"${printable(path)}"`);
