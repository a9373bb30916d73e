/** Formats with several sets of columns, of which a file has one. */

import { findingOf } from "../dataset-findings.ts";
import type { Format } from "../formats/format.ts";
import type { Finding } from "../model.ts";
import type { Settings } from "../settings.ts";
import type { PlaceOf, RecordSetsData } from "./record-sets.ts";

/** Records of another set than most; those of an empty set have none that is known. */
export function mixedColumns(
  format: Format,
  { sets, records }: RecordSetsData,
  at: { readonly settings: Settings; readonly placeOf: PlaceOf },
): Finding[] {
  const counts = sets.map(() => 0);
  for (const set of records) counts[set] = (counts[set] ?? 0) + 1;
  const known = sets.map((set, index) => (set.length === 0 ? 0 : (counts[index] ?? 0)));
  const usual = known.indexOf(Math.max(...known));
  if (known.filter((count) => count > 0).length < 2) return [];
  return records.flatMap((set, record) => {
    const columns = sets[set] ?? [];
    if (set === usual || columns.length === 0) return [];
    const { line, headLength } = at.placeOf(record);
    return findingOf(at.settings, "mixed-formats", {
      messageId: "otherColumns",
      line,
      span: { start: 0, end: headLength },
      data: {
        format: format.label,
        found: columns.join(", "),
        expected: (sets[usual] ?? []).join(", "),
      },
    });
  });
}
