/** Tables as records are created of them: CSV and the like, and lists of JSON objects, whose paths are columns. */

import type { LeftOutSource } from "./operational-record.ts";

export interface SourceTable {
  /** In order; of JSON objects the paths of their values, "fields.summary". */
  readonly columns: readonly string[];
  /** Rows that cannot be read come as what is left out; reading goes on behind them. To be drawn once. */
  readonly rows: AsyncIterable<readonly (SourceRow | LeftOutSource)[]>;
}

export interface SourceRow {
  /** By column; as many as there are columns. */
  readonly cells: readonly string[];
  /** 1-based; a cell may have several lines. */
  readonly line: number;
  readonly endLine: number;
  /** 1-based, without the header. */
  readonly row: number;
}
