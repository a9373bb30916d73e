/** Ends of runs for tests. */

import type { RunEnd } from "../../../src/core/assist/run.ts";

/** Nothing went wrong. */
export const wholeRun: RunEnd = {
  answered: 0,
  total: 0,
  remembered: 0,
  spentUsd: 0,
  failures: [],
  isPartial: false,
};
