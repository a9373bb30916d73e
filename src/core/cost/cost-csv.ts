/** Estimates as a table for spreadsheets, by RFC 4180: one line for each scenario. */

import { printable } from "../wording.ts";
import { paidBack, type Estimate } from "./estimate.ts";
import { paidBackText } from "./figure-text.ts";
import { Figures } from "./figures.ts";
import { inputIds } from "./inputs.ts";
import { exactly, keyFigures } from "./key-figures.ts";
import { reasons, type Unestimated } from "./report-parts.ts";

type Cells = Readonly<Record<string, string | number | null>>;

/** Shares are from 0 to 1; an input that is not known is empty. */
export function costCsv(
  estimates: readonly Estimate[],
  unestimated: readonly Unestimated[] = [],
): string {
  const rows: readonly Cells[] = [
    ...estimates.map(cellsOf),
    ...unestimated.map(({ name, problem }) => ({ name, problem })),
  ];
  const names = [...new Set([...rows.flatMap((row) => Object.keys(row)), "problem"])];
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

function cellsOf(estimate: Estimate): Cells {
  const { scenario, decision } = estimate;
  const { breakEvenDays, breakEvenMonths, ...amounts } = keyFigures(estimate);
  const figures = new Figures(scenario.given);
  const paid = paidBackText(paidBack(estimate));
  return {
    name: scenario.name,
    model: scenario.modelLabel,
    ...amounts,
    breakEvenDays: breakEvenDays ?? paid,
    breakEvenMonths: breakEvenMonths ?? paid,
    verdict: decision.verdict,
    reasons: reasons(estimate).join(" "),
    contradictions: decision.contradictions.join(" "),
    warnings: scenario.warnings.map(({ message }) => message).join(" "),
    ...Object.fromEntries(
      inputIds.map((id) => {
        const value = figures.value(id);
        return [id, Number.isFinite(value) ? exactly(value) : null];
      }),
    ),
  };
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = printable(value);
  // Spreadsheets take such a beginning for a formula (OWASP, "CSV Injection").
  const safe = /^\s*[-=+@]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
