import { formatById } from "../formats/index.ts";
import type { Finding, Severity } from "../model.ts";
import type { Summary } from "../report.ts";
import type { Acceptance } from "../targets/verdict.ts";
import { count, formatInteger, printable } from "../wording.ts";
import {
  countsInWords,
  firstOfEachRule,
  messageWithLines,
  mostSevere,
  omittedFindings,
  readableFindingsPerRule,
  totalSummary,
} from "./check-run.ts";
import type { CheckedFile, CheckRun } from "./check-run.ts";
import { remarks } from "./remarks.ts";
import { verdictHeadline, verdictSentences } from "./target-words.ts";

/** Longer messages push their rule id to the right instead of moving the column of all others. */
const widestMessageColumn = 100;

/** A list for people: the findings of each file in columns, and what stands behind them in numbers. */
export function* renderPretty(run: CheckRun): Iterable<string> {
  const paint = run.colors ? paintAnsi : paintNothing;
  const limit = run.maxFindings === undefined ? undefined : mostSevere(run.files, run.maxFindings);
  for (const file of run.files) {
    const { findings, summary } = file.report;
    yield `${paint("underline", file.path === "-" ? "standard input" : printable(file.path))}\n`;
    yield* columns(limit ? findings.filter(limit).map(findingRow) : readableRows(file), paint);
    yield `  ${paint(verdictStyle(summary), verdict(file))}\n`;
    yield* targetBlocks(file, paint);
    yield "\n";
  }
  const omitted = omittedFindings(run);
  if (omitted > 0) yield `${count(omitted, "finding")} left out.\n`;
  for (const remark of remarks(run)) yield `${remark}\n`;
  if (run.files.length > 1) yield `${paint("bold", total(run.files))}\n`;
}

/** What becomes of the file at each target, and why. */
function* targetBlocks({ report }: CheckedFile, paint: Paint): Iterable<string> {
  for (const verdict of report.targets) {
    yield `  ${paint(acceptanceStyles[verdict.acceptance], verdictHeadline(verdict))}\n`;
    for (const sentence of verdictSentences(verdict)) yield `    ${printable(sentence)}\n`;
  }
}

interface Row {
  readonly place: string;
  readonly severity: Severity | "";
  readonly message: string;
  readonly ruleId: string;
}

/** The first findings of each rule, then how many more there are. */
function readableRows({ report }: CheckedFile): Row[] {
  const rows = report.findings.filter(firstOfEachRule(readableFindingsPerRule)).map(findingRow);
  const left = Object.entries(report.summary.byRule)
    .map(([ruleId, found]): [string, number] => [ruleId, found - readableFindingsPerRule])
    .filter(([, more]) => more > 0);
  return rows.concat(left.map(([ruleId, more]) => moreRow(ruleId, more)));
}

function* columns(rows: readonly Row[], paint: Paint): Iterable<string> {
  const placeWidth = widest(rows.map(({ place }) => place));
  const severityWidth = widest(rows.map(({ severity }) => severity));
  const messageWidth = Math.min(widest(rows.map(({ message }) => message)), widestMessageColumn);
  for (const { place, severity, message, ruleId } of rows) {
    const cells = [
      paint("dim", place.padStart(placeWidth)),
      paint(severity, severity.padEnd(severityWidth)),
      message.padEnd(messageWidth),
      paint("dim", ruleId),
    ];
    yield `  ${cells.join("  ")}\n`;
  }
}

function findingRow(finding: Finding): Row {
  return {
    place: `${finding.line + 1}:${finding.span.start + 1}`,
    severity: finding.severity,
    message: messageWithLines(finding),
    ruleId: finding.ruleId,
  };
}

const moreRow = (ruleId: string, more: number): Row => ({
  place: "",
  severity: "",
  message: `… and ${formatInteger(more)} more`,
  ruleId,
});

function verdict({ report }: CheckedFile): string {
  const { formatId } = report;
  const format =
    formatId === undefined ? "no known format" : (formatById(formatId)?.label ?? formatId);
  const { ignored, inBaseline = 0 } = report;
  return [
    format,
    count(report.records, "record"),
    countsInWords(report.summary),
    ...(ignored > 0 ? [`${formatInteger(ignored)} ignored`] : []),
    ...(inBaseline > 0 ? [`${formatInteger(inBaseline)} in the baseline`] : []),
  ].join(" · ");
}

function total(files: readonly CheckedFile[]): string {
  const records = files.reduce((sum, { report }) => sum + report.records, 0);
  const counts = countsInWords(totalSummary(files));
  return `${count(files.length, "file")} · ${count(records, "record")} · ${counts}`;
}

function verdictStyle({ errors, warnings }: Summary): Style {
  if (errors > 0) return "error";
  return warnings > 0 ? "warning" : "success";
}

const acceptanceStyles = {
  taken: "success",
  noted: "warning",
  refused: "error",
} as const satisfies Record<Acceptance, Style>;

const widest = (texts: readonly string[]): number =>
  texts.reduce((width, { length }) => Math.max(width, length), 0);

/** Pairs of ANSI codes: on and off. */
const ansiCodes = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  hint: [2, 22],
  success: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
  underline: [4, 24],
} as const satisfies Record<Severity, unknown> & Record<string, readonly [number, number]>;

type Style = keyof typeof ansiCodes;
type Paint = (style: Style | "", text: string) => string;

const paintNothing: Paint = (_style, text) => text;

const paintAnsi: Paint = (style, text) => {
  if (style === "" || text === "") return text;
  const [on, off] = ansiCodes[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};
