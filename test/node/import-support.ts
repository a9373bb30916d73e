import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { openRecords, type OpenedRecords } from "../../src/node/import/open-records.ts";
import type { ColumnMapping } from "../../src/core/import/column-mapping.ts";

/** A file of this name and content, opened. */
export function openContent(
  folder: string,
  name: string,
  content: string | Uint8Array,
  mapping?: ColumnMapping,
): Promise<OpenedRecords> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return openRecords(path, { mapping });
}

/** All that the records are. */
export async function textOf(opened: OpenedRecords): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const piece of opened.pieces) parts.push(Uint8Array.from(piece));
  opened.close();
  return Buffer.concat(parts).toString();
}
