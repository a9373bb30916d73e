/** What the editor asks for when it has a dataset cleaned, as the parts that clean take it. */

import { cleaningFigures, removedByCause, totalOf } from "../core/cleaning/figures.ts";
import type { RemovalCause } from "../core/cleaning/removal.ts";
import type { FixCounts, LineRedaction } from "../core/line-fixer.ts";
import {
  coversHostnames,
  lineRedaction,
  withHostnames,
} from "../core/privacy/redaction/line-redaction.ts";
import { settingsAfterRedaction } from "../core/privacy/redaction/redaction-settings.ts";
import { createRedactor } from "../core/privacy/redaction/redactor.ts";
import { ruleOptions, type Settings } from "../core/settings.ts";
import type { CleaningOutcome } from "../protocol/job-messages.ts";
import type { RedactionMeans } from "../protocol/dataset-answers.ts";
import type { ExportRedaction } from "./export-dataset-records.ts";

export interface CleaningTools {
  /** Those to clean with. */
  readonly settings: Settings;
  /** Those to check the result with. */
  readonly settingsAfter: Settings;
  readonly redaction: LineRedaction | undefined;
}

/** `readHostnames`: adds those of the dataset to `names`; called if host names are redacted. */
export async function cleaningTools(
  settings: Settings,
  wish: RedactionMeans | undefined,
  readHostnames: (names: Set<string>) => Promise<unknown>,
): Promise<CleaningTools> {
  if (wish === undefined) return { settings, settingsAfter: settings, redaction: undefined };
  const redaction = exportRedaction(wish);
  const names = new Set<string>();
  if (redaction.coversHostnames(settings)) await readHostnames(names);
  const known = withHostnames(settings, names);
  return {
    settings: known,
    settingsAfter: redaction.settingsAfter(settings),
    redaction: redaction.of(known),
  };
}

/** Of all that the project does not want in its data. */
export function exportRedaction({
  method: mode,
  key,
  projectKey,
}: RedactionMeans): ExportRedaction {
  return {
    settings: (settings) => settings,
    settingsAfter: (settings) => settingsAfterRedaction(settings, { mode }),
    of: (settings) => {
      const redactor = createRedactor({
        mode,
        key: mode === "pseudonymize" ? projectKey : key,
        projectKey,
        keepVendorPrefix: settings.privacy.keepVendorPrefix,
        policy: ruleOptions(settings, "network-identifier").choices("policy"),
      });
      return lineRedaction(settings, { mode, redactor, hasProjectKey: projectKey !== undefined });
    },
    coversHostnames: (settings) => coversHostnames(settings, {}),
  };
}

export function cleaningOutcome(result: {
  readonly counts: FixCounts;
  readonly removed: ReadonlyMap<RemovalCause, number>;
}): CleaningOutcome {
  const { counts, removed } = result;
  const { recordsIn, recordsOut, piiRemoved } = cleaningFigures(result);
  return {
    recordsIn,
    recordsOut,
    removed: removedByCause(removed),
    repaired: totalOf(counts.fixedByRule),
    redacted: piiRemoved,
    skippedLines: counts.skippedLines,
    changedLines: counts.changedLines,
  };
}
