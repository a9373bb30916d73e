import type { ColumnMapping } from "../../import/column-mapping.ts";
import type { SourceKind } from "../operational-record.ts";

/** How the columns of a table were understood. */
export interface ReadTable {
  readonly path: string;
  readonly mapping: ColumnMapping;
  /** By their names and texts, those that nobody named. */
  readonly isGuessed: boolean;
  /** Columns with texts that are in no record. */
  readonly unused: readonly string[];
  /** What it rather looks like. */
  readonly likelyKind?: SourceKind | undefined;
}
