/** A comparison of scenarios as Markdown: one table, then what stands behind each of them, and where prices are from. */

import { capitalized } from "../wording.ts";
import type { Estimate } from "./estimate.ts";
import { markdownList, markdownSection, markdownTable, markdownText } from "./markdown.ts";
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
import { requestTable, rivalTable, sizeTable, volumeTable } from "./report-tables.ts";
import { sensitivity } from "./sensitivity.ts";
import { oddsSentences, swingSentence } from "./uncertainty-words.ts";

/** `today`: ISO day, from which the days of the break-evens are told. */
export function costMarkdown(
  estimates: readonly Estimate[],
  today: string,
  unestimated: readonly Unestimated[] = [],
): string {
  const parts = [
    "# What fine-tuning costs and saves",
    ...(estimates.length > 0 ? [comparison(estimates, today)] : []),
    ...(unestimated.length > 0
      ? ["Without an estimate:", markdownList(unestimated.map(left))]
      : []),
    ...estimates.flatMap((estimate) => [...detailsOf(estimate, today)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const left = ({ name, problem }: Unestimated): string =>
  `**${markdownText(name)}**: ${markdownText(problem)}`;

function comparison(estimates: readonly Estimate[], today: string): string {
  const head = ["Scenario", ...comparedFigures.map(([, title]) => title), "Verdict"];
  const rows = estimates.map((estimate) => [
    markdownText(estimate.scenario.name),
    ...comparedFigures.map(([id]) => comparedCell(estimate, id, today)),
    verdictTexts[estimate.decision.verdict],
  ]);
  return markdownTable(head, rows);
}

function* detailsOf(estimate: Estimate, today: string): Iterable<string> {
  const { scenario, decision } = estimate;
  yield `## ${markdownText(scenario.name)}`;
  yield `**${verdictTexts[decision.verdict]}.** ${headline(estimate, today)}`;
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
  yield* markdownSection("### One request", requestTable(estimate));
  yield* markdownSection("### By volume", volumeTable(estimate));
  yield* markdownSection("### By size of the dataset", sizeTable(estimate));
  yield* markdownSection("### Other ways to save", rivalTable(estimate));
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

function assumptionsTable(estimate: Estimate): string {
  return markdownTable(
    ["Input", "Value", "From"],
    assumptions(estimate).map(({ label, value, from }) =>
      [capitalized(label), value, from].map(markdownText),
    ),
    { numbers: false },
  );
}
