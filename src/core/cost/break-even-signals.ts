/** The signals about when the cost is paid back, and whether the model lives until then. */

import { count } from "../wording.ts";
import { between } from "./between.ts";
import type { Signal } from "./decision.ts";
import { breakEvenText, tooLateText } from "./figure-text.ts";
import type { Figures } from "./figures.ts";
import type { PaidBack } from "./payback.ts";
import type { CostWarning, ResolvedScenario } from "./scenario.ts";
import type { DecisionThresholds } from "./thresholds.ts";
import { untoldText } from "./untold.ts";

export interface Case {
  readonly thresholds: DecisionThresholds;
  readonly scenario: ResolvedScenario;
  /** NaN: not known. */
  readonly figures: Figures;
}

/** After these, nothing can be trained. */
const endings: ReadonlySet<CostWarning["id"]> = new Set([
  "not-tunable",
  "closed-to-new-jobs",
  "shut-down",
]);

/** A model that cannot be trained, or does not live long enough; `undefined`: neither. */
export function endOfModel({ scenario, figures }: Case, paid: PaidBack): Signal | undefined {
  const over = scenario.warnings.find(({ id }) => endings.has(id));
  if (over !== undefined) return { rule: "lifecycle", speaks: "against", reason: over.message };
  if (!paid.isTooLate) return undefined;
  const life = figures.value("modelLifeMonths");
  const end = life > 0 ? `is shut down in ${breakEvenText(life)}` : "is shut down already";
  const reason = `The model ${end}, before the cost is paid back.`;
  return { rule: "lifecycle", speaks: "against", reason };
}

export function breakEvenSignal(
  { thresholds, scenario, figures }: Case,
  { isTooLate, isUnknown }: PaidBack,
): Signal {
  // However long the model lives.
  const months = figures.value("breakEvenMonths");
  const { soonMonths, lateMonths } = thresholds;
  const rule = "break-even";
  if (isUnknown) {
    const reason = `Whether the cost is paid back cannot be told: give ${untoldText(scenario.given)}.`;
    return { rule, speaks: "unknown", reason };
  }
  if (isTooLate) {
    const reason = `The cost would be paid back after ${breakEvenText(months)}, ${tooLateText}.`;
    return { rule, speaks: "against", reason };
  }
  if (!Number.isFinite(months))
    return { rule, speaks: "against", reason: "The cost is never paid back." };
  const paid = `The cost is paid back ${months === 0 ? "at once" : `after ${breakEvenText(months)}`}`;
  const untold = untoldText(scenario.given);
  if (untold !== "") {
    const reason = `${paid} as far as is told, but it may never be: give ${untold}.`;
    return { rule, speaks: "unknown", reason };
  }
  return between(rule, {
    value: -months,
    above: -soonMonths,
    below: -lateMonths,
    reasons: {
      for: `${paid}, in less than ${count(soonMonths, "month")}.`,
      against: `${paid}, in more than ${count(lateMonths, "month")}.`,
      open: `${paid}: from ${soonMonths} to ${count(lateMonths, "month")} it is a close call.`,
    },
  });
}
