/** Whether a model may be fine-tuned with the dataset as it is. */

import type { QualityMaterial } from "../quality/quality-material.ts";
import type { ScoreCard } from "../quality/score-card.ts";
import { count, percent, sentence } from "../wording.ts";
import type { DataQualityAssessment } from "./data-quality-assessment.ts";

/** The first two and the last are the original toolkit's aims: quality "good", and over 95 % of examples valid. */
export const readinessAims = {
  qualities: ["excellent", "good"],
  /** Of the overall score, which the true one exceeds in 39 of 40 such samples. */
  leastLow: 60,
  /** Of the judged, those with an issue of high severity. */
  mostGrave: 0.1,
  /** Of fewer, a sample says too little. */
  leastCounted: 10,
  leastValidShare: 0.95,
} as const;

export interface ReadinessFacts {
  readonly material: Pick<QualityMaterial, "summary" | "validShare">;
  readonly card: ScoreCard;
  readonly judged: number;
  /** Of these, those whose scores count. */
  readonly counted: number;
  /** Of the judged, those with an issue of high severity. */
  readonly grave: number;
  readonly isPartial: boolean;
}

/** Plain sentences. */
interface Reasons {
  readonly against: string[];
  readonly unsure: string[];
  readonly pro: string[];
}

/** Rules decide alone; what the model says decides only if it has judged enough. */
export function readinessOf(facts: ReadinessFacts): DataQualityAssessment["readiness"] {
  const rules: Reasons = { against: [], unsure: [], pro: [] };
  const model: Reasons = { against: [], unsure: [], pro: [] };
  addRules(facts.material, rules);
  addScore(facts.card, model);
  addIssues(facts, model);
  addSample(facts, model);
  const against = [...rules.against, ...model.against];
  const pro = [...rules.pro, ...model.pro];
  const isUnsure = model.unsure.length > 0;
  if (rules.against.length > 0 || (model.against.length > 0 && !isUnsure)) {
    return { verdict: "not-ready", reasons: [...against, ...model.unsure] };
  }
  if (isUnsure) return { verdict: "unsure", reasons: [...model.unsure, ...against, ...pro] };
  return { verdict: "ready", reasons: pro };
}

function addRules({ summary, validShare }: ReadinessFacts["material"], reasons: Reasons): void {
  const aim = percent(readinessAims.leastValidShare);
  if (validShare < readinessAims.leastValidShare) {
    reasons.against.push(
      `Only ${percent(validShare)} of the lines are records without an error; the aim is ${aim}.`,
    );
  } else reasons.pro.push(`${percent(validShare)} of the lines are records without an error.`);
  if (summary.errors > 0) {
    const are = summary.errors === 1 ? "is" : "are";
    reasons.against.push(
      `${sentence(`${count(summary.errors, "error")} of the rules ${are} left`)} Fix what is marked as an error first.`,
    );
  } else reasons.pro.push("No errors of the rules are left.");
}

function addScore({ overall }: ScoreCard, reasons: Reasons): void {
  if (overall === undefined) {
    reasons.unsure.push("No example has a score that counts.");
    return;
  }
  const { score, low, high, quality } = overall;
  const interval =
    low === undefined || high === undefined
      ? ""
      : ` (95 % interval ${Math.round(low)} to ${Math.round(high)})`;
  const said = `The model's overall score is ${Math.round(score)} of 100${interval}: ${quality}`;
  const isGood = readinessAims.qualities.some((aim) => aim === quality);
  if (!isGood) reasons.against.push(`${said}. The aim is good or excellent.`);
  else if (low !== undefined && low < readinessAims.leastLow) {
    reasons.unsure.push(
      `${said}, but it may be as low as ${Math.round(low)}; the aim is at least ${readinessAims.leastLow}. Judge more examples to narrow it.`,
    );
  } else reasons.pro.push(`${said}.`);
}

function addIssues({ grave, judged }: ReadinessFacts, reasons: Reasons): void {
  if (judged === 0) return;
  const has = grave === 1 ? "has" : "have";
  const said = `${grave} of ${count(judged, "judged example")} ${has} an issue of high severity`;
  const most = percent(readinessAims.mostGrave);
  if (grave / judged <= readinessAims.mostGrave) reasons.pro.push(`${said}.`);
  else reasons.against.push(`${said}; the aim is at most ${most}.`);
}

function addSample({ counted, isPartial }: ReadinessFacts, reasons: Reasons): void {
  if (isPartial) reasons.unsure.push("The assessment is not complete: run it again to go on.");
  if (counted < readinessAims.leastCounted) {
    const example = `${count(counted, "example")} ${counted === 1 ? "has" : "have"}`;
    reasons.unsure.push(
      `Only ${example} scores that count, and fewer than ${readinessAims.leastCounted} say too little.`,
    );
  }
}
