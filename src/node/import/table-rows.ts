/** Rows of a table in text (CSV and the like) as records. */

import { pipeline, Readable } from "node:stream";

import { guessMapping } from "../../core/import/guess-mapping.ts";
import {
  columnsInWords,
  mappingFault,
  type ColumnMapping,
  type TableReport,
} from "../../core/import/column-mapping.ts";
import { tableReader } from "../../core/import/table-records.ts";
import type { Delimiter } from "../../core/import/input-kind.ts";
import { count, printable } from "../../core/wording.ts";
import { Failure } from "../failure.ts";
import { gathered } from "./gathered.ts";

export interface OpenedTable {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly report: TableReport;
}

export interface TableOptions {
  /** As sentences call the table. */
  readonly name: string;
  readonly delimiter: Delimiter;
  readonly mapping: ColumnMapping | undefined;
}

/** The names of its columns. Rejects with a Failure if there is none. */
export async function tableHeader(
  stream: AsyncIterable<Uint8Array>,
  options: Pick<TableOptions, "name" | "delimiter">,
): Promise<readonly string[]> {
  const rows = tableRows(stream, options);
  try {
    return await headerOf(rows, options.name);
  } finally {
    await rows.return(undefined);
  }
}

async function headerOf(rows: AsyncIterator<Row>, name: string): Promise<readonly string[]> {
  let first = await rows.next();
  if (first.done !== true && isSeparatorLine(first.value)) first = await rows.next();
  if (first.done === true) throw new Failure(`"${printable(name)}" is a table without rows.`);
  return first.value.fields.map((column) => column.trim());
}

/** With "sep=;" Excel says which character parts the fields. */
const isSeparatorLine = ({ fields }: Row): boolean => /^sep=,?$/i.test(fields.join(","));

/** Rejects with a Failure if the columns do not make records; its pieces throw one for a row that is broken. */
export async function openTable(
  stream: AsyncIterable<Uint8Array>,
  { name, delimiter, mapping }: TableOptions,
): Promise<OpenedTable> {
  const rows = tableRows(stream, { name, delimiter });
  const header = await headerOf(rows, name);
  const known = mapping ?? guessMapping(header);
  if (known === undefined) {
    throw new Failure(
      `The names of the columns of "${printable(name)}" do not say which one holds the questions and which one the ` +
        `answers: map columns to user and assistant, as "tunesmith convert --map" does; ${columnsInWords(header)}`,
    );
  }
  const fault = mappingFault(known, header);
  if (fault !== undefined) throw new Failure(`"${printable(name)}": ${fault}`);
  const used = new Set(known.map(({ column }) => column));
  const unused = header.filter((column) => !used.has(column));
  const report = { mapping: known, isGuessed: mapping === undefined, unused, incomplete: 0 };
  return {
    pieces: gathered(
      records(rows, {
        name,
        header,
        mapping: known,
        onIncomplete: () => {
          report.incomplete += 1;
        },
      }),
    ),
    report,
  };
}

async function* records(
  rows: AsyncIterable<Row>,
  {
    name,
    header,
    mapping,
    onIncomplete,
  }: {
    readonly name: string;
    readonly header: readonly string[];
    readonly mapping: ColumnMapping;
    readonly onIncomplete: () => void;
  },
): AsyncGenerator<string> {
  const read = tableReader(header, mapping);
  for await (const { fields, line } of rows) {
    const surplus = fields.slice(header.length).some((field) => field !== "");
    if (fields.length < header.length || surplus) {
      throw new Failure(
        `Line ${line} of "${printable(name)}" has ${count(fields.length, "field")} where the header has ` +
          `${header.length}: repair its quotes and delimiters, then run this again.`,
      );
    }
    const { record, isIncomplete } = read(fields);
    if (isIncomplete) onIncomplete();
    yield JSON.stringify(record);
  }
}

interface Row {
  readonly fields: readonly string[];
  /** 1-based, of the first one if the row has several. */
  readonly line: number;
}

/** Longer rows are none: a quote is missing. */
const maxRowCharacters = 1 << 26;

async function* tableRows(
  stream: AsyncIterable<Uint8Array>,
  { name, delimiter }: { readonly name: string; readonly delimiter: Delimiter },
): AsyncGenerator<Row> {
  const { parse } = await import("csv-parse");
  /** Of the row that is parsed now, and of those that were not drawn yet: where they begin. */
  let line = 1;
  const lines: number[] = [];
  const parser = parse({
    delimiter,
    relax_column_count: true,
    max_record_size: maxRowCharacters,
    // Called as rows are parsed, so that an error finds the line of its row, whatever was drawn by then.
    on_record: (fields, info) => {
      lines.push(line);
      line = info.lines + 1;
      return fields;
    },
  });
  // What goes wrong is thrown by the loop below.
  pipeline(Readable.from(decoded(stream, name), { objectMode: false }), parser, () => undefined);
  try {
    for await (const row of parser) {
      const fields = row as string[]; // As there is no `columns` among the options.
      const begin = lines.shift() ?? line;
      if (fields.some((field) => field.trim() !== "")) yield { fields, line: begin };
    }
  } catch (error) {
    throw tableFailure(name, line, error);
  }
}

/** Throws a Failure at bytes that are not UTF-8: spreadsheets write other encodings, too. */
async function* decoded(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (piece?: Uint8Array): void => {
    try {
      decoder.decode(piece, { stream: piece !== undefined });
    } catch (error) {
      throw new Failure(
        `"${printable(name)}" is not UTF-8: save the table as "CSV UTF-8", then run this again.`,
        { cause: error },
      );
    }
  };
  for await (const piece of stream) {
    decode(piece);
    yield piece;
  }
  decode();
}

/** What the parser says, in words; anything else is thrown on. */
function tableFailure(name: string, line: number, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const fault = faults.get(code);
  if (fault === undefined) return error;
  return new Failure(
    `The row at line ${line} of "${printable(name)}" ${fault}, then run this again.`,
    { cause: error },
  );
}

const faults = new Map([
  ["CSV_QUOTE_NOT_CLOSED", "has a quote that is not closed: close it"],
  ["CSV_MAX_RECORD_SIZE", "has no end: a quote is probably not closed; close it"],
  [
    "CSV_INVALID_CLOSING_QUOTE",
    "has text behind a closing quote: double the quotes inside of the field",
  ],
  [
    "INVALID_OPENING_QUOTE",
    "has a quote inside of a field without quotes: put the field in quotes and double those inside",
  ],
]);
