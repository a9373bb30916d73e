import type { Location, Region, ReportingDescriptor, Result, Run } from "sarif";

import { findingMessage, ruleDocumentationUrl } from "../message.ts";
import type { Finding, Severity } from "../model.ts";
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { count, formatInteger } from "../wording.ts";
import { listedFindings, omittedFindings, roundedShare, withinLimit } from "./check-run.ts";
import type { Admission, CheckedFile, CheckRun } from "./check-run.ts";
import { remarks } from "./remarks.ts";
import { targetNotes } from "./target-words.ts";

const levels = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
} as const satisfies Record<Severity, Result.level>;

/**
 * What GitHub's code scanning takes of a run, and how many results of it are shown: the most severe ones.
 * https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit, 2026-11-23.
 */
export const githubLimits = { results: 25_000, shownResults: 5_000 } as const;

/** The sentence for a report that GitHub's code scanning refuses; `undefined` if it does not. */
export function githubRefusal(run: CheckRun): string | undefined {
  const results = listedFindings(run);
  const { results: limit, shownResults } = githubLimits;
  if (results <= limit) return undefined;
  return (
    `This report has ${formatInteger(results)} results, and GitHub's code scanning refuses more than ` +
    `${formatInteger(limit)}: --max-findings ${shownResults} lists the most severe ones, as many as it shows.`
  );
}

/** A SARIF 2.1.0 log, with one line for each result. */
export function* renderSarif(run: CheckRun): Iterable<string> {
  const head = JSON.stringify({
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
  });
  yield `${head.slice(0, -1)},"runs":[\n${JSON.stringify(runHead(run)).slice(0, -1)},"results":[`;
  const isShown = withinLimit(run);
  const repositoryPaths = new Map(run.files.map((file) => [file.path, file.repositoryPath]));
  const uriOf = (path: string): string => artifactUri(repositoryPaths.get(path) ?? path);
  let separator = "\n";
  for (const file of run.files) {
    for (const result of fileResults(file, uriOf, isShown)) {
      yield separator + JSON.stringify(result);
      separator = ",\n";
    }
  }
  yield "]}]}\n";
}

/** All of a run but its results. */
function runHead(run: CheckRun): Run {
  const omitted = omittedFindings(run);
  const notes = [
    ...(omitted > 0 ? [`${count(omitted, "finding")} left out.`] : []),
    ...targetNotes(run.files),
    ...remarks(run),
  ];
  return {
    tool: {
      driver: {
        name: "Tunesmith",
        version: run.version,
        semanticVersion: run.version,
        informationUri: "https://github.com/tunesmith/tunesmith",
        rules: rules.map((rule) => ruleDescriptor(rule, run.version)),
      },
    },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: true,
        ...(notes.length > 0 && {
          toolExecutionNotifications: notes.map((text) => ({ level: "note", message: { text } })),
        }),
      },
    ],
    artifacts: run.files.map((file) => ({
      location: { uri: artifactUri(file.repositoryPath) },
      length: file.report.bytes,
    })),
  };
}

function ruleDescriptor({ meta }: Rule, version: string): ReportingDescriptor {
  const helpUri = ruleDocumentationUrl(meta.id, version);
  const description = { text: `${meta.description}.` };
  return {
    id: meta.id,
    shortDescription: description,
    // GitHub does without neither of the two.
    fullDescription: description,
    help: { text: `${meta.description}. See ${helpUri}` },
    helpUri,
    defaultConfiguration: { level: levels[meta.severity] },
    properties: { tags: [meta.category] },
  };
}

const ruleIndexes = new Map(rules.map(({ meta }, index) => [meta.id, index]));

/** `uriOf`: of a dataset by its path, as the user named it. */
function* fileResults(
  file: CheckedFile,
  uriOf: (path: string) => string,
  isShown: Admission,
): Iterable<Result> {
  const uri = uriOf(file.path);
  const ordinals = new Map<string, number>();
  for (const finding of file.report.findings) {
    const { ruleId, line, span, relatedLines = [], relatedPath = file.path } = finding;
    const aboutTarget = finding.target === undefined ? "" : `@${finding.target}`;
    const kind = `${ruleId}/${finding.messageId}${finding.pointer ?? ""}${aboutTarget}`;
    const ordinal = (ordinals.get(kind) ?? 0) + 1;
    ordinals.set(kind, ordinal);
    if (!isShown(finding)) continue;
    const region: Region = {
      startLine: line + 1,
      startColumn: span.start + 1,
      endColumn: span.end + 1,
    };
    yield {
      ruleId,
      ruleIndex: ruleIndexes.get(ruleId) ?? -1,
      level: levels[finding.severity],
      message: { text: findingMessage(finding) },
      locations: [location(uri, region)],
      ...(relatedLines.length > 0 && {
        relatedLocations: relatedLines.map((related, id) => ({
          id,
          ...location(uriOf(relatedPath), { startLine: related + 1 }),
        })),
      }),
      ...propertiesOf(finding),
      // The n-th finding of its kind in the file: lines may come and go above it, and no text is revealed.
      partialFingerprints: { "tunesmith/v1": `${kind}:${ordinal}` },
    };
  }
}

function propertiesOf({ similarity, target, alsoFor = [] }: Finding): Pick<Result, "properties"> {
  const properties = {
    ...(similarity !== undefined && { similarity: roundedShare(similarity) }),
    ...(target !== undefined && { targets: [target, ...alsoFor] }),
  };
  return Object.keys(properties).length === 0 ? {} : { properties };
}

const location = (uri: string, region: Region): Location => ({
  physicalLocation: { artifactLocation: { uri }, region },
});

function artifactUri(repositoryPath: string): string {
  // Names on Windows need not be well-formed UTF-16.
  const encoded = repositoryPath.toWellFormed().split("/").map(encodeURIComponent).join("/");
  if (repositoryPath.startsWith("/")) return `file://${encoded}`;
  // A drive letter of Windows, outside the repository.
  return /^[A-Za-z]:\//.test(repositoryPath) ? `file:///${encoded.replace("%3A", ":")}` : encoded;
}
