/** The question about the set as a whole, which is made of what was answered about examples. */

import { fenced } from "../assist/fence.ts";
import type { ModelFacts, ModelRequest } from "../assist/language-model.ts";
import { promptName } from "../assist/prompt.ts";
import { requestKey } from "../assist/request-key.ts";
import { systemText } from "../assist/schema-words.ts";
import type { QualityMaterial, SampledExample } from "../quality/quality-material.ts";
import { excerptsOf } from "./excerpt.ts";
import { issuesText, mostIssueBytes } from "./issues-text.ts";
import { isCounted, type Judgement } from "./judgement.ts";
import { judgeSet } from "./prompts/judge-set.ts";
import { rulesText } from "./rules-text.ts";
import { highestScoresText, scoresText } from "./scores-text.ts";
import { answerTokens } from "./answer-tokens.ts";
import { setAnswer, setAnswerVersion, setTokens } from "./set-answer.ts";

export interface SetQuestion {
  readonly request: ModelRequest;
  /** By their numbers in the question, from 1. */
  readonly excerpts: readonly SampledExample[];
}

export interface SetMeans {
  readonly facts: ModelFacts;
  /** Whose beginnings may be shown. */
  readonly shown: readonly SampledExample[];
}

/** Examples that speak to models are kept from it. */
export function setQuestion(
  material: QualityMaterial,
  judgements: readonly Judgement[],
  { facts, shown }: SetMeans,
): SetQuestion {
  const counted = judgements.filter(isCounted);
  const judged = new Set(counted.map(({ example }) => example));
  const excerpts = shown.filter((example) => judged.has(example));
  const text = setText(material, excerpts, {
    scores: scoresText(counted),
    issues: issuesText(counted, excerpts),
  });
  return { request: setRequest(text, facts), excerpts };
}

/** At least as long as any question about this set that may be asked: for its tokens and its price. */
export function longestSetRequest(
  material: QualityMaterial,
  { facts, shown }: SetMeans,
): ModelRequest {
  const text = setText(material, shown, {
    scores: highestScoresText(material.sample.length),
    issues: "issue ".repeat(mostIssueBytes / 6),
  });
  return setRequest(text, facts);
}

/** What can be shown of it before there are answers: all of it that is from the dataset. */
export const announcedSetText = (
  material: QualityMaterial,
  shown: readonly SampledExample[],
): string =>
  setText(material, shown, {
    scores: "(Mean, lowest and highest scores of the judged examples: made of the answers.)",
    issues: `(Issues found in the examples, in the model's words, at most ${mostIssueBytes} bytes: made of the answers.)`,
  });

function setText(
  material: QualityMaterial,
  excerpts: readonly SampledExample[],
  answers: { readonly scores: string; readonly issues: string },
): string {
  return [
    "Judge this dataset as a whole.",
    fenced(rulesText(material), "figures"),
    fenced(answers.scores, "scores"),
    fenced(answers.issues, "issues"),
    ...excerptsOf(excerpts.map((example) => example.text)).map(
      (excerpt, index) => `Example ${index + 1}:\n${fenced(excerpt, "excerpt")}`,
    ),
  ].join("\n\n");
}

const setRequest = (text: string, facts: ModelFacts): ModelRequest => ({
  key: requestKey([promptName(judgeSet), String(setAnswerVersion), text]),
  system: systemText(judgeSet.text, setAnswer, facts),
  text,
  schema: setAnswer,
  ...answerTokens(facts, setTokens),
});
