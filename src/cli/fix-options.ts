/** The options of `tunesmith fix` and `tunesmith reveal` as data. */

import { redactionModes } from "../core/privacy/redaction/redactor.ts";
import { checkOptions, generalOptions, thresholds, type Option } from "./options.ts";

export const fixOutputs = ["pretty", "json"] as const;
export type FixOutput = (typeof fixOutputs)[number];

const keyFile = {
  value: "FILE",
  help: "Key of pseudonyms, in place of the environment variable TUNESMITH_PSEUDONYM_KEY",
};

export const fixOptions = {
  out: { value: "FILE", help: "Where the result of one dataset goes; - is standard output" },
  "in-place": { help: "Replace each dataset by its result" },
  "dry-run": { help: "Say what would be done and write nothing" },
  redact: {
    value: redactionModes.join("|"),
    help:
      "Redact what is private: mask it (<EMAIL_ADDRESS>), replace it by a fake of the same\n" +
      "      kind, or pseudonymize it, the same everywhere under the key of the project",
  },
  entity: {
    value: "ID",
    help: "Redact this kind only, such as IP_ADDRESS; may be given several times",
  },
  "redact-only": { help: "Leave out the fixes of the rules: only redact" },
  "key-file": keyFile,
  output: { value: fixOutputs.join("|"), help: "Form of the report (default: pretty)" },
  format: checkOptions.format,
  rule: checkOptions.rule,
  "fail-on": {
    value: thresholds.join("|"),
    help: "Least severity that makes the exit code 1 if it is left (default: never)",
  },
  config: checkOptions.config,
  ...generalOptions,
} as const satisfies Record<string, Option>;

/** Options of the design that no released version understands yet. */
export const plannedFixOptions = [
  "drop-duplicates",
  "drop-invalid",
  "drop-incomplete",
  "ledger",
] as const;

export const revealOptions = {
  "key-file": keyFile,
  config: {
    value: "FILE",
    help: "Settings file in place of the tunesmith.json nearest to the folder one is in",
  },
  ...generalOptions,
} as const satisfies Record<string, Option>;
