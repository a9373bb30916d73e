/** Which lines of a dataset go as duplicates. */

import { droppedGroups, duplicateSettings, type DuplicateDrop } from "../core/cleaning/removal.ts";
import type { Format } from "../core/formats/format.ts";
import type { JsonObject } from "../core/model.ts";
import type { Settings } from "../core/settings.ts";
import { datasetGroups } from "../core/similarity/dataset-groups.ts";
import { dateAt, type UndatedRecords } from "../core/similarity/keep-rule.ts";
import { RecordComparer } from "../core/similarity/record-comparer.ts";
import type { DuplicateGroup, GroupMember } from "../core/similarity/record-groups.ts";
import { Sketcher } from "../core/similarity/sketcher.ts";
import { printable } from "../core/wording.ts";
import type { CheckOptions } from "./check-file.ts";
import { Failure } from "./failure.ts";
import type { InspectedDataset } from "./inspected-dataset.ts";

export interface DuplicateSearch {
  readonly settings: Settings;
  readonly format: Format | undefined;
  readonly drop: DuplicateDrop;
}

export interface FoundDuplicates {
  readonly groups: readonly DuplicateGroup[];
  /** `undefined`: all have a date, or none is asked for. */
  readonly undated: UndatedRecords | undefined;
}

/**
 * `inspect`: looks into the dataset with the settings it is given. Rejects with a Failure if the newest are to be kept
 * and no record that is compared has a date.
 */
export async function findDuplicates(
  { settings, format, drop }: DuplicateSearch,
  inspect: (options: Pick<CheckOptions, "settings">) => Promise<InspectedDataset>,
): Promise<FoundDuplicates> {
  const wanted = { ...duplicateSettings(settings, drop), format: format?.id ?? "auto" };
  const dataset = await inspect({ settings: wanted });
  try {
    const { digests, sketches, plan, texts } = dataset;
    const comparer = new RecordComparer(texts, dataset.format, {
      sketcher: new Sketcher(plan),
      sameAnswer: plan.sameAnswer,
    });
    const { keep } = drop;
    const groups = datasetGroups({ digests, sketches, plan, settings: wanted, comparer, keep });
    const undated =
      keep.type === "newest"
        ? undatedIn(groups.duplicates, keep.pointer, (line) => {
            return comparer.record(digests.indexAt(line))?.json;
          })
        : undefined;
    return { groups: droppedGroups(groups, drop), undated };
  } finally {
    dataset.close();
  }
}

function undatedIn(
  groups: readonly DuplicateGroup[],
  pointer: string,
  recordAt: (line: number) => JsonObject | undefined,
): UndatedRecords | undefined {
  const lines = new Set(groups.flatMap(({ kept, members }) => [kept, ...members.map(lineOf)]));
  let records = 0;
  for (const line of lines) {
    const json = recordAt(line);
    if (json === undefined || dateAt(json, pointer) === undefined) records += 1;
  }
  if (records === 0) return undefined;
  if (records < lines.size) return { pointer, records, of: lines.size };
  throw new Failure(
    `No duplicate has a date at "${printable(pointer)}", so none is the newest: name the field that has it, or keep the first.`,
  );
}

const lineOf = ({ line }: GroupMember): number => line;
