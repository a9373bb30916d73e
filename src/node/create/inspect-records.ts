/** What is to be said of records that were just made: statistics and findings. */

import { formatById } from "../../core/formats/index.ts";
import type { Finding, RecordFinding } from "../../core/model.ts";
import type { Summary } from "../../core/report.ts";
import type { Settings } from "../../core/settings.ts";
import type { DatasetStats } from "../../core/stats/stats-counter.ts";
import type { PrivateValues } from "../../protocol/creation-messages.ts";
import { checkFile, checkStream, type CheckOptions } from "../check-file.ts";
import { StatsSink } from "../dataset-stats.ts";
import { LineSplitter } from "../line-splitter.ts";
import { maxLineBytes } from "../../core/dataset-findings.ts";
import { Portions } from "../portions.ts";
import { tokenCounter, usualTokenizer } from "../token-counters.ts";

export interface NewRecords {
  /** Of the file that holds nothing else; `undefined`: they are only in `pieces`. */
  readonly path: string | undefined;
  /** What the dataset will be called. */
  readonly name: string;
  /** The bytes of the records, each time anew. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** Id of their format. */
  readonly format: string;
}

export interface Inspection {
  readonly summary: Summary;
  readonly privacy: readonly PrivateValues[];
}

/** `settings`: of the project, after redaction. */
export async function inspectRecords(
  { path, name, pieces, format }: NewRecords,
  settings: Settings,
  options: Omit<CheckOptions, "settings">,
): Promise<Inspection> {
  const check = { ...options, name, settings: { ...settings, format } };
  const { summary, findings } =
    path === undefined ? await checkStream(pieces(), check) : await checkFile(path, check);
  return { summary, privacy: privateValues(findings) };
}

/** By kind, the most frequent first. */
export function privateValues(findings: Iterable<Finding | RecordFinding>): PrivateValues[] {
  const values = new Map<string, number>();
  for (const { recognized } of findings) {
    if (recognized === undefined) continue;
    values.set(recognized.entity, (values.get(recognized.entity) ?? 0) + 1);
  }
  return [...values]
    .map(([entity, amount]) => ({ entity, values: amount }))
    .sort((a, b) => b.values - a.values);
}

export async function statsOf(
  { pieces, format }: NewRecords,
  settings: Settings,
  signal: AbortSignal | undefined,
): Promise<DatasetStats> {
  const sink = new StatsSink(tokenCounter(usualTokenizer), formatById(format));
  const splitter = new LineSplitter(sink, maxLineBytes(settings), sink.memory);
  const portions = new Portions(() => signal?.throwIfAborted());
  for await (const piece of pieces()) {
    splitter.push(piece);
    if (portions.isOver) await portions.pause();
  }
  splitter.end();
  return sink.counter.stats();
}
