/** A recommendation to save and send, as Markdown: rules first, the model second, each under its name. */

import { markdownList, markdownSection, markdownText } from "../cost/markdown.ts";
import { headline, verdictTexts } from "../cost/report-parts.ts";
import { rivalTable } from "../cost/report-tables.ts";
import type { RecommendationReport } from "./recommendation.ts";
import {
  accuracyText,
  alternativesTable,
  inputsTable,
  modelName,
  signalSentences,
  stepSentences,
  withoutModel,
} from "./report-parts.ts";

export const recommendationMarkdown = (report: RecommendationReport): string =>
  `${[...partsOf(report)].join("\n\n")}\n`;

function* partsOf(report: RecommendationReport): Iterable<string> {
  const { inputs, rules, model } = report;
  const { estimate } = inputs;
  yield `# Fine-tune or not? ${markdownText(estimate.scenario.name)}`;
  yield* section("## Where rules and model disagree", model?.disagreements ?? []);
  yield "## By rules";
  yield `**${verdictTexts[rules.verdict]}.** ${markdownText(headline(estimate))}`;
  yield markdownList(signalSentences(report).map(markdownText));
  yield* section("### What pulls both ways", rules.decision.contradictions);
  yield* section(
    "### Beware",
    estimate.scenario.warnings.map(({ message }) => message),
  );
  if (model !== undefined) yield* modelParts(model, inputs);
  yield* section("## The model has not answered", withoutModel(report));
  yield* markdownSection("## Other ways to save, by the figures", rivalTable(estimate));
  yield* markdownSection("## What it rests on", inputsTable(inputs));
}

function* modelParts(
  model: NonNullable<RecommendationReport["model"]>,
  inputs: RecommendationReport["inputs"],
): Iterable<string> {
  const { recommendation } = model;
  const { verdict, confidence, summary } = recommendation;
  yield `## By a model (${markdownText(modelName(model))})`;
  yield 'Its words are its own and may be wrong. What is told "by the figures" is computed.';
  yield `**${verdictTexts[verdict]}, ${confidence} confidence.** ${markdownText(summary)}`;
  yield* section("### For fine-tuning", recommendation.reasonsFor);
  yield* section("### Against fine-tuning", recommendation.reasonsAgainst);
  yield markdownText(accuracyText(recommendation));
  yield* markdownSection("### Alternatives", alternativesTable(recommendation, inputs));
  yield* section("### Risks", recommendation.risks);
  yield* section("### Next steps", stepSentences(recommendation));
  yield* section("### What is left out of its answer, or not to be relied on", model.notes);
}

function* section(heading: string, sentences: readonly string[]): Iterable<string> {
  if (sentences.length === 0) return;
  yield heading;
  yield markdownList(sentences.map(markdownText));
}
