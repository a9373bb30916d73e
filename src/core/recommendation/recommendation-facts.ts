/** What a model is told of a case: figures and signals, each with what it is. No names of files or scenarios. */

import { paidBackText, quantityText, usd } from "../cost/figure-text.ts";
import { Figures } from "../cost/figures.ts";
import { assumptions, explainedFigures, headline, type Assumption } from "../cost/report-parts.ts";
import type { CostWarning } from "../cost/scenario.ts";
import { capitalized, enumeration, formatInteger, percent } from "../wording.ts";
import { milliseconds, techniqueNames } from "./dataset-signals.ts";
import type { RecommendationInputs, RulesRecommendation } from "./recommendation.ts";

export function recommendationFacts(
  inputs: RecommendationInputs,
  rules: RulesRecommendation,
): string {
  return [
    section("What the rules say", rulesLines(inputs, rules)),
    section("Accuracy, latency, what was tried", needLines(inputs)),
    section("Dataset", datasetLines(inputs)),
    section("Costs, computed from the inputs below", costLines(inputs)),
    section("Other ways to save, computed from the inputs below", rivalLines(inputs)),
    section("Inputs of the costs, and where each is from", inputLines(inputs)),
  ].join("\n\n");
}

const section = (title: string, lines: readonly string[]): string =>
  [`${title}:`, ...lines.map((line) => `- ${line}`)].join("\n");

function rulesLines({ estimate }: RecommendationInputs, rules: RulesRecommendation): string[] {
  const { signals, contradictions } = rules.decision;
  return [
    `Verdict: ${rules.verdict}. ${headline(estimate)}`,
    ...signals.map(
      ({ rule, speaks, reason }) =>
        `${rule}: ${speaks === "unknown" ? "not known" : speaks}. ${reason}`,
    ),
    ...contradictions,
  ];
}

function needLines({ answers, estimate }: RecommendationInputs): string[] {
  const { latencyNowMs, latencyTargetMs, tried } = answers;
  const figures = new Figures(estimate.scenario.given);
  const duration = (value: number | undefined): string =>
    value === undefined ? "not said" : milliseconds(value);
  return [
    `Accuracy without fine-tuning: ${hasAccuracy(estimate) ? quantityText("accuracy", figures.value("accuracy")) : "not measured"}`,
    `Accuracy to reach: ${quantityText("targetAccuracy", figures.value("targetAccuracy"))}`,
    `An answer takes now: ${duration(latencyNowMs)}; it may take: ${duration(latencyTargetMs)}`,
    `Tried before: ${tried.length === 0 ? "nothing was named" : enumeration(tried.map((technique) => techniqueNames[technique]))}`,
  ];
}

/** Without one, nobody can say how accurate a tuned model would be. */
export const hasAccuracy = ({ scenario }: RecommendationInputs["estimate"]): boolean =>
  scenario.given.accuracy !== undefined;

function datasetLines({ dataset }: RecommendationInputs): string[] {
  if (dataset === undefined) return ["There is none yet."];
  const { format, records, validShare, balances, quality } = dataset;
  return [
    `Records: ${formatInteger(records)}; without an error: ${percent(validShare)}`,
    `Format: ${format ?? "not known"}`,
    quality === undefined
      ? "Quality: not assessed"
      : `Quality: ${quality.quality}, ${Math.round(quality.score)} of 100, judged by ${quality.by === "rules" ? "rules, which do not know what is true" : "a model on a sample"}`,
    ...balances,
  ];
}

/** They name the file, and tell the model nothing that the inputs do not. */
const aboutFiles: ReadonlySet<CostWarning["id"]> = new Set([
  "unreadable-lines",
  "estimated-tokens",
]);

const costLines = ({ estimate }: RecommendationInputs): string[] => [
  ...explainedFigures(estimate).map(
    ({ label, value, formula }) => `${label}: ${value} (${formula})`,
  ),
  ...estimate.scenario.warnings
    .filter(({ id }) => !aboutFiles.has(id))
    .map(({ message }) => `Beware: ${message}`),
];

function rivalLines({ rivals }: RecommendationInputs): string[] {
  if (rivals.length === 0) return ["The inputs do not say enough of any."];
  return rivals.map(
    (rival) =>
      `${capitalized(rival.label)}: costs ${usd(rival.monthlyCost)} a month, saves ${usd(rival.monthlySaving)} a month; fine-tuning saves ${usd(rival.tunedSavesMore)} a month beyond it and is paid back against it in: ${paidBackText(rival)}. If: ${rival.condition}`,
  );
}

const inputLines = ({ estimate }: RecommendationInputs): string[] => [
  `Prices of: ${estimate.scenario.modelLabel}`,
  ...assumptions(estimate).map(
    (assumption) => `${assumption.label}: ${assumption.value} (${originOf(assumption)})`,
  ),
];

function originOf({ origin, from }: Assumption): string {
  switch (origin) {
    case "dataset":
      return "from the dataset";
    case "price":
      return "from the price book";
    default:
      return from;
  }
}
