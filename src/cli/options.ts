/** The options of the command line as data: parsing, help and completion are made from it. */

import { formats } from "../core/formats/index.ts";
import { rules } from "../core/rules/index.ts";
import { targets } from "../core/targets/index.ts";

export interface Option {
  /** What stands for the value in the help; absent: the option takes none. */
  readonly value?: string;
  /** What the placeholder stands for, where these are too many for the help. */
  readonly names?: readonly string[];
  readonly help: string;
}

export const outputs = ["pretty", "json", "sarif", "github"] as const;
export type Output = (typeof outputs)[number];

export const thresholds = ["error", "warning", "info", "never"] as const;
export type Threshold = (typeof thresholds)[number];

export const severityChoices = ["off", "hint", "info", "warning", "error"] as const;

/** What every command takes, and the command line without one. */
export const generalOptions = {
  help: { help: "Print this help" },
  version: { help: "Print the version" },
} as const satisfies Record<string, Option>;

export const checkOptions = {
  output: { value: outputs.join("|"), help: "Form of the report (default: pretty)" },
  format: {
    value: "ID|auto",
    names: formats.map(({ id }) => id),
    help: "Format of the records (default: auto)",
  },
  target: {
    value: "ID",
    names: targets.map(({ id }) => id),
    help: "Platform that the dataset is meant for, such as openai-gpt-4.1: its limits and rules\n      are checked, too; may be given several times",
  },
  rule: {
    value: `ID=${severityChoices.join("|")}`,
    names: rules.map(({ meta }) => meta.id),
    help: "Severity of a rule; may be given several times",
  },
  "fail-on": {
    value: thresholds.join("|"),
    help: "Least severity that makes the exit code 1 (default: error)",
  },
  baseline: { value: "FILE", help: "Leave out the findings that stand in this file" },
  "update-baseline": { help: "Write the findings into the file of --baseline, and leave them out" },
  against: {
    value: "FILE",
    help: "The other split, such as the validation file; may be given several times",
  },
  "max-findings": { value: "N", help: "Show at most N findings, the most severe ones" },
  jobs: {
    value: "N",
    help: "Threads for big files (default: as many as the machine runs at once)",
  },
  config: {
    value: "FILE",
    help: "Settings file instead of the tunesmith.json nearest to each file",
  },
  ...generalOptions,
} as const satisfies Record<string, Option>;
