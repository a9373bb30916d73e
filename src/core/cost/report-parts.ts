/** What the reports about estimates have in common: which numbers they show, and in which words. */

import { capitalized } from "../wording.ts";
import type { Verdict } from "./decision.ts";
import type { Estimate } from "./estimate.ts";
import { breakEvenText, figureText, quantityText, usd } from "./figure-text.ts";
import { Figures } from "./figures.ts";
import { figureSpecs, type FigureId } from "./formulas.ts";
import { inputIds, inputSpec } from "./inputs.ts";
import type { Origin } from "./scenario.ts";

/** A scenario that nothing can be said of. */
export interface Unestimated {
  readonly name: string;
  /** A plain sentence: why, and what to do. */
  readonly problem: string;
}

export const verdictTexts: Readonly<Record<Verdict, string>> = {
  "fine-tune": "Fine-tune",
  marginal: "Marginal",
  "do-not": "Do not fine-tune",
};

/** A figure as a cell of a table; what is paid back is told in the time that suits it. */
export function figureCell({ figures }: Estimate, id: FigureId): string {
  const { value } = figures[id];
  return id === "breakEvenMonths" ? breakEvenText(value) : quantityText(id, value);
}

/** "$15.00 once, …": the answer in one sentence. */
export function headline({ figures }: Estimate): string {
  const once = `It costs ${usd(figures.totalOneOffCost.value ?? NaN)} once`;
  const saving = figures.monthlySaving.value ?? NaN;
  const months = figures.breakEvenMonths.value;
  const monthly =
    saving < 0
      ? `makes each month ${usd(-saving)} dearer`
      : `saves ${usd(saving)} ${saving > 0 ? "a month" : "each month"}`;
  if (months === null) return `${once}, ${monthly}, and is never paid back.`;
  const paid = breakEvenText(months);
  return `${once}, ${monthly}, and is paid back ${months === 0 ? paid : `after ${paid}`}.`;
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

/** "$300.00": what the head of a column says already is left out. */
export const comparedCell = (estimate: Estimate, id: FigureId): string =>
  figureCell(estimate, id).replace(/\/month$/, "");

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

export interface Assumption {
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
    const { label, unit } = inputSpec(id);
    return [
      {
        label: capitalized(label),
        value: figureText(unit, value),
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
    case "default":
      return /[a-z]/.test(formula) ? `as ${formula}` : "usual value";
  }
}

/** The reasons that say something; those of which nothing is known come last. */
export const reasons = ({ decision }: Estimate): readonly string[] =>
  decision.signals.filter(({ speaks }) => speaks !== "unknown").map(({ reason }) => reason);
