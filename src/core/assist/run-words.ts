/** What reports and pages say of a run that has ended. */

import { usd } from "../cost/figure-text.ts";
import { formatInteger } from "../wording.ts";
import type { RunEnd } from "./run.ts";

/** Nothing of it left the machine. */
export const isRemembered = ({ remembered, total }: RunEnd): boolean =>
  total > 0 && remembered === total;

/** ", 10 of them of an earlier run", for the answers; empty: none is. */
export function earlierText({ answered, remembered }: RunEnd): string {
  if (remembered === 0) return "";
  if (remembered < answered) return `, ${formatInteger(remembered)} of them of an earlier run`;
  return answered === 1 ? ", of an earlier run" : ", all of them of an earlier run";
}

/** " At most $0.42 was spent.", in whole cents; empty: nothing was asked, or nobody knows. */
export function spentText(run: RunEnd): string {
  if (run.spentUsd === undefined || isRemembered(run)) return "";
  if (run.spentUsd < nothingUsd) return " Nothing was spent.";
  return ` At most ${usd(Math.ceil(100 * (run.spentUsd - nothingUsd)) / 100)} was spent.`;
}

/** Less is what a computer's arithmetic leaves behind. */
const nothingUsd = 1e-9;
