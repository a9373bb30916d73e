import { severities } from "../core/model.ts";
import type { Summary } from "../core/report.ts";
import type { Threshold } from "./options.ts";

/** Whether something was found at the threshold or above it. */
export function isReached(threshold: Threshold, found: Omit<Summary, "byRule">): boolean {
  if (threshold === "never") return false;
  const failing = severities.slice(0, severities.indexOf(threshold) + 1);
  return failing.some((severity) => found[`${severity}s`] > 0);
}
