/** What the reports about estimates have in common: which numbers they show, and in which words. */

import { capitalized, enumeration } from "../wording.ts";
import type { Verdict } from "./decision.ts";
import { paidBack, type Estimate } from "./estimate.ts";
import {
  amountText,
  breakEvenText,
  figureText,
  paidBackText,
  quantityText,
  unitOf,
  usd,
} from "./figure-text.ts";
import { Figures } from "./figures.ts";
import { figureSpecs, type FigureId } from "./formulas.ts";
import { inputIds, inputSpec, type InputId, type InputUnit } from "./inputs.ts";
import type { Origin, ResolvedScenario } from "./scenario.ts";
import { untoldText } from "./untold.ts";

/** A scenario that nothing can be said of. */
export interface Unestimated {
  readonly name: string;
  /** A plain sentence: why, and what to do. */
  readonly problem: string;
}

/** `isToCome`: a dataset is about to tell what is trained on. */
export const missingOf = (
  { missing }: ResolvedScenario,
  { isToCome }: { readonly isToCome: boolean },
): readonly InputId[] => (isToCome ? missing.filter((id) => id !== "trainingTokens") : missing);

/** What a scenario cannot be estimated without, as the beginning of a sentence. `missing`: not empty. */
export function missingText({ modelLabel }: ResolvedScenario, missing: readonly InputId[]): string {
  const prices = missing.filter((id) => id !== "trainingTokens");
  const labels = prices.map((id) => inputSpec(id).label);
  return [
    ...(prices.length < missing.length ? ["nothing says what is trained on"] : []),
    ...(labels.length > 0 ? [`no ${enumeration(labels, "or")} of ${modelLabel} is known`] : []),
  ].join(", and ");
}

export const verdictTexts: Readonly<Record<Verdict, string>> = {
  "fine-tune": "Fine-tune",
  marginal: "Marginal",
  "do-not": "Do not fine-tune",
};

/** A figure as a cell of a table; what is paid back is told in the time that suits it. `today`: for its day. */
export function figureCell(estimate: Estimate, id: FigureId, today?: string): string {
  const { value } = estimate.figures[id];
  switch (id) {
    case "breakEvenMonths":
    case "discountedBreakEvenMonths":
      return paidBackText(paidBack(estimate, id), today);
    default:
      return quantityText(id, value);
  }
}

/** "It costs $15.00 once, saves $300.00 a month, and is paid back after 1.5 days (25 Nov 2026)." `today`: for the day. */
export function headline(estimate: Estimate, today?: string): string {
  const { figures, scenario } = estimate;
  const cost = `It costs ${usd(figures.totalOneOffCost.value ?? NaN)} once`;
  if (paidBack(estimate).isUnknown) {
    return `${cost}; what it saves cannot be told before you give ${untoldText(scenario.given)}.`;
  }
  const saving = figures.monthlySaving.value ?? NaN;
  const grows = (scenario.given.growth ?? 0) !== 0;
  const monthly =
    saving < 0
      ? `makes ${grows ? "the first" : "each"} month ${usd(-saving)} dearer`
      : `saves ${usd(saving)} ${grows ? "in the first month" : "a month"}`;
  return `${cost}, ${monthly}, and ${paidBackClause(estimate, today)}.`;
}

function paidBackClause(estimate: Estimate, today: string | undefined): string {
  const months = estimate.figures.breakEvenMonths.value;
  if (months === null) return "is never paid back";
  const after = months === 0 ? "at once" : `after ${breakEvenText(months, today)}`;
  return paidBack(estimate).isTooLate
    ? `would be paid back ${after}, when the model is shut down already`
    : `is paid back ${after}`;
}

/** The columns of a comparison, in the words of a head. */
export const comparedFigures: readonly (readonly [id: FigureId, title: string])[] = [
  ["trainingCost", "Training"],
  ["totalOneOffCost", "One-off cost"],
  ["baseMonthlyCost", "A month without"],
  ["tunedMonthlyCost", "A month with"],
  ["monthlySaving", "Saved a month"],
  ["breakEvenMonths", "Paid back in"],
  ["annualSaving", "Saved in the first year"],
  ["roi", "Return of the first year"],
];

/** "$300.00": what the head of a column says already is left out. `today` as in `figureCell`. */
export const comparedCell = (estimate: Estimate, id: FigureId, today?: string): string =>
  id === "breakEvenMonths"
    ? figureCell(estimate, id, today)
    : amountText(unitOf(id), estimate.figures[id].value);

/** In the order in which one follows from the other. */
const explained: readonly FigureId[] = [
  "billedTokens",
  "runCost",
  "trainingCost",
  "labourCost",
  "totalOneOffCost",
  "baseRequestCost",
  "tunedRequestCost",
  "baseMonthlyCost",
  "hosting",
  "retraining",
  "fixedCost",
  "tunedMonthlyCost",
  "qualityValue",
  "requestSaving",
  "monthlySaving",
  "breakEvenMonths",
  "discountedBreakEvenMonths",
  "breakEvenRequests",
  "annualSaving",
  "roi",
  "lifeMonths",
  "netPresentValue",
];

/** Those that say nothing where they are nothing. */
const optional: ReadonlySet<FigureId> = new Set<FigureId>([
  "billedTokens",
  "labourCost",
  "hosting",
  "retraining",
  "fixedCost",
  "qualityValue",
  "breakEvenRequests",
]);

export interface ExplainedFigure {
  readonly label: string;
  readonly value: string;
  readonly formula: string;
  /** Absent: the number itself. */
  readonly worked?: string;
}

export function explainedFigures(estimate: Estimate): readonly ExplainedFigure[] {
  return explained.flatMap((id): readonly ExplainedFigure[] => {
    const { value, formula, worked } = estimate.figures[id];
    if (optional.has(id) && !value) return [];
    // Without fixed costs it is the monthly saving.
    if (id === "requestSaving" && !estimate.figures.fixedCost.value) return [];
    // Without a discount it is the break-even.
    if (id === "discountedBreakEvenMonths" && !estimate.scenario.given.discountRate) return [];
    const isSum = worked.includes(" ") || worked.includes("(");
    return [
      {
        label: capitalized(figureSpecs[id].label),
        value: figureCell(estimate, id),
        formula,
        ...(isSum && { worked }),
      },
    ];
  });
}

/** Of what the labels of their inputs name already. */
const namedUnits: ReadonlySet<InputUnit> = new Set<InputUnit>([
  "tokens",
  "tokens/request",
  "requests/month",
  "hours",
  "hours/month",
]);

/** The value of an input beside its label. */
export function inputCell(id: InputId, value: number): string {
  const { unit } = inputSpec(id);
  return figureText(namedUnits.has(unit) ? "count" : unit, value);
}

export interface Assumption {
  readonly origin: Origin["type"];
  readonly label: string;
  readonly value: string;
  readonly from: string;
}

/** The inputs that the numbers rest on: all but those that are nothing unless they are given. */
export function assumptions({ scenario }: Estimate): readonly Assumption[] {
  const figures = new Figures(scenario.given);
  return inputIds.flatMap((id): readonly Assumption[] => {
    const origin = scenario.origins[id];
    const value = figures.value(id);
    if (origin.type === "default" && (!value || scenario.given[id] !== undefined)) return [];
    return [
      {
        origin: origin.type,
        label: inputSpec(id).label,
        value: inputCell(id, value),
        from: originText(origin, figures.explain(id).formula),
      },
    ];
  });
}

/** `formula`: what a default follows from. */
function originText(origin: Origin, formula: string): string {
  switch (origin.type) {
    case "given":
      return "given";
    case "dataset":
      return `from ${origin.name}`;
    case "price":
      return `${origin.model}: ${origin.source}, ${origin.asOf}`;
    case "platform":
      return `default of ${origin.label}`;
    case "formula":
      return `as ${origin.formula}`;
    case "default":
      return /[a-z]/.test(formula) ? `as ${formula}` : "usual value";
  }
}

/** Of the rules that have something to judge by, and why the break-even has nothing. */
export const reasons = ({ decision }: Estimate): readonly string[] =>
  decision.signals
    .filter(({ rule, speaks }) => speaks !== "unknown" || rule === "break-even")
    .map(({ reason }) => reason);
