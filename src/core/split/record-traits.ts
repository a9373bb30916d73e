/** What a split goes by beside the likeness of records: read of each record once, kept as numbers. */

import type { Example, Format } from "../formats/format.ts";
import { familiesOf, familyKeys } from "../leakage/families.ts";
import type { JsonObject } from "../model.ts";
import { parseRecord } from "../json/strict.ts";
import { dateAt } from "../similarity/keep-rule.ts";
import type { RecordTexts } from "../similarity/record-texts.ts";
import { formatInteger, printable } from "../wording.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import { labelOf, type Stratification } from "./stratification.ts";

export interface TraitWishes {
  readonly stratify?: Stratification | undefined;
  /** "ticket", "device", "incident", or JSON pointers: records that share one of these stay together. */
  readonly groupBy: readonly string[];
  /** JSON pointer of the field with the date. */
  readonly byTime?: string | undefined;
}

export interface RecordTraits {
  readonly labels?: TraitLabels | undefined;
  /** By record, in milliseconds since 1970; -Infinity: it has no date. */
  readonly moments?: Float64Array | undefined;
}

export interface TraitLabels {
  /** By record: its label, as a small integer in the order in which they come. */
  readonly labelOf: Int32Array;
  readonly labels: number;
  /** By label: the first record with it. */
  readonly firsts: readonly number[];
}

/** More values of a field are no labels. */
const maxLabels = 1000;

/** Joins what `groupBy` keeps together. The sentence that says why, where nothing can be gone by. */
export function readTraits(
  { texts, format, records }: TraitSources,
  wishes: TraitWishes,
  sets: DisjointSets,
): RecordTraits | { readonly problem: string } {
  const { stratify, groupBy, byTime } = wishes;
  const labels = stratify && new LabelReader(stratify, records);
  const moments = byTime === undefined ? undefined : new Float64Array(records).fill(-Infinity);
  const joiners = groupBy.map((kind) => new FamilyJoiner(kind, sets));
  if (labels === undefined && moments === undefined && joiners.length === 0) return {};
  for (let record = 0; record < records; record++) {
    const json = parseRecord(texts.text(record) ?? "");
    if (json === undefined) continue;
    const example = format?.read(json, () => undefined);
    labels?.add(record, json, example);
    for (const joiner of joiners) joiner.add(record, json, example);
    if (moments !== undefined) moments[record] = dateAt(json, byTime ?? "") ?? -Infinity;
  }
  const problem =
    labels?.problem() ?? joiners.map((joiner) => joiner.problem()).find((one) => one !== undefined);
  if (problem !== undefined) return { problem };
  if (moments?.every((moment) => moment === -Infinity) === true) {
    return {
      problem: `No record has a date at "${printable(byTime ?? "")}": name the field that has it, as in /metadata/date.`,
    };
  }
  return { labels: labels?.labels(), moments };
}

export interface TraitSources {
  readonly texts: RecordTexts;
  readonly format: Format | undefined;
  readonly records: number;
}

class LabelReader {
  readonly #stratification: Stratification;
  readonly #labelOf: Int32Array;
  readonly #ids = new Map<string, number>();
  /** By label: the first record with it. */
  readonly #firsts: number[] = [];
  #isAny = false;

  constructor(stratification: Stratification, records: number) {
    this.#stratification = stratification;
    this.#labelOf = new Int32Array(records);
  }

  add(record: number, json: JsonObject, example: Example | undefined): void {
    const label = labelOf(json, example, this.#stratification);
    if (label !== undefined) this.#isAny = true;
    // Those without a label are alike, too.
    const key = label === undefined ? "" : `=${label}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#firsts.length;
      if (id <= maxLabels) this.#ids.set(key, id);
      this.#firsts.push(record);
    }
    this.#labelOf[record] = id;
  }

  problem(): string | undefined {
    const { by } = this.#stratification;
    const name =
      by === "field" ? `"${printable(this.#stratification.pointer)}"` : `--stratify ${by}`;
    if (!this.#isAny) {
      return by === "field"
        ? `No record has a text, a number, true or false at ${name}: name the field that has the label, as in /metadata/label.`
        : `${name} finds nothing to go by: no record has ${by === "task" ? "a system prompt" : "an answer"}.`;
    }
    if (by === "answer" && this.#ids.size === 1 && this.#ids.has(longAnswers)) {
      return `${name} finds nothing to go by: all answers are too long to be labels.`;
    }
    if (this.#ids.size <= maxLabels) return undefined;
    return `${name} has more than ${formatInteger(maxLabels)} different values, too many to give each side its share of each: name a field with few values.`;
  }

  labels(): TraitLabels {
    return { labelOf: this.#labelOf, labels: this.#firsts.length, firsts: this.#firsts };
  }
}

/** The key of the label that all long answers share. */
const longAnswers = "=";

/** Joins records of one family. */
class FamilyJoiner {
  readonly #kind: string;
  readonly #sets: DisjointSets;
  /** Digests of families: by chance, one in many thousands keeps records together for nothing. */
  readonly #firsts = new Map<number, number>();

  constructor(kind: string, sets: DisjointSets) {
    this.#kind = kind;
    this.#sets = sets;
  }

  add(record: number, json: JsonObject, example: Example | undefined): void {
    for (const key of familyKeys(familiesOf(json, example, [this.#kind]))) {
      const first = this.#firsts.get(key);
      if (first === undefined) this.#firsts.set(key, record);
      else this.#sets.join(first, record);
    }
  }

  problem(): string | undefined {
    if (this.#firsts.size > 0) return undefined;
    return this.#kind.startsWith("/")
      ? `No record has a value at "${printable(this.#kind)}" to group by: name the field that has it, as in /metadata/ticket.`
      : `No record names a ${this.#kind} to group by: leave out --group-by ${this.#kind}.`;
  }
}
