/** The chances of paying back soon, late or never. */

import type { PaybackOdds } from "./analysis.ts";
import { defaultSeed, drawFigures, type DrawSettings } from "./draw-figures.ts";
import { percentile } from "./percentile.ts";
import type { ResolvedScenario } from "./scenario.ts";
import { paidBackOf } from "./untold.ts";

const soonMonths = 3;

export function paybackOdds(
  resolved: ResolvedScenario,
  { draws = 2000, seed = defaultSeed }: Partial<DrawSettings> = {},
): PaybackOdds {
  const drawn = drawFigures(resolved, ["breakEvenMonths", "modelLifeMonths"], { draws, seed }).map(
    (figures) => figures.paidBack(),
  );
  const months = Float64Array.from(
    drawn,
    ({ breakEvenMonths }) => breakEvenMonths ?? Infinity,
  ).sort();
  const at = (share: number): number | null => {
    const value = percentile(months, share);
    return Number.isFinite(value) ? value : null;
  };
  const share = (of: (value: number) => boolean): number => months.filter(of).length / draws;
  return {
    ...(paidBackOf(resolved.given).isUnknown && { isUnknown: true }),
    draws,
    seed,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    underThreeMonths: share((value) => value < soonMonths),
    never: share((value) => value === Infinity),
    tooLate: drawn.filter(({ isTooLate }) => isTooLate).length / draws,
  };
}
