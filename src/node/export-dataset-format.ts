/** Which of a target's formats a dataset is exported in, and what it loses there. */

import {
  isLossless,
  type ConversionTally,
  type SystemPromptChange,
} from "../core/convert/conversion.ts";
import { formatById } from "../core/formats/index.ts";
import type { Target } from "../core/targets/target.ts";
import { convertDataset } from "./convert-dataset.ts";

export interface ConversionChoice {
  /** Ids of formats; the same: it is one that the target takes. */
  readonly from: string;
  readonly to: string;
  /** `undefined`: the records stay as they are. */
  readonly tally: ConversionTally | undefined;
}

export interface FormatSearch {
  /** Id of the dataset's format. */
  readonly from: string;
  readonly target: Target;
  readonly system?: SystemPromptChange | undefined;
  readonly mergesTurns: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The dataset's own format if the target takes it; else the first that holds all of it, or the one that holds most. */
export async function chooseFormat(
  input: string,
  { from, target, system, mergesTurns, signal }: FormatSearch,
): Promise<ConversionChoice> {
  const known = target.formats.filter((id) => formatById(id) !== undefined);
  const isTaken = known.includes(from);
  if (isTaken && system === undefined && !mergesTurns) return { from, to: from, tally: undefined };
  let best: { readonly to: string; readonly tally: ConversionTally } | undefined;
  for (const to of isTaken ? [from] : known) {
    const { tally } = await convertDataset({
      input,
      output: { kind: "nothing" },
      options: { from, to, system, mergesTurns },
      allowsLoss: true,
      signal,
    });
    if (isLossless(tally)) return { from, to, tally };
    if (best === undefined || holdsMore(tally, best.tally)) best = { to, tally };
  }
  return { from, to: best?.to ?? from, tally: best?.tally };
}

function holdsMore(one: ConversionTally, other: ConversionTally): boolean {
  if (one.written !== other.written) return one.written > other.written;
  return lossesOf(one) < lossesOf(other);
}

const lossesOf = ({ losses }: ConversionTally): number =>
  losses.reduce((sum, { records }) => sum + records, 0);
