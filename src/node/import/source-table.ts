/** A table from which records are created: CSV and the like, or a list of JSON objects, drawn in one pass. */

import type { Stats } from "node:fs";

import type { LeftOutSource } from "../../core/create/operational-record.ts";
import type { SourceRow, SourceTable } from "../../core/create/source-row.ts";
import { looksLikeLogEntry, namesColumns } from "../../core/import/table-head.ts";
import { uniqueColumns } from "../../core/import/unique-columns.ts";
import { printable } from "../../core/wording.ts";
import { openSource } from "../dataset-source.ts";
import { Failure, readFailure } from "../failure.ts";
import { leftOutRow } from "./broken-row.ts";
import { CsvReader, type CsvEntry } from "./csv-reader.ts";
import { MixedText } from "./mixed-text.ts";
import { objectsOfLines, objectsOfList, type ObjectEntry } from "./object-batches.ts";
import { openObjectTable } from "./object-table.ts";
import { foreignMessage, openInput, type OpenedInput } from "./open-input.ts";
import { shapeHeadSize, sourceShape, type SourceShape } from "./source-shape.ts";
import { noRows } from "./table-rows.ts";

export interface SourceTableOptions {
  /** Its end stops reading: rows reject with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What is to be said of a table beside its rows; of what was read so far. */
export interface SourceTableNotes {
  /** Of all of it, as people call it. */
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
  /** Rows of UTF-8 files that are Windows-1252. */
  readonly mixedRows: number;
  /** Values that first came when the columns were known already, so that they are in no record; the first of them. */
  readonly lateColumns: readonly string[];
  /** Lists of objects beside the one that is read. */
  readonly otherLists: readonly string[];
}

export interface OpenedSourceTable {
  /** `rows` throw a Failure, in words for the user, where the input cannot be read on. */
  readonly table: SourceTable;
  /** Of the file as it lies there; `undefined` of what is no file. */
  readonly stats: Stats | undefined;
  /** Of the file as it lies there, so far: for progress. */
  bytesRead(): number;
  notes(): SourceTableNotes;
  /** What was not read is let go. */
  close(): void;
}

/** "-" is standard input. Rejects with a Failure for what is no table, in words for the user. */
export async function openSourceTable(
  path: string,
  { signal }: SourceTableOptions = {},
): Promise<OpenedSourceTable> {
  const source = await openBytes(path);
  try {
    let bytes = 0;
    async function* measured(): AsyncGenerator<Uint8Array> {
      for await (const piece of source.pieces) {
        signal?.throwIfAborted();
        bytes += piece.length;
        yield piece;
      }
    }
    const name = nameOf(path);
    const input = await openInput(measured(), { name, path }, shapeHeadSize);
    const encodings = new MixedText();
    const lateColumns: string[] = [];
    const otherLists: string[] = [];
    const shape = shapeOf(input, { name, path });
    const table =
      shape.type === "text"
        ? await openTextTable(input, { name, shape, encodings })
        : await openObjectTable(
            objectsOf(input, {
              name,
              shape,
              encodings,
              onOtherList: (list) => otherLists.push(list),
            }),
            (column) => lateColumns.push(column),
          );
    if (table.columns.length === 0) throw noRows(name);
    return {
      table,
      stats: source.stats,
      bytesRead: () => bytes,
      notes: () => ({ ...encodingNotes(input, encodings), lateColumns, otherLists }),
      close: () => {
        source.close();
      },
    };
  } catch (error) {
    source.close();
    throw error;
  }
}

const nameOf = (path: string): string => (path === "-" ? "standard input" : path);

const openBytes = (path: string): ReturnType<typeof openSource> =>
  openSource(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });

function encodingNotes(
  { encoding }: OpenedInput,
  { foreignRows, hasUtf8 }: MixedText,
): Pick<SourceTableNotes, "encoding" | "mixedRows"> {
  if (encoding.utf16 !== undefined) return { encoding: "UTF-16", mixedRows: 0 };
  const isForeign = foreignRows > 0 && !hasUtf8 && encoding.markLength === 0;
  return isForeign
    ? { encoding: "Windows-1252", mixedRows: 0 }
    : { encoding: "UTF-8", mixedRows: foreignRows };
}

function shapeOf(
  input: OpenedInput,
  { name, path }: { readonly name: string; readonly path: string },
): SourceShape {
  const shape = sourceShape(input, path);
  if (shape !== undefined) return shape;
  const what = input.kind.kind === "other" ? input.kind.content : undefined;
  const advice =
    what === undefined || what.messageId === "other"
      ? "It has neither a first line that names columns nor JSON objects."
      : foreignMessage(what);
  throw new Failure(`"${printable(name)}" is no table. ${advice}`);
}

interface ObjectOptions {
  readonly name: string;
  readonly shape: Exclude<SourceShape, { readonly type: "text" }>;
  readonly encodings: MixedText;
  readonly onOtherList: (name: string) => void;
}

const objectsOf = (
  { text }: OpenedInput,
  { shape, ...options }: ObjectOptions,
): AsyncGenerator<readonly ObjectEntry[], undefined> =>
  shape.type === "lines"
    ? objectsOfLines(text, options.encodings)
    : objectsOfList(text, { ...options, list: shape.list });

async function openTextTable(
  { text }: OpenedInput,
  {
    name,
    shape,
    encodings,
  }: {
    readonly name: string;
    readonly shape: Extract<SourceShape, { readonly type: "text" }>;
    readonly encodings: MixedText;
  },
): Promise<SourceTable> {
  const batches = new CsvReader(shape.delimiter, encodings).read(text);
  const first = await batches.next();
  const header = first.done === true ? undefined : first.value[0];
  if (header === undefined) throw noRows(name);
  if (header.type === "broken") {
    throw new Failure(
      `The header of "${printable(name)}" at line ${header.line} cannot be read: ` +
        `${leftOutRow(header, 0).detail ?? ""}. Repair the line, then run this again.`,
    );
  }
  const { length } = header.cells;
  const isTitle = header.cells.filter((cell) => cell.trim() !== "").length === 1;
  const next = isTitle ? await batches.next() : undefined;
  const title = next?.value?.slice(0, titleRows).find((row) => namesMore(row, header, shape));
  if (title !== undefined) {
    throw new Failure(
      `Line ${header.line} of "${printable(name)}" is a title and names no columns, as line ${title.line} does: remove what is above that line.`,
    );
  }
  if (!namesColumns(header.cells)) {
    throw new Failure(
      `Line ${header.line} of "${printable(name)}" does not name columns: put a line with their names above the rows.`,
    );
  }
  const entryOf = (entry: CsvEntry): SourceRow | LeftOutSource =>
    entry.type === "row" ? entry : leftOutRow(entry, length);
  async function* rows(): AsyncGenerator<readonly (SourceRow | LeftOutSource)[]> {
    if (next?.value !== undefined) yield next.value.map(entryOf);
    for await (const batch of batches) yield batch.map(entryOf);
  }
  return { columns: uniqueColumns(header.cells.map((cell) => cell.trim())), rows: rows() };
}

/** So far down, names of columns are looked for. */
const titleRows = 10;

/** Whether a row names several columns where the one above it has one text. */
function namesMore(
  row: CsvEntry,
  header: { readonly cells: readonly string[] },
  { delimiter }: { readonly delimiter: string },
): boolean {
  if (row.type === "row") return header.cells.length > 1 && namesColumns(row.cells);
  // It has more fields than a title without delimiters.
  const cells = row.text.split(delimiter);
  return row.fault === "fields" && cells.length > 1 && namesColumns(cells) && !isProse(cells);
}

const isProse = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.trim().split(/\s+/).length > 6);

/**
 * Whether a file is a table of tickets or the like, by its beginning: logs and configurations are none, also those in
 * CSV without a header and in JSON. Rejects with a Failure for what cannot be read.
 */
export async function isTableInput(path: string): Promise<boolean> {
  const source = await openBytes(path);
  try {
    const name = nameOf(path);
    const input = await openInput(source.pieces, { name, path }, shapeHeadSize);
    const shape = sourceShape(input, path);
    if (shape === undefined) return false;
    const encodings = new MixedText();
    if (shape.type === "text") {
      if (!shape.isSure) return false;
      const first = await new CsvReader(shape.delimiter, encodings).read(input.text).next();
      const header = first.done === true ? undefined : first.value[0];
      return header?.type === "row" && namesColumns(header.cells);
    }
    const options = { name, shape, encodings, onOtherList: () => undefined };
    const first = await objectsOf(input, options).next();
    const entry = first.done === true ? undefined : first.value.find((one) => "value" in one);
    return entry !== undefined && !looksLikeLogEntry(entry.value);
  } catch (error) {
    if (error instanceof Failure && !(error.cause instanceof Error)) return false;
    throw error;
  } finally {
    source.close();
  }
}
