/** What judged examples tell of all records of a dataset. */

import type { QualityMaterial } from "../quality/quality-material.ts";
import type { Judgement } from "./judgement.ts";
import { stratifiedMean, type MeanEstimate } from "./stratified-mean.ts";

export interface MeasuredValue {
  /** From 0; `null`: cannot be told. */
  readonly value: (judgement: Judgement) => number | null;
  /** 100 if it is not given. */
  readonly highest?: number;
}

/** Each kind of example is weighted by its records. `undefined`: nothing could be told of any. */
export function meanOfRecords(
  { strata }: Pick<QualityMaterial, "strata">,
  judgements: readonly Judgement[],
  { value, highest = 100 }: MeasuredValue,
): MeanEstimate | undefined {
  const byLabel = new Map<string, { readonly records: number; readonly values: number[] }>(
    strata.map(({ label, records }) => [label, { records, values: [] }]),
  );
  for (const judgement of judgements) {
    const measured = value(judgement);
    if (measured !== null) byLabel.get(judgement.example.stratum)?.values.push(measured);
  }
  return stratifiedMean([...byLabel.values()], highest);
}
