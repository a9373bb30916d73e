/** Which sources a dataset has records of already, so that adding them again is told. */

import { existsSync } from "node:fs";

import { provenanceInRecord, readProvenance } from "../../core/create/read-provenance.ts";
import type { Provenance } from "../../core/create/provenance.ts";
import { SeenIds } from "../../core/create/tables/seen-ids.ts";
import { parseRecord } from "../../core/json/strict.ts";
import type { CreationOptions } from "../../core/create/creation-options.ts";
import { eachEntry } from "./sidecar-lines.ts";
import type { CreationOutput } from "./create-dataset.ts";

type Told = Pick<Provenance, "path" | "hash" | "taskType">;

export class KnownSources {
  readonly #keys = new SeenIds();

  /** Rows and lines move, so they do not count; a record that teaches something else is another one. */
  has(provenance: Told): boolean {
    return this.#keys.has(keyOf(provenance));
  }

  add(provenance: Told): void {
    this.#keys.add(keyOf(provenance));
  }
}

const keyOf = ({ path, hash, taskType }: Told): string => `${taskType}\0${path}\0${hash}`;

/** Of the dataset that records are added to; `undefined`: nothing is known of it. */
export async function knownSources(
  { file, sidecar, appends }: CreationOutput,
  place: CreationOptions["provenance"],
): Promise<KnownSources | undefined> {
  const path = place === "record" ? file.path : sidecar?.path;
  if (!appends || path === undefined || !existsSync(path)) return undefined;
  const known = new KnownSources();
  await eachEntry(path, (text) => {
    const entry = text === undefined ? undefined : parseRecord(text);
    if (entry === undefined) return;
    const provenance = place === "record" ? provenanceInRecord(entry) : readProvenance(entry);
    if (provenance !== undefined) known.add(provenance);
  });
  return known;
}
