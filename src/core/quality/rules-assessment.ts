/** What rules say of the quality of a dataset. */

import type { DatasetFacts } from "./quality-counts.ts";
import type { RulesAssessment } from "./quality-material.ts";
import { rulesAdvice } from "./rules-advice.ts";
import { rulesCard } from "./rules-card.ts";
import {
  balancesOf,
  completenessFigures,
  consistencyFigures,
  diversityFigures,
} from "./rules-figures.ts";

export function rulesAssessment(facts: DatasetFacts): RulesAssessment {
  return {
    card: rulesCard(facts),
    diversity: diversityFigures(facts),
    consistency: consistencyFigures(facts),
    completeness: completenessFigures(facts),
    balances: balancesOf(facts.counts),
    advice: rulesAdvice(facts),
  };
}
