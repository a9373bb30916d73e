/** The options of `tunesmith split` as data, and those of it that other commands have as well. */

import { checkOptions, generalOptions, type Option } from "./options.ts";

export const splitOutputs = ["pretty", "json"] as const;
export type SplitOutput = (typeof splitOutputs)[number];

/** How records are dealt out. */
export const dealOptions = {
  ratio: {
    value: "80/20",
    help: "Shares of train, validation and, with three numbers, test; they add up to 100",
  },
  seed: {
    value: "N",
    help: "Another number makes another split, the same one the same (default: 1)",
  },
  stratify: {
    value: "POINTER|task|answer",
    help:
      "Give each part its share of each label: of a field such as /metadata/label, of each task\n" +
      "      (system prompt), or of each short answer",
  },
  "group-by": {
    value: "POINTER|ticket|device|incident",
    help:
      "Keep records with the same value of a field, ticket or device in one part, or of the same\n" +
      "      incident (alike but for tickets, times, addresses and devices); may be given several\n" +
      "      times (tickets are kept together anyway, unless tunesmith.json says otherwise)",
  },
  "by-time": {
    value: "POINTER",
    help: "The newest records go to validation and test, by the date in a field such as /metadata/date",
  },
  "allow-invalid": { help: "Leave out lines that are no records, and count them" },
} as const satisfies Record<string, Option>;

export const splitOptions = {
  train: { value: "FILE", help: "Where the training part goes" },
  validation: { value: "FILE", help: "Where the validation part goes" },
  test: { value: "FILE", help: "Where the test part goes, if there is to be one" },
  ...dealOptions,
  force: { help: "Replace files that are there already" },
  "dry-run": { help: "Say what would be done and write nothing" },
  output: { value: splitOutputs.join("|"), help: "Form of the report (default: pretty)" },
  format: checkOptions.format,
  jobs: checkOptions.jobs,
  config: checkOptions.config,
  ...generalOptions,
} as const satisfies Record<string, Option>;
