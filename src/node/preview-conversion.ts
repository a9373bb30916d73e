/** What a conversion would do, without doing it. */

import type { ConversionPreview, ConvertedSample } from "../protocol/worker-protocol.ts";
import { beginConversion, type ConversionSource, type ConversionWish } from "./begin-conversion.ts";
import { convertLines, drain } from "./convert-lines.ts";

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
    return { from: from.id, to: to.id, tally, samples };
  } finally {
    records.close();
  }
}
