/** What a selection in an editor is, and which parts of a record are in it. */

import { readFile } from "node:fs/promises";

import { readLogMapping } from "../core/create/logs/log-mapping-file.ts";
import type { LogMapping } from "../core/create/logs/log-mapping.ts";
import { starterMapping } from "../core/create/logs/starter-mapping.ts";
import { selectionParts, type SelectionParts } from "../core/create/selection-parts.ts";
import type { SelectionRequest } from "../protocol/creation-messages.ts";

/** Whatever time lies between them, entries that are selected together are one. */
const incidentMinutes = 60 * 24 * 366;

export async function readSelection(request: SelectionRequest): Promise<SelectionParts> {
  const { text, logMapping, year, zone } = request;
  const mapping = await mappingAt(logMapping);
  return selectionParts(text, { mapping, year, zone, incidentMinutes, leastSevere: 7 });
}

/** A mapping that cannot be read is told of where datasets are created; a form is filled all the same. */
async function mappingAt(path: string | undefined): Promise<LogMapping> {
  if (path === undefined) return starterMapping;
  const text = await readFile(path, "utf8").catch(() => undefined);
  const result = text === undefined ? undefined : await readLogMapping(text, path);
  return result?.mapping ?? starterMapping;
}
