/** What is wrong with the records, as the judge has found it, and as we know it. */

import type { SampledExample } from "../quality/quality-material.ts";
import {
  issueSeverities,
  type IssueSeverity,
  type QualityIssue,
} from "./data-quality-assessment.ts";
import type { Judgement } from "./judgement.ts";
import { founded } from "./evidence.ts";
import { modelSentence } from "./model-words.ts";
import type { SetAnswer } from "./set-answer.ts";

/** What goes into one issue, before equal ones are merged. */
interface OneIssue extends Omit<QualityIssue, "digests" | "lines"> {
  readonly examples: readonly SampledExample[];
  readonly isUnfounded: boolean;
}

export interface FoundIssues {
  /** The gravest first, then those of most records. */
  readonly issues: readonly QualityIssue[];
  /** How many quote what is not there, before equal ones are merged. */
  readonly unfounded: number;
}

/** `excerpts`: by their numbers, from 1, as the model has seen them. */
export function qualityIssues(
  sample: readonly SampledExample[],
  judgements: readonly Judgement[],
  set: { readonly answer: SetAnswer; readonly excerpts: readonly SampledExample[] } | undefined,
): FoundIssues {
  const ofExamples = judgements.flatMap((judgement) => exampleIssues(judgement));
  const ofSet = set === undefined ? [] : setIssues(set.answer, set.excerpts);
  const ours = sample.filter(({ isAddressedToModels }) => isAddressedToModels).map(addressedIssue);
  const all = [...ours, ...ofExamples, ...ofSet];
  return {
    issues: merged(all).toSorted(graver),
    unfounded: all.filter(({ isUnfounded }) => isUnfounded).length,
  };
}

function exampleIssues({ example, answer }: Judgement): readonly OneIssue[] {
  return answer.issues.map((issue) => {
    const { kind, severity, evidence, isUnfounded } = issue;
    // Our own words: they are the same for all of these, and the judge may have obeyed.
    if (kind === "addressed-to-models" && evidence !== "") {
      return { ...addressedIssue(example), evidence };
    }
    return {
      kind,
      severity,
      examples: [example],
      evidence,
      isUnfounded,
      description: modelSentence(issue.description),
      suggestion: modelSentence(issue.suggestion),
    };
  });
}

const addressedIssue = (example: SampledExample): OneIssue => ({
  kind: "addressed-to-models",
  severity: "high",
  examples: [example],
  evidence: "",
  isUnfounded: false,
  description:
    "The text speaks to whatever model reads it, as if to tell it what to do; scores of such examples are not counted.",
  suggestion:
    "Take such words out or drop the example, unless a model is to learn from it how to treat them.",
});

/** Numbers that the model has made up are dropped. */
function setIssues(answer: SetAnswer, excerpts: readonly SampledExample[]): readonly OneIssue[] {
  return answer.issues.map((issue) => {
    const examples = [...new Set(issue.examples)].flatMap((number) => excerpts[number - 1] ?? []);
    const { severity, evidence, isUnfounded } = founded(issue, textsOf(excerpts));
    return {
      kind: issue.kind,
      severity,
      examples,
      evidence: examples.length === 0 ? evidence : founded(issue, textsOf(examples)).evidence,
      isUnfounded,
      description: modelSentence(issue.description),
      suggestion: modelSentence(issue.suggestion),
    };
  });
}

const textsOf = (examples: readonly SampledExample[]): readonly string[] =>
  examples.map(({ text }) => text);

/** One issue of those that say the same of several records, but for case, spaces and marks. */
function merged(issues: readonly OneIssue[]): readonly QualityIssue[] {
  const groups = new Map<string, OneIssue[]>();
  for (const issue of issues) {
    // What is said of the whole set stays apart from what is said of records.
    const scope = issue.examples.length === 0 ? "set" : "records";
    const key = JSON.stringify([scope, issue.kind, plainWords(issue.description)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return [...groups.values()].flatMap(mergedGroup);
}

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function mergedGroup(group: readonly OneIssue[]): readonly QualityIssue[] {
  const [first] = group;
  if (first === undefined) return [];
  const byDigest = new Map(
    group.flatMap(({ examples }) => examples.map((example) => [example.digest, example.line])),
  );
  const records = [...byDigest].toSorted(([, a], [, b]) => a - b);
  return [
    {
      kind: first.kind,
      severity: gravest(group.map(({ severity }) => severity)),
      digests: records.map(([digest]) => digest),
      lines: records.map(([, line]) => line),
      description: first.description,
      evidence: group.find(({ evidence }) => evidence !== "")?.evidence ?? "",
      suggestion: group.find(({ suggestion }) => suggestion !== "")?.suggestion ?? "",
    },
  ];
}

const gravest = (severities: readonly IssueSeverity[]): IssueSeverity =>
  issueSeverities.find((severity) => severities.includes(severity)) ?? "low";

function graver(a: QualityIssue, b: QualityIssue): number {
  return (
    issueSeverities.indexOf(a.severity) - issueSeverities.indexOf(b.severity) ||
    b.lines.length - a.lines.length ||
    (a.lines[0] ?? -1) - (b.lines[0] ?? -1)
  );
}
