/** Why the view of duplicates and conflicts is empty. */
import * as vscode from "vscode";
import { capitalized, count, enumeration } from "../core/wording.ts";
import type { Dataset } from "./dataset.ts";

/** Empty if there are groups, or nothing is known. */
export function emptyInWords({
  state,
  settings,
  checking,
}: Pick<Dataset, "state" | "settings" | "checking">): string {
  if (settings?.enable === false) return "";
  if (checking) return vscode.l10n.t("Comparing records…");
  if (state === undefined || state.checkedLines < state.lines) return "";
  if (!state.isCompared) {
    return vscode.l10n.t(
      "The check was stopped while the records were compared. Check again to see what repeats.",
    );
  }
  const { byRule } = state.summary;
  if ([...duplicateRules, conflictRule].some((ruleId) => (byRule[ruleId] ?? 0) > 0)) return "";
  const isOn = (ruleId: string): boolean => settings?.check.rules[ruleId]?.severity !== "off";
  const absent = enumeration([
    ...(duplicateRules.some(isOn) ? [vscode.l10n.t("no duplicates")] : []),
    ...(isOn(conflictRule) ? [vscode.l10n.t("no conflicts")] : []),
  ]);
  if (absent === "") {
    return vscode.l10n.t("Duplicates and conflicts are not looked for: their rules are off.");
  }
  return vscode.l10n.t("{0} in {1}.", capitalized(absent), count(state.records, "record"));
}

const duplicateRules = ["exact-duplicate", "near-duplicate"];
const conflictRule = "conflicting-answers";
