/** Records in a format of the target, and what they lose on the way there. */

import { LineMap } from "../core/cleaning/line-map.ts";
import {
  compareLosses,
  isLossless,
  type ConversionTally,
  type SystemPromptChange,
} from "../core/convert/conversion.ts";
import { formatById } from "../core/formats/index.ts";
import type { Target } from "../core/targets/target.ts";
import { convertDataset } from "./convert-dataset.ts";
import type { WritableFile } from "./replace-file.ts";

export interface TargetRecords {
  /** Ids of formats, the same where the target takes the dataset's. */
  readonly from: string;
  readonly to: string;
  /** `undefined`: the records stay as they are. */
  readonly tally: ConversionTally | undefined;
  /** Which lines of the input they were. */
  readonly lineMap: LineMap;
  /** Where they are; nothing is there if none of them can be converted. */
  readonly path: string;
}

export interface FormatWishes {
  /** Id of the dataset's format. */
  readonly from: string;
  readonly target: Target;
  readonly system?: SystemPromptChange | undefined;
  readonly mergesTurns: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Where records in this format go for a while. */
  readonly staged: (formatId: string) => WritableFile;
}

/** In the dataset's own format if the target takes it; else in the first that holds all, or in the one that holds most. */
export async function convertForTarget(
  input: string,
  { from, target, system, mergesTurns, signal, staged }: FormatWishes,
): Promise<TargetRecords> {
  const known = target.formats.filter((id) => formatById(id) !== undefined);
  const isTaken = known.includes(from);
  let best: TargetRecords = {
    from,
    to: from,
    tally: undefined,
    lineMap: new LineMap(),
    path: input,
  };
  if (isTaken && system === undefined && !mergesTurns) return best;
  for (const to of isTaken ? [from] : known) {
    const file = staged(to);
    const lineMap = new LineMap();
    const { tally } = await convertDataset({
      input,
      output: { kind: "file", file, mode: 0o600 },
      options: { from, to, system, mergesTurns },
      allowsLoss: true,
      signal,
      lineMap,
    });
    const found = { from, to, tally, lineMap, path: file.path };
    if (isLossless(tally)) return found;
    if (best.tally === undefined || compareLosses(tally, best.tally) < 0) best = found;
  }
  return best;
}
