/** The lines of a dataset as bytes, made of what its sources give; where they are from is kept beside. */

import { dirname, relative, resolve, sep } from "node:path";

import type { CreationOptions } from "../../core/create/creation-options.ts";
import type { CreationTally } from "../../core/create/creation-tally.ts";
import {
  doubtOf,
  type OperationalRecord,
  type SourceOutcome,
} from "../../core/create/operational-record.ts";
import type { Provenance } from "../../core/create/provenance.ts";
import { metadataOf, provenanceOf } from "../../core/create/provenance-line.ts";
import { RecordMaker, type MadeLine } from "../../core/create/record-maker.ts";
import type { Format } from "../../core/formats/format.ts";
import { LineBuffer } from "../line-buffer.ts";
import { StreamCopy } from "../stream-copy.ts";
import { hashOfLine, hashOfSource } from "./hashes.ts";
import type { KnownSources } from "./known-sources.ts";
import type { LineRedactor } from "./line-redactor.ts";
import { piecesOfCopy } from "./pieces-of-copy.ts";
import type { SourceBatch } from "./read-sources.ts";

/** As many are written at once. */
const pieceBytes = 1 << 18;

/** Provenance is needed at the end only, and would take as much memory as the records. */
const memoryBytes = 1 << 22;

export interface CreatedLinesOptions {
  readonly format: Format;
  readonly redactor?: LineRedactor | undefined;
  /** Path of the dataset: places are told from its folder; `undefined`: from the one that one is in. */
  readonly dataset?: string | undefined;
  /** What the dataset has already. */
  readonly known?: KnownSources | undefined;
  readonly keepsProvenance?: boolean;
  readonly keepsRejects?: boolean;
  /** Is told each line. */
  readonly onLine?: ((line: string) => void) | undefined;
}

export class CreatedLines {
  readonly #options: CreatedLinesOptions;
  readonly #maker: RecordMaker;
  readonly #origins = new LineBuffer();
  readonly #provenance = new StreamCopy(memoryBytes);
  readonly #rejectLines = new LineBuffer();
  readonly #rejects = new StreamCopy(memoryBytes);
  /** By path, as provenance has it. */
  readonly #places = new Map<string, string>();
  /** As provenance has it, of the source that is read. */
  #before: string | undefined;

  constructor(creation: CreationOptions, options: CreatedLinesOptions) {
    this.#options = options;
    const { format, redactor } = options;
    this.#maker = new RecordMaker(creation, {
      format,
      metadataOf:
        creation.provenance === "record"
          ? (record, path) => metadataOf(this.#provenanceOf(withTraits(record, redactor), path))
          : undefined,
    });
  }

  /** The bytes of the lines, to be drawn once; as they are drawn, the tally grows. */
  async *of(batches: AsyncIterable<SourceBatch>): AsyncGenerator<Uint8Array> {
    const lines = new LineBuffer();
    for await (const { path, isFirst, before, outcomes } of batches) {
      if (isFirst) this.#begin(path, before);
      for (const outcome of outcomes) this.#make(path, outcome, lines);
      keep(this.#origins, this.#provenance, pieceBytes);
      keep(this.#rejectLines, this.#rejects, pieceBytes);
      if (lines.length >= pieceBytes) yield lines.take();
    }
    keep(this.#origins, this.#provenance, 1);
    keep(this.#rejectLines, this.#rejects, 1);
    if (lines.length > 0) yield lines.take();
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

  #begin(path: string, before: string | undefined): void {
    this.#maker.beginSource(path);
    this.#before = before === undefined ? undefined : placeFrom(this.#options.dataset, before);
  }

  #make(path: string, outcome: SourceOutcome, lines: LineBuffer): void {
    const { keepsProvenance = false, keepsRejects = false, redactor, onLine } = this.#options;
    const judged = this.#judged(path, outcome);
    const made = this.#maker.make(path, judged);
    if (typeof made === "string") {
      if (keepsRejects) this.#rejectLines.add(rejectLine(path, judged, { why: made, redactor }));
      return;
    }
    const line = redactor?.line(made.line) ?? made.line;
    onLine?.(line);
    lines.add(line);
    if (keepsProvenance) this.#origins.add(this.#originLine(path, made, line));
  }

  #judged(path: string, outcome: SourceOutcome): SourceOutcome {
    const { known } = this.#options;
    if (known === undefined || outcome.type !== "record") return outcome;
    const { record } = outcome;
    if (record.doubt !== undefined || !known.has(this.#provenanceOf(record, path))) return outcome;
    return { type: "record", record: { ...record, doubt: "already-there" } };
  }

  #originLine(path: string, { record }: MadeLine, line: string): string {
    const { redactor } = this.#options;
    const provenance = this.#provenanceOf(withTraits(record, redactor), path, { line });
    return JSON.stringify(provenance);
  }

  /** `made`: its line, where that is known already. */
  #provenanceOf(
    record: OperationalRecord,
    path: string,
    made?: Pick<MadeLine, "line">,
  ): Provenance {
    let place = this.#places.get(path);
    if (place === undefined) {
      place = path === "-" ? path : placeFrom(this.#options.dataset, path);
      this.#places.set(path, place);
    }
    const hash = hashOfSource(record.source);
    return provenanceOf(record, {
      path: place,
      before: this.#before,
      hash,
      record: made === undefined ? undefined : hashOfLine(made.line),
    });
  }
}

/** If there are so many bytes. */
function keep(lines: LineBuffer, copy: StreamCopy, leastBytes: number): void {
  if (lines.length >= leastBytes) copy.add(lines.take());
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

function rejectLine(
  path: string,
  outcome: SourceOutcome,
  { why, redactor }: { readonly why: string; readonly redactor: LineRedactor | undefined },
): string {
  const { place, source } = outcome.type === "record" ? outcome.record : outcome.leftOut;
  const reason =
    outcome.type === "left-out" ? outcome.leftOut.why : (doubtOf(outcome.record) ?? why);
  const detail = outcome.type === "left-out" ? outcome.leftOut.detail : undefined;
  const read = source.join("\n");
  const text = redactor?.text(read) ?? read;
  return JSON.stringify({ path, ...place, why: reason, detail, text });
}
