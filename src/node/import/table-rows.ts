/** Rows of a table in text (CSV and the like) as records. */

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
import { CsvReader, type BrokenRow, type CsvEntry, type CsvRow } from "./csv-reader.ts";
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
  { name, delimiter }: Pick<TableOptions, "name" | "delimiter">,
): Promise<readonly string[]> {
  const batches = new CsvReader(delimiter).read(stream);
  try {
    return await headerOf(batches, name);
  } finally {
    await batches.return(undefined);
  }
}

async function headerOf(
  batches: AsyncIterator<readonly CsvEntry[]>,
  name: string,
): Promise<readonly string[]> {
  const first = await batches.next();
  const header = first.done === true ? undefined : first.value[0];
  if (header === undefined) throw noRows(name);
  return sound(header, name).cells.map((column) => column.trim());
}

export const noRows = (name: string): Failure =>
  new Failure(`"${printable(name)}" is a table without rows.`);

/** Rejects with a Failure if the columns do not make records; its pieces throw one for a row that is broken. */
export async function openTable(
  stream: AsyncIterable<Uint8Array>,
  { name, delimiter, mapping }: TableOptions,
): Promise<OpenedTable> {
  const batches = new CsvReader(delimiter).read(stream);
  const header = await headerOf(batches, name);
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
      records(batches, {
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
  batches: AsyncIterable<readonly CsvEntry[]>,
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
  for await (const batch of batches) {
    for (const entry of batch) {
      if (entry.type === "broken" && entry.fault === "fields")
        throw wrongCount(entry, name, header);
      const { record, isIncomplete } = read(sound(entry, name).cells);
      if (isIncomplete) onIncomplete();
      yield JSON.stringify(record);
    }
  }
}

const wrongCount = (
  { line, fields }: BrokenRow,
  name: string,
  header: readonly string[],
): Failure =>
  new Failure(
    `Line ${line} of "${printable(name)}" has ${count(fields, "field")} where the header has ` +
      `${header.length}: repair its quotes and delimiters, then run this again.`,
  );

/** The row, if nothing is wrong with it. Otherwise throws a Failure. */
function sound(entry: CsvEntry, name: string): CsvRow {
  const fault = entry.type === "row" ? entry.oddity : entry.fault;
  const isOther = entry.type === "row" ? entry.encoding !== "utf-8" : fault === "unreadable";
  if (isOther) {
    throw new Failure(
      `"${printable(name)}" is not UTF-8: save the table as "CSV UTF-8", then run this again.`,
    );
  }
  if (entry.type === "row" && fault === undefined) return entry;
  const what = faults[fault as keyof typeof faults];
  throw new Failure(
    `The row at line ${entry.line} of "${printable(name)}" ${what}, then run this again.`,
  );
}

const faults = {
  "open-quote": "has a quote that is not closed: close it",
  "behind-quote": "has text behind a closing quote: double the quotes inside of the field",
  "inner-quote":
    "has a quote inside of a field without quotes: put the field in quotes and double those inside",
  "cut-off": "has no end: a quote is not closed, or the file is cut off; complete it",
  "too-long": "has no end: a quote is probably not closed; close it",
  fields: "has more or less fields than the header: repair its quotes and delimiters",
} satisfies Record<Exclude<BrokenRow["fault"], "unreadable">, string>;
