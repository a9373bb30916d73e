/** All uncertain inputs drawn at once, many times over. */

import { Figures, planFor } from "./figures.ts";
import type { QuantityId } from "./formulas.ts";
import { inputRange, type InputRange } from "./input-range.ts";
import { inputIds, type InputId } from "./inputs.ts";
import type { ResolvedScenario } from "./scenario.ts";
import { seededRandom } from "./seeded-random.ts";

export interface DrawSettings {
  /** How many. */
  readonly draws: number;
  readonly seed: number;
}

export const defaultSeed = 1;

/** Figures of which these `ids` are computed. The first draws of a seed are the same, however many there are. */
export function drawFigures(
  resolved: ResolvedScenario,
  ids: readonly QuantityId[],
  { draws, seed }: DrawSettings,
): readonly Figures[] {
  const { given } = resolved;
  const plan = planFor(ids);
  const uncertain = uncertainInputs(resolved);
  const random = seededRandom(seed);
  return Array.from({ length: draws }, () => {
    const drawn: Partial<Record<InputId, number>> = { ...given };
    const factors: Partial<Record<InputId, number>> = {};
    for (const { id, range, mode } of uncertain) {
      const values = range.type === "given" ? drawn : factors;
      values[id] = triangular(range, mode, random());
    }
    return new Figures(drawn, { plan, factors });
  });
}

interface UncertainInput {
  readonly id: InputId;
  readonly range: InputRange;
  /** The likeliest value or factor. */
  readonly mode: number;
}

function uncertainInputs(resolved: ResolvedScenario): readonly UncertainInput[] {
  const likeliest = new Figures(resolved.given, { plan: planFor(inputIds) });
  return inputIds.flatMap((id) => {
    const range = inputRange(id, resolved);
    if (range === undefined) return [];
    return [{ id, range, mode: range.type === "given" ? likeliest.value(id) : 1 }];
  });
}

/** The value below which a triangular distribution has the given share. A mode that is not known is the middle. */
function triangular({ low, high }: InputRange, mode: number, share: number): number {
  const width = high - low;
  if (!(width > 0)) return low;
  const peak = Number.isNaN(mode) ? (low + high) / 2 : Math.min(high, Math.max(low, mode));
  return share * width < peak - low
    ? low + Math.sqrt(share * width * (peak - low))
    : high - Math.sqrt((1 - share) * width * (high - peak));
}
