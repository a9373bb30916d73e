/** The accuracy that a model expects: believed no further than what it can rest on, and held against the verdict. */

import { percentText } from "../cost/figure-text.ts";
import { Figures } from "../cost/figures.ts";
import { verdictTexts } from "../cost/report-parts.ts";
import type { RecommendationAnswer } from "./recommendation-answer.ts";
import { hasAccuracy } from "./recommendation-facts.ts";
import type { RecommendationInputs } from "./recommendation.ts";

type Range = NonNullable<RecommendationAnswer["expectedAccuracy"]>;

/** Why it cannot be kept. */
export function rangeFault(
  { low, high, basis }: Range,
  { estimate }: RecommendationInputs,
): string | undefined {
  if (!hasAccuracy(estimate)) {
    return "the accuracy without fine-tuning is not known, so nothing speaks for it";
  }
  if (!(low >= 0 && high <= 1)) return "it is not a range between 0 % and 100 %";
  if (low > high) return "its lower end is above its upper end";
  if (low >= 1) return "no model is right every time";
  if (basis.trim() === "") return "it has no basis";
  return undefined;
}

export function accuracyNotes(
  { expectedAccuracy: range, verdict }: RecommendationAnswer,
  inputs: RecommendationInputs,
): readonly string[] {
  if (range === null) return [];
  const fault = rangeFault(range, inputs);
  if (fault !== undefined) return [`The accuracy that it expects is left out: ${fault}.`];
  if (verdict !== "fine-tune") return [];
  const figures = new Figures(inputs.estimate.scenario.given);
  const [reached, target] = [figures.value("accuracy"), figures.value("targetAccuracy")];
  const lack =
    range.high < reached
      ? `the ${percentText(reached)} without fine-tuning`
      : range.high < target
        ? `the ${percentText(target)} to reach`
        : undefined;
  if (lack === undefined) return [];
  const said = verdictTexts[verdict].toLowerCase();
  return [
    `It expects an accuracy of at most ${percentText(range.high)}, less than ${lack}, and says "${said}" all the same.`,
  ];
}
