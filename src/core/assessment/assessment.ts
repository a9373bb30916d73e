/** Makes the assessment of a dataset of what a model has answered: every total is computed here. */

import { promptName } from "../assist/prompt.ts";
import type { QualityMaterial, SampledExample } from "../quality/quality-material.ts";
import { count } from "../wording.ts";
import {
  exampleDimensions,
  type DataQualityAssessment,
  type ExampleDimension,
  type JudgedExample,
} from "./data-quality-assessment.ts";
import { qualityIssues } from "./issues.ts";
import { isCounted, type Judgement } from "./judgement.ts";
import { modelCard } from "./model-card.ts";
import { modelSentence } from "./model-words.ts";
import { judgeExample } from "./prompts/judge-example.ts";
import { judgeSet } from "./prompts/judge-set.ts";
import { readinessOf } from "./readiness.ts";
import { judgeReliability } from "./reliability.ts";
import { mostSentences } from "./rubric.ts";
import type { SetAnswer } from "./set-answer.ts";

/** What a run has brought. */
export interface AssessmentAnswers extends Pick<
  DataQualityAssessment,
  "model" | "date" | "sent" | "notes" | "run"
> {
  /** In the order of the dataset. */
  readonly judgements: readonly Judgement[];
  readonly set:
    { readonly answer: SetAnswer; readonly excerpts: readonly SampledExample[] } | undefined;
}

export function assessmentOf(
  material: QualityMaterial,
  { judgements, set, model, date, sent, notes, run }: AssessmentAnswers,
): DataQualityAssessment {
  const card = modelCard(material, judgements, set?.answer);
  const counted = judgements.filter(isCounted).length;
  const grave = judgements.filter(isGrave).length;
  const facts = { material, card, judged: judgements.length, counted, grave };
  return {
    dataset: material.name,
    model,
    date,
    promptVersion: `${promptName(judgeExample)}, ${promptName(judgeSet)}`,
    quality: card.overall?.quality,
    card,
    judged: judgements.length,
    records: material.records,
    discounted: judgements.length - counted,
    reliability: judgeReliability(judgements.filter(isCounted)),
    issues: qualityIssues(material.sample, judgements, set),
    strengths: sentences(set?.answer.strengths),
    recommendations: sentences(set?.answer.recommendations),
    readiness: readinessOf({ ...facts, isPartial: run.isPartial }),
    examples: judgements.map(judgedExample),
    notes: [...notes, ...discountNotes(judgements.length - counted)],
    sent,
    run,
  };
}

const isGrave = (judgement: Judgement): boolean =>
  !isCounted(judgement) || judgement.answer.issues.some(({ severity }) => severity === "high");

const sentences = (texts: readonly string[] = []): readonly string[] =>
  texts
    .map((text) => modelSentence(text))
    .filter((text) => text !== "")
    .slice(0, mostSentences);

function judgedExample(judgement: Judgement): JudgedExample {
  const { example, answer } = judgement;
  const scores = exampleDimensions.map((dimension) => [dimension, answer[dimension].score]);
  return {
    digest: example.digest,
    line: example.line,
    isCounted: isCounted(judgement),
    // Made of all dimensions of an example.
    scores: Object.fromEntries(scores) as Record<ExampleDimension, number | null>,
  };
}

const discountNotes = (discounted: number): readonly string[] =>
  discounted === 0
    ? []
    : [
        `The scores of ${count(discounted, "example")} are not counted: the text speaks to whatever model reads it.`,
      ];
