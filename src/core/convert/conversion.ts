/** What a conversion is told, and what it tells. */

import type { LosablePart, Refusal } from "../formats/format.ts";

/** What becomes of the system prompt. "add": of those that are missing; "replace": of all; "remove": of all. */
export type SystemPromptChange =
  { readonly mode: "add" | "replace"; readonly text: string } | { readonly mode: "remove" };

export interface ConversionOptions {
  /** Ids of formats. */
  readonly from: string;
  readonly to: string;
  readonly system?: SystemPromptChange | undefined;
  /** Turns of one role in a row become one, their texts joined by a blank line. */
  readonly mergesTurns: boolean;
}

/** Why a line cannot be read as a record at all. */
export const lineFaults = ["broken", "too-deep", "too-long", "not-utf8"] as const;
export type LineFault = (typeof lineFaults)[number];

/** Why a record is left out. */
export type LeftOut = Refusal | LineFault;

/** What happened to the records of a dataset, counted. */
export interface ConversionTally {
  readonly records: number;
  readonly written: number;
  /** Turns that were joined with the one before them. */
  readonly mergedTurns: number;
  /** Records that lose something: by part, and of columns by name. In the order of `losableParts`. */
  readonly losses: readonly Loss[];
  /** Records that are left out: why, how many, and the first of their lines (0-based, at most 10). */
  readonly leftOut: readonly {
    readonly why: LeftOut;
    readonly records: number;
    readonly lines: readonly number[];
  }[];
}

export interface Loss {
  readonly part: LosablePart;
  /** Of the column. */
  readonly name?: string | undefined;
  readonly records: number;
  /** The first of their lines, 0-based, at most 10. */
  readonly lines: readonly number[];
}

/** The tally with its lines as lines of another text. */
export function tallyAt(tally: ConversionTally, lineOf: (line: number) => number): ConversionTally {
  const at = <T extends { readonly lines: readonly number[] }>(entry: T): T => {
    return { ...entry, lines: entry.lines.map(lineOf) };
  };
  return { ...tally, losses: tally.losses.map(at), leftOut: tally.leftOut.map(at) };
}

/** Nothing is lost and no record is left out. */
export const isLossless = ({ losses, leftOut }: ConversionTally): boolean =>
  losses.length === 0 && leftOut.length === 0;

/** Below zero: the first leaves fewer records out or, if they are as many, loses less. */
export function compareLosses(one: ConversionTally, other: ConversionTally): number {
  return other.written - one.written || lossesOf(one) - lossesOf(other);
}

const lossesOf = ({ losses }: ConversionTally): number =>
  losses.reduce((sum, { records }) => sum + records, 0);
