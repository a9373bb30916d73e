/** The numbers of an estimate that other programs read, under the names that they read them by. */

import { paidBack, type Estimate } from "./estimate.ts";

/** More digits are what the computer's arithmetic leaves behind: 20 is 20. */
export const exactly = (value: number): number => Number(value.toPrecision(12));

/** null: of break-evens never, not before the model is shut down, or not known (`untoldInputs`); of the return not known. */
export function keyFigures(estimate: Estimate) {
  const { figures } = estimate;
  const amount = (id: keyof typeof figures, times = 1): number | null => {
    const { value } = figures[id];
    return value === null ? null : exactly(value * times);
  };
  return {
    trainingCostUsd: amount("trainingCost"),
    oneOffCostUsd: amount("totalOneOffCost"),
    monthlyCostBaseUsd: amount("baseMonthlyCost"),
    monthlyCostTunedUsd: amount("tunedMonthlyCost"),
    monthlySavingUsd: amount("monthlySaving"),
    ...(paidBack(estimate).breakEvenMonths === null
      ? { breakEvenDays: null, breakEvenMonths: null }
      : { breakEvenDays: amount("breakEvenDays"), breakEvenMonths: amount("breakEvenMonths") }),
    annualSavingUsd: amount("annualSaving"),
    roiPercent: amount("roi", 100),
  };
}
