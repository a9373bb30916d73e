/** That trainings of a model end or have ended, and that it is or was shut down. */

import { count } from "../wording.ts";
import { modelLabel } from "./find-model.ts";
import { daysUntil } from "./price-age.ts";
import type { PricedModel } from "./price-book.ts";
import type { CostWarning } from "./scenario.ts";

/** Of a model that is to be trained. */
export function lifecycleWarnings(model: PricedModel, today: string): readonly CostWarning[] {
  const label = modelLabel(model);
  const { lastJobs, restricted, isTunable } = model.lifecycle ?? {};
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
    const id = isTunable === false ? "not-tunable" : "restricted";
    warnings.push({ id, message: `${label}: ${restricted}` });
  }
  return [...warnings, ...shutdownWarnings(model, today)];
}

function shutdownWarnings(model: PricedModel, today: string): readonly CostWarning[] {
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

/** Of a model to compare with, which is used as it is. */
export function rivalWarnings(model: PricedModel, today: string): readonly CostWarning[] {
  const label = modelLabel(model);
  const shutdown = model.lifecycle?.shutdown;
  if (shutdown === undefined) return [];
  const days = daysUntil(shutdown, today);
  const [id, ends] =
    days <= 0
      ? (["rival-shut-down", "was shut down"] as const)
      : (["rival-shutting-down", `is shut down in ${count(days, "day")},`] as const);
  return [
    {
      id,
      message: `${label}, the other model, ${ends} on ${shutdown}: compare with one that stays.`,
    },
  ];
}
