/** Provenance as it is written. */

import { withoutEnding } from "../cleaning/places.ts";
import type { JsonObject } from "../model.ts";
import type { OperationalRecord } from "./operational-record.ts";
import { provenanceEnding, type Provenance } from "./provenance.ts";

/** Where the provenance of a dataset goes: "data/tickets.jsonl" → "data/tickets.provenance.jsonl". */
export function sidecarOf(dataset: string): string {
  return withoutEnding(dataset) + provenanceEnding;
}

export interface Origin {
  /** As `Provenance` has it. */
  readonly path: string;
  readonly before?: string | undefined;
  readonly hash: string;
}

export function provenanceOf(record: OperationalRecord, { path, before, hash }: Origin): Provenance {
  const { kind, taskType, place, traits, missing } = record;
  return {
    kind,
    taskType,
    path,
    ...(before !== undefined && { before }),
    ...place,
    hash,
    ...(Object.keys(traits).length > 0 && { traits }),
    ...(missing.length > 0 && { missing }),
  };
}

/** What a record says of itself in its column "metadata". */
export function metadataOf({ taskType, ...others }: Provenance): JsonObject {
  // Of plain data without undefined members this is a copy.
  return JSON.parse(JSON.stringify({ task_type: taskType, ...others })) as JsonObject;
}
