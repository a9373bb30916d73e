/** An assessment of a dataset that has changed since: what of it still holds. */

import { count, formatInteger } from "../wording.ts";
import type { DataQualityAssessment } from "./data-quality-assessment.ts";
import { readinessTitles } from "./report-parts.ts";

/** Of the judged examples: where fewer are as they were, the assessment is of another dataset. */
const leastLeft = 0.8;

/** `stale`: judged examples that have changed or are gone. */
export const isStillAbout = (
  { judged }: Pick<DataQualityAssessment, "judged">,
  stale: number,
): boolean => judged - stale >= leastLeft * judged;

/** "2 of 12 judged examples have changed since". */
export const staleText = (
  { judged }: Pick<DataQualityAssessment, "judged">,
  stale: number,
): string =>
  `${formatInteger(stale)} of ${count(judged, "judged example")} ${stale === 1 ? "has" : "have"} changed since`;

/** Its verdict is of the day it was made; where nothing is left of what it rests on, there is none any more. */
export function readinessNow(
  assessment: Pick<DataQualityAssessment, "date" | "judged" | "readiness">,
  stale: number,
): DataQualityAssessment["readiness"] {
  const { date, judged, readiness } = assessment;
  if (stale === 0) return readiness;
  const changed = staleText(assessment, stale);
  if (stale < judged) {
    return { ...readiness, reasons: [`This is as of ${date}: ${changed}.`, ...readiness.reasons] };
  }
  const then = readinessTitles[readiness.verdict].toLowerCase();
  return {
    verdict: "unsure",
    reasons: [`It is not known any more: ${changed}. On ${date} it was: ${then}.`],
  };
}
