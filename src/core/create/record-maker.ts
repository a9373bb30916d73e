/** Makes lines of a dataset of what sources give, one after the other, and counts what becomes of it. */

import { isBlank } from "../blank.ts";
import type { Format, Refusal, WriteLog } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import type { CreationOptions } from "./creation-options.ts";
import type { CreationTally } from "./creation-tally.ts";
import type { Doubt, OperationalRecord, SourceOutcome } from "./operational-record.ts";
import { framedFormats, RecordFrames } from "./record-frames.ts";
import { exampleOf, ExampleRenderer, type ExampleTexts } from "./render-example.ts";
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
  /** `undefined`: each record is an object first. */
  readonly #frames: RecordFrames | undefined;
  readonly #tally: TallyCounter;
  readonly #skipped: readonly Doubt[];
  readonly #log = new RefusalLog();

  constructor(
    creation: Pick<CreationOptions, "prompts" | "goldenRequest" | "skipped">,
    options: MakerOptions,
  ) {
    this.#options = options;
    this.#renderer = new ExampleRenderer(creation);
    const { format, metadataOf } = options;
    const isFramed = metadataOf === undefined && framedFormats.has(format.id);
    this.#frames = isFramed ? new RecordFrames(format) : undefined;
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
    const texts = isSkipped ? undefined : this.#renderer.texts(read);
    const record = texts === undefined ? read : judged(read, texts);
    if (!this.#tally.take(path, record) || texts === undefined) return "doubted";
    const line = this.#frames?.line(texts) ?? this.#written(path, record, texts);
    if (line === undefined) {
      this.#tally.refuse(path, record, this.#log.refusal ?? "unreadable");
      return "refused";
    }
    this.#tally.write(path, record);
    return { record, line };
  }

  tally(): CreationTally {
    return { ...this.#tally.tally(), unknownNames: this.#renderer.unknownNames };
  }

  /** `undefined`: it is refused, and the log knows why. */
  #written(path: string, record: OperationalRecord, texts: ExampleTexts): string | undefined {
    const example = exampleOf(texts);
    const metadata = this.#options.metadataOf?.(record, path);
    this.#log.refusal = undefined;
    const json = this.#options.format.write(
      metadata === undefined ? example : { ...example, columns: { metadata } },
      this.#log,
    );
    return json === undefined ? undefined : JSON.stringify(json);
  }
}

/** Templates may have no place for what was read. */
function judged(record: OperationalRecord, { request, answer }: ExampleTexts): OperationalRecord {
  if (record.doubt !== undefined) return record;
  if (isBlank(request)) return { ...record, doubt: "no-request" };
  return isBlank(answer) ? { ...record, doubt: "no-answer" } : record;
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
