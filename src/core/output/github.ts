import { severities } from "../model.ts";
import type { Finding, Severity } from "../model.ts";
import { count } from "../wording.ts";
import {
  countsInWords,
  firstOfEachRule,
  messageWithLines,
  mostSevere,
  readableFindingsPerRule,
  totalSummary,
} from "./check-run.ts";
import type { CheckedFile, CheckRun } from "./check-run.ts";
import { remarks } from "./remarks.ts";
import { targetNotes } from "./target-words.ts";

const commands = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
} as const satisfies Record<Severity, string>;

/**
 * Workflow commands of GitHub Actions. GitHub shows the first ten errors, warnings and notices of a step: the totals
 * stand before the other notices, or they would not be seen.
 */
export function* renderGithub(run: CheckRun): Iterable<string> {
  const shown = shownFindings(run);
  for (const severity of severities) {
    if (severity === "info") yield* notices(run);
    for (const { file, finding } of shown) {
      if (finding.severity === severity) yield annotation(file, finding);
    }
  }
}

interface ShownFinding {
  readonly file: CheckedFile;
  readonly finding: Finding;
}

function shownFindings({ files, maxFindings }: CheckRun): ShownFinding[] {
  const isInLimit = maxFindings === undefined ? undefined : mostSevere(files, maxFindings);
  return files.flatMap((file) =>
    file.report.findings
      .filter(isInLimit ?? firstOfEachRule(readableFindingsPerRule))
      .map((finding) => ({ file, finding })),
  );
}

function annotation(file: CheckedFile, finding: Finding): string {
  const { line, span, ruleId } = finding;
  const properties = {
    file: file.path === "-" ? undefined : file.repositoryPath,
    line: line + 1,
    endLine: line + 1,
    col: span.start + 1,
    endColumn: span.end > span.start ? span.end + 1 : undefined,
    title: ruleId,
  };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const command = commands[finding.severity];
  return `::${command} ${list.join(",")}::${escapeData(messageWithLines(finding))}\n`;
}

function* notices(run: CheckRun): Iterable<string> {
  const { files } = run;
  const where = files.length === 1 ? "" : ` in ${count(files.length, "file")}`;
  const texts = [
    countsInWords(totalSummary(files)) + where,
    ...targetNotes(files),
    ...remarks(run),
  ];
  for (const text of texts) {
    yield `::notice title=Tunesmith::${escapeData(text)}\n`;
  }
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
