/** Estimates for people at a terminal: the comparison first, then what stands behind each number. */

import { capitalized, count, formatInteger, printable } from "../wording.ts";
import type { Estimate } from "./estimate.ts";
import { breakEvenText, figureText, usd } from "./figure-text.ts";
import { paybackOdds } from "./payback-odds.ts";
import {
  comparedCell,
  explainedFigures,
  headline,
  reasons,
  verdictTexts,
  type ExplainedFigure,
} from "./report-parts.ts";
import { requestParts } from "./request-parts.ts";
import { rivals } from "./rivals.ts";
import { sensitivity } from "./sensitivity.ts";
import { textTable, wrapText } from "./text-table.ts";
import { oddsSentences, swingSentence } from "./uncertainty-words.ts";
import { byVolume } from "./volume-table.ts";

/** Lines are no longer than that, unless a name is. */
const width = 100;
const longestName = 24;
/** For the lines of a section. */
const room = width - 4;

export function costText(estimates: readonly Estimate[]): string {
  const blocks = [
    ...(estimates.length > 1 ? [comparison(estimates)] : []),
    ...estimates.map((estimate) => [...blockOf(estimate)]),
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

function* blockOf(estimate: Estimate): Iterable<string> {
  const { scenario, decision } = estimate;
  yield printable(scenario.name);
  yield* indented([`${verdictTexts[decision.verdict]}. ${headline(estimate)}`]);
  yield* section("Why", reasons(estimate).map(listed));
  yield* section("What pulls both ways", decision.contradictions.map(listed));
  yield* section(
    "Beware",
    scenario.warnings.map(({ message }) => listed(message)),
  );
  yield* section(`Numbers (prices: ${scenario.modelLabel})`, figureLines(estimate));
  yield* section("One request", requestLines(estimate));
  yield* section("By volume", volumeLines(estimate));
  yield* section("Other ways to save", rivalLines(estimate));
  yield* section("What is uncertain", uncertaintyLines(estimate));
}

function* section(title: string, lines: readonly string[]): Iterable<string> {
  if (lines.length === 0) return;
  yield "";
  yield* indented([title]);
  yield* indented(lines, "    ");
}

const listed = (text: string): string => `- ${text}`;

function* indented(lines: readonly string[], indent = "  "): Iterable<string> {
  for (const line of lines) {
    const text = printable(line);
    // A line of a table is as it is.
    if (indent.length + text.length <= width) {
      yield `${indent}${text}`;
      continue;
    }
    const hanging = text.startsWith("- ") ? "  " : "";
    const wrapped = wrapText(text, width - indent.length - hanging.length);
    for (const [index, part] of wrapped.entries())
      yield `${indent}${index === 0 ? "" : hanging}${part}`;
  }
}

function figureLines(estimate: Estimate): readonly string[] {
  const figures = explainedFigures(estimate);
  const table = textTable(figures.map(({ label, value }) => [label, value]));
  return table.flatMap((line, index) => workedLines(line, figures[index]));
}

/** Beside the number, or below it where there is no room. */
function workedLines(line: string, figure: ExplainedFigure | undefined): readonly string[] {
  if (figure?.worked === undefined) return [line];
  const beside = `${line}  = ${figure.worked}`;
  if (beside.length <= room) return [beside];
  const below = wrapText(`= ${figure.worked}`, room - 4);
  return [line, ...below.map((part, index) => `${index === 0 ? "  " : "    "}${part}`)];
}

function requestLines({ scenario, figures }: Estimate): readonly string[] {
  const rows = requestParts(scenario).map(({ label, base, tuned }) => [
    capitalized(label),
    formatInteger(base.tokens),
    figureText("USD/1M tokens", base.price).replace("/1M tokens", ""),
    costOf(base.cost),
    formatInteger(tuned.tokens),
    figureText("USD/1M tokens", tuned.price).replace("/1M tokens", ""),
    costOf(tuned.cost),
  ]);
  const whole = [
    "All",
    ...["", "", costOf(figures.baseRequestCost.value ?? NaN)],
    ...["", "", costOf(figures.tunedRequestCost.value ?? NaN)],
  ];
  const head = ["Part", "tokens", "per 1M", "without", "tokens", "per 1M", "with fine-tuning"];
  return textTable([head, ...rows, whole]);
}

const costOf = (value: number): string => figureText("USD/request", value).replace("/request", "");

function volumeLines({ scenario }: Estimate): readonly string[] {
  const rows = byVolume(scenario).map(
    ({ requests, monthlySaving, breakEvenMonths, annualSaving }) => [
      figureText("count", requests),
      usd(monthlySaving),
      breakEvenText(breakEvenMonths),
      usd(annualSaving),
    ],
  );
  return textTable([
    ["Requests a month", "Saved a month", "Paid back in", "Saved in the first year"],
    ...rows,
  ]);
}

function rivalLines({ scenario }: Estimate): readonly string[] {
  return rivals(scenario).map(
    ({ label, monthlySaving, tunedSavesMore, breakEvenMonths, condition }) =>
      listed(
        `${capitalized(label)}: saves ${usd(monthlySaving)} a month; ${againstRival(tunedSavesMore, breakEvenMonths)} ${condition}`,
      ),
  );
}

function againstRival(savesMore: number, months: number | null): string {
  if (savesMore <= 0) return `fine-tuning saves ${usd(-savesMore)} less than that.`;
  return months === null
    ? `fine-tuning saves ${usd(savesMore)} more, which never pays for it.`
    : `fine-tuning saves ${usd(savesMore)} more, which pays for it in ${breakEvenText(months)}.`;
}

const mostBars = 5;

function uncertaintyLines({ scenario }: Estimate): readonly string[] {
  const { bars } = sensitivity(scenario);
  const left = bars.length - mostBars;
  return [
    ...oddsSentences(paybackOdds(scenario)).map(listed),
    ...bars.slice(0, mostBars).map((bar) => listed(swingSentence(bar))),
    ...(left > 0 ? [listed(`${count(left, "other input")} matter less.`)] : []),
  ];
}
