/** JSON objects as a table, whose columns are told from the first of them. */

import type { LeftOutSource } from "../../core/create/operational-record.ts";
import type { SourceRow, SourceTable } from "../../core/create/source-row.ts";
import { cellsOf } from "../../core/import/json-cells.ts";
import { Failure } from "../failure.ts";
import type { ObjectEntry, SourceObject } from "./object-batches.ts";

/** So many objects, or so much text of them, tell the columns. */
const toldByObjects = 1000;
const toldByLength = 1 << 22;

/** More are no columns: names that are values. */
const maxColumns = 2000;

/** So many names of late columns are told. */
const maxLateColumns = 100;

type Batch = readonly ObjectEntry[];

/** `onLateColumn`: of a value that no column is for. */
export async function openObjectTable(
  batches: AsyncGenerator<Batch, undefined>,
  onLateColumn: (path: string) => void,
): Promise<SourceTable> {
  const { first, failure } = await firstBatches(batches);
  const columns = new Map<string, number>();
  for (const entry of first.flat()) {
    if (!("value" in entry)) continue;
    for (const path of cellsOf(entry.value)?.keys() ?? []) {
      if (columns.size < maxColumns && !columns.has(path)) columns.set(path, columns.size);
    }
  }
  const late = new Set<string>();
  const onLate = (path: string): void => {
    if (late.size >= maxLateColumns || late.has(path)) return;
    late.add(path);
    onLateColumn(path);
  };
  const rowOf = (entry: ObjectEntry): SourceRow | LeftOutSource =>
    "value" in entry ? sourceRow(entry, columns, onLate) : entry;
  async function* rows(): AsyncGenerator<readonly (SourceRow | LeftOutSource)[]> {
    for (const batch of first.splice(0)) yield batch.map(rowOf);
    if (failure !== undefined) throw failure;
    for await (const batch of batches) yield batch.map(rowOf);
  }
  return { columns: [...columns.keys()], rows: rows() };
}

/** A fault behind what tells the columns is told when the rows are drawn that far. */
async function firstBatches(
  batches: AsyncGenerator<Batch, undefined>,
): Promise<{ readonly first: Batch[]; readonly failure?: Failure }> {
  const first: Batch[] = [];
  let objects = 0;
  let length = 0;
  try {
    while (objects < toldByObjects && length < toldByLength) {
      const next = await batches.next();
      if (next.done === true) break;
      first.push(next.value);
      for (const entry of next.value) {
        if (!("value" in entry)) continue;
        objects += 1;
        length += entry.length;
      }
    }
  } catch (error) {
    if (objects > 0 && error instanceof Failure) return { first, failure: error };
    throw error;
  }
  return { first };
}

function sourceRow(
  { value, line, endLine, row }: SourceObject,
  columns: ReadonlyMap<string, number>,
  onLateColumn: (path: string) => void,
): SourceRow | LeftOutSource {
  const found = cellsOf(value);
  if (found === undefined) {
    const detail = "its objects nest too deeply";
    return { why: "broken-row", place: { line, endLine, row }, source: [], detail };
  }
  const cells = new Array<string>(columns.size).fill("");
  for (const [path, text] of found) {
    const index = columns.get(path);
    if (index === undefined) onLateColumn(path);
    else cells[index] = text;
  }
  return { cells, line, endLine, row };
}
