/** What a selection in an editor is, and which parts of a record are in it. */

import { starterMapping } from "../core/create/logs/load-starter.ts";
import { selectionParts, type SelectionParts } from "../core/create/selection-parts.ts";
import type { SelectionRequest } from "../protocol/creation-messages.ts";
import { readLogMappingFile } from "./create/log-mapping-of.ts";

/** Whatever time lies between them, entries that are selected together are one. */
const incidentMinutes = 60 * 24 * 366;

/** Rejects with a Failure if the project's mapping cannot be read. */
export async function readSelection(request: SelectionRequest): Promise<SelectionParts> {
  const { text, logMapping, year, zone } = request;
  const mapping = await (logMapping === undefined
    ? starterMapping()
    : readLogMappingFile(logMapping));
  return selectionParts(text, { mapping, year, zone, incidentMinutes, leastSevere: 7 });
}
