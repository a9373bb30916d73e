import { findingMessage } from "../message.ts";
import { targetById } from "../targets/index.ts";
import type { TargetVerdict } from "../targets/verdict.ts";
import type { Finding } from "../model.ts";
import type { IgnoreUse } from "../privacy/ignore-counter.ts";
import { omittedFindings, roundedShare, withinLimit } from "./check-run.ts";
import type { Admission, CheckedFile, CheckRun } from "./check-run.ts";

/** One JSON object, with one line for each finding. */
export function* renderJson(run: CheckRun): Iterable<string> {
  const isShown = withinLimit(run);
  yield '{"version":1,"files":[';
  let separator = "";
  for (const file of run.files) {
    yield separator;
    yield* renderFile(file, isShown);
    separator = ",";
  }
  const rest = JSON.stringify(aboutRun(run));
  yield rest === "{}" ? "\n]}\n" : `\n],${rest.slice(1)}\n`;
}

/** Members that are there if they have something to say. */
function aboutRun(run: CheckRun): object {
  const omitted = omittedFindings(run);
  const { unusedIgnores, baseline } = run;
  return {
    ...(omitted > 0 && { omitted }),
    ...(unusedIgnores.length > 0 && { unusedIgnores: unusedIgnores.map(unusedIgnoreJson) }),
    baseline,
  };
}

function unusedIgnoreJson({ place, reason, endedOn }: IgnoreUse): object {
  return { config: place.file, position: place.position, reason, endedOn };
}

function* renderFile({ path, report }: CheckedFile, isShown: Admission): Iterable<string> {
  const { formatId = null, bytes, lines, records, summary, statistics } = report;
  const { ignored, inBaseline, targets } = report;
  const head = JSON.stringify({
    path,
    formatId,
    bytes,
    lines,
    records,
    ...(ignored > 0 && { ignored }),
    inBaseline,
  });
  yield `\n${head.slice(0, -1)},"findings":[`;
  let separator = "\n";
  for (const finding of report.findings) {
    if (!isShown(finding)) continue;
    yield separator + JSON.stringify(findingJson(finding, path));
    separator = ",\n";
  }
  const rest = {
    ...(targets.length > 0 && { targets: targets.map(verdictJson) }),
    summary,
    statistics,
  };
  yield `],${JSON.stringify(rest).slice(1)}`;
}

function verdictJson({ id, acceptance, formatId, reasons, vendorCheck }: TargetVerdict): object {
  return {
    id,
    label: targetById(id)?.label,
    acceptance,
    formatId,
    reasons: reasons.map(({ firstLine, ...reason }) => ({ ...reason, line: firstLine + 1 })),
    vendorCheck,
  };
}

function findingJson(finding: Finding, path: string): object {
  const { ruleId, messageId, severity, span, line, pointer, valueSpan } = finding;
  const { group, relatedLines, relatedPath = path, similarity, target, alsoFor } = finding;
  const { entity, confidence, networkClass } = finding.recognized ?? {};
  return {
    ruleId,
    messageId,
    severity,
    message: findingMessage(finding),
    line: line + 1,
    column: span.start + 1,
    endLine: line + 1,
    endColumn: span.end + 1,
    pointer,
    valueSpan,
    target,
    alsoFor,
    entity,
    confidence,
    networkClass,
    group,
    related: relatedLines?.map((related) => ({ path: relatedPath, line: related + 1 })),
    similarity: similarity === undefined ? undefined : roundedShare(similarity),
    fixable: (finding.fixes?.length ?? 0) > 0,
  };
}
