/** That trainings of a model end or have ended, and that it is or was shut down. */

import { count } from "../wording.ts";
import { modelLabel } from "./find-model.ts";
import { daysUntil } from "./price-age.ts";
import type { PricedModel } from "./price-book.ts";
import type { CostWarning } from "./scenario.ts";

/** Of a model that is to be trained. */
export function lifecycleWarnings(model: PricedModel, today: string): readonly CostWarning[] {
  const label = modelLabel(model);
  const { lastJobs, restricted } = model.lifecycle ?? {};
  const warnings: CostWarning[] = [];
  if (lastJobs !== undefined) {
    const days = daysUntil(lastJobs, today);
    warnings.push(
      days < 0
        ? {
            id: "closed-to-new-jobs",
            message: `${label} can no longer be trained: ${lastJobs} was the last day.`,
          }
        : {
            id: "closing-to-new-jobs",
            message: `Trainings of ${label} can be started for ${count(days + 1, "more day")}: ${lastJobs} is the last one.`,
          },
    );
  }
  if (restricted !== undefined) {
    warnings.push({ id: "restricted", message: `${label}: ${restricted}` });
  }
  return [...warnings, ...shutdownWarnings(model, today)];
}

/** Of any model. */
export function shutdownWarnings(model: PricedModel, today: string): readonly CostWarning[] {
  const label = modelLabel(model);
  const shutdown = model.lifecycle?.shutdown;
  if (shutdown === undefined) return [];
  const days = daysUntil(shutdown, today);
  if (days <= 0) {
    const message = `${label} was shut down on ${shutdown}, and what was tuned on it: choose another model.`;
    return [{ id: "shut-down", message }];
  }
  const message = `${label} is shut down in ${count(days, "day")}, on ${shutdown}, and what is tuned on it: later savings do not count.`;
  return [{ id: "shutting-down", message }];
}
