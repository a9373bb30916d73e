/** Every command of the extension, with what it is called with. package.json contributes the same ids. */
import * as vscode from "vscode";
import type { Finding } from "../core/model.ts";
import type { FindingsNode } from "./views/findings-tree.ts";
import type { GroupsNode } from "./views/groups-tree.ts";
import type { Section } from "./group-source.ts";
import type { Host } from "./host.ts";

export const commandIds = [
  "tunesmith.checkDataset",
  "tunesmith.cancelCheck",
  "tunesmith.nextFinding",
  "tunesmith.previousFinding",
  "tunesmith.fixAllSafe",
  "tunesmith.removeRecord",
  "tunesmith.removeExactDuplicates",
  "tunesmith.redact",
  "tunesmith.redactChosen",
  "tunesmith.redactOtherwise",
  "tunesmith.redactKind",
  "tunesmith.applyPreview",
  "tunesmith.cancelPreview",
  "tunesmith.copyPseudonymKey",
  "tunesmith.setPseudonymKey",
  "tunesmith.forgetPseudonymKey",
  "tunesmith.ignoreValue",
  "tunesmith.ignorePattern",
  "tunesmith.ignoreKind",
  "tunesmith.ignoreRuleInFile",
  "tunesmith.setNetworkPolicy",
  "tunesmith.turnRuleOff",
  "tunesmith.turnRuleOffInFile",
  "tunesmith.showStatus",
  "tunesmith.openSettings",
  "tunesmith.openRulePage",
  "tunesmith.openSample",
  "tunesmith.getStarted",
  "tunesmith.openPanel",
  "tunesmith.goToPanelLine",
  "tunesmith.compareWithGit",
  "tunesmith.compareDatasets",
  "tunesmith.showMoreFindings",
  "tunesmith.compareWithKept",
  "tunesmith.compareSelected",
  "tunesmith.keepRecord",
  "tunesmith.keepByRule",
  "tunesmith.keepAll",
  "tunesmith.reconsiderGroup",
  "tunesmith.keepAnswer",
  "tunesmith.removeGroup",
  "tunesmith.clearMarks",
  "tunesmith.applyMarks",
  "tunesmith.showGroup",
  "tunesmith.showMoreGroups",
  "tunesmith.cleanCopy",
  "tunesmith.cleanInPlace",
  "tunesmith.restoreFromLedger",
  "tunesmith.convertDataset",
  "tunesmith.splitDataset",
  "tunesmith.exportDataset",
  "tunesmith.importDataset",
  "tunesmith.createDataset",
  "tunesmith.createFromSamples",
  "tunesmith.createExample",
  "tunesmith.createExampleFromTerminal",
  "tunesmith.addRecord",
  "tunesmith.editMessage",
  "tunesmith.goToSource",
  "tunesmith.showLearned",
  "tunesmith.hideLearned",
  "tunesmith.chooseTargets",
  "tunesmith.showTargetVerdicts",
  "tunesmith.showCost",
  "tunesmith.exportCostComparison",
  "tunesmith.copyCostSummary",
  "tunesmith.assessQuality",
  "tunesmith.recommend",
  "tunesmith.chooseModel",
  "tunesmith.setApiKey",
  "tunesmith.clearApiKey",
] as const;

export type CommandId = (typeof commandIds)[number];

/** A rule's id, or the place in the Findings view where the command was chosen. */
export type RuleArgument = string | FindingsNode;

/** A finding of a privacy rule as a person chose it: still true if the document has this version. */
export interface ChosenFinding {
  readonly uri: string;
  readonly version: number;
  readonly finding: PrivateFinding;
}

/** What a command has to know of it; it may stand in a link. */
export type PrivateFinding = Pick<
  Finding,
  "line" | "span" | "ruleId" | "messageId" | "severity" | "pointer"
> &
  Required<Pick<Finding, "recognized">>;

/** A finding, or the place in the Findings view where the command was chosen; absent: what is at the cursor. */
export type PrivacyArgument = ChosenFinding | FindingsNode;

/** What a quick fix redacts, starting from a finding, by the method of the settings. */
export interface ChosenRedaction {
  readonly type: "one" | "value" | "kind" | "all";
  readonly target: ChosenFinding;
}

/** A record as a quick fix names it: still true if the document has this version. */
export interface ChosenRecord {
  readonly uri: string;
  readonly version: number;
  /** 0-based, as all lines. */
  readonly line: number;
  /** Of which kind of group it is meant as a member. */
  readonly section: Section;
  /** The record to compare it with; absent: the one that is kept. */
  readonly other?: number | undefined;
}

/** A record, or the place in the view of groups where the command was chosen; absent: what is at the cursor. */
export type GroupArgument = ChosenRecord | GroupsNode;

/** In a view, what was clicked comes first, and all that is selected second. */
type Selected<T> = [clicked?: T, selected?: readonly GroupsNode[]];

/** Commands that are not listed take no arguments. */
interface CommandArguments {
  "tunesmith.redact": [rule?: FindingsNode];
  "tunesmith.redactChosen": [choice: ChosenRedaction];
  "tunesmith.redactOtherwise": [target?: PrivacyArgument];
  "tunesmith.redactKind": [target?: PrivacyArgument];
  "tunesmith.ignoreValue": [target?: PrivacyArgument];
  "tunesmith.ignorePattern": [target?: PrivacyArgument];
  "tunesmith.ignoreKind": [target?: PrivacyArgument];
  "tunesmith.ignoreRuleInFile": [target?: PrivacyArgument];
  "tunesmith.setNetworkPolicy": [target?: PrivacyArgument];
  "tunesmith.turnRuleOff": [rule?: RuleArgument];
  "tunesmith.turnRuleOffInFile": [rule?: RuleArgument];
  "tunesmith.openRulePage": [rule?: RuleArgument];
  "tunesmith.showMoreFindings": [node: FindingsNode];
  "tunesmith.compareWithKept": [target?: GroupArgument];
  "tunesmith.compareSelected": Selected<GroupsNode>;
  "tunesmith.keepRecord": [target?: GroupArgument];
  "tunesmith.keepByRule": [target?: GroupArgument];
  "tunesmith.keepAll": Selected<GroupArgument>;
  "tunesmith.reconsiderGroup": Selected<GroupArgument>;
  "tunesmith.keepAnswer": [target?: GroupArgument];
  "tunesmith.removeGroup": [target?: GroupArgument];
  "tunesmith.clearMarks": Selected<GroupsNode>;
  "tunesmith.showGroup": [target?: GroupArgument];
  "tunesmith.showMoreGroups": [node: GroupsNode];
  /** The id of the target, if one was chosen. */
  "tunesmith.exportDataset": [targetId?: string];
  /** Absent: it is asked for. */
  "tunesmith.importDataset": [file?: vscode.Uri];
  /** In the explorer, what was clicked comes first, and all that is selected second. Absent: it is asked for. */
  "tunesmith.createDataset": [clicked?: vscode.Uri, selected?: readonly vscode.Uri[]];
  /** Absent: the dataset that one works on. */
  "tunesmith.openPanel": [dataset?: vscode.Uri];
  "tunesmith.compareWithGit": [dataset?: vscode.Uri];
  "tunesmith.compareDatasets": [clicked?: vscode.Uri, selected?: readonly vscode.Uri[]];
}

export type ArgumentsOf<C extends CommandId> = C extends keyof CommandArguments
  ? CommandArguments[C]
  : [];

/** Something a person has to know, said in one plain sentence: shown as it is, without a trace in the log. */
export class PlainError extends Error {}

/** The one place that catches, logs and shows what a command throws. */
export function registerCommand<C extends CommandId>(
  host: Host,
  id: C,
  run: (...args: ArgumentsOf<C>) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: ArgumentsOf<C>) => {
    try {
      await run(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return;
      if (error instanceof PlainError) {
        void vscode.window.showWarningMessage(error.message);
        return;
      }
      host.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          "Tunesmith could not do that: {0}",
          error instanceof Error ? error.message : String(error),
        ),
      );
    }
  });
}

/** The command as a menu entry, a tree item or a code action carries it. */
export function commandLink<C extends CommandId>(
  title: string,
  command: C,
  ...args: ArgumentsOf<C>
): vscode.Command {
  return { title, command, arguments: args };
}
