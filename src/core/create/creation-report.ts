/** What `tunesmith create` says about its work, without any text of the sources. */

import { leftOutInWords } from "../convert/conversion-words.ts";
import { printableName } from "../fields.ts";
import { countsInWords } from "../output/check-run.ts";
import { entityLabel } from "../privacy/entities.ts";
import type { RedactionMode } from "../privacy/redaction/redactor.ts";
import type { Summary } from "../report.ts";
import type { DatasetStats } from "../stats/stats-counter.ts";
import { count, enumeration, formatInteger, printable } from "../wording.ts";
import type { CreationTally } from "./creation-tally.ts";
import { doubtWords, leaveWords, placesInWords } from "./creation-words.ts";
import type { Doubt, SourceKind } from "./operational-record.ts";
import type { ReadTable } from "./tables/read-table.ts";

export interface CreationRun {
  readonly kind: SourceKind;
  /** Where the dataset is; `undefined`: nothing was written. */
  readonly out: string | undefined;
  /** The provenance beside it. */
  readonly sidecar: string | undefined;
  /** Where what is in no record was written. */
  readonly rejects: string | undefined;
  readonly isDryRun: boolean;
  readonly appends: boolean;
  /** Id. */
  readonly format: string;
  readonly tally: CreationTally;
  readonly notes: readonly string[];
  readonly tables: readonly ReadTable[];
  /** `undefined`: nothing was to be redacted. */
  readonly mode: RedactionMode | undefined;
  readonly redacted: number;
  /** `undefined`: the records were not looked at. */
  readonly looked:
    | {
        readonly stats: DatasetStats;
        readonly summary: Summary;
        readonly privacy: readonly { readonly entity: string; readonly values: number }[];
      }
    | undefined;
}

/** Lines are 1-based. */
export function creationReportJson(run: CreationRun): string {
  const { kind, format, tally, notes, looked } = run;
  const { doubted, ...counts } = tally;
  const report = {
    version: 1,
    kind,
    out: run.out ?? null,
    provenance: run.sidecar ?? null,
    rejects: run.rejects ?? null,
    dryRun: run.isDryRun,
    appended: run.appends,
    format,
    ...counts,
    doubted: doubted.map(({ isSkipped, ...entry }) => ({ ...entry, skipped: isSkipped })),
    tables: run.tables.map(({ isGuessed, ...table }) => ({ ...table, guessed: isGuessed })),
    notes,
    redact: run.mode ?? null,
    redacted: run.redacted,
    privacy: looked?.privacy ?? null,
    summary: looked?.summary ?? null,
    statistics: looked === undefined ? null : statisticsOf(looked.stats),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function statisticsOf({ records, statistics, tokens, answerLengths }: DatasetStats) {
  const { turns, characters } = statistics;
  return { records, turns, characters, tokens, answerLengths };
}

export function creationReportText(run: CreationRun): string {
  const lines = [
    headline(run),
    ...run.tables.flatMap(tableLines),
    ...countLines(run),
    ...doubtLines(run),
    ...leftOutLines(run),
    ...missingLines(run),
    ...run.notes,
    ...lookedLines(run),
    ...placeLines(run),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function headline({ out, isDryRun, appends, format, tally }: CreationRun): string {
  const { read, written } = tally;
  const share =
    written === read
      ? count(written, "record")
      : `${formatInteger(written)} of ${count(read, "record")}`;
  if (written === 0)
    return `Nothing is written: ${read === 0 ? "the sources are empty" : `none of ${count(read, "record")} is to be`}.`;
  if (isDryRun) return `${share} would be written in ${format}.`;
  const verb = appends ? "added to" : "written to";
  return `${share} ${verb} ${printable(out ?? "nothing")} in ${format}.`;
}

function tableLines({ path, mapping, isGuessed, unused, likelyKind }: ReadTable): string[] {
  const names = mapping.map(
    ({ field, column }) => `${printableName(field)} = "${printableName(column)}"`,
  );
  const source = isGuessed ? ", told by their names and texts" : "";
  const name = path === "-" ? "standard input" : printable(path);
  const columns = unused.map((column) => `"${printableName(column)}"`);
  return [
    `Columns of ${name}: ${names.join(", ")}${source}.`,
    ...(columns.length === 0
      ? []
      : [`Columns of ${name} with texts that are not used: ${enumeration(columns)}.`]),
    ...(likelyKind === undefined
      ? []
      : [`The columns of ${name} look like those of another kind: try --kind ${likelyKind}.`]),
  ];
}

function countLines({ tally }: CreationRun): string[] {
  const { byTaskType, sources, written } = tally;
  if (written === 0) return [];
  const types = Object.entries(byTaskType).map(
    ([type, records]) => `${type} ${formatInteger(records)}`,
  );
  const named = sources.slice(0, shownSources).map(({ path, records }) => {
    return `${path === "-" ? "standard input" : printable(path)} ${formatInteger(records)}`;
  });
  const more = sources.length - named.length;
  if (more > 0) named.push(`${formatInteger(more)} more files`);
  return [`Task types: ${types.join(", ")}.`, `Sources: ${named.join(", ")}.`];
}

const shownSources = 10;

const keepWords: Readonly<Record<Doubt, string | undefined>> = {
  "no-request": "--keep empty",
  "no-answer": "--keep empty",
  "boilerplate-answer": "--keep boilerplate",
  "repeated-id": "--keep repeated",
  "already-there": "--keep present",
  "risky-change": "--keep risky",
  "incomplete-answer": undefined,
};

function doubtLines({ tally }: CreationRun): string[] {
  return tally.doubted.flatMap(({ doubt, records, isSkipped, places }) => {
    const what = `${count(records, "record")} ${doubtWords[doubt]}`;
    const where = placesInWords(places, records);
    if (isSkipped) {
      const advice = keepWords[doubt];
      return `Skipped: ${what} (${where}).${advice === undefined ? "" : ` ${advice} keeps them.`}`;
    }
    // Those are told by what they lack.
    return doubt === "incomplete-answer" ? [] : `Kept: ${what} (${where}).`;
  });
}

function leftOutLines({ tally, format }: CreationRun): string[] {
  return [
    ...tally.leftOut.map(({ why, count: amount, places }) => {
      const [first] = places;
      // Of files, the notes say it.
      const isTold = first?.detail === undefined || why === "unusable-file";
      const detail = isTold ? "" : `; the first: ${printable(first.detail)}`;
      return `Left out: ${formatInteger(amount)}, as ${leaveWords[why]} (${placesInWords(places, amount)}${detail}).`;
    }),
    ...tally.refused.map(({ why, records, places }) => {
      const where = placesInWords(places, records);
      return `Left out: ${count(records, "record")} that ${format} cannot hold, as ${leftOutInWords(why)} (${where}).`;
    }),
  ];
}

function missingLines({ kind, tally: { missing, unknownNames } }: CreationRun): string[] {
  const unknown = unknownNames.map(({ taskType, name }) => `{${printable(name)}} (${taskType})`);
  return [
    ...missing.map(({ part, records, places }) => {
      const where = placesInWords(places, records);
      const advice =
        kind === "log" ? "Write it, or have a mapping say it;" : "Write what is missing;";
      return `Without ${part}: ${count(records, "record")} (${where}). ${advice} --skip incomplete leaves them out.`;
    }),
    ...(unknown.length === 0
      ? []
      : [`No record has what templates name: ${enumeration(unknown)}. Such names stay empty.`]),
  ];
}

const participles: Readonly<Record<RedactionMode, string>> = {
  mask: "masked",
  replace: "replaced",
  pseudonymize: "pseudonymized",
};

function lookedLines({ looked, mode, redacted, tally }: CreationRun): string[] {
  const done =
    mode === undefined ? [] : [`${count(redacted, "private value")} ${participles[mode]}.`];
  if (looked === undefined || tally.written === 0) return done;
  const { stats, summary, privacy } = looked;
  const { tokens, answerLengths } = stats;
  const each =
    tokens.perRecord && `, ${formatInteger(tokens.perRecord.median)} in the median record`;
  const answers =
    answerLengths && ` Answers: ${formatInteger(answerLengths.median)} characters in the median.`;
  const kinds = privacy.map(
    ({ entity, values }) => `${formatInteger(values)} × ${entityLabel(entity)}`,
  );
  const advice = mode === undefined ? " --redact takes them out before anything is written." : "";
  return [
    ...done,
    `Tokens: ${formatInteger(tokens.total)} (${tokens.tokenizer})${each ?? ""}.${answers ?? ""}`,
    `Checked: ${countsInWords(summary)}.`,
    ...(kinds.length === 0 ? [] : [`Private values: ${kinds.join(", ")}.${advice}`]),
  ];
}

function placeLines({ sidecar, rejects }: CreationRun): string[] {
  return [
    ...(sidecar === undefined
      ? []
      : [`Where each record is from stands in ${printable(sidecar)}.`]),
    ...(rejects === undefined ? [] : [`What is in no record is in ${printable(rejects)}.`]),
  ];
}
