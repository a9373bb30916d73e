/** What the reports of a recommendation have in common: which facts they show, and in which words. */

import type { Signal } from "../cost/decision.ts";
import { percentText, usd } from "../cost/figure-text.ts";
import { assumptions } from "../cost/report-parts.ts";
import { ruleNames } from "../cost/decide.ts";
import type { ReportTable } from "../cost/report-tables.ts";
import { capitalized, count, enumeration, formatInteger, percent } from "../wording.ts";
import { milliseconds, techniqueNames } from "./dataset-signals.ts";
import type {
  FineTuningRecommendation,
  RecommendationInputs,
  RecommendationReport,
} from "./recommendation.ts";
import { stepCommands } from "./step-commands.ts";

type ModelPart = NonNullable<RecommendationReport["model"]>;

const speaksTexts: Readonly<Record<Signal["speaks"], string>> = {
  for: "For",
  against: "Against",
  open: "Open",
  unknown: "Not known",
};

/** "For. Volume: 50,000 requests a month: more than 10,000." What decides for or against comes first. */
export function signalSentences({ rules }: RecommendationReport): readonly string[] {
  const order: readonly Signal["speaks"][] = ["for", "against", "open", "unknown"];
  return order.flatMap((speaks) =>
    rules.decision.signals
      .filter((signal) => signal.speaks === speaks)
      .map(
        ({ rule, reason }) => `${speaksTexts[speaks]}. ${capitalized(ruleNames[rule])}: ${reason}`,
      ),
  );
}

/** "Claude Sonnet 5.5, 2026-11-23". */
export const modelName = ({ label, date }: ModelPart): string => `${label}, ${date}`;

/** Why there is no answer of a model, if one was asked. */
export function withoutModel({ model, run }: RecommendationReport): readonly string[] {
  if (model !== undefined || run === undefined) return [];
  return run.failures.length > 0
    ? run.failures.map(({ message }) => message)
    : ["It was stopped before there was an answer."];
}

export function accuracyText({ expectedAccuracy }: FineTuningRecommendation): string {
  if (expectedAccuracy === undefined) return "Expected accuracy: it cannot be told.";
  const { low, high, basis } = expectedAccuracy;
  return `Expected accuracy: ${percentText(low)} to ${percentText(high)}. Basis: ${basis}`;
}

/** Cells are text as it was written. */
export function alternativesTable(
  { alternatives }: FineTuningRecommendation,
  { answers }: RecommendationInputs,
): ReportTable {
  return {
    head: ["Instead", "What to do", "Effort", "Cost", "A month, by the figures"],
    rows: alternatives.map(({ technique, description, effort, cost, monthlyCostUsd }) => [
      `${capitalized(techniqueNames[technique])}${answers.tried.includes(technique) ? " (tried)" : ""}`,
      description,
      effort,
      cost,
      monthlyCostUsd === undefined ? "no figure" : usd(monthlyCostUsd),
    ]),
    numbers: false,
  };
}

/** What to do, and the command that does it. */
export const stepSentences = ({ nextSteps }: FineTuningRecommendation): readonly string[] =>
  nextSteps.map(({ step, text }) => {
    const { title, terminal } = stepCommands[step];
    return terminal === undefined ? text : `${text} ("${title}", in a terminal: ${terminal})`;
  });

/** All inputs, and where each is from. */
export function inputsTable({ answers, dataset, estimate }: RecommendationInputs): ReportTable {
  const { task, latencyNowMs, latencyTargetMs, tried } = answers;
  const duration = (value: number | undefined): readonly string[] =>
    value === undefined ? [] : [milliseconds(value), "given"];
  const said: readonly (readonly string[])[] = [
    ["Task", ...(task === "" ? [] : [task, "given"])],
    ["An answer takes now", ...duration(latencyNowMs)],
    ["An answer may take", ...duration(latencyTargetMs)],
    [
      "Tried before",
      ...(tried.length === 0
        ? []
        : [enumeration(tried.map((technique) => techniqueNames[technique])), "given"]),
    ],
  ];
  return {
    head: ["Input", "Value", "From"],
    rows: [
      ...said.map((row) => (row.length > 1 ? row : [...row, "not said", ""])),
      ...datasetRows(dataset),
      ...assumptions(estimate).map(({ label, value, from }) => [capitalized(label), value, from]),
    ],
    numbers: false,
  };
}

function datasetRows(dataset: RecommendationInputs["dataset"]): readonly (readonly string[])[] {
  if (dataset === undefined) return [["Dataset", "none", ""]];
  const { name, format, records, validShare, balances, quality } = dataset;
  const from = `from ${name}`;
  return [
    ["Dataset", `${count(records, "record")}, ${percent(validShare)} without an error`, from],
    ["Format", format ?? "not known", from],
    ...(quality === undefined
      ? [["Quality", "not assessed", ""]]
      : [
          [
            "Quality",
            `${quality.quality}, ${formatInteger(Math.round(quality.score))} of 100`,
            `judged by ${quality.by === "rules" ? "rules" : "a model"}`,
          ],
        ]),
    ...balances.map((text) => ["Balance", text, from]),
  ];
}
