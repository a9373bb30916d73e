/** What a conversion would do, without doing it. */

import { beginConversion, type ConversionSource, type ConversionWish } from "./begin-conversion.ts";
import type { ConvertedDataset } from "./convert-dataset.ts";
import { convertLines, drain } from "./convert-lines.ts";

/** A record before and after. */
export interface ConvertedSample {
  /** 0-based. */
  readonly line: number;
  readonly before: string;
  /** `undefined`: it is left out. */
  readonly after: string | undefined;
}

export interface ConversionPreview extends Omit<ConvertedDataset, "isWritten"> {
  /** The first records. */
  readonly samples: readonly ConvertedSample[];
}

/** Goes through all records. Rejects as `convertDataset` does. */
export async function previewConversion(
  source: ConversionSource,
  options: ConversionWish,
  {
    samples: wanted = 3,
    signal,
  }: { readonly samples?: number; readonly signal?: AbortSignal } = {},
): Promise<ConversionPreview> {
  const { records, pieces, converter, from, to } = await beginConversion(source, options);
  const samples: ConvertedSample[] = [];
  const see = (line: number, before: string, after: string | undefined): void => {
    if (samples.length < wanted && before.trim() !== "") samples.push({ line, before, after });
  };
  try {
    await drain(convertLines(pieces, converter, { signal, see }));
    const { tally } = converter;
    return { from: from.id, to: to.id, tally, table: records.table, samples };
  } finally {
    records.close();
  }
}
