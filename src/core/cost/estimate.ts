/** The result of a scenario, as all who show it see it. */

import type { Decision } from "./decision.ts";
import { Figures } from "./figures.ts";
import { figureIds, type FigureId, type QuantityId } from "./formulas.ts";
import { paidBackWithin, type PaidBack } from "./payback.ts";
import type { ResolvedScenario } from "./scenario.ts";
import { orUnknown, untoldInputs } from "./untold.ts";

/** One number. `value` null: of a break-even "never"; else it is not known, as the return on nothing. */
export interface Figure {
  readonly id: QuantityId;
  readonly value: number | null;
  /** "requests a month × cost of a request". */
  readonly formula: string;
  /** The same with the numbers inserted. */
  readonly worked: string;
}

export interface Estimate {
  readonly scenario: ResolvedScenario;
  readonly figures: Readonly<Record<FigureId, Figure>>;
  readonly decision: Decision;
}

/** All figures of a scenario whose inputs are complete. */
export function figuresOf({
  given,
}: Pick<ResolvedScenario, "given">): Readonly<Record<FigureId, Figure>> {
  const figures = new Figures(given);
  const entries = figureIds.map((id): [FigureId, Figure] => {
    const value = figures.value(id);
    return [id, { id, value: Number.isFinite(value) ? value : null, ...figures.explain(id) }];
  });
  // One entry for each id.
  return Object.fromEntries(entries) as Record<FigureId, Figure>;
}

/** For `paidBackText`. The figures themselves know of no shutdown. */
export function paidBack(
  { figures, scenario }: Pick<Estimate, "figures" | "scenario">,
  id: "breakEvenMonths" | "discountedBreakEvenMonths" = "breakEvenMonths",
): PaidBack {
  const { given } = scenario;
  const within = paidBackWithin(figures[id].value ?? NaN, given.modelLifeMonths ?? Infinity);
  return orUnknown(within, () => untoldInputs(given));
}
