/** Other ways to save, each against the base model as it is used now and against fine-tuning. */

import type { Rival } from "./analysis.ts";
import { calculate } from "./arithmetic.ts";
import { Figures } from "./figures.ts";
import type { FigureId } from "./formulas.ts";
import { minimumCachedPrefix, type GivenInputs } from "./inputs.ts";
import { paidBackWithin, paybackMonths } from "./payback.ts";
import { formatNumber } from "./print-formula.ts";
import type { ResolvedScenario } from "./scenario.ts";
import { orUnknown, untoldInputs } from "./untold.ts";

/** Those that the inputs say enough of. */
export function rivals({ given, origins }: ResolvedScenario): readonly Rival[] {
  const { rivalInputPrice: origin } = origins;
  const model = origin.type === "price" ? origin.model : "another model";
  return rivalsBy(given, model).map((rival) => {
    const isPaid = (inputs: GivenInputs): boolean =>
      rivalsBy(inputs, model).some(
        ({ id, breakEvenMonths }) => id === rival.id && breakEvenMonths !== null,
      );
    return { ...rival, ...orUnknown(rival, () => untoldInputs(given, isPaid)) };
  });
}

/** What is not told counts for nothing. `model`: label of the other one. */
function rivalsBy(given: GivenInputs, model: string): readonly Rival[] {
  const figures = new Figures(given);
  const all = [caching(figures), batch(figures), otherModel(figures, model)];
  return all.flatMap((rival) => rival ?? []);
}

function caching(figures: Figures): Rival | undefined {
  const tokens = figures.value("cacheableTokens");
  if (!(tokens > 0)) return undefined;
  const prefix = formatNumber(figures.value("prefixTokens"));
  const length =
    figures.value("prefixTokens") < minimumCachedPrefix
      ? `Most providers cache no beginning of a prompt below about ${formatNumber(minimumCachedPrefix)} tokens, and these are ${prefix}.`
      : `The same ${prefix} tokens begin every prompt; most providers ask for about ${formatNumber(minimumCachedPrefix)} at least.`;
  const writes =
    figures.value("cacheWrites") > 0
      ? "The cache writes are counted."
      : "No cache writes are counted yet: there is one whenever the cache has run out.";
  return against(figures, "cachedMonthlyCost", {
    id: "caching",
    label: "prompt caching",
    condition: `${length} ${writes}`,
    qualityValue: figures.value("qualityValue"),
  });
}

function batch(figures: Figures): Rival | undefined {
  if (!(figures.value("batchDiscount") > 0)) return undefined;
  return against(figures, "batchMonthlyCost", {
    id: "batch",
    label: "batches",
    condition:
      "All requests can wait for their answers, up to a day; those of a tuned model then have the same discount.",
    qualityValue: figures.value("qualityValue"),
    tunedDiscount: figures.value("batchDiscount"),
  });
}

function otherModel(figures: Figures, label: string): Rival | undefined {
  if (Number.isNaN(figures.value("rivalMonthlyCost"))) return undefined;
  return against(figures, "rivalMonthlyCost", {
    id: "other-model",
    label,
    condition: "The other model answers well enough with the long prompt, without fine-tuning.",
    // It is as good as a tuned model, or it is no rival.
    qualityValue: 0,
  });
}

interface RivalMeans extends Pick<Rival, "id" | "label" | "condition"> {
  /** US dollars a month by which the tuned model's better answers are worth more than this rival's. */
  readonly qualityValue: number;
  /** What the rival takes off the tuned model's requests, too, as a share. */
  readonly tunedDiscount?: number;
}

function against(
  figures: Figures,
  costId: FigureId,
  { qualityValue, tunedDiscount = 0, ...rival }: RivalMeans,
): Rival {
  const monthlyCost = figures.value(costId);
  const fixed = figures.value("fixedCost");
  const tunedRequests =
    figures.value("requests") * figures.value("tunedRequestCost") * (1 - tunedDiscount);
  const variable = calculate("+", calculate("-", monthlyCost, tunedRequests), qualityValue);
  const months = paybackMonths(figures.value("totalOneOffCost"), {
    variable,
    fixed,
    growth: figures.value("growth"),
    discount: 0,
  });
  return {
    ...rival,
    monthlyCost,
    monthlySaving: calculate("-", figures.value("baseMonthlyCost"), monthlyCost),
    tunedSavesMore: calculate("-", variable, fixed),
    ...paidBackWithin(months ?? NaN, figures.value("modelLifeMonths")),
    ...figures.explain(costId),
  };
}
