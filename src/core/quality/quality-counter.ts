/** Counts what tells of a dataset's quality, record by record. It keeps no text. */

import type { Example } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import { answerEnding } from "./answer-ending.ts";
import { answerForm, type AnswerForm } from "./answer-form.ts";
import type { KindLabel } from "./choose-sample.ts";
import { ClusterCounter } from "./cluster-counter.ts";
import { DistinctCounter } from "./distinct-counter.ts";
import type { FaultLines } from "./fault-lines.ts";
import { LabelCounts, notTold, shownLabel } from "./label-counts.ts";
import { LessonCounter } from "./lesson-counter.ts";
import type { QualityCounts } from "./quality-counts.ts";
import { RecordColumns } from "./record-columns.ts";
import { recordParts, type RecordParts } from "./record-texts.ts";
import { scriptOf } from "./script-of.ts";
import { VarietyCounter } from "./text-variety.ts";
import { traitNames, type Trait } from "./trait-fields.ts";
import { TraitReader, type RecordTraits } from "./traits.ts";
import { textHash, TextWords } from "./word-hashes.ts";

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
  readonly #faults: FaultLines;
  readonly #kinds = new Map<string, number>();
  /** By kind, as `RecordColumns` has it. */
  readonly #kindLabels: KindLabel[] = [];
  readonly #traitReader = new TraitReader();
  readonly #words = new TextWords();
  readonly #prompts = new VarietyCounter();
  readonly #answers = new VarietyCounter();
  readonly #lessons = new LessonCounter();
  readonly #clusters = new ClusterCounter();
  readonly #traits: Readonly<Record<Trait, LabelCounts>> = {
    task: new LabelCounts(),
    vendor: new LabelCounts(),
    protocol: new LabelCounts(),
    severity: new LabelCounts(),
  };
  readonly #lengths = new LabelCounts();
  readonly #scripts = new LabelCounts();
  readonly #forms: FormCounts = new Map();
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
    other: 0,
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

  /** Labels in words of the records; those that must not be shown are hidden in what follows. */
  *toldLabels(): Iterable<readonly [label: string, lines: readonly string[]]> {
    for (const labels of Object.values(this.#traitReader.told)) yield* labels.entries();
  }

  /** By kind, as `RecordColumns` has it. */
  kindLabels(hidden: ReadonlySet<string>): readonly KindLabel[] {
    const shown = (label: string | undefined): string | undefined =>
      label === undefined ? undefined : shownLabel(label, hidden);
    return this.#kindLabels.map(({ task, vendor }) => ({
      task: shown(task),
      vendor: shown(vendor),
    }));
  }

  counts(hidden: ReadonlySet<string>): QualityCounts {
    const { task, vendor, protocol, severity } = this.#traits;
    return {
      ...this.#found,
      prompts: this.#prompts.variety(),
      answers: this.#answers.variety(),
      lessons: this.#lessons.counts(),
      clusters: this.#clusters.clusters(),
      traits: {
        task: task.without(hidden),
        vendor: vendor.without(hidden),
        protocol: protocol.without(hidden),
        severity: severity.without(hidden),
      },
      lengths: this.#lengths,
      scripts: this.#scripts,
      forms: this.#shownForms(hidden),
      systems: this.#systems.count(),
    };
  }

  #readTexts(json: JsonObject, { systems, prompts, answers }: RecordParts): RecordTraits {
    const reader = this.#traitReader;
    reader.begin();
    this.#lessons.begin();
    const words = this.#words;
    for (const text of systems) reader.readSystem(text);
    for (const text of prompts) {
      words.read(text);
      this.#prompts.add(words);
      reader.read(text, words, true);
    }
    for (const text of answers) {
      words.read(text);
      this.#answers.add(words);
      this.#lessons.readAnswer(words);
      reader.read(text, words, false);
    }
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
    else addForm(this.#forms, task, form);
    if (answers.length > 0) this.#lessons.end(parts, form === "label");
    const ending = answer === undefined ? undefined : answerEnding(answer, form);
    if (ending !== undefined) found[ending] += 1;
    if (isPoor || isUnanswered || ending === "broken") found.incomplete += 1;
    else if (ending === "bare") found.onlyBare += 1;
  }

  #shownForms(hidden: ReadonlySet<string>): FormCounts {
    const shown: FormCounts = new Map();
    for (const [task, forms] of this.#forms) {
      for (const [form, records] of forms) {
        addForm(shown, shownLabel(task, hidden), form, records);
      }
    }
    return shown;
  }

  /** More kinds than these are one: each of them is too small for a stratum in any case. */
  #kindOf({ task, vendor }: RecordTraits): number {
    const name = JSON.stringify([task, vendor]);
    const known = this.#kinds.get(name);
    if (known !== undefined) return known;
    if (this.#kinds.size === maxKinds) return 0;
    const kind = this.#kinds.size;
    this.#kinds.set(name, kind);
    this.#kindLabels.push({ task, vendor });
    return kind;
  }
}

const maxKinds = 10_000;

/** By task type. */
type FormCounts = Map<string, Map<AnswerForm, number>>;

function addForm(counts: FormCounts, task: string, form: AnswerForm, records = 1): void {
  let forms = counts.get(task);
  if (forms === undefined) counts.set(task, (forms = new Map<AnswerForm, number>()));
  forms.set(form, (forms.get(form) ?? 0) + records);
}

const lengthOf = ({ systems, prompts, answers }: RecordParts): number =>
  [...systems, ...prompts, ...answers].reduce((sum, text) => sum + text.length, 0);
