/** Questions about records that repeat or contradict each other, and about their texts. */

import { readableRecord } from "../core/readable-record.ts";
import { excerptOf } from "../core/record-view.ts";
import type { Format } from "../core/formats/format.ts";
import type { Settings } from "../core/settings.ts";
import { comparePlan } from "../core/similarity/compare-plan.ts";
import { RecordComparer } from "../core/similarity/record-comparer.ts";
import type { RecordGroups } from "../core/similarity/record-groups.ts";
import { regroup } from "../core/similarity/regroup.ts";
import { Sketcher } from "../core/similarity/sketcher.ts";
import type { RemovalRequest, Removals } from "../protocol/dataset-answers.ts";
import { Failure } from "./failure.ts";

/** A dataset whose lines can be had again. */
export interface ReadableDataset {
  readonly settings: Settings;
  readonly format: Format | undefined;
  readonly recordGroups: RecordGroups;
  /** `undefined`: it cannot be had, or not any more. */
  lineText(line: number): string | undefined;
}

/** Empty for lines that cannot be had any more. `turn`: of the assistant, from 1. */
export function excerpts(
  dataset: ReadableDataset,
  { lines, turn }: { readonly lines: readonly number[]; readonly turn?: number | undefined },
): string[] {
  return lines.map((line) => {
    const text = dataset.lineText(line);
    return text === undefined ? "" : excerptOf(text, dataset.format, turn);
  });
}

/** Throws a Failure if the line cannot be had. */
export function readableLine(dataset: ReadableDataset, line: number): string {
  const text = dataset.lineText(line);
  if (text === undefined) {
    throw new Failure(
      `Line ${line + 1} cannot be read again: check the file anew, or save a part of it that is under 50 MB.`,
    );
  }
  return readableRecord(text, dataset.format);
}

export function removals(dataset: ReadableDataset, { groups, keep }: RemovalRequest): Removals {
  const { settings, format } = dataset;
  const texts = { text: (line: number) => dataset.lineText(line) };
  const plan = comparePlan(settings);
  const comparer = new RecordComparer(texts, format, {
    sketcher: new Sketcher(plan),
    sameAnswer: plan.sameAnswer,
  });
  return { groups: regroup(groups, { keep, settings, comparer, recordAt: (line) => line }) };
}
