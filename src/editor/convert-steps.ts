/** What a person is asked before a dataset is converted: into which format, and what else is changed. */
import * as vscode from "vscode";
import {
  compareLosses,
  isLossless,
  type ConversionTally,
  type SystemPromptChange,
} from "../core/convert/conversion.ts";
import { leftOutInWords, lossInWords } from "../core/convert/conversion-words.ts";
import { count, formatInteger } from "../core/wording.ts";
import type { ConversionChoice } from "../protocol/job-messages.ts";

interface FormatItem extends vscode.QuickPickItem {
  readonly choice?: ConversionChoice;
}

export async function pickFormat(choices: readonly ConversionChoice[]): Promise<ConversionChoice> {
  const tried = count(choices[0]?.tally.records ?? 0, "record");
  const picked = await vscode.window.showQuickPick(formatItems(choices), {
    title: vscode.l10n.t("Convert Dataset"),
    placeHolder: vscode.l10n.t(
      "Into which format? Tried with the first {0}, nothing is written yet",
      tried,
    ),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.choice === undefined) throw new vscode.CancellationError();
  return picked.choice;
}

/** Those that hold all of the dataset first. */
function formatItems(choices: readonly ConversionChoice[]): readonly FormatItem[] {
  const isWhole = ({ tally }: ConversionChoice): boolean => isLossless(tally);
  const isPartial = (choice: ConversionChoice): boolean =>
    !isWhole(choice) && choice.tally.written > 0;
  const groups = [
    { label: vscode.l10n.t("Hold all of it"), has: isWhole },
    { label: vscode.l10n.t("Hold a part of it"), has: isPartial },
    {
      label: vscode.l10n.t("Hold none of it"),
      has: ({ tally }: ConversionChoice) => tally.written === 0,
    },
  ];
  return groups.flatMap(({ label, has }) => {
    const items = choices
      .filter(has)
      .toSorted((a, b) => compareLosses(a.tally, b.tally))
      .map((choice): FormatItem => ({
        choice,
        label: choice.label,
        description: choice.to,
        detail: outlookOf(choice.tally),
      }));
    return items.length === 0
      ? []
      : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  });
}

/** What becomes of the records of a sample. */
function outlookOf({ records, written, losses, leftOut }: ConversionTally): string {
  // What follows a colon explains, for which there is no room.
  const lost = [...new Set(losses.map((loss) => lossInWords(loss).replace(/:.*/, "")))];
  const sentences = [
    ...(lost.length === 0 ? [] : [vscode.l10n.t("Lost: {0}.", lost.join(", "))]),
    ...leftOut
      .slice(0, 1)
      .map(({ why }) =>
        vscode.l10n.t(
          "{0} left out, as {1}.",
          formatInteger(records - written),
          leftOutInWords(why),
        ),
      ),
  ];
  return sentences.length === 0 ? vscode.l10n.t("Nothing is lost.") : sentences.join(" ");
}

export interface RecordChanges {
  readonly mergesTurns: boolean;
  readonly system: SystemPromptChange | undefined;
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly change: "merge" | SystemPromptChange["mode"];
}

const changeItems = [
  {
    change: "merge",
    label: vscode.l10n.t("Join turns of one role in a row"),
    detail: vscode.l10n.t("Their texts become one, with a blank line between."),
  },
  {
    change: "add",
    label: vscode.l10n.t("Add a system prompt where there is none…"),
    detail: vscode.l10n.t("Records that have one keep theirs."),
  },
  {
    change: "replace",
    label: vscode.l10n.t("Make one system prompt that of all records…"),
    detail: "",
  },
  { change: "remove", label: vscode.l10n.t("Remove all system prompts"), detail: "" },
] as const satisfies readonly ChangeItem[];

/** `tally`: of the sample; what it asks for is picked already. */
export async function pickChanges({ leftOut }: ConversionTally): Promise<RecordChanges> {
  const needsMerge = leftOut.some(({ why }) => why === "repeated-role");
  let chosen = new Set<ChangeItem["change"]>(needsMerge ? ["merge"] : []);
  let placeHolder = vscode.l10n.t("What else is changed? None is right, too");
  for (;;) {
    const items = changeItems.map((item) => ({ ...item, picked: chosen.has(item.change) }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t("Convert Dataset: Changes"),
      placeHolder,
      canPickMany: true,
      matchOnDetail: true,
    });
    if (picked === undefined) throw new vscode.CancellationError();
    chosen = new Set(picked.map(({ change }) => change));
    const modes = (["add", "replace", "remove"] as const).filter((mode) => chosen.has(mode));
    const [mode, ...others] = modes;
    if (others.length === 0) {
      return { mergesTurns: chosen.has("merge"), system: mode && (await systemChange(mode)) };
    }
    placeHolder = vscode.l10n.t("Only one thing can become of system prompts: pick one of them");
  }
}

async function systemChange(mode: SystemPromptChange["mode"]): Promise<SystemPromptChange> {
  if (mode === "remove") return { mode };
  const text = await vscode.window.showInputBox({
    title:
      mode === "add"
        ? vscode.l10n.t("System Prompt Where There Is None")
        : vscode.l10n.t("System Prompt of All Records"),
    prompt: vscode.l10n.t("The text, as it will stand in the records."),
    ignoreFocusOut: true,
    validateInput: (typed) => (typed.trim() === "" ? vscode.l10n.t("Type a text.") : undefined),
  });
  if (text === undefined) throw new vscode.CancellationError();
  return { mode, text };
}
