/** A recommendation for people at a terminal: rules first, the model second. */

import { rivalSentence } from "../cost/cost-text.ts";
import { usd } from "../cost/figure-text.ts";
import { headline, verdictTexts } from "../cost/report-parts.ts";
import { textList, textParagraph, textSection } from "../cost/text-report.ts";
import { capitalized, printable } from "../wording.ts";
import { techniqueNames } from "./dataset-signals.ts";
import type { Alternative, RecommendationReport } from "./recommendation.ts";
import {
  accuracyText,
  modelName,
  signalSentences,
  stepSentences,
  withoutModel,
} from "./report-parts.ts";

export const recommendationText = (report: RecommendationReport): string =>
  `${[...linesOf(report)].join("\n")}\n`;

function* linesOf(report: RecommendationReport): Iterable<string> {
  const { inputs, rules, model } = report;
  const { scenario } = inputs.estimate;
  yield `By rules: ${printable(scenario.name)}`;
  yield* textParagraph(`${verdictTexts[rules.verdict]}. ${headline(inputs.estimate)}`);
  yield* section("Why", signalSentences(report));
  yield* section("What pulls both ways", rules.decision.contradictions);
  yield* section(
    "Beware",
    scenario.warnings.map(({ message }) => message),
  );
  yield* section("Other ways to save, by the figures", inputs.rivals.map(rivalSentence));
  if (model !== undefined) yield* modelLines(model);
  yield* section("The model has not answered", withoutModel(report));
}

function* modelLines(model: NonNullable<RecommendationReport["model"]>): Iterable<string> {
  const { recommendation } = model;
  const { verdict, confidence, summary } = recommendation;
  yield "";
  yield `By a model: ${printable(modelName(model))}`;
  yield* textParagraph(`${verdictTexts[verdict]}, ${confidence} confidence. ${summary}`);
  yield* section("Where it and the rules disagree", model.disagreements);
  yield* section("For fine-tuning", recommendation.reasonsFor);
  yield* section("Against fine-tuning", recommendation.reasonsAgainst);
  yield* section("Accuracy", [accuracyText(recommendation)]);
  yield* section("Alternatives", recommendation.alternatives.map(alternativeSentence));
  yield* section("Risks", recommendation.risks);
  yield* section("Next steps", stepSentences(recommendation));
  yield* section("What is left out of its answer, or not to be relied on", model.notes);
}

const section = (title: string, sentences: readonly string[]): Iterable<string> =>
  textSection(title, textList(sentences));

function alternativeSentence(alternative: Alternative): string {
  const { technique, description, effort, cost, monthlyCostUsd } = alternative;
  const figure =
    monthlyCostUsd === undefined ? "" : ` By the figures: ${usd(monthlyCostUsd)} a month.`;
  return `${capitalized(techniqueNames[technique])}: ${description} Effort: ${effort}. Cost: ${cost}${figure}`;
}
