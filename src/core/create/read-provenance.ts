/** Provenance as it is read: of a line beside the dataset, or of a record that holds it. */

import * as z from "zod";

import type { JsonObject } from "../model.ts";
import { sourceKinds } from "./operational-record.ts";
import type { Provenance } from "./provenance.ts";
import { taskTypes } from "./task-type.ts";

const provenanceSchema = z.object({
  record: z.string().optional(),
  kind: z.enum(sourceKinds as readonly [string, ...string[]]),
  taskType: z.enum(taskTypes),
  path: z.string(),
  before: z.string().optional(),
  line: z.int().min(1),
  endLine: z.int().min(1),
  row: z.int().min(1).optional(),
  hash: z.string(),
  traits: z.record(z.string(), z.string()).optional(),
  missing: z.array(z.string()).optional(),
  removed: z.boolean().optional(),
});

/** `undefined`: it is none. */
export function readProvenance(value: unknown): Provenance | undefined {
  const { data } = provenanceSchema.safeParse(value);
  return data as Provenance | undefined; // Kinds are those of the schema.
}

/** What the column "metadata" of a record says; `undefined`: nothing. */
export function provenanceInRecord(record: JsonObject): Provenance | undefined {
  const metadata = record["metadata"];
  if (typeof metadata !== "object" || metadata === null || Array.isArray(metadata))
    return undefined;
  const { task_type: taskType, ...others } = metadata;
  return readProvenance({ taskType, ...others });
}
