/** Which columns records have beside the example: where a grader names one, all of them need it. */

import { findingOf } from "../dataset-findings.ts";
import type { Example } from "../formats/format.ts";
import { printableName } from "../fields.ts";
import type { Finding } from "../model.ts";
import type { Settings } from "../settings.ts";
import { percent } from "../wording.ts";
import type { ChosenTarget } from "./chosen-target.ts";

/** Formats whose further columns a grader reads. */
const graded: ReadonlySet<string> = new Set(["openai-rft"]);

/** As they are sent between threads. */
export interface RecordColumns {
  readonly sets: readonly (readonly string[])[];
  /** Of each record, the index of its set. */
  readonly records: readonly number[];
}

/** The target that columns are looked at for; null: it is the dataset's own format; `undefined`: they are not. */
export function gradedTarget(
  chosen: readonly ChosenTarget[],
  ownId: string | undefined,
): string | null | undefined {
  if (ownId !== undefined && graded.has(ownId)) return null;
  return chosen.find(({ formatId }) => graded.has(formatId))?.id;
}

export class ColumnSets {
  readonly #indexes = new Map<string, number>();
  readonly #sets: (readonly string[])[] = [];
  readonly #records: number[] = [];

  /** The next record. */
  add(example: Example | undefined): void {
    this.#records.push(this.#indexOf(Object.keys(example?.columns ?? {}).sort()));
  }

  merge({ sets, records }: RecordColumns): void {
    const indexes = sets.map((set) => this.#indexOf(set));
    for (const set of records) this.#records.push(indexes[set] ?? 0);
  }

  toData(): RecordColumns {
    return { sets: this.#sets, records: this.#records };
  }

  /** `placeOf`: of the i-th record, where findings about it as a whole are shown. */
  findings(
    settings: Settings,
    target: string | null,
    placeOf: (record: number) => { readonly line: number; readonly headLength: number },
  ): Finding[] {
    const usual = this.#usualColumns();
    const missing = this.#sets.map((set) => usual.filter(({ name }) => !set.includes(name)));
    if (missing.every((columns) => columns.length === 0)) return [];
    return this.#records.flatMap((set, record) =>
      (missing[set] ?? []).flatMap(({ name, share }) => {
        const { line, headLength } = placeOf(record);
        return findingOf(settings, "inconsistent-columns", {
          messageId: "missing",
          line,
          span: { start: 0, end: headLength },
          data: { field: printableName(name), percent: percent(share) },
        }).map((finding) => (target === null ? finding : { ...finding, target }));
      }),
    );
  }

  /** Those that more than half of the records have. */
  #usualColumns(): { readonly name: string; readonly share: number }[] {
    const counts = new Map<string, number>();
    for (const set of this.#records) {
      for (const name of this.#sets[set] ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts]
      .map(([name, records]) => ({ name, share: records / this.#records.length }))
      .filter(({ share }) => share > 0.5);
  }

  #indexOf(set: readonly string[]): number {
    const key = JSON.stringify(set);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.#sets.length);
    return this.#sets.push(set) - 1;
  }
}
