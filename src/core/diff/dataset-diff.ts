/** How a dataset differs from another one, record by record. */

import type { RecordChange } from "./record-changes.ts";

/** "moved": the same text, in another order; "reformatted": the same values, written in another way. */
export const diffKinds = [
  "edited",
  "added",
  "removed",
  "moved",
  "reformatted",
  "unchanged",
] as const;
export type DiffKind = (typeof diffKinds)[number];

/** What told that two records which differ are one. */
export type PairedBy = "conversation" | "id" | "prompt" | "similarity" | "place";

/** One of both datasets. */
export interface DiffedSide {
  /** As reports call it. */
  readonly name: string;
  /** `undefined`: no known one. */
  readonly formatId: string | undefined;
  readonly records: number;
  /** Lines that are no records. */
  readonly unreadable: number;
  readonly tokens: number;
  /** Tokens on which the loss is taken. */
  readonly trained: number;
  readonly findings: number;
}

/** Findings by rule. "gone" and "added": told of each record on its own, so both may be there. */
export interface FindingsChange {
  readonly ruleId: string;
  readonly before: number;
  readonly after: number;
  readonly gone: number;
  readonly added: number;
}

/** In how many edited records something was changed. */
export interface ChangeCount {
  readonly what: string;
  readonly records: number;
}

export interface DiffSummary {
  readonly before: DiffedSide;
  readonly after: DiffedSide;
  /** Pairs, or records of one side; lines that are no records are among them. */
  readonly counts: Readonly<Record<DiffKind, number>>;
  /** The most frequent first, capped. */
  readonly changes: readonly ChangeCount[];
  /** Rules that found something in one of both; the greatest difference first. */
  readonly findings: readonly FindingsChange[];
  /** Remarks on how the datasets were read: plain sentences. */
  readonly remarks: readonly string[];
}

/** A record of the diff: one that is in both, or in one of them. */
export interface DiffedRecord {
  readonly kind: DiffKind;
  /** 0-based; absent: it is not there. */
  readonly beforeLine?: number | undefined;
  readonly afterLine?: number | undefined;
  readonly tokensBefore?: number | undefined;
  readonly tokensAfter?: number | undefined;
  /** Of an edited one. */
  readonly pairedBy?: PairedBy | undefined;
  readonly changes?: readonly RecordChange[] | undefined;
  /** It is in another order as well. */
  readonly isMoved?: boolean | undefined;
  /** Rules whose findings came or went with it, each as often as it did. */
  readonly newFindings?: readonly string[] | undefined;
  readonly goneFindings?: readonly string[] | undefined;
}

export const isDifferent = ({ counts }: Pick<DiffSummary, "counts">): boolean =>
  diffKinds.some((kind) => kind !== "unchanged" && counts[kind] > 0);
