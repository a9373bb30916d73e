/** What became of the sources, counted. */

import type { Refusal } from "../formats/format.ts";
import type { Doubt, LeaveReason, SourcePlace } from "./operational-record.ts";
import type { TaskType } from "./task-type.ts";

/** So many places of each reason are listed. */
export const listedPlaces = 1000;

export interface Occurrence {
  readonly path: string;
  readonly place: SourcePlace;
  readonly detail?: string | undefined;
}

export interface CreationTally {
  /** Rows, lines or files that were read. */
  readonly read: number;
  readonly written: number;
  readonly byTaskType: Readonly<Partial<Record<TaskType, number>>>;
  /** Records of each source that were written, in the order in which they were read. */
  readonly sources: readonly { readonly path: string; readonly records: number }[];
  /** All records with a doubt, also those that were written; the first places. */
  readonly doubted: readonly {
    readonly doubt: Doubt;
    readonly records: number;
    readonly isSkipped: boolean;
    readonly places: readonly Occurrence[];
  }[];
  readonly leftOut: readonly {
    readonly why: LeaveReason;
    readonly count: number;
    readonly places: readonly Occurrence[];
  }[];
  /** Written records in which a person still has to write this part. */
  readonly missing: readonly {
    readonly part: string;
    readonly records: number;
    readonly places: readonly Occurrence[];
  }[];
  /** Records that the format cannot hold, with its reason; they are no dataset's. */
  readonly refused: readonly {
    readonly why: Refusal;
    readonly records: number;
    readonly places: readonly Occurrence[];
  }[];
  /** Names in templates that no record has, neither as a part nor as a trait. */
  readonly unknownNames: readonly { readonly taskType: TaskType; readonly name: string }[];
}
