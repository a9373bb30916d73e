/** What a person is asked before records are kept by a rule: which groups, how much alike, by which rule. */
import * as vscode from "vscode";
import { parseRecord } from "../core/json/strict.ts";
import { dateFields } from "../core/similarity/date-fields.ts";
import type { KeepRule } from "../core/similarity/keep-rule.ts";
import type { DuplicateGroup } from "../core/similarity/record-groups.ts";
import { count, percent } from "../core/wording.ts";
import { PlainError } from "./commands.ts";
import { linesOf } from "./group-source.ts";
import { typedShare } from "./typed-share.ts";

/** So many records show which fields there are. */
const sampledRecords = 200;

const shares = [1, 0.95, 0.9, 0.85, 0.8];

const ruleItems = [
  {
    type: "first",
    label: vscode.l10n.t("The first"),
    detail: vscode.l10n.t("As they stand in the file."),
  },
  {
    type: "longest",
    label: vscode.l10n.t("The longest"),
    detail: vscode.l10n.t("The one with the most text."),
  },
  {
    type: "most-complete",
    label: vscode.l10n.t("The most complete"),
    detail: vscode.l10n.t("The one with the most fields that are filled, then the longest."),
  },
  {
    type: "newest",
    label: vscode.l10n.t("The newest…"),
    detail: vscode.l10n.t("By a date in the records."),
  },
] as const;

/** `sample`: lines of the dataset, for "newest". */
export async function pickKeepRule(
  title: string,
  sample: () => readonly string[] | Promise<readonly string[]>,
): Promise<KeepRule> {
  const picked = await vscode.window.showQuickPick(ruleItems, {
    title,
    placeHolder: vscode.l10n.t("Which record of each group is kept?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  const { type } = picked;
  return type === "newest" ? { type, pointer: await pickDateField(await sample()) } : { type };
}

/** Lines of records of the groups. */
export function sampleOfGroups(
  document: vscode.TextDocument,
  groups: readonly DuplicateGroup[],
): readonly string[] {
  const lines = groups.flatMap((group) => linesOf(group).slice(0, sampledRecords));
  return lines.slice(0, sampledRecords).map((line) => document.lineAt(line).text);
}

async function pickDateField(lines: readonly string[]): Promise<string> {
  const records = lines.slice(0, sampledRecords).map(parseRecord);
  const fields = dateFields(records.filter((json) => json !== undefined));
  if (fields.length === 0) {
    throw new PlainError(
      vscode.l10n.t(
        "No field of these records looks like a date, such as 2026-03-01 or seconds since 1970.",
      ),
    );
  }
  const picked = await vscode.window.showQuickPick([...fields], {
    title: vscode.l10n.t("Keep the Newest"),
    placeHolder: vscode.l10n.t("By which field?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked;
}

/** From which similarity on, from 0 to 1. The list takes numbers that are typed, too. */
export async function pickSimilarity(groups: readonly DuplicateGroup[]): Promise<number> {
  const itemOf = (share: number) => ({
    share,
    label: percent(share),
    // Whatever was typed, it is what the list was made for.
    alwaysShow: true,
    description: count(
      atLeast(groups, share).reduce((sum, { members }) => sum + members.length, 0),
      "record",
    ),
  });
  const pick = vscode.window.createQuickPick<ReturnType<typeof itemOf>>();
  try {
    pick.title = vscode.l10n.t("Keep by Rule");
    pick.placeholder = vscode.l10n.t(
      "At or above which similarity? Pick one or type a number of percent",
    );
    pick.items = shares.map(itemOf);
    pick.onDidChangeValue((value) => {
      const typed = typedShare(value);
      const others = shares.filter((share) => share !== typed);
      pick.items = (typed === undefined ? shares : [typed, ...others]).map(itemOf);
    });
    const share = await new Promise<number | undefined>((resolve) => {
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]?.share);
      });
      pick.onDidHide(() => {
        resolve(undefined);
      });
      pick.show();
    });
    if (share === undefined) throw new vscode.CancellationError();
    return share;
  } finally {
    pick.dispose();
  }
}

/** The groups without the members that are less alike, as far as anything is left of them. */
export function atLeast(
  groups: readonly DuplicateGroup[],
  share: number,
): readonly DuplicateGroup[] {
  return groups.flatMap((group) => {
    const members = group.members.filter(({ similarity }) => similarity >= share);
    return members.length === 0 ? [] : [{ ...group, members }];
  });
}
