/** The issues of judged examples, for the judge of the whole set. */

import { utf8ToBytes } from "@noble/hashes/utils.js";

import type { SampledExample } from "../quality/quality-material.ts";
import { issueSeverities } from "./data-quality-assessment.ts";
import type { Judgement } from "./judgement.ts";
import { modelSentence } from "./model-words.ts";
import { exampleIssueKinds } from "./rubric.ts";

/** Of the whole text; a multiple of 6. */
export const mostIssueBytes = 6_000;
/** In characters. */
const longestDescription = 200;

/** By kind, how many there are of each severity; then what the gravest say, as many as there is room for. */
export function issuesText(
  judgements: readonly Judgement[],
  excerpts: readonly SampledExample[],
): string {
  const numbers = new Map(excerpts.map((example, index) => [example, index + 1]));
  const issues = judgements
    .flatMap(({ example, answer }) => answer.issues.map((issue) => ({ ...issue, example })))
    .toSorted((a, b) => issueSeverities.indexOf(a.severity) - issueSeverities.indexOf(b.severity));
  const tallies = exampleIssueKinds.flatMap((kind) => {
    const ofKind = issues.filter((issue) => issue.kind === kind);
    const counts = issueSeverities.map(
      (severity) => `${ofKind.filter((issue) => issue.severity === severity).length} ${severity}`,
    );
    return ofKind.length === 0 ? [] : [`${kind}: ${counts.join(", ")}`];
  });
  const lines = issues.map(({ example, kind, severity, description }) => {
    const number = numbers.get(example);
    const where = number === undefined ? "" : ` in example ${number}`;
    return `- ${kind}, ${severity}${where}: ${modelSentence(description, longestDescription)}`;
  });
  return withinRoom([...tallies, ...lines]) || "None.";
}

function withinRoom(lines: readonly string[]): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    bytes += utf8ToBytes(line).length + 1;
    if (bytes > mostIssueBytes) break;
    kept.push(line);
  }
  return kept.join("\n");
}
