/** Meters of what is learned, with what they count by, and passes of them over the lines of a dataset. */

import type { Format } from "../core/formats/format.ts";
import { LearningMeter } from "../core/learning/learning-meter.ts";
import { targetById } from "../core/targets/index.ts";
import type { Target } from "../core/targets/target.ts";
import type { TokenCounter } from "../core/tokens/token-counter.ts";
import { Portions } from "./portions.ts";
import type { TextDataset } from "./text-dataset.ts";
import { tokenCounter, usualTokenizer } from "./token-counters.ts";

export interface Metering {
  readonly format: Format | undefined;
  /** The platform that is asked about. */
  readonly target: Target | undefined;
  readonly counter: TokenCounter;
  readonly meter: LearningMeter;
}

/** `targetId`: `undefined` or unknown: no platform. */
export function meteringOf(format: Format | undefined, targetId: string | undefined): Metering {
  const target = targetId === undefined ? undefined : targetById(targetId);
  const counter = tokenCounter(target?.tokenizer ?? usualTokenizer);
  return { format, target, counter, meter: new LearningMeter({ format, target, counter }) };
}

/** Work on a text; a pause rejects as aborted if the text changed meanwhile. */
export function portionsOf(dataset: TextDataset, signal?: AbortSignal): Portions {
  const { version } = dataset;
  return new Portions(() => {
    signal?.throwIfAborted();
    if (dataset.version !== version) throw new DOMException("Changed.", "AbortError");
  });
}

/** Gives out all lines of a text; the meters forget those that are gone. Rejects as aborted as its portions do. */
export async function passOverText(
  dataset: TextDataset,
  meters: readonly LearningMeter[],
  { signal, line }: { readonly signal: AbortSignal; readonly line: (text: string) => void },
): Promise<void> {
  const { lines } = dataset.state();
  const portions = portionsOf(dataset, signal);
  for (const meter of meters) meter.beginPass();
  for (let at = 0; at < lines; at++) {
    line(dataset.lines.lineText(at) ?? "");
    if (portions.isOver) await portions.pause();
  }
  for (const meter of meters) meter.endPass();
}
