/** The options of `tunesmith create` as data. */

import { configStyles } from "../core/create/configs/config-style.ts";
import { provenancePlaces } from "../core/create/create-settings.ts";
import { sourceKinds } from "../core/create/operational-record.ts";
import { taskTypes } from "../core/create/task-type.ts";
import { formats } from "../core/formats/index.ts";
import { syslogSeverities } from "../core/syslog-severities.ts";
import { fixOptions, fixOutputs } from "./fix-options.ts";
import { checkOptions, generalOptions, type Option } from "./options.ts";

/** Formats that records of what operations leave behind can be in. */
export const creatableFormats = formats
  .filter(({ kinds }) => kinds.includes("conversation"))
  .map(({ id }) => id);

/** What may be kept of what is skipped otherwise. */
export const keepChoices = ["boilerplate", "empty", "repeated", "present", "risky"] as const;

/** What may be skipped of what is kept otherwise. */
export const skipChoices = ["incomplete"] as const;

export const createOptions = {
  kind: { value: sourceKinds.join("|"), help: "What the files hold" },
  out: { value: "FILE", help: "Where the dataset goes" },
  to: {
    value: "FORMAT",
    names: creatableFormats,
    help: "Format of the records (default: openai-chat; with --append that of the dataset)",
  },
  append: { help: "Add the records to the dataset of --out" },
  force: { help: "Replace the file of --out if there is one" },
  map: {
    value: "FIELD=COLUMN",
    help:
      "Of a table: the column that becomes problem, diagnosis, resolution, notes or id (ticket), request, config or\n" +
      "      explanation (config), entry, classification, severity or action (log), or a trait of another name; may be given\n" +
      "      several times (the others are told by names and texts)",
  },
  before: {
    value: "PATH",
    help: "Configurations before a change: a file or a folder; with --after",
  },
  after: { value: "PATH", help: "Configurations after it" },
  style: {
    value: configStyles.join("|"),
    help: "How configurations are written (default: told from each)",
  },
  "log-mapping": {
    value: "FILE",
    help: "What log messages mean (default: that of the project, or one for common messages)",
  },
  "starter-mapping": {
    value: "FILE",
    help: "Write the mapping for common messages into FILE, to be edited, and stop",
  },
  incidents: {
    value: "MINUTES",
    help: "Make one record of log entries of a host that follow each other within so many minutes",
  },
  "least-severe": {
    value: syslogSeverities.join("|"),
    help: "Leave out log entries that are less severe",
  },
  year: {
    value: "YYYY",
    help: "Of log entries without a year (default: that in which the file was changed last)",
  },
  "time-zone": { value: "±HH:MM", help: "Of times without a zone (default: +00:00)" },
  task: {
    value: taskTypes.join("|"),
    help: "What the records teach (default: told by their kind)",
  },
  system: { value: "TEXT", help: "System prompt of all records" },
  keep: {
    value: keepChoices.join("|"),
    help:
      "Keep records whose answer says nothing, that have no request or no answer, whose id was read before,\n" +
      "      that the dataset of --append has already, or whose commands are risky; may be given several times (default: they are skipped, and listed)",
  },
  skip: {
    value: skipChoices.join("|"),
    help: "Also skip records of whose answer a part is missing (default: they are kept, and listed)",
  },
  "keep-quotes": { help: "Leave what replies of mails quote in the texts of tickets" },
  "keep-signatures": { help: "Leave signatures in them" },
  "keep-greetings": { help: "Leave greetings in them" },
  provenance: {
    value: provenancePlaces.join("|"),
    help: "Where it goes what each record was made of: into a file beside the dataset, or into the records (default: sidecar)",
  },
  rejects: {
    value: "FILE",
    help: "Also write what is in no record, as it was read (JSON Lines); --redact counts for it, too",
  },
  redact: fixOptions.redact,
  entity: fixOptions.entity,
  "key-file": fixOptions["key-file"],
  "no-check": { help: "Neither check nor count the new records" },
  "dry-run": { help: "Say what would be done and write nothing" },
  output: { value: fixOutputs.join("|"), help: fixOptions.output.help },
  rule: checkOptions.rule,
  jobs: checkOptions.jobs,
  config: {
    value: "FILE",
    help: "Settings file instead of the tunesmith.json nearest to the dataset",
  },
  ...generalOptions,
} as const satisfies Record<string, Option>;
