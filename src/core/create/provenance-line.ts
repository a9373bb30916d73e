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
  /** As `Provenance` has it. */
  readonly record?: string | undefined;
}

/** Its members are in the order in which they are written; those that are undefined are not. */
export function provenanceOf(source: OperationalRecord, origin: Origin): Provenance {
  const { kind, taskType, place, traits, missing } = source;
  const { record, path, before, hash } = origin;
  const { line, endLine, row } = place;
  return {
    record,
    kind,
    taskType,
    path,
    before,
    line,
    endLine,
    row,
    hash,
    traits: hasMembers(traits) ? traits : undefined,
    missing: missing.length > 0 ? missing : undefined,
  };
}

function hasMembers(values: Readonly<Record<string, string>>): boolean {
  for (const name in values) if (Object.hasOwn(values, name)) return true;
  return false;
}

/** What a record says of itself in its column "metadata". */
export function metadataOf({ taskType, ...others }: Provenance): JsonObject {
  // Of plain data without undefined members this is a copy.
  return JSON.parse(JSON.stringify({ task_type: taskType, ...others })) as JsonObject;
}
