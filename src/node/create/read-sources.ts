/** All that the sources of a dataset give, in their order, some at a time. */

import { stat } from "node:fs/promises";

import { changeOutcome } from "../../core/create/configs/change-outcome.ts";
import { goldenOutcome } from "../../core/create/configs/golden-outcome.ts";
import type { CreationOptions } from "../../core/create/creation-options.ts";
import type { LeaveReason, SourceOutcome } from "../../core/create/operational-record.ts";
import type { SourceRow, SourceTable } from "../../core/create/source-row.ts";
import type { LeftOutSource } from "../../core/create/operational-record.ts";
import { guessColumns } from "../../core/create/tables/guess-columns.ts";
import { SeenIds } from "../../core/create/tables/seen-ids.ts";
import { tableMappingFault } from "../../core/create/tables/table-mapping-fault.ts";
import { TableRecords } from "../../core/create/tables/table-records.ts";
import type { ColumnMapping } from "../../core/import/column-mapping.ts";
import { count, enumeration, printable } from "../../core/wording.ts";
import { assertUnchanged } from "../dataset-source.ts";
import { Failure } from "../failure.ts";
import { openSourceTable, type SourceTableNotes } from "../import/source-table.ts";
import { LogSource } from "./log-source.ts";
import type { SourceFile } from "./source-files.ts";
import { openText, wholeText } from "./source-text.ts";

/** As much text is no configuration of a device. */
const maxConfigBytes = 20 << 20;

/** Rows that columns are judged by. */
const judgedRows = 100;

/** How the columns of a table were understood. */
export interface ReadTable {
  readonly path: string;
  readonly mapping: ColumnMapping;
  /** By their names and texts. */
  readonly isGuessed: boolean;
}

export interface SourceBatch {
  readonly path: string;
  /** The first one of its source. */
  readonly isFirst: boolean;
  readonly outcomes: readonly SourceOutcome[];
}

export type ReadingOptions = Pick<
  CreationOptions,
  "kind" | "mapping" | "cleaning" | "taskType" | "boilerplate" | "log" | "configStyle"
>;

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

  /** Throws a Failure, in words for the user, for what cannot be read, and the signal's reason. */
  async *read(files: readonly SourceFile[]): AsyncGenerator<SourceBatch> {
    for (const file of files) {
      const { path } = file;
      yield { path, isFirst: true, outcomes: [] };
      for await (const outcomes of this.#outcomesOf(file)) {
        this.#signal?.throwIfAborted();
        if (outcomes.length > 0) yield { path, isFirst: false, outcomes };
      }
      this.#bytes = this.bytesRead;
      this.#bytesOfCurrent = () => 0;
    }
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
    const opened = await openSourceTable(path, { signal: this.#signal });
    this.#bytesOfCurrent = () => opened.bytesRead();
    try {
      const { columns } = opened.table;
      const { first, rest } = await beginning(opened.table);
      const records = this.#tableRecords(path, columns, first);
      for await (const batch of rest) {
        yield batch.map((row): SourceOutcome => {
          return "cells" in row
            ? { type: "record", record: records.read(row) }
            : { type: "left-out", leftOut: row };
        });
      }
      if (opened.stats !== undefined) assertUnchanged(path, opened.stats);
      this.notes.push(...tableNotes(path, opened.notes()));
    } finally {
      opened.close();
    }
  }

  #tableRecords(
    path: string,
    columns: readonly string[],
    first: readonly SourceRow[],
  ): TableRecords {
    const { kind, mapping: given, cleaning, taskType, boilerplate } = this.#options;
    const mapping = given ?? guessColumns(kind, columns, first);
    const fault = tableMappingFault(kind, mapping, columns);
    if (fault !== undefined) throw new Failure(`${nameOf(path)}: ${fault}`);
    this.tables.push({ path, mapping, isGuessed: given === undefined });
    return new TableRecords(columns, {
      kind,
      mapping,
      cleaning,
      taskType,
      boilerplate,
      ids: this.#ids,
    });
  }

  async *#logLines(path: string): AsyncGenerator<readonly SourceOutcome[]> {
    const { log } = this.#options;
    const opened = await openText(path);
    this.#bytesOfCurrent = () => opened.bytesRead();
    try {
      const changed = opened.stats?.mtime ?? new Date();
      const source = await LogSource.open({ ...log, year: log.year ?? changed.getFullYear() });
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
    const text = await wholeText(path, maxConfigBytes);
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
