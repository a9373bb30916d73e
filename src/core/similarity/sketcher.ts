/** Sketches of records: what is kept of each to find those that are alike, without keeping their texts. */

import type { Example } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import type { ComparePlan } from "./compare-plan.ts";

/** The words as they are, or with ticket ids, times, addresses, interfaces and host names masked. */
export type View = "plain" | "blind";

export class Sketcher {
  /**
   * Of the last record: one number for each band, those of the plain view first. 0 where there is nothing to compare.
   * Overwritten by the next record.
   */
  readonly bands: Uint32Array<ArrayBuffer>;
  /** Of the last record: a digest of the masked history before each of the assistant's turns. Overwritten by the next. */
  prompts: Uint32Array;

  constructor(plan: Pick<ComparePlan, "plainBands" | "blindBands" | "prompts">) {
    this.bands = new Uint32Array(plan.plainBands + plan.blindBands);
    this.prompts = new Uint32Array(0);
  }

  sketch(_json: JsonObject, _example: Example): void {
    throw new Error("to be written");
  }

  /** The distinct shingles of a record as hashes, in ascending order: Jaccard similarity is counted on them. */
  shingles(_json: JsonObject, _example: Example, _view: View): Float64Array {
    throw new Error("to be written");
  }

  /** The words of a text as hashes, in their order. */
  words(_text: string, _view: View): Float64Array {
    throw new Error("to be written");
  }
}
