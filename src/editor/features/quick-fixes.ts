/** Quick fixes of findings. Those that need all findings of the file are worked out when one is chosen. */
import * as vscode from "vscode";
import { fixLabel } from "../../core/message.ts";
import type { Finding } from "../../core/model.ts";
import { formatInteger } from "../../core/wording.ts";
import { commandLink } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { languageId } from "../datasets.ts";
import { duplicatesEdit, emptiesLine, lineEdits, removeLines, safeFixesEdit } from "../edits.ts";
import type { Host } from "../host.ts";
import { groupActions } from "../group-actions.ts";
import { LateAction } from "../late-action.ts";
import { isPrivate, privacyActions } from "../privacy-actions.ts";
import { rangeOf } from "../to-diagnostic.ts";

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
const fixAllKind = SourceFixAll.append("tunesmith");

interface Place {
  readonly dataset: Dataset;
  readonly document: vscode.TextDocument;
  readonly diagnostics: readonly vscode.Diagnostic[];
  readonly cursor: vscode.Position;
}

export function quickFixes(host: Host): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      const dataset = host.datasets.get(document.uri);
      if (dataset?.document !== document) return undefined;
      if (context.only && !context.only.contains(QuickFix)) {
        // Asked for on save: only what "fix all" may do without a person looking.
        return context.only.intersects(fixAllKind)
          ? [await fixAllOnSave(dataset, token)]
          : undefined;
      }
      const answer = await dataset.ask(
        "findingsOnLines",
        { firstLine: range.start.line, lastLine: range.end.line },
        token,
      );
      const findings = answer?.findings.filter((finding) => touches(finding, range)) ?? [];
      const cursor = range instanceof vscode.Selection ? range.active : range.start;
      const place = { dataset, document, diagnostics: context.diagnostics, cursor };
      return findings.length === 0 ? undefined : actionsFor(findings, place);
    },

    async resolveCodeAction(action, token) {
      if (!(action instanceof LateAction)) return action;
      const computed = await action.computeEdit(token);
      if (computed !== undefined) action.edit = computed.edit;
      return action;
    },
  };
  return vscode.languages.registerCodeActionsProvider({ language: languageId }, provider, {
    providedCodeActionKinds: [QuickFix, fixAllKind],
  });
}

function touches(finding: Finding, range: vscode.Range): boolean {
  return rangeOf(finding).intersection(range) !== undefined;
}

function actionsFor(findings: readonly Finding[], place: Place): vscode.CodeAction[] {
  const { dataset, document } = place;
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))];
  const privacyRules = new Set(findings.filter(isPrivate).map(({ ruleId }) => ruleId));
  const repairable = findings.filter(isSafelyFixable);
  return [
    ...findings.flatMap((finding) => (isPrivate(finding) ? [] : repairs(finding, place))),
    ...privacyActions(findings.filter(isPrivate), place),
    ...[...new Set(repairable.map(({ ruleId }) => ruleId))].map(
      (ruleId) =>
        new LateAction(
          vscode.l10n.t('Fix all "{0}" problems that have a safe fix', ruleId),
          QuickFix,
          (token) => safeFixesEdit(dataset, { ruleId }, token),
        ),
    ),
    ...(repairable.length > 0
      ? [
          new LateAction(vscode.l10n.t("Fix all safe problems in this file"), QuickFix, (token) =>
            safeFixesEdit(dataset, {}, token),
          ),
        ]
      : []),
    ...imports(findings, document),
    ...removals(findings, place),
    ...groupActions(findings, dataset),
    ...(rules.includes("exact-duplicate")
      ? [
          new LateAction(
            vscode.l10n.t("Remove all exact duplicates, keep the first of each"),
            QuickFix,
            (token) => duplicatesEdit(dataset, token),
          ),
        ]
      : []),
    ...rules.flatMap((ruleId) => [
      // A text that was never saved has no name to go by; privacy rules have an entry that takes a reason.
      ...(document.isUntitled || privacyRules.has(ruleId) ? [] : [turnOff(ruleId, "file")]),
      turnOff(ruleId, "project", privacyRules.has(ruleId) ? ignoreTitle(ruleId) : undefined),
    ]),
  ];
}

/** What the engine says of a file that is none, where its records can be had all the same. */
const importable: ReadonlySet<string> = new Set(["jsonArray", "prettyPrinted", "csv"]);

function imports(findings: readonly Finding[], { uri }: vscode.TextDocument): vscode.CodeAction[] {
  const isImportable = findings.some(
    ({ ruleId, messageId }) => ruleId === "not-jsonl" && importable.has(messageId),
  );
  if (!isImportable || uri.scheme !== "file") return [];
  const action = new vscode.CodeAction(vscode.l10n.t("Import as dataset…"), QuickFix);
  action.command = commandLink(action.title, "tunesmith.importDataset", uri);
  action.isPreferred = true;
  return [action];
}

function isSafelyFixable({ fixes = [] }: Finding): boolean {
  return fixes.some(({ safety }) => safety === "safe");
}

function repairs(finding: Finding, { document, diagnostics }: Place): vscode.CodeAction[] {
  return (finding.fixes ?? []).map((fix) => {
    const action = new vscode.CodeAction(fixLabel(finding, fix), QuickFix);
    action.edit = lineEdits(document, [{ line: finding.line, edits: fix.edits }]);
    action.isPreferred = fix.safety === "safe";
    action.diagnostics = diagnostics.filter((diagnostic) => shows(diagnostic, finding));
    return action;
  });
}

function shows({ range, code }: vscode.Diagnostic, finding: Finding): boolean {
  return (
    typeof code === "object" && code.value === finding.ruleId && range.isEqual(rangeOf(finding))
  );
}

/** Not where a repair says the same in other words. */
function removals(findings: readonly Finding[], { document }: Place): vscode.CodeAction[] {
  const lines = new Set(findings.map(({ line }) => line));
  for (const { line, fixes = [] } of findings) {
    if (fixes.some(({ edits }) => emptiesLine(document, { line, edits }))) lines.delete(line);
  }
  return [...lines].map((line) => {
    const number = formatInteger(line + 1);
    const title = document.lineAt(line).isEmptyOrWhitespace
      ? vscode.l10n.t("Remove this line (line {0})", number)
      : vscode.l10n.t("Remove this record (line {0})", number);
    const action = new vscode.CodeAction(title, QuickFix);
    action.edit = removeLines(document, [line]);
    return action;
  });
}

function turnOff(
  ruleId: string,
  where: "file" | "project",
  title = where === "file"
    ? vscode.l10n.t('Turn "{0}" off in this file', ruleId)
    : vscode.l10n.t('Turn "{0}" off in this project', ruleId),
): vscode.CodeAction {
  const command = where === "file" ? "tunesmith.turnRuleOffInFile" : "tunesmith.turnRuleOff";
  const action = new vscode.CodeAction(title, QuickFix);
  action.command = commandLink(title, command, ruleId);
  return action;
}

/** Beside the other entries that ignore, with the same verb. */
const ignoreTitle = (ruleId: string): string =>
  vscode.l10n.t('Ignore all of "{0}" in this project (turns the rule off)', ruleId);

async function fixAllOnSave(
  dataset: Dataset,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction> {
  const action = new vscode.CodeAction(vscode.l10n.t("Fix all safe problems"), fixAllKind);
  const computed = await safeFixesEdit(dataset, {}, token);
  if (computed !== undefined) action.edit = computed.edit;
  return action;
}
