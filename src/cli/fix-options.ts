/** The options of `tunesmith fix`, `restore` and `reveal` as data. */

import { removalCauses } from "../core/cleaning/removal.ts";
import { entityNames } from "../core/privacy/entities.ts";
import { redactionModes } from "../core/privacy/redaction/redactor.ts";
import { checkOptions, generalOptions, thresholds, type Option } from "./options.ts";

export const fixOutputs = ["pretty", "json"] as const;
export type FixOutput = (typeof fixOutputs)[number];

export const dropKinds = ["exact", "near"] as const;

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
    names: entityNames,
    help: "Redact this kind only, such as IP_ADDRESS; may be given several times",
  },
  "drop-duplicates": {
    value: dropKinds.join("|"),
    help: "Drop records that repeat another one exactly, or (near) that are nearly the same, too",
  },
  keep: {
    value: "RULE",
    help:
      "Which of the duplicates is kept: first, longest, most-complete, or newest:POINTER, as in\n" +
      "      newest:/metadata/date (default: first)",
  },
  "drop-invalid": { help: "Drop lines that are no record, or have errors of syntax or format" },
  "drop-incomplete": { help: "Drop records with empty or placeholder texts" },
  ledger: {
    value: "FILE",
    help:
      "Where dropped lines go, to be restored from (default with --drop-…: beside the result,\n" +
      "      NAME.ledger.jsonl)",
  },
  report: { value: "FILE", help: "Also write a report in Markdown" },
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

export const revealOptions = {
  "key-file": keyFile,
  config: {
    value: "FILE",
    help: "Settings file in place of the tunesmith.json nearest to the folder one is in",
  },
  ...generalOptions,
} as const satisfies Record<string, Option>;

export const restoreOptions = {
  line: {
    value: "N",
    help: "Only this line of the dataset as it was before; may be given several times",
  },
  cause: {
    value: removalCauses.join("|"),
    help: "Only what was removed for this cause; may be given several times",
  },
  result: { value: "FILE", help: "The cleaned dataset, if it is not where the ledger says" },
  out: {
    value: "FILE",
    help: "Where the restored dataset goes; the cleaned one and the ledger stay as they are",
  },
  ...generalOptions,
} as const satisfies Record<string, Option>;
