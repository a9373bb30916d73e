/** One page for whoever decides on the money, as Markdown: question, answer, money, risks. */

import { capitalized } from "../wording.ts";
import type { Estimate } from "./estimate.ts";
import { amountText, figureText, quantityText, unitOf, usd } from "./figure-text.ts";
import { Figures } from "./figures.ts";
import type { QuantityId } from "./formulas.ts";
import { markdownList, markdownSection, markdownTable, markdownText } from "./markdown.ts";
import { paybackOdds } from "./payback-odds.ts";
import { assumptions, comparedCell, headline, reasons, verdictTexts } from "./report-parts.ts";
import { rivalTable } from "./report-tables.ts";
import { sensitivity } from "./sensitivity.ts";
import { oddsSentences, swingSentence } from "./uncertainty-words.ts";

/** A page for each. `today`: ISO day, from which the day of the break-even is told. */
export function costSummary(estimates: readonly Estimate[], today: string): string {
  return estimates.map((estimate) => `${[...pageOf(estimate, today)].join("\n\n")}\n`).join("\n");
}

function* pageOf(estimate: Estimate, today: string): Iterable<string> {
  const { scenario, decision } = estimate;
  yield `# Should we fine-tune? ${markdownText(scenario.name)}`;
  yield `**Question.** ${markdownText(question(estimate))}`;
  yield `**Answer.** ${verdictTexts[decision.verdict]}. ${headline(estimate, today)}`;
  yield markdownList([...reasons(estimate), ...decision.contradictions].map(markdownText));
  yield "## The money";
  yield moneyTable(estimate, today);
  yield "## What must be true";
  yield markdownList(conditions(estimate).map(markdownText));
  yield "## What is least certain";
  yield markdownList(uncertainties(estimate).map(markdownText));
  yield* markdownSection("## Other ways to save", rivalTable(estimate));
  if (scenario.warnings.length > 0) {
    yield "## Beware";
    yield markdownList(scenario.warnings.map(({ message }) => markdownText(message)));
  }
  yield "## What it rests on";
  yield markdownList(sources(estimate).map(markdownText));
}

function question({ scenario, figures }: Estimate): string {
  const requests = figureText("count", new Figures(scenario.given).value("requests"));
  return `Is it worth ${usd(figures.totalOneOffCost.value ?? NaN)} to fine-tune a model for ${requests} requests a month? (Prices: ${scenario.modelLabel}.)`;
}

function moneyTable(estimate: Estimate, today: string): string {
  const { figures } = estimate;
  const months = quantityText("lifeMonths", figures.lifeMonths.value);
  return markdownTable(
    ["", "US dollars"],
    [
      ["Paid once, training included", comparedCell(estimate, "totalOneOffCost")],
      ["A month without fine-tuning", comparedCell(estimate, "baseMonthlyCost")],
      ["A month with fine-tuning", comparedCell(estimate, "tunedMonthlyCost")],
      ...(figures.qualityValue.value
        ? [["Better answers are worth a month", comparedCell(estimate, "qualityValue")]]
        : []),
      ["Saved a month", comparedCell(estimate, "monthlySaving")],
      ["Paid back in", comparedCell(estimate, "breakEvenMonths", today)],
      ["Saved in the first year", comparedCell(estimate, "annualSaving")],
      ["Return of the first year", comparedCell(estimate, "roi")],
      [`Left after ${months}, at today's worth`, comparedCell(estimate, "netPresentValue")],
    ],
  );
}

/** What the answer stands and falls with, or would have to change. */
function conditions({ scenario, figures }: Estimate): readonly string[] {
  const inputs = new Figures(scenario.given);
  const text = (id: QuantityId): string => amountText(unitOf(id), inputs.value(id));
  const answers =
    inputs.value("tunedOutputTokens") > 0 ? `, in answers of ${text("tunedOutputTokens")}` : "";
  return [
    volumeCondition(inputs, figures.breakEvenRequests.value),
    ...((figures.requestSaving.value ?? 0) < 0 &&
    inputs.value("tunedRequestCost") > inputs.value("baseRequestCost")
      ? [
          `Requests with fine-tuning become cheaper than those without: now one costs ${text("tunedRequestCost")}, against ${text("baseRequestCost")}.`,
        ]
      : []),
    `The tuned model answers as well with ${text("tunedPromptTokens")} of prompt as the base model with ${text("promptTokens")}${answers}.`,
    Number.isNaN(inputs.value("tunedAccuracy"))
      ? "Its answers are good enough: that is not measured yet."
      : `It answers ${text("tunedAccuracy")} of the questions right.`,
    `Prices stay, and the tuned model can be used for ${text("lifeMonths")}.`,
  ];
}

/** `least`: from so many on fine-tuning saves; null: never. */
function volumeCondition(inputs: Figures, least: number | null): string {
  const requests = inputs.value("requests");
  const volume = figureText("count", requests);
  if (!least) return `There are about ${volume} requests a month.`;
  const line = figureText("count", Math.ceil(least));
  return requests > least
    ? `There are about ${volume} requests a month; below ${line} nothing is saved.`
    : `There are more than ${line} requests a month, not ${volume}: with fewer, fixed costs eat what is saved.`;
}

function uncertainties({ scenario }: Estimate): readonly string[] {
  const [first] = sensitivity(scenario).bars;
  return [
    ...(first === undefined ? [] : [swingSentence(first)]),
    ...oddsSentences(paybackOdds(scenario)),
  ];
}

/** What is from one source together; the usual values of the rest are left to the full report. */
function sources(estimate: Estimate): readonly string[] {
  const bySource = new Map<string, string[]>();
  for (const { origin, label, value, from } of assumptions(estimate)) {
    if (origin === "default") continue;
    bySource.set(from, [...(bySource.get(from) ?? []), `${label} ${value}`]);
  }
  return [...bySource].map(([from, inputs]) => `${capitalized(from)}: ${inputs.join("; ")}.`);
}
