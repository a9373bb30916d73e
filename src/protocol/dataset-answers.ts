/** What is asked and told of an open dataset: where it stands, its findings, records, redactions and removals. */

import type { LearningFigures } from "../core/learning/learning-meter.ts";
import type { Finding, Span, TextEdit } from "../core/model.ts";
import type { RedactionMode } from "../core/privacy/redaction/redactor.ts";
import type { RecordOutline } from "../core/record-view.ts";
import type { Summary } from "../core/report.ts";
import type { TargetVerdict } from "../core/targets/verdict.ts";
import type { KeepRule } from "../core/similarity/keep-rule.ts";
import type { DuplicateGroup } from "../core/similarity/record-groups.ts";
import type { Origins } from "../core/stats/origins.ts";
import type { DatasetStats } from "../core/stats/stats-counter.ts";

/** Where a dataset stands. `checkedLines < lines` while a check is running or was cancelled. */
export interface DatasetState {
  readonly dataset: string;
  /** The document version the state belongs to; 0 for a dataset read from disk. */
  readonly version: number;
  readonly formatId: string | undefined;
  readonly formatLabel: string | undefined;
  readonly lines: number;
  readonly checkedLines: number;
  readonly records: number;
  /** Whether it is known which records repeat or contradict each other; not while they are compared, nor if that was stopped. */
  readonly isCompared: boolean;
  readonly summary: Summary;
  /** Why other splits could not be compared with it, in plain sentences. */
  readonly unreadSplits: readonly string[];
  /** One for each chosen target; none before all lines are checked. */
  readonly targets: readonly TargetVerdict[];
}

/** The ranked slice: findings on visible lines first, then by severity, then by line. */
export interface FindingSlice {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** How many findings the limit left out. */
  readonly omitted: number;
}

export interface OutlineRecord extends RecordOutline {
  readonly line: number;
}

/** What the hover card shows. */
export interface RecordInfo {
  /** Counts records (not lines) from 1; `undefined`: the line is not a record. */
  readonly number: number | undefined;
  readonly line: number;
  readonly formatLabel: string | undefined;
  readonly turns: readonly { readonly role: string; readonly characters: number }[];
  readonly characters: number;
  /** Only while it is shown in the text what is learned. */
  readonly learned?: Learned;
  readonly findings: readonly Finding[];
}

export interface LineEdits {
  readonly line: number;
  readonly edits: readonly TextEdit[];
}

/** What is redacted. Kinds are as `kindOf` has them. */
export type RedactionScope =
  /** A finding of a privacy rule; its value, wherever else it was found. */
  | { readonly type: "one" | "value"; readonly line: number; readonly span: Span }
  /** Also those that the project's policy keeps. */
  | { readonly type: "kinds"; readonly kinds: readonly string[] }
  /** All that the project does not want in its data. */
  | { readonly type: "all" };

/** By what is redacted. */
export interface RedactionMeans {
  readonly method: RedactionMode;
  /** For "replace": random bytes. */
  readonly key?: Uint8Array | undefined;
  /** For "pseudonymize", and for classes that the policy wants pseudonymized. */
  readonly projectKey?: Uint8Array | undefined;
}

export interface RedactionRequest extends RedactionMeans {
  readonly scope: RedactionScope;
}

export interface Redaction {
  readonly version: number;
  readonly lines: readonly LineEdits[];
  /** How many values the edits replace. */
  readonly values: number;
}

/** A kind of value that can be redacted. */
export interface RedactableKind {
  readonly kind: string;
  readonly count: number;
  /** The project does not want it in its data; else it is only told of, or kept. */
  readonly isUnwanted: boolean;
}

/** Groups as `recordGroups` had them; refused if the dataset is of another version by now. */
export interface RemovalRequest {
  /** Of the groups. */
  readonly version: number;
  readonly groups: readonly DuplicateGroup[];
  /** By which rule the record to keep is chosen, or the line of the one that a person chose. */
  readonly keep: KeepRule | { readonly line: number };
}

export interface Removals {
  /** The groups anew, around what is kept now; records that are not similar to it are in none. */
  readonly groups: readonly DuplicateGroup[];
}

/** For which platform and by which tokenizer it is told what is learned. */
export interface LearningMeans {
  /** Label of the first chosen target; `undefined`: none is chosen. */
  readonly target: string | undefined;
  /** Label of what counts the tokens. */
  readonly tokenizer: string;
  /** How far the true counts may lie below and above, as shares of them; `undefined`: they are exact. */
  readonly error: { readonly below: number; readonly above: number } | undefined;
}

/** Numbers about a dataset, and what it tells of where its records are from. */
export interface DatasetNumbers {
  readonly stats: DatasetStats;
  readonly origins: Origins;
}

/** How much is learned of a record or a dataset. */
export interface Learned {
  readonly figures: LearningFigures;
  readonly means: LearningMeans;
}

/** What is learned of one record. */
export interface LearnedLine extends LearningFigures {
  readonly line: number;
  /** Where no loss is taken. */
  readonly untrainedSpans: readonly Span[];
}
