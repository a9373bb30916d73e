/** What is spent month by month, with and without fine-tuning. */

import type { Timeline, TimelineMonth } from "./analysis.ts";
import { defaultSeed, drawFigures } from "./draw-figures.ts";
import { Figures } from "./figures.ts";
import { grown } from "./payback.ts";
import { percentile } from "./percentile.ts";
import type { ResolvedScenario } from "./scenario.ts";
import { paidBackOf } from "./untold.ts";

/** Enough for a band that is drawn a few pixels wide. */
const bandDraws = 1000;
const [bandLow, bandHigh] = [0.1, 0.9];

/** The band: a tenth of the draws is below it, a tenth above. */
export function timeline(resolved: ResolvedScenario): Timeline {
  const figures = new Figures(resolved.given);
  const net = netOf(figures);
  const drawn = drawFigures(resolved, netQuantities, { draws: bandDraws, seed: defaultSeed }).map(
    netOf,
  );
  const baseMonth = figures.value("baseMonthlyCost") + figures.value("wrongAnswerCost");
  const nets = new Float64Array(bandDraws);
  const life = figures.value("lifeMonths");
  const months = monthsUntil(life).map((month): TimelineMonth => {
    for (const [index, draw] of drawn.entries()) nets[index] = netAfter(month, draw);
    nets.sort();
    const base = grown(baseMonth, net.growth, month);
    const saved = netAfter(month, net);
    return {
      month,
      base,
      tuned: base - saved,
      net: saved,
      netLow: percentile(nets, bandLow),
      netHigh: percentile(nets, bandHigh),
    };
  });
  const breakEven = figures.value("breakEvenMonths");
  return {
    months,
    breakEven: breakEven <= life ? breakEven : null,
    ...(paidBackOf(resolved.given, figures).isUnknown && { isUnknown: true }),
  };
}

/** The last one may be a part: 0, 1 and 1.7. */
function monthsUntil(life: number): readonly number[] {
  const whole = Array.from({ length: Math.floor(life) + 1 }, (_, month) => month);
  return Number.isInteger(life) ? whole : [...whole, life];
}

const netQuantities = ["requestSaving", "fixedCost", "growth", "totalOneOffCost"] as const;
type Net = Readonly<Record<(typeof netQuantities)[number], number>>;

const netOf = (figures: Figures): Net => ({
  requestSaving: figures.value("requestSaving"),
  fixedCost: figures.value("fixedCost"),
  growth: figures.value("growth"),
  totalOneOffCost: figures.value("totalOneOffCost"),
});

function netAfter(months: number, net: Net): number {
  const { requestSaving, fixedCost, growth, totalOneOffCost } = net;
  return grown(requestSaving, growth, months) - fixedCost * months - totalOneOffCost;
}
