/** What a source gives: a ticket, a configuration with its request, a log entry with what it means; in parts, as text. */

import type { TaskType } from "./task-type.ts";

/** The parts of each kind, in their order; those of an answer are `answerParts`. */
export const partsOfKind = {
  ticket: ["problem", "diagnosis", "resolution"],
  config: ["request", "config", "explanation"],
  log: ["entry", "classification", "severity", "action"],
} as const;

export type SourceKind = keyof typeof partsOfKind;
export const sourceKinds = Object.keys(partsOfKind) as readonly SourceKind[];

/** What records of a kind teach where nobody says otherwise. */
export const usualTaskTypes: Readonly<Record<SourceKind, TaskType>> = {
  ticket: "troubleshooting",
  config: "configuration",
  log: "log_analysis",
};

export type PartName<K extends SourceKind = SourceKind> = (typeof partsOfKind)[K][number];

/** Where in its file something was read. */
export interface SourcePlace {
  /** 1-based; `endLine` is the last line that belongs to it. */
  readonly line: number;
  readonly endLine: number;
  /** 1-based, of a table without its header, or of a list. */
  readonly row?: number | undefined;
}

/** What speaks against a record: it is proposed to be left out, and a person or an option decides. */
export const doubts = [
  /** Nothing to ask. */
  "no-request",
  /** Nothing to learn: no diagnosis and no resolution, no configuration, no classification and no action. */
  "no-answer",
  /** "Closed automatically", "user confirmed": it answers nothing. */
  "boilerplate-answer",
  /** A record of the same id was read before. */
  "repeated-id",
  /** The dataset that records are added to has one of the same source. */
  "already-there",
  /** A change that takes away what is in use, for a time: a person should look at its commands. */
  "risky-change",
  /** A part of the answer still has to be written: `missing`. */
  "incomplete-answer",
] as const;
export type Doubt = (typeof doubts)[number];

/** Unless a person says otherwise: what is incomplete is kept, and flagged. */
export const usuallySkipped: readonly Doubt[] = doubts.filter(
  (doubt) => doubt !== "incomplete-answer",
);

export interface OperationalRecord {
  readonly kind: SourceKind;
  readonly taskType: TaskType;
  /** Cleaned, without white space around. By `partsOfKind`; empty parts are left out. */
  readonly parts: Readonly<Partial<Record<PartName, string>>>;
  /**
   * What else is known: "id", "vendor", "host", "severity", "interface", "neighbour", "mnemonic", "file", the names of
   * columns that are kept. Templates may name them, provenance keeps them.
   */
  readonly traits: Readonly<Record<string, string>>;
  readonly place: SourcePlace;
  /** The source as it was read, for its hash, in pieces. */
  readonly source: readonly string[];
  readonly doubt?: Doubt | undefined;
  /** Parts that a person still has to write, where the record is kept without them. */
  readonly missing: readonly PartName[];
}

/** What speaks against a record; that it is incomplete counts where nothing else does. */
export const doubtOf = ({ doubt, missing }: OperationalRecord): Doubt | undefined =>
  doubt ?? (missing.length > 0 ? "incomplete-answer" : undefined);

/** Why something of a source is in no record, whatever is decided about doubts. */
export const leaveReasons = [
  /** A row whose quotes or fields are not as the table's. */
  "broken-row",
  /** A row or line in no encoding that is known. */
  "unreadable-text",
  /** An element of a list that is no object. */
  "not-an-object",
  /** A line in no log format that is known. */
  "unmatched-line",
  /** A line below the severity that is asked for, or one that the mapping leaves out. */
  "ignored-line",
  /** A line that says how often another one came, which is not above it. */
  "lone-repeat",
  /** Longer than a record can be. */
  "too-long",
  /** The last row or line of the file has no end: it is half-written. */
  "half-written",
  /** Both configurations say the same. */
  "no-change",
  /** A configuration without its counterpart. */
  "no-counterpart",
  /** Text that is no configuration of a style that is known. */
  "unknown-style",
  /** A whole file of a folder: a table whose columns say nothing of the kind, a broken one. */
  "unusable-file",
] as const;
export type LeaveReason = (typeof leaveReasons)[number];

export interface LeftOutSource {
  readonly why: LeaveReason;
  readonly place: SourcePlace;
  readonly source: readonly string[];
  /** What is wrong with it in words that tell nothing of its content: "it has 5 fields where the header has 7". */
  readonly detail?: string | undefined;
}

/** One thing that was read of a source. */
export type SourceOutcome =
  | { readonly type: "record"; readonly record: OperationalRecord }
  | { readonly type: "left-out"; readonly leftOut: LeftOutSource };
