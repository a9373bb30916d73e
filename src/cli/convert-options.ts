/** The options of `tunesmith convert` as data. */

import { checkOptions, generalOptions, type Option } from "./options.ts";
import { fixOptions, fixOutputs } from "./fix-options.ts";

/** Of the commands that make records of tables. */
export const mapOption = {
  value: "FIELD=COLUMN",
  help:
    "Of a table: the column that becomes system, user, assistant or a field of another name;\n" +
    "      may be given several times (default: told by the names of the columns)",
} as const satisfies Option;

/** Of the commands that write records anew. */
export const changeOptions = {
  system: { value: "TEXT", help: "Add this system prompt where there is none" },
  "replace-system": { value: "TEXT", help: "Make this the system prompt of all records" },
  "remove-system": { help: "Remove all system prompts" },
  merge: { help: "Join turns of one role in a row, their texts by a blank line" },
  "allow-loss": {
    help: "Write the result even if records lose something or are left out; the report lists it",
  },
} as const satisfies Record<string, Option>;

export const convertOptions = {
  to: { value: "FORMAT", names: checkOptions.format.names, help: "Format of the result" },
  from: { ...checkOptions.format, value: "FORMAT|auto" },
  out: { value: "FILE", help: "Where the result goes; - is standard output" },
  force: { help: "Replace the file of --out if there is one" },
  ...changeOptions,
  map: mapOption,
  "dry-run": { help: "Say what would be lost and write nothing" },
  output: { value: fixOutputs.join("|"), help: fixOptions.output.help },
  ...generalOptions,
} as const satisfies Record<string, Option>;
