/** Which input matters most: each is moved alone, to both ends of its range. */

import type { Sensitivity, SensitivityBar, SensitivityEnd } from "./analysis.ts";
import { calculate } from "./arithmetic.ts";
import { Figures, planFor } from "./figures.ts";
import { inputRange, rangeEnds } from "./input-range.ts";
import { inputIds, inputSpecs, type InputId } from "./inputs.ts";
import type { ResolvedScenario } from "./scenario.ts";
import { paidBackOf } from "./untold.ts";

const plan = planFor([...inputIds, "netPresentValue", "breakEvenMonths"]);

export function sensitivity(resolved: ResolvedScenario): Sensitivity {
  const figures = new Figures(resolved.given, { plan });
  const endOf = (id: InputId, input: number): SensitivityEnd => {
    const inputs = { ...resolved.given, [id]: input };
    const moved = new Figures(inputs, { plan });
    return {
      input,
      netPresentValue: moved.value("netPresentValue"),
      ...paidBackOf(inputs, moved),
    };
  };
  const bars = inputIds.flatMap((id): readonly SensitivityBar[] => {
    const range = inputRange(id, resolved);
    const mode = figures.value(id);
    if (range === undefined || (range.type === "spread" && Number.isNaN(mode))) return [];
    const [lowInput, highInput] = rangeEnds(id, range, mode);
    const [low, high] = [endOf(id, lowInput), endOf(id, highInput)];
    const swing = Math.abs(calculate("-", high.netPresentValue, low.netPresentValue));
    return swing > 0 ? [{ input: id, label: inputSpecs[id].label, low, high, swing }] : [];
  });
  return {
    netPresentValue: figures.value("netPresentValue"),
    bars: bars.sort((a, b) => b.swing - a.swing),
  };
}
