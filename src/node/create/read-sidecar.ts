/** What the provenance beside a dataset tells of its records. */

import { stat } from "node:fs/promises";

import { sidecarOf } from "../../core/create/provenance-line.ts";
import { readProvenance } from "../../core/create/read-provenance.ts";
import { parseRecord } from "../../core/json/strict.ts";
import { OriginEntries } from "../../core/stats/origin-entries.ts";
import { eachEntry } from "./sidecar-lines.ts";

/** `dataset`: its path. `undefined`: there is no provenance beside it. */
export async function readSidecar(
  dataset: string,
  signal?: AbortSignal,
): Promise<OriginEntries | undefined> {
  const sidecar = sidecarOf(dataset);
  const stats = await stat(sidecar).catch(() => undefined);
  if (stats?.isFile() !== true) return undefined;
  const entries = new OriginEntries();
  await eachEntry(sidecar, (text) => {
    signal?.throwIfAborted();
    entries.add(text === undefined ? undefined : readProvenance(parseRecord(text)));
  });
  return entries;
}
