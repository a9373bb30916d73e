/** Makes lines of a dataset of what sources give, one after the other, and counts what becomes of it. */

import type { Format, Refusal, WriteLog } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import type { CreationOptions } from "./creation-options.ts";
import type { CreationTally } from "./creation-tally.ts";
import type { OperationalRecord, SourceOutcome } from "./operational-record.ts";
import { ExampleRenderer } from "./render-example.ts";
import { TallyCounter } from "./tally-counter.ts";

/** Remembering more ids would take more memory than it is worth. */
const maxIds = 2_000_000;

export interface MadeLine {
  readonly record: OperationalRecord;
  /** Without its break. */
  readonly line: string;
}

/** A record that is not written, or not yet. */
export type Skipped = "left-out" | "doubted" | "refused";

export interface MakerOptions {
  readonly format: Format;
  /** Ids are to be told apart across them: those of one source are where it is read. */
  readonly hasSeveralSources: boolean;
  /** What goes into a column "metadata" of the record. */
  readonly metadataOf?: ((record: OperationalRecord, path: string) => JsonObject) | undefined;
}

export class RecordMaker {
  readonly #options: MakerOptions;
  readonly #renderer: ExampleRenderer;
  readonly #tally: TallyCounter;
  readonly #log = new RefusalLog();
  readonly #earlierIds = new Set<string>();
  readonly #ids = new Set<string>();

  constructor(
    creation: Pick<CreationOptions, "prompts" | "goldenRequest" | "skipped">,
    options: MakerOptions,
  ) {
    this.#options = options;
    this.#renderer = new ExampleRenderer(creation);
    this.#tally = new TallyCounter(creation.skipped);
  }

  beginSource(path: string): void {
    this.#tally.beginSource(path);
    for (const id of this.#ids) if (this.#earlierIds.size < maxIds) this.#earlierIds.add(id);
    this.#ids.clear();
  }

  make(path: string, outcome: SourceOutcome): MadeLine | Skipped {
    if (outcome.type === "left-out") {
      this.#tally.leaveOut(path, outcome.leftOut);
      return "left-out";
    }
    const record = this.#withDoubt(outcome.record);
    if (!this.#tally.take(path, record)) return "doubted";
    const made = this.#written(path, record);
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

  #written(path: string, record: OperationalRecord): JsonObject | Refusal {
    const example = this.#renderer.example(record);
    const metadata = this.#options.metadataOf?.(record, path);
    this.#log.refusal = undefined;
    const json = this.#options.format.write(
      metadata === undefined ? example : { ...example, columns: { metadata } },
      this.#log,
    );
    return json ?? this.#log.refusal ?? "unreadable";
  }

  #withDoubt(record: OperationalRecord): OperationalRecord {
    const { id } = record.traits;
    const isToCompare = this.#options.hasSeveralSources && record.kind === "ticket";
    if (!isToCompare || id === undefined) return record;
    if (this.#ids.size < maxIds) this.#ids.add(id);
    const isRepeated = record.doubt === undefined && this.#earlierIds.has(id);
    return isRepeated ? { ...record, doubt: "repeated-id" } : record;
  }
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
