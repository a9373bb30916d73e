/** Counts what becomes of the sources. */

import { refusals, type Refusal } from "../formats/format.ts";
import { listedPlaces, type CreationTally, type Occurrence } from "./creation-tally.ts";
import {
  doubtOf,
  doubts,
  leaveReasons,
  type Doubt,
  type LeaveReason,
  type LeftOutSource,
  type OperationalRecord,
} from "./operational-record.ts";
import { taskTypes, type TaskType } from "./task-type.ts";

interface Places {
  count: number;
  readonly places: Occurrence[];
}

export class TallyCounter {
  readonly #skipped: readonly Doubt[];
  readonly #doubted = new Map<Doubt, Places>();
  readonly #leftOut = new Map<LeaveReason, Places>();
  readonly #refused = new Map<Refusal, Places>();
  readonly #byTaskType = new Map<TaskType, number>();
  readonly #bySource = new Map<string, number>();
  readonly #missing = new Map<string, Places>();
  #read = 0;
  #written = 0;

  /** `skipped`: records with these doubts are not written. */
  constructor(skipped: readonly Doubt[]) {
    this.#skipped = skipped;
  }

  beginSource(path: string): void {
    this.#bySource.set(path, this.#bySource.get(path) ?? 0);
  }

  leaveOut(path: string, { why, place, detail }: LeftOutSource): void {
    this.#read += 1;
    note(this.#leftOut, why, { path, place, ...(detail !== undefined && { detail }) });
  }

  /** Whether a record is to be written, by its doubt. */
  take(path: string, record: OperationalRecord): boolean {
    this.#read += 1;
    const doubt = doubtOf(record);
    if (doubt === undefined) return true;
    note(this.#doubted, doubt, { path, place: record.place });
    return !this.#skipped.includes(doubt);
  }

  refuse(path: string, { place }: OperationalRecord, why: Refusal): void {
    note(this.#refused, why, { path, place });
  }

  write(path: string, { taskType, missing, place }: OperationalRecord): void {
    this.#written += 1;
    increment(this.#byTaskType, taskType);
    increment(this.#bySource, path);
    for (const part of missing) note(this.#missing, part, { path, place });
  }

  tally(): Omit<CreationTally, "unknownNames"> {
    return {
      read: this.#read,
      written: this.#written,
      byTaskType: Object.fromEntries(
        taskTypes.flatMap((type) => {
          const records = this.#byTaskType.get(type);
          return records === undefined ? [] : [[type, records]];
        }),
      ),
      sources: [...this.#bySource].map(([path, records]) => ({ path, records })),
      doubted: listed(doubts, this.#doubted).map(({ why, count, places }) => {
        return { doubt: why, records: count, isSkipped: this.#skipped.includes(why), places };
      }),
      leftOut: listed(leaveReasons, this.#leftOut),
      refused: listed(refusals, this.#refused).map(({ why, count, places }) => {
        return { why, records: count, places };
      }),
      missing: [...this.#missing].map(([part, { count, places }]) => {
        return { part, records: count, places: [...places] };
      }),
    };
  }
}

function listed<Why>(reasons: readonly Why[], noted: ReadonlyMap<Why, Places>) {
  return reasons.flatMap((why) => {
    const entry = noted.get(why);
    return entry === undefined ? [] : [{ why, count: entry.count, places: [...entry.places] }];
  });
}

function note<Why>(noted: Map<Why, Places>, why: Why, occurrence: Occurrence): void {
  let entry = noted.get(why);
  if (entry === undefined) noted.set(why, (entry = { count: 0, places: [] }));
  entry.count += 1;
  if (entry.places.length < listedPlaces) entry.places.push(occurrence);
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
