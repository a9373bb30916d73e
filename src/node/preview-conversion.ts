/** What a conversion would do, without doing it. */

import type { ConversionPreview, ConvertedSample } from "../protocol/job-messages.ts";
import { beginConversion, type ConversionSource, type ConversionWish } from "./begin-conversion.ts";
import { convertLines, drain } from "./convert-lines.ts";
import { placesOf } from "./import/open-records.ts";
import { ShownSpace } from "./shown-records.ts";

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
  const space = new ShownSpace();
  const see = (line: number, before: string, after: string | undefined): void => {
    if (samples.length === wanted || before.trim() === "") return;
    const [shownBefore, shownAfter] = space.take([before, after]) ?? [];
    if (shownBefore !== undefined) samples.push({ line, before: shownBefore, after: shownAfter });
  };
  try {
    await drain(convertLines(pieces, converter, { signal, see }));
    const { tally } = converter;
    const placesAre = placesOf(records);
    return { from: from.id, to: to.id, tally, placesAre, samples };
  } finally {
    records.close();
  }
}
