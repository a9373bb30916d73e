/** What the records of a sample could be dealt out by. */

import type { Example, Format } from "../formats/format.ts";
import { familiesOf } from "../leakage/families.ts";
import type { JsonObject } from "../model.ts";
import { recordFields } from "../record-fields.ts";
import { dateFields } from "../similarity/date-fields.ts";

/** All but the first are JSON pointers; those that most of the records have come first. */
export interface SplitFields {
  /** "ticket", "device": what records name. */
  readonly families: readonly string[];
  /** With values that come again, and few of them. */
  readonly labels: readonly string[];
  /** With values that come again. */
  readonly groups: readonly string[];
  readonly dates: readonly string[];
}

/** More values are no labels. */
const maxLabels = 20;

/** Longer values are texts. */
const maxCharacters = 100;

export function splitFields(
  records: readonly JsonObject[],
  format: Format | undefined,
): SplitFields {
  const examples = records.map((json) => format?.read(json, () => undefined));
  const dates = dateFields(records);
  const fields = repeatedFields(records).filter(({ pointer }) => !dates.includes(pointer));
  return {
    families: ["ticket", "device"].filter((kind) => isNamed(kind, records, examples)),
    labels: fields.filter(({ values }) => values <= maxLabels).map(({ pointer }) => pointer),
    groups: fields.map(({ pointer }) => pointer),
    dates,
  };
}

function isNamed(
  kind: string,
  records: readonly JsonObject[],
  examples: readonly (Example | undefined)[],
): boolean {
  return records.some((json, index) => familiesOf(json, examples[index], [kind]).length > 0);
}

/** With two values at least. */
function repeatedFields(
  records: readonly JsonObject[],
): readonly { readonly pointer: string; readonly values: number }[] {
  const found = new Map<string, { records: number; readonly values: Set<unknown> }>();
  for (const record of records) {
    for (const { pointer, value } of recordFields(record)) {
      if (typeof value === "string" && value.length > maxCharacters) continue;
      const field = found.get(pointer) ?? { records: 0, values: new Set() };
      field.records += 1;
      field.values.add(value);
      found.set(pointer, field);
    }
  }
  return [...found]
    .filter(([, field]) => field.values.size > 1 && field.values.size < field.records)
    .sort(([, a], [, b]) => b.records - a.records)
    .map(([pointer, { values }]) => ({ pointer, values: values.size }));
}
