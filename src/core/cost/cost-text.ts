/** Estimates for people at a terminal: the comparison first, then what stands behind each number. */

import { capitalized, count, printable } from "../wording.ts";
import type { Rival } from "./analysis.ts";
import type { Estimate } from "./estimate.ts";
import { breakEvenText, usd } from "./figure-text.ts";
import { paybackOdds } from "./payback-odds.ts";
import {
  comparedCell,
  explainedFigures,
  headline,
  reasons,
  verdictTexts,
  type ExplainedFigure,
} from "./report-parts.ts";
import { requestTable, sizeTable, volumeTable, type ReportTable } from "./report-tables.ts";
import { rivals } from "./rivals.ts";
import { sensitivity } from "./sensitivity.ts";
import { sectionWidth, textList, textParagraph, textSection } from "./text-report.ts";
import { textTable, wrapText } from "./text-table.ts";
import { oddsSentences, swingSentence } from "./uncertainty-words.ts";

const longestName = 24;

/** `today`: ISO day, from which the day of the break-even is told. */
export function costText(estimates: readonly Estimate[], today: string): string {
  const blocks = [
    ...(estimates.length > 1 ? [comparison(estimates)] : []),
    ...estimates.map((estimate) => [...blockOf(estimate, today)]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function comparison(estimates: readonly Estimate[]): readonly string[] {
  const head = ["Scenario", "Training", "Saved a month", "Paid back in", "1st year", "Verdict"];
  const rows = estimates.map((estimate) => [
    shortName(printable(estimate.scenario.name)),
    comparedCell(estimate, "trainingCost"),
    comparedCell(estimate, "monthlySaving"),
    comparedCell(estimate, "breakEvenMonths"),
    comparedCell(estimate, "roi"),
    verdictTexts[estimate.decision.verdict],
  ]);
  return textTable([head, ...rows]);
}

const shortName = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;

function* blockOf(estimate: Estimate, today: string): Iterable<string> {
  const { scenario, decision } = estimate;
  yield printable(scenario.name);
  yield* textParagraph(`${verdictTexts[decision.verdict]}. ${headline(estimate, today)}`);
  yield* textSection("Why", textList(reasons(estimate)));
  yield* textSection("What pulls both ways", textList(decision.contradictions));
  yield* textSection("Beware", textList(scenario.warnings.map(({ message }) => message)));
  yield* textSection(`Numbers (prices: ${scenario.modelLabel})`, figureLines(estimate));
  yield* textSection("One request", tableOf(requestTable(estimate)));
  yield* textSection("By volume", tableOf(volumeTable(estimate)));
  yield* textSection("By size of the dataset", tableOf(sizeTable(estimate)));
  yield* textSection("Other ways to save", textList(rivals(scenario).map(rivalSentence)));
  yield* textSection("What is uncertain", textList(uncertainties(estimate)));
}

const tableOf = ({ head, rows }: ReportTable): readonly string[] =>
  rows.length === 0 ? [] : textTable([head, ...rows]);

function figureLines(estimate: Estimate): readonly string[] {
  const figures = explainedFigures(estimate);
  const table = textTable(figures.map(({ label, value }) => [label, value]));
  return table.flatMap((line, index) => workedLines(line, figures[index]));
}

/** Beside the number, or below it where there is no room. */
function workedLines(line: string, figure: ExplainedFigure | undefined): readonly string[] {
  if (figure?.worked === undefined) return [line];
  const beside = `${line}  = ${figure.worked}`;
  if (beside.length <= sectionWidth) return [beside];
  const below = wrapText(`= ${figure.worked}`, sectionWidth - 4);
  return [line, ...below.map((part, index) => `${index === 0 ? "  " : "    "}${part}`)];
}

/** "Batches: saves $187.50 a month; fine-tuning saves … more, which pays for it in …" */
export function rivalSentence(rival: Rival): string {
  return `${capitalized(rival.label)}: saves ${usd(rival.monthlySaving)} a month; ${againstRival(rival)} ${rival.condition}`;
}

function againstRival(rival: Rival): string {
  const { tunedSavesMore, breakEvenMonths, isTooLate, isUnknown } = rival;
  if (isUnknown) return "what fine-tuning saves beyond it is not known.";
  if (tunedSavesMore <= 0) return `fine-tuning saves ${usd(-tunedSavesMore)} less than that.`;
  const more = `fine-tuning saves ${usd(tunedSavesMore)} more, which`;
  if (breakEvenMonths !== null) return `${more} pays for it in ${breakEvenText(breakEvenMonths)}.`;
  return isTooLate
    ? `${more} does not pay for it before the shutdown.`
    : `${more} never pays for it.`;
}

const mostBars = 5;

function uncertainties({ scenario }: Estimate): readonly string[] {
  const { bars } = sensitivity(scenario);
  const left = bars.length - mostBars;
  return [
    ...oddsSentences(paybackOdds(scenario)),
    ...bars.slice(0, mostBars).map(swingSentence),
    ...(left > 0
      ? [`${count(left, "other input")} ${left === 1 ? "matters" : "matter"} less.`]
      : []),
  ];
}
