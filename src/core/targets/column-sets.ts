/** Which columns records have beside the example: where a grader names one, all of them need it. */

import { findingOf } from "../dataset-findings.ts";
import type { Example } from "../formats/format.ts";
import { printableName } from "../fields.ts";
import type { Finding } from "../model.ts";
import type { Settings } from "../settings.ts";
import { percent } from "../wording.ts";
import type { PlaceOf, RecordSetsData } from "./record-sets.ts";

/** Formats whose further columns a grader reads. */
const graded: ReadonlySet<string> = new Set(["openai-rft"]);

export function isGraded(formatId: string): boolean {
  return graded.has(formatId);
}

export function furtherColumns(example: Example | undefined): readonly string[] {
  return Object.keys(example?.columns ?? {}).sort();
}

/** Records without a column that most have. */
export function missingColumns(
  { sets, records }: RecordSetsData,
  settings: Settings,
  placeOf: PlaceOf,
): Finding[] {
  const usual = usualColumns({ sets, records });
  const missing = sets.map((set) => usual.filter(({ name }) => !set.includes(name)));
  if (missing.every((columns) => columns.length === 0)) return [];
  return records.flatMap((set, record) =>
    (missing[set] ?? []).flatMap(({ name, share }) => {
      const { line, headLength } = placeOf(record);
      return findingOf(settings, "inconsistent-columns", {
        messageId: "missing",
        line,
        span: { start: 0, end: headLength },
        data: { field: printableName(name), percent: percent(share) },
      });
    }),
  );
}

/** Those that more than half of the records have. */
function usualColumns({
  sets,
  records,
}: RecordSetsData): { readonly name: string; readonly share: number }[] {
  const counts = new Map<string, number>();
  for (const set of records) {
    for (const name of sets[set] ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, share: count / records.length }))
    .filter(({ share }) => share > 0.5);
}
