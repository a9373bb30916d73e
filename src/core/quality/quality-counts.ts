/** What was counted in the records of a dataset. */

import type { AnswerForm } from "./answer-form.ts";
import type { Clusters } from "./cluster-counter.ts";
import type { LabelCounts } from "./label-counts.ts";
import type { LessonCounts } from "./lesson-counter.ts";
import type { Variety } from "./text-variety.ts";
import type { Trait } from "./trait-fields.ts";

export interface QualityCounts {
  readonly records: number;
  /** Without an error. */
  readonly valid: number;
  /** Without an error of syntax or schema. */
  readonly wellFormed: number;
  /** Records of the dataset's format: the following, up to `characters`, is about them. */
  readonly readable: number;
  readonly withSystem: number;
  /** Different system prompts. */
  readonly systems: number;
  /** Records that should have an answer. */
  readonly awaited: number;
  /** Of these: without text and without call of a tool. */
  readonly unanswered: number;
  /** Last answers by how they end: see `AnswerEnding`. */
  readonly broken: number;
  readonly bare: number;
  readonly whole: number;
  readonly other: number;
  readonly lessons: LessonCounts;
  /** With empty, short or placeholder content. */
  readonly poor: number;
  /** Poor, unanswered or broken. */
  readonly incomplete: number;
  /** Bare and nothing of this. */
  readonly onlyBare: number;
  /** Of all turns. */
  readonly characters: number;
  readonly prompts: Variety;
  readonly answers: Variety;
  readonly clusters: Clusters;
  readonly traits: Readonly<Record<Trait, LabelCounts>>;
  readonly lengths: LabelCounts;
  readonly scripts: LabelCounts;
  /** Of last answers, by task type. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<AnswerForm, number>>;
}

/** What comparing the records with each other has told; `undefined`: the rule is off, or the comparison was stopped. */
export interface GroupCounts {
  /** Records that repeat an earlier one. */
  readonly exactCopies?: number | undefined;
  /** Records that are alike to one that is kept, also those that are so once identifiers are masked. */
  readonly nearCopies?: number | undefined;
  /** Records whose prompt others answer differently, without those whose prompts are equal only once masked. */
  readonly conflicting?: number | undefined;
}

export interface DatasetFacts {
  readonly counts: QualityCounts;
  readonly groups: GroupCounts;
  /** Lines that are no records that can be read. */
  readonly unreadable: number;
  readonly hasFormat: boolean;
  /** Findings of secrets. */
  readonly secrets: number;
}
