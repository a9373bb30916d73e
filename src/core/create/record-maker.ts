/** Makes lines of a dataset of what sources give, one after the other, and counts what becomes of it. */

import type { Example, Format, Refusal, WriteLog } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import type { CreationOptions } from "./creation-options.ts";
import type { CreationTally } from "./creation-tally.ts";
import type { Doubt, OperationalRecord, SourceOutcome } from "./operational-record.ts";
import { ExampleRenderer } from "./render-example.ts";
import { TallyCounter } from "./tally-counter.ts";

export interface MadeLine {
  readonly record: OperationalRecord;
  /** Without its break. */
  readonly line: string;
}

/** A record that is not written, or not yet. */
export type Skipped = "left-out" | "doubted" | "refused";

export interface MakerOptions {
  readonly format: Format;
  /** What goes into a column "metadata" of the record. */
  readonly metadataOf?: ((record: OperationalRecord, path: string) => JsonObject) | undefined;
}

export class RecordMaker {
  readonly #options: MakerOptions;
  readonly #renderer: ExampleRenderer;
  readonly #tally: TallyCounter;
  readonly #skipped: readonly Doubt[];
  readonly #log = new RefusalLog();

  constructor(
    creation: Pick<CreationOptions, "prompts" | "goldenRequest" | "skipped">,
    options: MakerOptions,
  ) {
    this.#options = options;
    this.#renderer = new ExampleRenderer(creation);
    this.#skipped = creation.skipped;
    this.#tally = new TallyCounter(creation.skipped);
  }

  beginSource(path: string): void {
    this.#tally.beginSource(path);
  }

  make(path: string, outcome: SourceOutcome): MadeLine | Skipped {
    if (outcome.type === "left-out") {
      this.#tally.leaveOut(path, outcome.leftOut);
      return "left-out";
    }
    const read = outcome.record;
    const isSkipped = read.doubt !== undefined && this.#skipped.includes(read.doubt);
    const example = isSkipped ? undefined : this.#renderer.example(read);
    const record = example === undefined ? read : judged(read, example);
    if (!this.#tally.take(path, record) || example === undefined) return "doubted";
    const made = this.#written(path, record, example);
    if (typeof made === "string") {
      this.#tally.refuse(path, record, made);
      return "refused";
    }
    this.#tally.write(path, record);
    return { record, line: JSON.stringify(made) };
  }

  tally(): CreationTally {
    return { ...this.#tally.tally(), unknownNames: this.#renderer.unknownNames };
  }

  #written(path: string, record: OperationalRecord, example: Example): JsonObject | Refusal {
    const metadata = this.#options.metadataOf?.(record, path);
    this.#log.refusal = undefined;
    const json = this.#options.format.write(
      metadata === undefined ? example : { ...example, columns: { metadata } },
      this.#log,
    );
    return json ?? this.#log.refusal ?? "unreadable";
  }
}

/** Templates may have no place for what was read. */
function judged(record: OperationalRecord, { turns }: Example): OperationalRecord {
  if (record.doubt !== undefined) return record;
  const empty = turns.find(({ parts }) =>
    parts.every((part) => part.type === "text" && part.text.trim() === ""),
  );
  if (empty === undefined) return record;
  return { ...record, doubt: empty.role === "user" ? "no-request" : "no-answer" };
}

/** Three turns of plain text lose nothing in a format that holds them; where columns go is looked at before. */
class RefusalLog implements WriteLog {
  refusal: Refusal | undefined;

  lose(): void {
    // Nothing is lost, see above.
  }

  refuse(why: Refusal): undefined {
    this.refusal ??= why;
  }
}
