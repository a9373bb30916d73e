/** Quick fixes of records that repeat or contradict others. What they decide is marked, not done. */
import * as vscode from "vscode";
import type { Finding } from "../core/model.ts";
import { formatInteger } from "../core/wording.ts";
import { commandLink, type ChosenRecord } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import type { Section } from "./group-source.ts";

/** One record may have findings of several kinds, which lead to the same other one. */
export function groupActions(findings: readonly Finding[], dataset: Dataset): vscode.CodeAction[] {
  const byTitle = new Map<string, vscode.CodeAction>();
  for (const action of findings.flatMap((finding) => actionsOf(finding, dataset))) {
    if (!byTitle.has(action.title)) byTitle.set(action.title, action);
  }
  return [...byTitle.values()];
}

function actionsOf(finding: Finding, dataset: Dataset): vscode.CodeAction[] {
  const section = sectionOfFinding(finding);
  if (section === undefined) return [];
  const { key: uri, version } = dataset;
  const other = finding.relatedLines?.[0];
  const record: ChosenRecord = { uri, version, line: finding.line, section, other };
  const action = (title: string, command: RecordCommand): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.command = commandLink(title, command, record);
    return made;
  };
  const { removed, shown } = names[section];
  return [
    ...(other === undefined
      ? []
      : [
          action(
            vscode.l10n.t("Compare with line {0}", formatInteger(other + 1)),
            "tunesmith.compareWithKept",
          ),
        ]),
    action(
      vscode.l10n.t("Keep this record, mark {0} for removal", removed),
      section === "conflict" ? "tunesmith.keepAnswer" : "tunesmith.keepRecord",
    ),
    action(vscode.l10n.t("Show {0} in the side bar", shown), "tunesmith.showGroup"),
  ];
}

const names = {
  exact: {
    removed: vscode.l10n.t("its exact duplicates"),
    shown: vscode.l10n.t("its exact duplicates"),
  },
  near: {
    removed: vscode.l10n.t("its near-duplicates"),
    shown: vscode.l10n.t("its near-duplicates"),
  },
  ticketBlind: {
    removed: vscode.l10n.t("others of the same incident"),
    shown: vscode.l10n.t("others of the same incident"),
  },
  conflict: {
    removed: vscode.l10n.t("those with other answers"),
    shown: vscode.l10n.t("the conflicting answers"),
  },
} as const satisfies Record<Section, object>;

type RecordCommand =
  | "tunesmith.compareWithKept"
  | "tunesmith.keepRecord"
  | "tunesmith.keepAnswer"
  | "tunesmith.showGroup";

function sectionOfFinding({ ruleId, messageId }: Finding): Section | undefined {
  switch (ruleId) {
    case "exact-duplicate":
      return "exact";
    case "near-duplicate":
      return messageId.endsWith("Incident") ? "ticketBlind" : "near";
    case "conflicting-answers":
      return "conflict";
    default:
      return undefined;
  }
}
