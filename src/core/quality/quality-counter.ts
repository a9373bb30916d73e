/** Counts what tells of a dataset's quality, record by record. It keeps no text. */

import type { Example } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import { answerEnding } from "./answer-ending.ts";
import { answerForm, type AnswerForm } from "./answer-form.ts";
import type { KindLabel } from "./choose-sample.ts";
import { ClusterCounter } from "./cluster-counter.ts";
import { DistinctCounter } from "./distinct-counter.ts";
import type { FaultLines } from "./fault-lines.ts";
import { LabelCounts, notTold } from "./label-counts.ts";
import type { QualityCounts } from "./quality-counts.ts";
import { RecordColumns } from "./record-columns.ts";
import { recordParts, type RecordParts } from "./record-texts.ts";
import { scriptOf } from "./script-of.ts";
import { VarietyCounter } from "./text-variety.ts";
import { traitNames, type Trait } from "./trait-fields.ts";
import { TraitReader, type RecordTraits } from "./traits.ts";
import { textHash } from "./word-hashes.ts";

export interface CountedRecord {
  /** 0-based. */
  readonly line: number;
  readonly digestLow: number;
  readonly digestHigh: number;
  readonly json: JsonObject;
  /** `undefined`: of no known format. */
  readonly example: Example | undefined;
}

/** Lengths of records in characters, as the balance of lengths has them. */
const lengthLabels = [
  [500, "under 500 characters"],
  [2000, "500 to 1,999 characters"],
  [8000, "2,000 to 7,999 characters"],
  [32_000, "8,000 to 31,999 characters"],
  [Infinity, "32,000 characters or more"],
] as const;

export class QualityCounter {
  readonly columns = new RecordColumns();
  /** By kind, as `RecordColumns` has it. */
  readonly kindLabels: KindLabel[] = [];

  readonly #faults: FaultLines;
  readonly #kinds = new Map<string, number>();
  readonly #traitReader = new TraitReader();
  readonly #prompts = new VarietyCounter();
  readonly #answers = new VarietyCounter();
  readonly #clusters = new ClusterCounter();
  readonly #traits: Readonly<Record<Trait, LabelCounts>> = {
    task: new LabelCounts(),
    vendor: new LabelCounts(),
    protocol: new LabelCounts(),
    severity: new LabelCounts(),
  };
  readonly #lengths = new LabelCounts();
  readonly #scripts = new LabelCounts();
  readonly #forms = new Map<string, Map<AnswerForm, number>>();
  readonly #systems = new DistinctCounter();
  readonly #found = {
    records: 0,
    readable: 0,
    valid: 0,
    wellFormed: 0,
    withSystem: 0,
    awaited: 0,
    unanswered: 0,
    broken: 0,
    bare: 0,
    whole: 0,
    poor: 0,
    incomplete: 0,
    onlyBare: 0,
    characters: 0,
  };

  constructor(faults: FaultLines) {
    this.#faults = faults;
  }

  add(record: CountedRecord): void {
    const { line, digestLow, digestHigh, json, example } = record;
    const found = this.#found;
    found.records += 1;
    if (!this.#faults.errors.has(line)) found.valid += 1;
    if (!this.#faults.malformed.has(line)) found.wellFormed += 1;
    const parts = recordParts(json, example);
    const traits = this.#readTexts(json, parts);
    const task = this.#countTraits(traits);
    const length = lengthOf(parts);
    found.characters += length;
    this.#lengths.add(lengthLabels.find(([below]) => length < below)?.[1] ?? notTold);
    const script = scriptOf(parts.answers[0] ?? parts.prompts[0] ?? "");
    if (script !== undefined) this.#scripts.add(script);
    if (example !== undefined) this.#countExample({ ...record, example }, { parts, task });
    const kind = this.#kindOf(traits);
    this.columns.add({ line, digestLow, digestHigh, length, kind });
  }

  counts(): QualityCounts {
    return {
      ...this.#found,
      prompts: this.#prompts.variety(),
      answers: this.#answers.variety(),
      clusters: this.#clusters.clusters(),
      traits: this.#traits,
      lengths: this.#lengths,
      scripts: this.#scripts,
      forms: this.#forms,
      systems: this.#systems.count(),
    };
  }

  #readTexts(json: JsonObject, { prompts, answers }: RecordParts): RecordTraits {
    const reader = this.#traitReader;
    reader.begin();
    for (const text of prompts) this.#prompts.add(text, reader.reader(text, true));
    for (const text of answers) this.#answers.add(text, reader.reader(text, false));
    return reader.traits(json);
  }

  /** The task type under which it is counted. */
  #countTraits(traits: RecordTraits): string {
    const [task = notTold] = traitNames.map((trait) =>
      this.#traits[trait].add(traits[trait] ?? notTold),
    );
    return task;
  }

  #countExample(
    { line, json, example }: CountedRecord & { readonly example: Example },
    { parts, task }: { readonly parts: RecordParts; readonly task: string },
  ): void {
    const found = this.#found;
    const { systems, answers, callsTool } = parts;
    found.readable += 1;
    this.#clusters.add(json, example);
    if (systems.length > 0) {
      found.withSystem += 1;
      this.#systems.add(textHash(systems.join("\n")));
    }
    const isPoor = this.#faults.incomplete.has(line);
    if (isPoor) found.poor += 1;
    // The training finds the answers of such records itself.
    if (example.kind === "prompt") return;
    found.awaited += 1;
    const answer = answers.at(-1);
    const form = answer === undefined ? "tool call" : answerForm(answer);
    const isUnanswered = answer === undefined && !callsTool;
    if (isUnanswered) found.unanswered += 1;
    else this.#countForm(task, form);
    const ending = answer === undefined ? undefined : answerEnding(answer, form);
    if (ending !== undefined) found[ending] += 1;
    if (isPoor || isUnanswered || ending === "broken") found.incomplete += 1;
    else if (ending === "bare") found.onlyBare += 1;
  }

  #countForm(task: string, form: AnswerForm): void {
    let forms = this.#forms.get(task);
    if (forms === undefined) this.#forms.set(task, (forms = new Map<AnswerForm, number>()));
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }

  /** More kinds than these are one: each of them is too small for a stratum in any case. */
  #kindOf({ task, vendor }: RecordTraits): number {
    const name = JSON.stringify([task, vendor]);
    const known = this.#kinds.get(name);
    if (known !== undefined) return known;
    if (this.#kinds.size === maxKinds) return 0;
    const kind = this.#kinds.size;
    this.#kinds.set(name, kind);
    this.kindLabels.push({ task, vendor });
    return kind;
  }
}

const maxKinds = 10_000;

const lengthOf = ({ systems, prompts, answers }: RecordParts): number =>
  [...systems, ...prompts, ...answers].reduce((sum, text) => sum + text.length, 0);
