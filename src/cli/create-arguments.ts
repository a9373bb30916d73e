import { configStyles, type ConfigStyle } from "../core/create/configs/config-style.ts";
import { provenancePlaces } from "../core/create/create-settings.ts";
import { provenanceEnding } from "../core/create/provenance.ts";
import type { TextCleaning } from "../core/create/creation-options.ts";
import {
  doubts,
  sourceKinds,
  usuallySkipped,
  type Doubt,
  type SourceKind,
} from "../core/create/operational-record.ts";
import { taskTypes, type TaskType } from "../core/create/task-type.ts";
import type { ColumnMapping } from "../core/import/column-mapping.ts";
import type { Config } from "../core/settings.ts";
import { syslogSeverities } from "../core/syslog-severities.ts";
import { printable } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import type { CreationInputs } from "../protocol/creation-messages.ts";
import { mappedColumns } from "./change-arguments.ts";
import { createOptions, keepChoices, skipChoices } from "./create-options.ts";
import { redactionWish, type RedactionWish } from "./fix-arguments.ts";
import { fixOutputs, type FixOutput } from "./fix-options.ts";
import { givenRules } from "./setting-options.ts";
import { oneOf, wholeNumber, type Words } from "./words.ts";

export interface CreateCommand {
  readonly name: "create";
  readonly kind: SourceKind;
  readonly inputs: CreationInputs;
  /** `undefined`: only in a dry run. */
  readonly out: string | undefined;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  readonly appends: boolean;
  readonly replacesFile: boolean;
  /** Id; `undefined`: that of the dataset, or the usual one. */
  readonly format: string | undefined;
  readonly mapping: ColumnMapping | undefined;
  readonly style: ConfigStyle | undefined;
  readonly log: LogWishes;
  readonly taskType: TaskType | undefined;
  readonly system: string | undefined;
  readonly skipped: readonly Doubt[];
  /** Those that are wanted in spite of the project's settings. */
  readonly cleaning: Partial<TextCleaning>;
  readonly provenance: (typeof provenancePlaces)[number] | undefined;
  readonly rejects: string | undefined;
  readonly redaction: RedactionWish | undefined;
  readonly checks: boolean;
  readonly jobs: number | undefined;
  readonly output: FixOutput;
  readonly settings: Config;
  readonly configPath: string | undefined;
}

export interface LogWishes {
  /** Path; `undefined`: that of the project. */
  readonly mapping: string | undefined;
  readonly incidentMinutes: number | undefined;
  readonly leastSevere: number;
  readonly year: number | undefined;
  /** Minutes east of UTC. */
  readonly zone: number;
}

/** Writes the mapping for common log messages. */
export interface StarterCommand {
  readonly name: "starter-mapping";
  readonly out: string;
  readonly replacesFile: boolean;
}

export const createTable = { command: "create", options: createOptions } as const;

type CreateWords = Words<keyof typeof createOptions>;

export function createCommand(words: CreateWords): CreateCommand | StarterCommand {
  const starter = words.last("starter-mapping");
  const replacesFile = words.has("force");
  if (starter !== undefined) return { name: "starter-mapping", out: starter, replacesFile };
  const written = words.last("kind");
  if (written === undefined)
    throw new Failure("Say what the files hold: --kind ticket, config or log.");
  const kind = oneOf("kind", sourceKinds, written);
  const appends = words.has("append");
  if (appends && replacesFile) {
    throw new Failure("--append and --force exclude each other: leave one of them out.");
  }
  return {
    name: "create",
    kind,
    inputs: inputsOf(words, kind),
    out: outOf(words),
    isDryRun: words.has("dry-run"),
    appends,
    replacesFile,
    format: words.last("to"),
    mapping: mappedColumns(words, "problem=Description"),
    style: chosen("style", configStyles, words),
    log: logWishes(words),
    taskType: chosen("task", taskTypes, words),
    system: words.last("system"),
    skipped: skippedDoubts(words),
    cleaning: {
      ...(words.has("keep-quotes") && { quotes: false }),
      ...(words.has("keep-signatures") && { signatures: false }),
      ...(words.has("keep-greetings") && { greetings: false }),
    },
    provenance: chosen("provenance", provenancePlaces, words),
    rejects: words.last("rejects"),
    redaction: redactionWish(words),
    checks: !words.has("no-check"),
    jobs: wholeNumber("jobs", 1, words.last("jobs")),
    output: oneOf("output", fixOutputs, words.last("output") ?? "pretty"),
    settings: givenRules(words),
    configPath: words.last("config"),
  };
}

function inputsOf(words: CreateWords, kind: SourceKind): CreationInputs {
  const paths = words.positionals;
  const [before, after] = [words.last("before"), words.last("after")];
  if (before === undefined && after === undefined) {
    if (paths.length > 0) return { type: "files", paths };
    throw new Failure(
      'Say what the dataset is created of: name files or folders, or "-" for standard input.',
    );
  }
  if (kind !== "config") {
    throw new Failure("--before and --after are for configurations: add --kind config.");
  }
  if (before === undefined || after === undefined) {
    throw new Failure("--before and --after belong together: give both of them.");
  }
  if (paths.length === 0) return { type: "pairs", before, after };
  throw new Failure(
    `"${printable(paths[0] ?? "")}" is one file too many: --before and --after name all of them.`,
  );
}

function outOf(words: CreateWords): string | undefined {
  if (words.all("out").length > 1) {
    throw new Failure("--out was given more than once: the dataset goes to one place, name one.");
  }
  const out = words.last("out");
  if (out === "-") {
    throw new Failure(
      "--out cannot be standard output: name a file, beside which provenance goes.",
    );
  }
  if (out?.toLowerCase().endsWith(".gz") === true) {
    throw new Failure(
      `--out cannot be "${printable(out)}": datasets are not packed when they are written, so name a file without ".gz".`,
    );
  }
  if (out?.endsWith(provenanceEnding) === true) {
    throw new Failure(
      `--out cannot be "${printable(out)}": files that end so say where records are from, so name another one.`,
    );
  }
  if (out !== undefined || words.has("dry-run")) return out;
  throw new Failure(
    "Say where the dataset goes: --out FILE. --dry-run only says what would be made.",
  );
}

function chosen<T extends string>(
  name: "style" | "task" | "provenance",
  choices: readonly T[],
  words: CreateWords,
): T | undefined {
  const value = words.last(name);
  return value === undefined ? undefined : oneOf(name, choices, value);
}

function logWishes(words: CreateWords): LogWishes {
  const leastSevere = words.last("least-severe");
  return {
    mapping: words.last("log-mapping"),
    incidentMinutes: wholeNumber("incidents", 1, words.last("incidents")),
    leastSevere:
      leastSevere === undefined
        ? syslogSeverities.length - 1
        : syslogSeverities.indexOf(oneOf("least-severe", syslogSeverities, leastSevere)),
    year: wholeNumber("year", 1970, words.last("year")),
    zone: zoneOf(words.last("time-zone") ?? "+00:00"),
  };
}

const maxHours = 14;

function zoneOf(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  const [h, m] = [Number(hours), Number(minutes)];
  if (sign === undefined || h > maxHours || m > 59) {
    throw new Failure(
      `--time-zone cannot be "${printable(text)}": write the distance from UTC, such as +02:00 or -05:30.`,
    );
  }
  return (sign === "-" ? -1 : 1) * (60 * h + m);
}

const keptDoubts: Readonly<Record<(typeof keepChoices)[number], readonly Doubt[]>> = {
  boilerplate: ["boilerplate-answer"],
  empty: ["no-request", "no-answer"],
  repeated: ["repeated-id"],
  present: ["already-there"],
  risky: ["risky-change"],
};

function skippedDoubts(words: CreateWords): readonly Doubt[] {
  const kept = words.all("keep").flatMap((word) => keptDoubts[oneOf("keep", keepChoices, word)]);
  // Each of them so far.
  const also = words.all("skip").map((word) => oneOf("skip", skipChoices, word));
  const skipped = also.length === 0 ? usuallySkipped : doubts;
  return skipped.filter((doubt) => !kept.includes(doubt));
}
