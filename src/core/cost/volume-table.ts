/** The original toolkit's two tables: by how many requests, and by how many examples. */

import { defaultEpochs } from "../targets/default-epochs.ts";
import type { SizeRow, VolumeRow } from "./analysis.ts";
import { Figures } from "./figures.ts";
import type { GivenInputs } from "./inputs.ts";
import type { PaidBack } from "./payback.ts";
import type { ResolvedScenario } from "./scenario.ts";
import { paidBackOf } from "./untold.ts";

const usualRequests: readonly number[] = [
  500, 1000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000, 1_000_000,
];
const usualExamples: readonly number[] = [100, 500, 1000, 5000, 10_000];
/** Where the dataset is not known: those of the original toolkit's table. */
const usualTokensPerExample = 400;

/** With the scenario's own volume among them, in ascending order. */
export function byVolume(
  { given }: ResolvedScenario,
  requests: readonly number[] = usualRequests,
): readonly VolumeRow[] {
  const own = new Figures(given).value("requests");
  const volumes = [...new Set(own > 0 ? [...requests, own] : requests)].sort((a, b) => a - b);
  return volumes.map((volume) => {
    const inputs = { ...given, requests: volume };
    const figures = new Figures(inputs);
    return {
      requests: volume,
      monthlySaving: figures.value("monthlySaving"),
      annualSaving: figures.value("annualSaving"),
      ...paidBackOf(inputs, figures),
    };
  });
}

/** With as many tokens an example as the dataset has. What else is paid once stays. */
export function bySize(
  { given, origins, target }: ResolvedScenario,
  examples: readonly number[] = usualExamples,
): readonly SizeRow[] {
  const own = new Figures(given);
  const perExample = own.value("trainingTokens") / own.value("examples");
  const tokensPerExample =
    Number.isFinite(perExample) && perExample > 0 ? perExample : usualTokensPerExample;
  // Without a price of training nothing depends on the size.
  if (Number.isNaN(own.value("trainingCost"))) return [];
  return examples.map((size) => {
    const tokens = Math.round(size * tokensPerExample);
    // A platform's rule is about the size that there is.
    const rule = origins.epochs.type === "given" ? undefined : defaultEpochs(target, size);
    const epochs = rule ?? own.value("epochs");
    const sized = { ...given, trainingTokens: tokens, examples: size, epochs };
    const trainingCost = new Figures(sized).value("trainingCost");
    const row = { examples: size, tokens, epochs, trainingCost };
    return { ...row, ...paidBackOf(inputsOfSize(given, row)) };
  });
}

/** What a row is computed from. */
export function inputsOfSize(
  given: GivenInputs,
  { examples, tokens, epochs, trainingCost }: Omit<SizeRow, keyof PaidBack>,
): GivenInputs {
  const oneOff = oneOffWith(trainingCost, new Figures(given));
  return { ...given, trainingTokens: tokens, examples, epochs, ...oneOff };
}

/** A one-off cost that is given has the scenario's own training in it. */
function oneOffWith(trainingCost: number, own: Figures): GivenInputs {
  const whole = own.value("oneOffCost");
  if (Number.isNaN(whole)) return {};
  return { oneOffCost: Math.max(whole - own.value("trainingCost"), 0) + trainingCost };
}
