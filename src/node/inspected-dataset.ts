/** A dataset of which all lines are checked, and which can still be compared with others. */

import type { DatasetMerger } from "../core/dataset-merger.ts";
import type { DigestList } from "../core/digest/digest-list.ts";
import type { Format } from "../core/formats/format.ts";
import type { Finding } from "../core/model.ts";
import type { DatasetReport } from "../core/report.ts";
import type { ComparePlan } from "../core/similarity/compare-plan.ts";
import type { RecordTexts } from "../core/similarity/record-texts.ts";
import type { SketchList } from "../core/similarity/sketch-list.ts";

export interface InspectedSources {
  readonly format: Format | undefined;
  /** All shards are in it. */
  readonly merger: DatasetMerger;
  readonly texts: RecordTexts;
  readonly bytes: number;
  /** As `ReportSources` has it. */
  readonly hasMark: boolean | undefined;
  readonly fileFindings: readonly Finding[];
  /** Gives up what the texts are read from. */
  readonly close: () => void;
}

/** The i-th record of digests, sketches and texts is the same one. Close it, whatever happens. */
export class InspectedDataset {
  readonly format: Format | undefined;
  readonly digests: DigestList;
  readonly sketches: SketchList;
  /** What the sketches hold. */
  readonly plan: ComparePlan;
  /** Until it is closed. */
  readonly texts: RecordTexts;
  readonly #sources: InspectedSources;

  constructor(sources: InspectedSources) {
    const { format, merger, texts } = sources;
    this.format = format;
    this.digests = merger.digests;
    this.sketches = merger.sketches;
    this.plan = merger.plan;
    this.texts = texts;
    this.#sources = sources;
  }

  /**
   * To be called once, before it is closed. `extraFindings`: what a comparison with others found; they pass the baseline
   * and are counted like all others.
   */
  report(extraFindings: readonly Finding[] = []): DatasetReport {
    const { merger, texts, bytes, hasMark, fileFindings } = this.#sources;
    return merger.report({ bytes, hasMark, fileFindings, extraFindings, texts });
  }

  close(): void {
    this.#sources.close();
  }
}
