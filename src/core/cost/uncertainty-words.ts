/** What is not certain about an estimate, in sentences. */

import { capitalized, count, enumeration } from "../wording.ts";
import type { PaybackOdds, SensitivityBar } from "./analysis.ts";
import { breakEvenText, tooLateText, usd } from "./figure-text.ts";
import { inputCell } from "./report-parts.ts";

/** "Requests a month from 25,000 to 75,000: a net present value from $1,785.00 to $5,385.00." */
export function swingSentence({ input, label, low, high }: SensitivityBar): string {
  const [from, to] = [low, high].map((end) => inputCell(input, end.input));
  return `${capitalized(label)} from ${from} to ${to}: a net present value from ${usd(low.netPresentValue)} to ${usd(high.netPresentValue)}.`;
}

export function oddsSentences(odds: PaybackOdds): readonly string[] {
  const { draws, underThreeMonths, never, tooLate, isUnknown } = odds;
  if (isUnknown) return [unknownOdds];
  const { p10, p50, p90 } = oddsTimes(odds);
  const shares = [
    `within 3 months in ${oddsText(underThreeMonths)} of them`,
    ...(tooLate > 0 ? [`${tooLateText} in ${oddsText(tooLate)}`] : []),
    `never in ${oddsText(never - tooLate)}`,
  ];
  return [
    `In ${count(draws, "draw")} of all uncertain inputs at once, it is paid back ${enumeration(shares)}.`,
    `A tenth, half and nine tenths of the draws take no longer than: P10 ${p10}, P50 ${p50}, P90 ${p90}.`,
  ];
}

export const unknownOdds = "How likely it is to be paid back cannot be told yet.";

/** "1.5 days", "not before the shutdown" or "never": what is paid back too late still comes before what never is. */
export function oddsTimes({ p10, p50, p90, never, tooLate }: PaybackOdds) {
  const text = (months: number | null, share: number): string =>
    months === null && share <= 1 - (never - tooLate) ? tooLateText : breakEvenText(months);
  return { p10: text(p10, 0.1), p50: text(p50, 0.5), p90: text(p90, 0.9) };
}

/** "83 %"; neither "0 %" for what does happen, nor "100 %" for what does not always. */
export function oddsText(share: number): string {
  if (share > 0 && share < 0.01) return "under 1 %";
  if (share > 0.99 && share < 1) return "over 99 %";
  return `${String(Math.round(share * 100))} %`;
}
