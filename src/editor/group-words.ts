/** Why the view of duplicates and conflicts is empty. */
import { count } from "../core/wording.ts";
import type { Dataset } from "./dataset.ts";

/** Empty if there are groups, or nothing is known. */
export function emptyInWords({
  state,
  settings,
  checking,
}: Pick<Dataset, "state" | "settings" | "checking">): string {
  if (settings?.enable === false) return "";
  if (checking) return "Comparing records…";
  if (state === undefined || state.checkedLines < state.lines) return "";
  if (!state.isCompared) {
    return "The check was stopped while the records were compared. Check again to see what repeats.";
  }
  const { byRule } = state.summary;
  if ([...duplicateRules, conflictRule].some((ruleId) => (byRule[ruleId] ?? 0) > 0)) return "";
  const isOn = (ruleId: string): boolean => settings?.check.rules[ruleId]?.severity !== "off";
  const absent = [
    ...(duplicateRules.some(isOn) ? ["no duplicates"] : []),
    ...(isOn(conflictRule) ? ["no conflicts"] : []),
  ].join(" and ");
  if (absent === "") return "Duplicates and conflicts are not looked for: their rules are off.";
  return `${absent.charAt(0).toUpperCase()}${absent.slice(1)} in ${count(state.records, "record")}.`;
}

const duplicateRules = ["exact-duplicate", "near-duplicate"];
const conflictRule = "conflicting-answers";
