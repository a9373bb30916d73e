/** A comparison of scenarios as Markdown: one table, then what stands behind each of them, and where prices are from. */

import { capitalized } from "../wording.ts";
import type { Estimate } from "./estimate.ts";
import { breakEvenText, figureText, usd } from "./figure-text.ts";
import { markdownList, markdownTable, markdownText } from "./markdown.ts";
import { paybackOdds } from "./payback-odds.ts";
import {
  assumptions,
  comparedCell,
  comparedFigures,
  explainedFigures,
  headline,
  reasons,
  verdictTexts,
  type Unestimated,
} from "./report-parts.ts";
import { rivals } from "./rivals.ts";
import { sensitivity } from "./sensitivity.ts";
import { oddsSentences, swingSentence } from "./uncertainty-words.ts";
import { byVolume } from "./volume-table.ts";

export function costMarkdown(
  estimates: readonly Estimate[],
  unestimated: readonly Unestimated[] = [],
): string {
  const parts = [
    "# What fine-tuning costs and saves",
    ...(estimates.length > 0 ? [comparison(estimates)] : []),
    ...(unestimated.length > 0
      ? ["Without an estimate:", markdownList(unestimated.map(left))]
      : []),
    ...estimates.flatMap((estimate) => [...detailsOf(estimate)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const left = ({ name, problem }: Unestimated): string =>
  `**${markdownText(name)}**: ${markdownText(problem)}`;

function comparison(estimates: readonly Estimate[]): string {
  const head = ["Scenario", ...comparedFigures.map(([, title]) => title), "Verdict"];
  const rows = estimates.map((estimate) => [
    markdownText(estimate.scenario.name),
    ...comparedFigures.map(([id]) => comparedCell(estimate, id)),
    verdictTexts[estimate.decision.verdict],
  ]);
  return markdownTable(head, rows);
}

function* detailsOf(estimate: Estimate): Iterable<string> {
  const { scenario, decision } = estimate;
  yield `## ${markdownText(scenario.name)}`;
  yield `**${verdictTexts[decision.verdict]}.** ${headline(estimate)}`;
  yield markdownList(reasons(estimate).map(markdownText));
  yield* section("What pulls both ways", decision.contradictions);
  yield* section(
    "Beware",
    scenario.warnings.map(({ message }) => message),
  );
  yield "### Numbers";
  yield markdownTable(
    ["", "Result", "Formula", "With the numbers"],
    explainedFigures(estimate).map(({ label, value, formula, worked = "" }) =>
      [label, value, formula, worked].map(markdownText),
    ),
    { numbers: false },
  );
  yield "### By volume";
  yield volumeTable(estimate);
  yield* rivalsTable(estimate);
  yield* section("What is uncertain", [
    ...oddsSentences(paybackOdds(scenario)),
    ...sensitivity(scenario).bars.map(swingSentence),
  ]);
  yield "### What it rests on";
  yield assumptionsTable(estimate);
}

function* section(title: string, sentences: readonly string[]): Iterable<string> {
  if (sentences.length === 0) return;
  yield `### ${title}`;
  yield markdownList(sentences.map(markdownText));
}

function volumeTable({ scenario }: Estimate): string {
  return markdownTable(
    ["Requests a month", "Saved a month", "Paid back in", "Saved in the first year"],
    byVolume(scenario).map(({ requests, monthlySaving, breakEvenMonths, annualSaving }) => [
      figureText("count", requests),
      usd(monthlySaving),
      breakEvenText(breakEvenMonths),
      usd(annualSaving),
    ]),
  );
}

function* rivalsTable({ scenario }: Estimate): Iterable<string> {
  const others = rivals(scenario);
  if (others.length === 0) return;
  yield "### Other ways to save";
  yield markdownTable(
    ["Instead", "Saves a month", "Fine-tuning adds", "Paid back against it in", "If"],
    others.map(({ label, monthlySaving, tunedSavesMore, breakEvenMonths, condition }) => [
      markdownText(capitalized(label)),
      usd(monthlySaving),
      usd(tunedSavesMore),
      breakEvenText(breakEvenMonths),
      markdownText(condition),
    ]),
    { numbers: false },
  );
}

function assumptionsTable(estimate: Estimate): string {
  return markdownTable(
    ["Input", "Value", "From"],
    assumptions(estimate).map(({ label, value, from }) =>
      [capitalized(label), value, from].map(markdownText),
    ),
    { numbers: false },
  );
}
