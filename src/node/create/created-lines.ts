/** The lines of a dataset as bytes, made of what its sources give; where they are from is kept beside. */

import { dirname, relative, resolve, sep } from "node:path";

import type { CreationOptions } from "../../core/create/creation-options.ts";
import type { CreationTally } from "../../core/create/creation-tally.ts";
import type { OperationalRecord, SourceOutcome } from "../../core/create/operational-record.ts";
import { metadataOf, provenanceOf } from "../../core/create/provenance-line.ts";
import { RecordMaker, type MadeLine } from "../../core/create/record-maker.ts";
import type { Format } from "../../core/formats/format.ts";
import { LineBuffer } from "../line-buffer.ts";
import { StreamCopy } from "../stream-copy.ts";
import { hashOfLine, hashOfSource } from "./hashes.ts";
import type { LineRedactor } from "./line-redactor.ts";
import { piecesOfCopy } from "./pieces-of-copy.ts";
import type { SourceBatch } from "./read-sources.ts";

export interface CreatedLinesOptions {
  readonly format: Format;
  /** How many there are. */
  readonly sources: number;
  readonly redactor?: LineRedactor | undefined;
  /** Path of the dataset: places are told from its folder; `undefined`: from the one that one is in. */
  readonly dataset?: string | undefined;
  readonly keepsProvenance?: boolean;
  readonly keepsRejects?: boolean;
  /** Is told each line. */
  readonly onLine?: ((line: string) => void) | undefined;
}

export class CreatedLines {
  readonly #options: CreatedLinesOptions;
  readonly #maker: RecordMaker;
  readonly #origins = new LineBuffer();
  readonly #provenance = new StreamCopy();
  readonly #rejectLines = new LineBuffer();
  readonly #rejects = new StreamCopy();
  /** By path, as provenance has it. */
  readonly #places = new Map<string, string>();

  constructor(creation: CreationOptions, options: CreatedLinesOptions) {
    this.#options = options;
    const { format, redactor, sources } = options;
    this.#maker = new RecordMaker(creation, {
      format,
      hasSeveralSources: sources > 1,
      metadataOf:
        creation.provenance === "record"
          ? (record, path) => metadataOf(this.#provenanceOf(withTraits(record, redactor), path))
          : undefined,
    });
  }

  /** The bytes of the lines, to be drawn once; as they are drawn, the tally grows. */
  async *of(batches: AsyncIterable<SourceBatch>): AsyncGenerator<Uint8Array> {
    const lines = new LineBuffer();
    for await (const { path, isFirst, outcomes } of batches) {
      if (isFirst) this.#maker.beginSource(path);
      for (const outcome of outcomes) this.#make(path, outcome, lines);
      keep(this.#origins, this.#provenance);
      keep(this.#rejectLines, this.#rejects);
      if (lines.length > 0) yield lines.take();
    }
  }

  tally(): CreationTally {
    return this.#maker.tally();
  }

  /** When all lines were drawn. */
  provenance(): AsyncIterable<Uint8Array> {
    return piecesOfCopy(this.#provenance);
  }

  /** When all lines were drawn: what is in no record, as it was read. */
  rejects(): AsyncIterable<Uint8Array> {
    return piecesOfCopy(this.#rejects);
  }

  close(): void {
    this.#provenance.close();
    this.#rejects.close();
  }

  #make(path: string, outcome: SourceOutcome, lines: LineBuffer): void {
    const { keepsProvenance = false, keepsRejects = false, redactor, onLine } = this.#options;
    const made = this.#maker.make(path, outcome);
    if (typeof made === "string") {
      if (keepsRejects) this.#rejectLines.add(rejectLine(path, outcome, made));
      return;
    }
    const line = redactor?.line(made.line) ?? made.line;
    onLine?.(line);
    lines.add(line);
    if (keepsProvenance) this.#origins.add(this.#originLine(path, made, line));
  }

  #originLine(path: string, { record }: MadeLine, line: string): string {
    const { redactor } = this.#options;
    const provenance = this.#provenanceOf(withTraits(record, redactor), path);
    return JSON.stringify({ record: hashOfLine(line), ...provenance });
  }

  #provenanceOf(record: OperationalRecord, path: string) {
    let place = this.#places.get(path);
    if (place === undefined) {
      place = path === "-" ? path : placeFrom(this.#options.dataset, path);
      this.#places.set(path, place);
    }
    return provenanceOf(record, { path: place, hash: hashOfSource(record.source) });
  }
}

function keep(lines: LineBuffer, copy: StreamCopy): void {
  if (lines.length > 0) copy.add(lines.take());
}

/** Without those that are private. */
function withTraits(
  record: OperationalRecord,
  redactor: LineRedactor | undefined,
): OperationalRecord {
  return redactor === undefined ? record : { ...record, traits: redactor.traits(record.traits) };
}

/** A path as provenance has it: from the folder of the dataset, with "/". */
export function placeFrom(dataset: string | undefined, path: string): string {
  const folder = dataset === undefined ? "." : dirname(resolve(dataset));
  return relative(resolve(folder), resolve(path)).replaceAll(sep, "/");
}

function rejectLine(path: string, outcome: SourceOutcome, why: string): string {
  const { place, source } = outcome.type === "record" ? outcome.record : outcome.leftOut;
  const reason = outcome.type === "left-out" ? outcome.leftOut.why : (outcome.record.doubt ?? why);
  const detail = outcome.type === "left-out" ? outcome.leftOut.detail : undefined;
  return JSON.stringify({ path, ...place, why: reason, detail, text: source.join("\n") });
}
