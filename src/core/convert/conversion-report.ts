/** What `tunesmith convert` says about its work. */

import type { TableReport } from "../import/column-mapping.ts";
import { printableName } from "../fields.ts";
import { count, formatInteger, printable } from "../wording.ts";
import { isLossless, type ConversionTally } from "./conversion.ts";
import { leftOutInWords, linesInWords, lossInWords, type PlaceUnit } from "./conversion-words.ts";

export interface ConversionRun {
  /** As the user named it; "-" is standard input. */
  readonly path: string;
  /** Where the result is, "-" for standard output; `undefined`: nothing was written. */
  readonly out: string | undefined;
  /** Nothing was to be written. */
  readonly isDryRun: boolean;
  /** Ids of formats. */
  readonly from: string;
  readonly to: string;
  readonly tally: ConversionTally;
  /** What the lines of the tally count. */
  readonly placesAre: PlaceUnit;
  /** Of a table. */
  readonly table: TableReport | undefined;
}

/** Lines are 1-based here. */
export function conversionReportJson(run: ConversionRun): string {
  const { tally, table = null, out = null } = run;
  const numbered = <T extends { readonly lines: readonly number[] }>(entry: T) => ({
    ...entry,
    lines: entry.lines.map((line) => line + 1),
  });
  const report = {
    version: 1,
    path: run.path,
    out,
    dryRun: run.isDryRun,
    from: run.from,
    to: run.to,
    lossless: isLossless(tally),
    records: tally.records,
    converted: tally.written,
    mergedTurns: tally.mergedTurns,
    linesAre: run.placesAre,
    losses: tally.losses.map(numbered),
    leftOut: tally.leftOut.map(numbered),
    table: table && {
      mapping: table.mapping,
      guessed: table.isGuessed,
      unusedColumns: table.unused,
      incompleteRows: table.incomplete,
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

export function conversionReportText(run: ConversionRun): string {
  const lines = [
    headline(run),
    ...tableLines(run.table),
    ...mergedLines(run),
    ...lossLines(run.tally, run.placesAre),
    ...verdictLines(run),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function headline({ path, out, from, to, tally, isDryRun }: ConversionRun): string {
  const place = path === "-" ? "standard input" : printable(path);
  const { records, written } = tally;
  const share =
    written === records
      ? count(records, "record")
      : `${formatInteger(written)} of ${count(records, "record")}`;
  const verb = isDryRun || out === undefined ? "can be converted" : "converted";
  const target =
    out === undefined ? "" : `, written to ${out === "-" ? "standard output" : printable(out)}`;
  return `${place}: ${share} ${verb} from ${from} to ${to}${target}.`;
}

function tableLines(table: TableReport | undefined): string[] {
  if (table === undefined) return [];
  const names = table.mapping.map(
    ({ field, column }) => `${printableName(field)} = "${printableName(column)}"`,
  );
  const source = table.isGuessed ? ", told by their names" : "";
  const unused = table.unused.map(columnInWords).join(", ");
  const { incomplete } = table;
  return [
    `Columns: ${names.join(", ")}${source}.`,
    ...(unused === "" ? [] : [`Columns that are in no record: ${unused}.`]),
    ...(incomplete === 0
      ? []
      : [`Without a question or an answer: ${count(incomplete, "row")}; a check names them.`]),
  ];
}

const columnInWords = (column: string): string =>
  column === "" ? "one without a name" : `"${printableName(column)}"`;

function mergedLines({ tally, out }: ConversionRun): string[] {
  if (tally.mergedTurns === 0) return [];
  const turns = count(tally.mergedTurns, "turn");
  return [`${turns} ${out === undefined ? "would be joined" : "joined"} with the one before.`];
}

/** A line for each thing that is lost, and for each reason why records are left out. */
export function lossLines({ losses, leftOut }: ConversionTally, placesAre: PlaceUnit): string[] {
  const entries = [
    ...losses.map((loss) => ({ ...loss, text: `without ${lossInWords(loss)}` })),
    ...leftOut.map((entry) => ({ ...entry, text: `left out, as ${leftOutInWords(entry.why)}` })),
  ];
  return entries.map(
    ({ records, lines, text }) =>
      `  ${count(records, "record")} ${text} (${linesInWords(lines, records, placesAre)})`,
  );
}

function verdictLines({ out, tally, isDryRun }: ConversionRun): string[] {
  if (isLossless(tally)) return isDryRun ? ["Nothing would be lost."] : [];
  if (tally.written === 0) return ["Nothing is written: no record can be converted."];
  if (out !== undefined) return [];
  return isDryRun
    ? ["This is refused without --allow-loss."]
    : ["Nothing is written: --allow-loss converts the dataset all the same."];
}
