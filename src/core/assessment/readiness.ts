/** Whether a model may be fine-tuned with the dataset as it is. */

import type { QualityMaterial } from "../quality/quality-material.ts";
import type { ScoreCard } from "../quality/score-card.ts";
import { count, percent, sentence } from "../wording.ts";
import type { DataQualityAssessment, JudgeReliability } from "./data-quality-assessment.ts";
import { isCounted, type Judgement } from "./judgement.ts";
import { meanOfRecords } from "./mean-of-records.ts";
import { isUnreliable } from "./reliability.ts";

/** The first two and the last are the original toolkit's aims: quality "good", and over 95 % of examples valid. */
export const readinessAims = {
  qualities: ["excellent", "good"],
  /** Of the overall score, which the true one exceeds in 39 of 40 such samples. */
  leastLow: 60,
  /** Of the records, by the examples judged: those with an issue of high severity. */
  mostGrave: 0.1,
  /** Of fewer, a sample says too little. */
  leastCounted: 10,
  /** Of these, those whose accuracy could be told. */
  leastAccuracyTold: 0.5,
  leastValidShare: 0.95,
} as const;

interface ReadinessFacts {
  readonly material: Pick<QualityMaterial, "formatId" | "summary" | "validShare" | "strata">;
  readonly card: ScoreCard;
  readonly judgements: readonly Judgement[];
  readonly reliability: JudgeReliability | undefined;
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
  addJudge(facts, model);
  const against = [...rules.against, ...model.against];
  const pro = [...rules.pro, ...model.pro];
  const isUnsure = model.unsure.length > 0;
  if (rules.against.length > 0 || (model.against.length > 0 && !isUnsure)) {
    return { verdict: "not-ready", reasons: [...against, ...model.unsure] };
  }
  if (isUnsure) return { verdict: "unsure", reasons: [...model.unsure, ...against, ...pro] };
  return { verdict: "ready", reasons: pro };
}

function addRules(
  { formatId, summary, validShare }: ReadinessFacts["material"],
  reasons: Reasons,
): void {
  const aim = percent(readinessAims.leastValidShare);
  if (formatId === undefined) {
    // Then rules look at little else than syntax, and their silence says nothing.
    reasons.against.push(
      "No known format fits the records, so trainers will not read them: convert them first.",
    );
    return;
  }
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

function addIssues({ material, judgements }: ReadinessFacts, reasons: Reasons): void {
  const judged = judgements.length;
  const grave = judgements.filter(isGrave).length;
  const { mean: share } =
    meanOfRecords(material, judgements, { value: (one) => Number(isGrave(one)), highest: 1 }) ?? {};
  if (share === undefined) return;
  const ofRecords = `${(100 * share).toFixed(1)} % of the records if the rest is like them`;
  const said = `Judged examples with an issue of high severity: ${grave} of ${judged}${grave === 0 ? "" : `, or ${ofRecords}`}`;
  if (share <= readinessAims.mostGrave) reasons.pro.push(`${said}.`);
  else reasons.against.push(`${said}; the aim is at most ${percent(readinessAims.mostGrave)}.`);
}

const isGrave = (judgement: Judgement): boolean =>
  !isCounted(judgement) || judgement.answer.issues.some(({ severity }) => severity === "high");

function addSample({ judgements, isPartial }: ReadinessFacts, reasons: Reasons): void {
  if (isPartial) reasons.unsure.push("The assessment is not complete: run it again to go on.");
  const counted = judgements.filter(isCounted);
  if (counted.length < readinessAims.leastCounted) {
    const example = `${count(counted.length, "example")} ${counted.length === 1 ? "has" : "have"}`;
    reasons.unsure.push(
      `Only ${example} scores that count, and fewer than ${readinessAims.leastCounted} say too little.`,
    );
  }
  const told = counted.filter(({ answer }) => answer.scores.accuracy !== null).length;
  if (told < readinessAims.leastAccuracyTold * counted.length) {
    reasons.unsure.push(
      `Whether answers are right could be told of ${told} of ${count(counted.length, "example")} only; the aim is at least ${percent(readinessAims.leastAccuracyTold)}. Read some yourself, or ask another model.`,
    );
  }
}

function addJudge({ reliability }: ReadinessFacts, { unsure }: Reasons): void {
  if (reliability === undefined || !isUnreliable(reliability)) return;
  const { examples, meanDifference } = reliability;
  unsure.push(
    `The judge does not agree with itself: asked twice of ${count(examples, "example")}, its scores differ by ${meanDifference.toFixed(1)} points on average. Ask another model, or have more judged twice.`,
  );
}
