/** What is compared between the records of a file: for the dataset's own format, and for those of its targets. */

import type { Format } from "../formats/format.ts";
import { formatById } from "../formats/index.ts";
import type { Finding } from "../model.ts";
import type { CheckedRecord } from "../rules/rule.ts";
import type { Settings } from "../settings.ts";
import type { ChosenTarget } from "./chosen-target.ts";
import { furtherColumns, isGraded, missingColumns } from "./column-sets.ts";
import { mixedColumns } from "./mixed-columns.ts";
import { RecordSets, type PlaceOf } from "./record-sets.ts";

type SeenRecord = Pick<CheckedRecord, "json" | "example">;

export interface SetWatch {
  readonly sets: RecordSets;
  readonly setOf: (record: SeenRecord) => readonly string[];
  readonly findings: (settings: Settings, placeOf: PlaceOf) => Finding[];
}

export function setWatches(chosen: readonly ChosenTarget[], own: Format | undefined): SetWatch[] {
  const named = chosen.flatMap(({ formatId }) => formatById(formatId) ?? []);
  const formats = new Set(own === undefined ? named : [own, ...named]);
  return [...formats].flatMap((format) => {
    const isOwn = format === own;
    const ids = isOwn ? [] : chosen.filter((one) => one.formatId === format.id).map(({ id }) => id);
    return watchesOf(format, isOwn).map((watch) => ({
      ...watch,
      findings: (settings, placeOf) => {
        const [target, ...alsoFor] = ids;
        const findings = watch.findings(settings, placeOf);
        if (target === undefined) return findings;
        const others = alsoFor.length > 0 && { alsoFor };
        return findings.map((finding) => ({ ...finding, target, ...others }));
      },
    }));
  });
}

function watchesOf(format: Format, isOwn: boolean): SetWatch[] {
  const watches: SetWatch[] = [];
  if (isGraded(format.id)) {
    const sets = new RecordSets();
    watches.push({
      sets,
      setOf: ({ example }) => furtherColumns(example),
      findings: (settings, placeOf) => missingColumns(sets, settings, placeOf),
    });
  }
  if (format.columnsOf !== undefined) {
    const sets = new RecordSets();
    watches.push({
      sets,
      // Of a record that is of another format altogether, that is said already.
      setOf: ({ json, example }) =>
        (isOwn && example === undefined ? undefined : format.columnsOf?.(json)) ?? none,
      findings: (settings, placeOf) => mixedColumns(format, sets, { settings, placeOf }),
    });
  }
  return watches;
}

const none: readonly string[] = [];
