import type { Estimate } from "./estimate.ts";
import type { Unestimated } from "./report-parts.ts";

export function costMarkdown(
  estimates: readonly Estimate[],
  left: readonly Unestimated[] = [],
): string {
  return String(estimates.length + left.length);
}
