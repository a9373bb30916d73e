/** Findings as VS Code shows them. */
import path from "node:path";
import * as vscode from "vscode";
import { findingMessage, ruleDocumentationUrl } from "../core/message.ts";
import type { Finding, Severity, Span } from "../core/model.ts";
import { count, formatInteger, percent } from "../core/wording.ts";

const source = "Tunesmith";

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, vscode.DiagnosticSeverity>;

export function rangeOf({ line, span }: { line: number; span: Span }): vscode.Range {
  return new vscode.Range(line, span.start, line, span.end);
}

export function toDiagnostic(
  finding: Finding,
  { uri, version }: { uri: vscode.Uri; version: string },
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(finding),
    findingMessage(finding),
    severities[finding.severity],
  );
  diagnostic.source = source;
  diagnostic.code = {
    value: finding.ruleId,
    target: vscode.Uri.parse(ruleDocumentationUrl(finding.ruleId, version)),
  };
  if (finding.relatedLines !== undefined) {
    const file = relatedFile(finding, uri);
    diagnostic.relatedInformation = finding.relatedLines.map(
      (line) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(file, new vscode.Position(line, 0)),
          relatedMessage(finding, line),
        ),
    );
  }
  return diagnostic;
}

function relatedFile({ relatedPath }: Finding, uri: vscode.Uri): vscode.Uri {
  if (relatedPath === undefined) return uri;
  return path.isAbsolute(relatedPath)
    ? vscode.Uri.file(relatedPath)
    : vscode.Uri.joinPath(uri, "..", relatedPath);
}

/** The similarity is that to the record that the message names. */
function relatedMessage({ similarity, data }: Finding, line: number): string {
  const record = vscode.l10n.t("The record on line {0}", formatInteger(line + 1));
  const isMeasured = similarity !== undefined && similarity < 1 && data?.["line"] === line + 1;
  return isMeasured
    ? vscode.l10n.t("{0}, {1} the same.", record, percent(similarity))
    : `${record}.`;
}

/** The entry that stands for all findings that the limit left out. */
export function omittedDiagnostic(omitted: number): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t("{0}: see the Findings view of Tunesmith.", count(omitted, "more finding")),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = source;
  return diagnostic;
}
