/**
 * What an estimate computes, one formula each, over the inputs and each other. Sources of the model: the vendors' pricing
 * pages as noted in the price book; OpenAI's cookbook for tokens times epochs; Together's documents of 2026 for what
 * validation costs. Shown beside every result, with the numbers inserted.
 */

import { inputIds, inputSpecs, type GivenInputs, type InputId } from "./inputs.ts";
import { compileFormula, namesIn, parseFormula, type Formula } from "./formula.ts";
import { formatNumber, printFormula } from "./print-formula.ts";

export type FigureUnit =
  | "tokens"
  | "USD"
  | "USD/month"
  | "USD/request"
  | "requests/month"
  | "months"
  | "days"
  | "share"
  | "tokens/request";

export interface FigureSpec {
  /** "training cost": inside a sentence. */
  readonly label: string;
  readonly unit: FigureUnit;
  readonly formula: string;
}

export const figureSpecs = {
  billedTokens: {
    label: "tokens trained on",
    unit: "tokens",
    formula: "trainingTokens * epochs + validationTokens * evaluations",
  },
  runCost: {
    label: "cost of one training",
    unit: "USD",
    formula:
      "max(billedTokens / 1000000 * trainingPrice + trainingHours * trainingHourPrice, minimumFee)",
  },
  trainingCost: { label: "training cost", unit: "USD", formula: "runCost * trainingRuns" },
  labourCost: {
    label: "cost of work",
    unit: "USD",
    formula: "(preparationHours + evaluationHours) * hourlyRate",
  },
  baseRequestCost: {
    label: "cost of a request without fine-tuning",
    unit: "USD/request",
    formula:
      "((promptTokens - cachedTokens) * inputPrice + cachedTokens * cachedPrice + outputTokens * outputPrice) / 1000000",
  },
  tunedRequestCost: {
    label: "cost of a request with fine-tuning",
    unit: "USD/request",
    formula:
      "((tunedPromptTokens - tunedCachedTokens) * tunedInputPrice + tunedCachedTokens * tunedCachedPrice + tunedOutputTokens * tunedOutputPrice) / 1000000",
  },
  baseMonthlyCost: {
    label: "monthly cost without fine-tuning",
    unit: "USD/month",
    formula: "requests * baseRequestCost",
  },
  hosting: {
    label: "hosting",
    unit: "USD/month",
    formula: "hostingUnits * hostingHourPrice * hostingHours",
  },
  retraining: {
    label: "training anew",
    unit: "USD/month",
    formula: "known(retrainCost / retrainMonths, 0)",
  },
  fixedCost: {
    label: "fixed monthly cost",
    unit: "USD/month",
    formula: "hosting + storage + retraining",
  },
  tunedMonthlyCost: {
    label: "monthly cost with fine-tuning",
    unit: "USD/month",
    formula: "requests * tunedRequestCost + fixedCost",
  },
  qualityValue: {
    label: "value of better answers",
    unit: "USD/month",
    formula: "known(requests * (tunedAccuracy - accuracy) * errorCost, 0)",
  },
  requestSaving: {
    label: "saving by the requests of a month",
    unit: "USD/month",
    formula: "baseMonthlyCost - requests * tunedRequestCost + qualityValue",
  },
  monthlySaving: {
    label: "monthly saving",
    unit: "USD/month",
    formula: "baseMonthlyCost - tunedMonthlyCost + qualityValue",
  },
  annualSaving: {
    label: "saving of the first year",
    unit: "USD",
    formula: "grown(requestSaving, growth, 12) - 12 * fixedCost",
  },
  breakEvenMonths: {
    label: "break-even",
    unit: "months",
    formula: "payback(oneOffCost, requestSaving, fixedCost, growth, 0)",
  },
  breakEvenDays: { label: "break-even", unit: "days", formula: "30 * breakEvenMonths" },
  discountedBreakEvenMonths: {
    label: "discounted break-even",
    unit: "months",
    formula: "payback(oneOffCost, requestSaving, fixedCost, growth, discountRate)",
  },
  breakEvenRequests: {
    label: "requests a month from which fine-tuning saves",
    unit: "requests/month",
    formula: "fixedCost / (baseRequestCost - tunedRequestCost)",
  },
  roi: {
    label: "return of the first year",
    unit: "share",
    formula: "(annualSaving - oneOffCost) / oneOffCost",
  },
  lifeMonths: {
    label: "months that count",
    unit: "months",
    formula: "known(min(horizonMonths, modelLifeMonths), horizonMonths)",
  },
  netPresentValue: {
    label: "net present value",
    unit: "USD",
    formula: "worth(requestSaving, fixedCost, growth, discountRate, lifeMonths) - oneOffCost",
  },
  cachedMonthlyCost: {
    label: "monthly cost with prompt caching",
    unit: "USD/month",
    formula:
      "baseMonthlyCost - requests * prefixTokens / 1000000 * inputPrice + prefixTokens / 1000000 * inputPrice * (requests * cacheReadFactor + cacheWrites * cacheWriteFactor)",
  },
  batchMonthlyCost: {
    label: "monthly cost in batches",
    unit: "USD/month",
    formula: "baseMonthlyCost * (1 - batchDiscount)",
  },
  rivalMonthlyCost: {
    label: "monthly cost with the other model",
    unit: "USD/month",
    formula:
      "requests * (promptTokens * rivalInputPrice + outputTokens * rivalOutputPrice) / 1000000",
  },
  repeatedShare: {
    label: "share of the prompt that fine-tuning saves",
    unit: "share",
    formula: "(promptTokens - tunedPromptTokens) / promptTokens",
  },
} as const satisfies Record<string, FigureSpec>;

export type FigureId = keyof typeof figureSpecs;
export type QuantityId = InputId | FigureId;

export const figureIds = Object.keys(figureSpecs) as readonly FigureId[];

interface Quantity {
  readonly id: QuantityId;
  readonly label: string;
  readonly formula: Formula;
}

/** Each after those that its formula needs. */
const quantities: readonly Quantity[] = inOrder([
  ...inputIds.map((id) => quantity(id, inputSpecs[id].label, inputSpecs[id].default)),
  ...figureIds.map((id) => quantity(id, figureSpecs[id].label, figureSpecs[id].formula)),
]);

const indexes = new Map<string, number>(quantities.map(({ id }, index) => [id, index]));

function indexOf(name: string): number {
  const index = indexes.get(name);
  if (index === undefined) throw new SyntaxError(`There is no quantity "${name}".`);
  return index;
}

const programs = quantities.map(({ formula }) => compileFormula(formula, indexOf));

function quantity(id: QuantityId, label: string, formula: string): Quantity {
  return { id, label, formula: parseFormula(formula) };
}

function inOrder(all: readonly Quantity[]): readonly Quantity[] {
  const byId = new Map<string, Quantity>(all.map((one) => [one.id, one]));
  const ordered = new Set<Quantity>();
  const add = (one: Quantity | undefined, above: readonly string[]): void => {
    if (one === undefined || ordered.has(one)) return;
    if (above.includes(one.id)) throw new SyntaxError(`"${one.id}" needs itself.`);
    for (const name of namesIn(one.formula)) add(byId.get(name), [...above, one.id]);
    ordered.add(one);
  };
  for (const one of all) add(one, []);
  return [...ordered];
}

/** All quantities of one estimate. NaN: not known; of break-evens: never. */
export class Figures {
  readonly #values: Float64Array;
  readonly #given: GivenInputs;

  constructor(given: GivenInputs) {
    this.#given = given;
    this.#values = new Float64Array(quantities.length);
    const byId = given as Readonly<Partial<Record<string, number>>>;
    for (const [index, { id }] of quantities.entries()) {
      this.#values[index] = byId[id] ?? programs[index]?.(this.#values) ?? NaN;
    }
  }

  value(id: QuantityId): number {
    return this.#values[indexOf(id)] ?? NaN;
  }

  /** The formula in words and with the numbers inserted: "requests a month × …" and "50,000 × 0.0075". */
  explain(id: QuantityId): { readonly formula: string; readonly worked: string } {
    const { formula } = quantities[indexOf(id)] ?? {};
    if (formula === undefined || Object.hasOwn(this.#given, id)) {
      const worked = formatNumber(this.value(id));
      return { formula: "given", worked };
    }
    const valueOf = (name: string): number => this.#values[indexOf(name)] ?? NaN;
    return {
      formula: printFormula(formula, {
        valueOf,
        leaf: (name) => quantities[indexOf(name)]?.label ?? name,
      }),
      worked: printFormula(formula, { valueOf, leaf: (name) => formatNumber(valueOf(name)) }),
    };
  }
}
