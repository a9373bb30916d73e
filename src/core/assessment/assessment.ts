/** Makes the assessment of a dataset of what a model has answered: every total is computed here. */

import { promptName } from "../assist/prompt.ts";
import type { QualityMaterial, SampledExample } from "../quality/quality-material.ts";
import { count } from "../wording.ts";
import { type DataQualityAssessment, type JudgedExample } from "./data-quality-assessment.ts";
import { qualityIssues } from "./issues.ts";
import { isCounted, type Judgement } from "./judgement.ts";
import { modelCard } from "./model-card.ts";
import { modelSentence } from "./model-words.ts";
import { judgeExample } from "./prompts/judge-example.ts";
import { judgeSet } from "./prompts/judge-set.ts";
import { readinessOf } from "./readiness.ts";
import { judgeReliability } from "./reliability.ts";
import { mostSentences, mostWithIssue } from "./rubric.ts";
import type { SetAnswer } from "./set-answer.ts";

/** What a run has brought. */
export interface AssessmentAnswers extends Pick<
  DataQualityAssessment,
  "model" | "modelId" | "sample" | "date" | "sent" | "notes" | "run"
> {
  /** In the order of the dataset. */
  readonly judgements: readonly Judgement[];
  readonly set:
    { readonly answer: SetAnswer; readonly excerpts: readonly SampledExample[] } | undefined;
}

export function assessmentOf(
  material: QualityMaterial,
  { judgements, set, notes, run, ...made }: AssessmentAnswers,
): DataQualityAssessment {
  const card = modelCard(material, judgements, set?.answer);
  const counted = judgements.filter(isCounted);
  const discounted = judgements.length - counted.length;
  const reliability = judgeReliability(counted);
  const { issues, unfounded } = qualityIssues(material.sample, judgements, set);
  const lowered = judgements.filter(({ answer }) => answer.isLowered).length;
  return {
    ...made,
    dataset: material.name,
    promptVersion: `${promptName(judgeExample)}, ${promptName(judgeSet)}`,
    quality: card.overall?.quality,
    card,
    judged: judgements.length,
    records: material.records,
    discounted,
    reliability,
    issues,
    strengths: sentences(set?.answer.strengths),
    recommendations: sentences(set?.answer.recommendations),
    readiness: readinessOf({ material, card, judgements, reliability, isPartial: run.isPartial }),
    examples: judgements.map(judgedExample),
    notes: [...notes, ...caveats({ discounted, unfounded, lowered })],
    run,
  };
}

const sentences = (texts: readonly string[] = []): readonly string[] =>
  texts
    .map((text) => modelSentence(text))
    .filter((text) => text !== "")
    .slice(0, mostSentences);

function judgedExample(judgement: Judgement): JudgedExample {
  const { example, answer } = judgement;
  return {
    digest: example.digest,
    line: example.line,
    isCounted: isCounted(judgement),
    scores: answer.scores,
  };
}

interface Caveats {
  /** Examples whose scores do not count. */
  readonly discounted: number;
  /** Issues that quote what is not there. */
  readonly unfounded: number;
  /** Examples with a score that an issue has lowered. */
  readonly lowered: number;
}

function* caveats({ discounted, unfounded, lowered }: Caveats): Iterable<string> {
  if (discounted > 0) {
    yield `The scores of ${count(discounted, "example")} are not counted: the text speaks to whatever model reads it.`;
  }
  if (unfounded > 0) {
    const quotes = unfounded === 1 ? "quotes" : "quote";
    yield `${count(unfounded, "issue")} of the model ${quotes} words that are not in the text: of low severity, whatever the model says.`;
  }
  if (lowered > 0) {
    const { high, medium } = mostWithIssue;
    yield `Scores of ${count(lowered, "example")} were higher than the issues beside them allow, and count as ${high} (an issue of high severity in the dimension) or ${medium} (medium).`;
  }
}
