/** The file that an export is made of. */

import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";

import type { ExportedDataset } from "../core/export/exported-dataset.ts";
import { printable } from "../core/wording.ts";
import { drain } from "./convert-lines.ts";
import { Failure, readFailure } from "./failure.ts";
import { MeasuredContent } from "./measured-content.ts";

/** Rejects with a Failure for what cannot be read several times. */
export async function sourceStats(path: string): Promise<Stats> {
  if (path === "-") {
    throw new Failure(
      "Standard input can be read only once, and an export reads it several times: write it to a file and name that.",
    );
  }
  const stats = await stat(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  if (stats.isFile()) return stats;
  throw new Failure(`"${printable(path)}" is no ordinary file: name the file of a dataset.`);
}

export async function measureSource(path: string): Promise<ExportedDataset["source"]> {
  const content = new MeasuredContent(createReadStream(path) as AsyncIterable<Uint8Array>);
  await drain(content.pieces).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  return { name: basename(path), ...content.measure() };
}
