/** Which lines of a dataset go as duplicates. */

import { droppedGroups, duplicateSettings, type DuplicateDrop } from "../core/cleaning/removal.ts";
import type { Format } from "../core/formats/format.ts";
import type { Settings } from "../core/settings.ts";
import { datasetGroups } from "../core/similarity/dataset-groups.ts";
import { RecordComparer } from "../core/similarity/record-comparer.ts";
import type { DuplicateGroup } from "../core/similarity/record-groups.ts";
import { Sketcher } from "../core/similarity/sketcher.ts";
import type { CheckOptions } from "./check-file.ts";
import type { InspectedDataset } from "./inspected-dataset.ts";

export interface DuplicateSearch {
  readonly settings: Settings;
  readonly format: Format | undefined;
  readonly drop: DuplicateDrop;
}

/** `inspect`: looks into the dataset with the settings it is given. */
export async function findDuplicates(
  { settings, format, drop }: DuplicateSearch,
  inspect: (options: Pick<CheckOptions, "settings">) => Promise<InspectedDataset>,
): Promise<readonly DuplicateGroup[]> {
  const wanted = { ...duplicateSettings(settings, drop), format: format?.id ?? "auto" };
  const dataset = await inspect({ settings: wanted });
  try {
    const { digests, sketches, plan, texts } = dataset;
    const comparer = new RecordComparer(texts, dataset.format, new Sketcher(plan));
    const { keep } = drop;
    const groups = datasetGroups({ digests, sketches, plan, settings: wanted, comparer, keep });
    return droppedGroups(groups, drop);
  } finally {
    dataset.close();
  }
}
