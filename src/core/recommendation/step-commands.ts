/** Next steps, and what takes them in the editor and on the command line. */

import type { NextStepId } from "./recommendation.ts";

export interface StepCommand {
  /** Id of a command of the extension; `undefined`: a person takes the step alone. */
  readonly command: string | undefined;
  /** As on a button. */
  readonly title: string;
  /** The same in a terminal. */
  readonly terminal: string | undefined;
  /** Without a dataset there is nothing to do. */
  readonly needsDataset: boolean;
}

export const stepCommands: Readonly<Record<NextStepId, StepCommand>> = {
  "check-dataset": {
    command: "tunesmith.checkDataset",
    title: "Check Dataset",
    terminal: "tunesmith check PATH",
    needsDataset: true,
  },
  "fix-findings": {
    command: "tunesmith.fixAllSafe",
    title: "Fix All Safe Problems",
    terminal: "tunesmith fix --out FILE PATH",
    needsDataset: true,
  },
  "remove-duplicates": {
    command: "tunesmith.removeExactDuplicates",
    title: "Remove Exact Duplicates",
    terminal: "tunesmith fix --drop-duplicates exact --out FILE PATH",
    needsDataset: true,
  },
  redact: {
    command: "tunesmith.redact",
    title: "Redact Personal Data and Secrets…",
    terminal: "tunesmith fix --redact mask --out FILE PATH",
    needsDataset: true,
  },
  "assess-quality": {
    command: "tunesmith.assessQuality",
    title: "Assess Dataset Quality",
    terminal: "tunesmith assess PATH",
    needsDataset: true,
  },
  "split-dataset": {
    command: "tunesmith.splitDataset",
    title: "Split Dataset…",
    terminal: "tunesmith split --train FILE --validation FILE PATH",
    needsDataset: true,
  },
  "export-dataset": {
    command: "tunesmith.exportDataset",
    title: "Export for a Platform…",
    terminal: "tunesmith export --target ID --out FOLDER PATH",
    needsDataset: true,
  },
  "choose-targets": {
    command: "tunesmith.chooseTargets",
    title: "Choose Targets…",
    terminal: "tunesmith check --target ID PATH",
    needsDataset: true,
  },
  "compare-costs": {
    command: "tunesmith.showCost",
    title: "Show Costs",
    terminal: "tunesmith cost PATH",
    needsDataset: false,
  },
  "import-dataset": {
    command: "tunesmith.importDataset",
    title: "Import Dataset…",
    terminal: "tunesmith convert --to FORMAT --out FILE PATH",
    needsDataset: false,
  },
  "without-command": {
    command: undefined,
    title: "By hand",
    terminal: undefined,
    needsDataset: false,
  },
};
