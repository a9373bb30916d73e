/** The targets of one dataset. */

import type { Format } from "../formats/format.ts";
import { formatById } from "../formats/index.ts";
import type { JsonObject } from "../model.ts";
import { targetById } from "./index.ts";
import type { Target } from "./target.ts";

/** Plain data that crosses threads. */
export interface ChosenTarget {
  readonly id: string;
  /** Of its formats, the one that the dataset is read in for it: the one it looks most like. */
  readonly formatId: string;
}

/** `own`: the dataset's format, which goes before others that fit as well. */
export function chooseTargets(
  ids: readonly string[],
  sample: readonly JsonObject[],
  own: Format | undefined,
): readonly ChosenTarget[] {
  if (ids.length === 0) return noTargets;
  return [...new Set(ids)].flatMap((id) => {
    const format = nearestFormat(targetById(id), sample, own);
    return format === undefined ? [] : [{ id, formatId: format.id }];
  });
}

export const noTargets: readonly ChosenTarget[] = [];

function nearestFormat(
  target: Target | undefined,
  sample: readonly JsonObject[],
  own: Format | undefined,
): Format | undefined {
  let nearest: Format | undefined;
  let highest = -1;
  for (const id of target?.formats ?? []) {
    const format = formatById(id);
    if (format === undefined) continue;
    let score = format === own ? 1e-6 : 0;
    for (const json of sample) score += format.score(json);
    if (score > highest) [nearest, highest] = [format, score];
  }
  return nearest;
}

/** Whether all of them demand the byte order mark, so that it is no fault. */
export function demandMark(ids: readonly string[]): boolean {
  return ids.length > 0 && ids.every((id) => targetById(id)?.encoding === "utf-8-with-mark");
}
