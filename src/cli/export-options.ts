/** The options of `tunesmith export` as data. */

import { changeOptions, mapOption } from "./convert-options.ts";
import { fixOptions, fixOutputs } from "./fix-options.ts";
import { checkOptions, generalOptions, type Option } from "./options.ts";
import { dealOptions } from "./split-options.ts";

export const exportOptions = {
  target: {
    value: "ID",
    names: checkOptions.target.names,
    help: "The platform, and the model where limits depend on it",
  },
  out: { value: "FOLDER", help: "Where the files go; made if it is not there" },
  ...dealOptions,
  ratio: {
    value: dealOptions.ratio.value,
    help: `${dealOptions.ratio.help} (default: all is for training)`,
  },
  redact: fixOptions.redact,
  entity: fixOptions.entity,
  "key-file": fixOptions["key-file"],
  ...changeOptions,
  map: mapOption,
  "allow-refused": { help: "Write files that the platform would not take all the same" },
  force: { help: "Replace files of these names that are in the folder already" },
  "dry-run": { help: "Say what would be done and write nothing" },
  output: { value: fixOutputs.join("|"), help: fixOptions.output.help },
  format: checkOptions.format,
  rule: checkOptions.rule,
  jobs: checkOptions.jobs,
  config: checkOptions.config,
  ...generalOptions,
} as const satisfies Record<string, Option>;
