/** Numbers in an answer that are not among the figures: amounts, shares, durations and counts of the model's own. */

import { enumeration } from "../wording.ts";
import { quantitiesIn, type Quantity } from "./quantities.ts";
import type { RecommendationAnswer } from "./recommendation-answer.ts";

/** Of the value that is known: more is no rounding. */
const mostRounding = 0.05;
const mostNamed = 5;

/** `told`: all that the model was told. Numbers without a unit are not looked at: too many are names. */
export function inventedNumbers(answer: RecommendationAnswer, told: string): readonly string[] {
  const known = [...quantitiesIn(told), ...expected(answer)];
  const invented = wordsOf(answer)
    .flatMap(quantitiesIn)
    .filter((said) => said.kind !== "number" && !known.some((one) => isSame(said, one)));
  if (invented.length === 0) return [];
  const texts = [...new Set(invented.map(({ text }) => text))];
  const named = texts.length > mostNamed ? [...texts.slice(0, mostNamed), "more"] : texts;
  return [
    `It names numbers that do not come from the figures: ${enumeration(named)}. Do not rely on them.`,
  ];
}

/** The answer may speak of the range that it gives. */
const expected = ({ expectedAccuracy }: RecommendationAnswer): readonly Quantity[] =>
  expectedAccuracy === null
    ? []
    : [expectedAccuracy.low, expectedAccuracy.high].map((share) => ({
        text: "",
        kind: "percent",
        value: 100 * share,
        rounding: 0,
      }));

/** Counts stand among the figures with their names before them. */
function isSame(said: Quantity, known: Quantity): boolean {
  if (said.kind !== known.kind && !(said.kind === "count" && known.kind === "number")) return false;
  const off = Math.abs(said.value - known.value);
  return off <= 1e-9 || (off <= said.rounding && off <= mostRounding * Math.abs(known.value));
}

const wordsOf = (answer: RecommendationAnswer): readonly string[] => [
  answer.summary,
  ...answer.reasonsFor,
  ...answer.reasonsAgainst,
  ...answer.risks,
  ...answer.doubts.map(({ because }) => because),
  ...answer.alternatives.flatMap(({ description, cost }) => [description, cost]),
  ...answer.nextSteps.map(({ text }) => text),
  ...(answer.expectedAccuracy === null ? [] : [answer.expectedAccuracy.basis]),
];
