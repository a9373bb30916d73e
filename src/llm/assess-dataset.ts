/** Has a model judge a dataset: each example of the sample by itself, some of them twice, then the set as a whole. */

import { assessmentOf } from "../core/assessment/assessment.ts";
import type { DataQualityAssessment } from "../core/assessment/data-quality-assessment.ts";
import { exampleAnswer, type ExampleAnswer } from "../core/assessment/example-answer.ts";
import { isCounted, judgementOf, type Judgement } from "../core/assessment/judgement.ts";
import {
  announcedTexts,
  exampleRequests,
  leastForSet,
  QuestionPlanner,
  type Questions,
} from "../core/assessment/questions.ts";
import { setAnswer, type SetAnswer } from "../core/assessment/set-answer.ts";
import {
  longestSetRequest,
  setQuestion,
  type SetQuestion,
} from "../core/assessment/set-request.ts";
import type { ModelRequest } from "../core/assist/language-model.ts";
import { mostUsd } from "../core/assist/most-usd.ts";
import type { Outgoing } from "../core/assist/outgoing.ts";
import type { RunEnd } from "../core/assist/run.ts";
import type { QualityMaterial, SampleWishes } from "../core/quality/quality-material.ts";
import { Failure } from "../node/failure.ts";
import { NoAnswer } from "./no-answer.ts";
import { rememberedAnswers } from "./open-requests.ts";
import { outgoingOf } from "./outgoing-of.ts";
import { runRequests, type RunMeans } from "./run-requests.ts";
import { unhurried } from "./unhurried.ts";

export interface AssessmentMeans extends RunMeans, Pick<Outgoing, "provider" | "host" | "keyFrom"> {
  /** How the sample was chosen. */
  readonly sample: SampleWishes;
  /** How many examples are judged twice, to see whether the judge agrees with itself. */
  readonly repeats: number;
  /** ISO day. */
  readonly today: string;
}

/** What was shown is what is sent: a run takes its questions from here. */
export interface AssessmentPlan {
  readonly material: QualityMaterial;
  readonly questions: Questions;
  /** About the set as a whole: as long as it can become. */
  readonly set: ModelRequest | undefined;
  readonly outgoing: Outgoing;
}

/**
 * Asks for nothing but the number of tokens, where the provider counts them: of examples only if the means say so.
 * Throws a `Failure` if there is nothing to judge.
 */
export async function planAssessment(
  material: QualityMaterial,
  means: AssessmentMeans,
): Promise<AssessmentPlan> {
  const questions = await plannedQuestions(material, means);
  if (questions.examples.length === 0) throw new Failure(nothingToJudge(questions));
  const set = await expectedSetRequest({ material, questions }, means);
  const outgoing = await outgoingOf(exampleRequests(questions), {
    ...means,
    alone: set && [set],
    examples: questions.examples.length,
    masked: maskedIn(questions.examples),
    privacy: material.privacy,
    leftOut: questions.leftOut,
    texts: announcedTexts(material, questions, set),
    warnings: questions.warnings,
  });
  return { material, questions, set, outgoing };
}

const nothingToJudge = ({ leftOut }: Questions): string =>
  ["There is no example to judge: no record can be read and sent.", ...leftOut].join(" ");

async function plannedQuestions(
  material: QualityMaterial,
  { model, repeats, signal }: AssessmentMeans,
): Promise<Questions> {
  const planner = new QuestionPlanner(material, { facts: model.facts, repeats });
  for await (const example of unhurried(material.sample, signal)) planner.add(example);
  signal.throwIfAborted();
  return planner.questions();
}

/** If all examples are answered already, it is known, and perhaps answered too; until then, one that is as long as can be. */
async function expectedSetRequest(
  { material, questions }: Pick<AssessmentPlan, "material" | "questions">,
  means: AssessmentMeans,
): Promise<ModelRequest | undefined> {
  const { shown } = questions;
  if (shown === undefined) return undefined;
  const { facts } = means.model;
  const requests = exampleRequests(questions);
  const answers = await rememberedAnswers(requests, means);
  if (requests.some(({ key }) => !answers.has(key))) {
    return longestSetRequest(material, { facts, shown });
  }
  const judgements = await judgementsOf(questions, answers, means.signal);
  means.signal.throwIfAborted();
  return isWhole(judgements)
    ? setQuestion(material, judgements, { facts, shown }).request
    : undefined;
}

const isWhole = (judgements: readonly Judgement[]): boolean =>
  judgements.filter(isCounted).length >= leastForSet;

/** Throws a `Failure` if nothing was answered; otherwise the assessment is made of what was. */
export async function runAssessment(
  { material, questions, set: expected, outgoing }: AssessmentPlan,
  means: AssessmentMeans,
): Promise<DataQualityAssessment> {
  const requests = exampleRequests(questions);
  const different = new Set(requests.map(({ key }) => key)).size;
  const all = different + (questions.shown === undefined ? 0 : 1);
  const { answers, sent, end } = await runRequests(requests, {
    ...means,
    // A batch is sent whole, so what follows it has to be paid for as well. Otherwise the more is judged the better.
    reserveUsd: outgoing.isBatch ? mostUsd(expected ? [expected] : [], means.prices) : undefined,
    onProgress: (progress) => means.onProgress?.({ ...progress, total: all }),
  });
  // What was answered counts, also where somebody has stopped the run.
  const judgements = await judgementsOf(questions, answers, new AbortController().signal);
  if (judgements.length === 0) throw new NoAnswer("No example was judged.", end);
  const gone = questions.examples.filter((example) => isAmong(sent, example));
  const { set, run } = await judgedSet({ material, questions, judgements, end }, means);
  const { model, sample, repeats, today } = means;
  return assessmentOf(material, {
    judgements,
    set,
    model: model.facts.label,
    modelId: model.facts.id,
    sample: {
      size: Number.isFinite(sample.size) ? sample.size : null,
      seed: sample.seed,
      repeats,
    },
    date: today,
    notes: questions.leftOut,
    sent: {
      provider: outgoing.provider,
      host: outgoing.host,
      isBatch: outgoing.isBatch,
      examples: gone.length,
      masked: maskedIn(gone),
    },
    run,
  });
}

type Asked = Questions["examples"][number];

const isAmong = (keys: ReadonlySet<string>, { request, again }: Asked): boolean =>
  keys.has(request.key) || (again !== undefined && keys.has(again.key));

const maskedIn = (examples: readonly Asked[]): number =>
  examples.reduce((total, { example }) => total + example.masked, 0);

/** Where only the second answer is there, it is the first. Stopped, they are not all. */
async function judgementsOf(
  { examples }: Questions,
  answers: ReadonlyMap<string, unknown>,
  signal: AbortSignal,
): Promise<readonly Judgement[]> {
  const answerTo = (request: ModelRequest | undefined): ExampleAnswer | undefined =>
    request && exampleAnswer.safeParse(answers.get(request.key)).data;
  const judgements: Judgement[] = [];
  for await (const { example, request, again } of unhurried(examples, signal)) {
    const [answer, other] = [answerTo(request), answerTo(again)].filter((one) => one !== undefined);
    if (answer !== undefined) judgements.push(judgementOf(example, answer, other));
  }
  return judgements;
}

interface SetResult {
  readonly set: ({ readonly answer: SetAnswer } & Pick<SetQuestion, "excerpts">) | undefined;
  /** With the examples' requests. */
  readonly run: RunEnd;
}

interface JudgedExamples extends Pick<AssessmentPlan, "material" | "questions"> {
  readonly judgements: readonly Judgement[];
  readonly end: RunEnd;
}

/** Of the set as a whole, if enough of it is judged. It is asked at once, not by a batch. */
async function judgedSet(
  { material, questions, judgements, end }: JudgedExamples,
  means: AssessmentMeans,
): Promise<SetResult> {
  const { shown } = questions;
  if (shown === undefined) return { set: undefined, run: end };
  const reason = whyNoSet(judgements, end);
  if (reason !== undefined) {
    const failures = [...end.failures, { message: reason, requests: 1 }];
    return { set: undefined, run: { ...end, total: end.total + 1, failures } };
  }
  const { facts } = means.model;
  const question = setQuestion(material, judgements, { facts, shown });
  const { answers, end: last } = await runRequests([question.request], {
    ...means,
    isBatch: false,
    capUsd: means.capUsd === undefined ? undefined : means.capUsd - (end.spentUsd ?? 0),
    onProgress: (progress) =>
      means.onProgress?.({
        ...progress,
        done: end.total + progress.done,
        total: end.total + progress.total,
        spentUsd: added(end.spentUsd, progress.spentUsd),
      }),
  });
  const { data: answer } = setAnswer.safeParse(answers.get(question.request.key));
  return { set: answer && { answer, excerpts: question.excerpts }, run: runOfBoth(end, last) };
}

function whyNoSet(judgements: readonly Judgement[], { isPartial }: RunEnd): string | undefined {
  if (isPartial) return "The set as a whole is judged when its examples are.";
  return isWhole(judgements)
    ? undefined
    : "The set as a whole is not judged: fewer than two examples have scores that count.";
}

const runOfBoth = (examples: RunEnd, set: RunEnd): RunEnd => ({
  answered: examples.answered + set.answered,
  total: examples.total + set.total,
  remembered: examples.remembered + set.remembered,
  spentUsd: added(examples.spentUsd, set.spentUsd),
  failures: [...examples.failures, ...set.failures],
  isPartial: examples.isPartial || set.isPartial,
});

const added = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b;
