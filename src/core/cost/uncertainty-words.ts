/** What is not certain about an estimate, in sentences. */

import { capitalized, count } from "../wording.ts";
import type { PaybackOdds, SensitivityBar } from "./analysis.ts";
import { breakEvenText, usd } from "./figure-text.ts";
import { inputCell } from "./report-parts.ts";

/** "Requests a month from 25,000 to 75,000: a net present value from $1,785.00 to $5,385.00." */
export function swingSentence({ input, label, low, high }: SensitivityBar): string {
  const [from, to] = [low, high].map((end) => inputCell(input, end.input));
  return `${capitalized(label)} from ${from} to ${to}: a net present value from ${usd(low.netPresentValue)} to ${usd(high.netPresentValue)}.`;
}

export function oddsSentences(odds: PaybackOdds): readonly string[] {
  const { draws, p10, p50, p90, underThreeMonths, never } = odds;
  const [tenth, half, most] = [p10, p50, p90].map((months) => breakEvenText(months));
  return [
    `In ${count(draws, "draw")} of all uncertain inputs at once, it is paid back within 3 months in ${oddsText(underThreeMonths)} of them and never in ${oddsText(never)}.`,
    `A tenth, half and nine tenths of the draws take no longer than: P10 ${tenth}, P50 ${half}, P90 ${most}.`,
  ];
}

/** "83 %"; neither "0 %" for what does happen, nor "100 %" for what does not always. */
export function oddsText(share: number): string {
  if (share > 0 && share < 0.01) return "under 1 %";
  if (share > 0.99 && share < 1) return "over 99 %";
  return `${String(Math.round(share * 100))} %`;
}
