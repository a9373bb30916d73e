/** How the columns of a table are understood, and what makes records of its rows. */

import type { CreationOptions } from "../../core/create/creation-options.ts";
import type { SourceKind, SourceOutcome } from "../../core/create/operational-record.ts";
import type { SourceRow } from "../../core/create/source-row.ts";
import { guessColumns, toldKind, unusedTexts } from "../../core/create/tables/guess-columns.ts";
import { LogTableRecords } from "../../core/create/tables/log-table-records.ts";
import type { ReadTable } from "../../core/create/tables/read-table.ts";
import type { SeenIds } from "../../core/create/tables/seen-ids.ts";
import { answersOf } from "../../core/create/tables/table-fields.ts";
import { tableMappingFault } from "../../core/create/tables/table-mapping-fault.ts";
import { TableRecords } from "../../core/create/tables/table-records.ts";
import { Failure } from "../failure.ts";

export type TableOptions = Pick<
  CreationOptions,
  "kind" | "mapping" | "guessesOthers" | "cleaning" | "taskType" | "boilerplate" | "log"
>;

/** Rejects with a Failure, which `name` begins, if nothing can be made of these columns. `first`: rows to judge by. */
export async function tableReading(
  {
    path,
    name,
    columns,
    first,
    year,
  }: {
    readonly path: string;
    readonly name: string;
    readonly columns: readonly string[];
    readonly first: readonly SourceRow[];
    /** Of log entries without one. */
    readonly year: number;
  },
  options: TableOptions,
  ids: SeenIds,
): Promise<{ readonly table: ReadTable; readonly read: (row: SourceRow) => SourceOutcome }> {
  const { kind, mapping: given, guessesOthers = false, log, ...others } = options;
  const isGuessed = given === undefined || guessesOthers;
  const mapping = isGuessed ? guessColumns(kind, columns, first, given) : given;
  const fault = tableMappingFault(kind, mapping, columns);
  if (fault !== undefined) throw new Failure(`${name}: ${fault}`);
  const table: ReadTable = {
    path,
    mapping,
    isGuessed,
    unused: unusedTexts(kind, mapping, columns, first),
    likelyKind: given === undefined ? otherKind(kind, toldKind(columns, first)) : undefined,
  };
  const records = new TableRecords(columns, { kind, mapping, ...others, ids });
  const saysMeaning = mapping.some(({ field }) => answersOf.log.includes(field));
  if (kind === "log" && !saysMeaning) {
    const entries = await LogTableRecords.open(records, { ...log, year: log.year ?? year });
    return { table, read: (row) => entries.read(row) };
  }
  return { table, read: (row) => ({ type: "record", record: records.read(row) }) };
}

/** Tickets and configurations are told apart by what is asked for, logs by what is in them. */
function otherKind(kind: SourceKind, told: SourceKind | undefined): SourceKind | undefined {
  return told !== kind && (kind === "log" || told === "log") ? told : undefined;
}
