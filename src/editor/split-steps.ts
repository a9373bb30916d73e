/** What a person is asked before a dataset is split: how much each side gets, and by what records are dealt out. */
import * as vscode from "vscode";
import type { SplitFields } from "../core/split/split-fields.ts";
import { parseShares } from "../core/split/split-shares.ts";
import type { Stratification } from "../core/split/stratification.ts";
import type { Deal } from "../protocol/job-messages.ts";

const shareItems = [
  { label: "80 / 20", description: vscode.l10n.t("training and validation"), shares: [0.8, 0.2] },
  {
    label: "80 / 10 / 10",
    description: vscode.l10n.t("training, validation and test"),
    shares: [0.8, 0.1, 0.1],
  },
  { label: "90 / 10", description: vscode.l10n.t("training and validation"), shares: [0.9, 0.1] },
  {
    label: vscode.l10n.t("Other Shares…"),
    description: vscode.l10n.t("two or three numbers"),
    shares: undefined,
  },
] as const;

export const wholeShares = [1];

/** `whole`: offered as well: what it is called that all is for training. */
export async function pickShares(title: string, whole?: string): Promise<readonly number[]> {
  const all = whole === undefined ? [] : [{ label: whole, description: "", shares: wholeShares }];
  const picked = await vscode.window.showQuickPick([...all, ...shareItems], {
    title,
    placeHolder: vscode.l10n.t("How much does each part get?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.shares ?? (await typeShares(title));
}

async function typeShares(title: string): Promise<readonly number[]> {
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Percent of training, validation and, with three numbers, test."),
    value: "70/15/15",
    validateInput: (text) =>
      parseShares(text) === undefined
        ? vscode.l10n.t("Type two or three numbers that add up to 100, as in 85/15 or 70/15/15.")
        : undefined,
  });
  const shares = typed === undefined ? undefined : parseShares(typed);
  if (shares === undefined) throw new vscode.CancellationError();
  return shares;
}

type Wish =
  | { readonly type: "group"; readonly kind: string }
  | { readonly type: "alike"; readonly by: Stratification }
  | { readonly type: "time"; readonly pointer: string }
  | { readonly type: "seed" };

interface WishItem extends vscode.QuickPickItem {
  readonly wish?: Wish;
}

export async function pickDeal(title: string, fields: SplitFields): Promise<Deal> {
  let items = wishItems(fields);
  let placeHolder = vscode.l10n.t("Duplicates stay together. What else counts?");
  for (;;) {
    const picked = await vscode.window.showQuickPick(items, {
      title,
      placeHolder,
      canPickMany: true,
      matchOnDetail: true,
    });
    if (picked === undefined) throw new vscode.CancellationError();
    const wishes = picked.flatMap(({ wish }) => wish ?? []);
    const conflict = conflictIn(wishes);
    if (conflict === undefined) return dealOf(wishes);
    placeHolder = conflict;
    const labels = new Set(picked.map(({ label }) => label));
    items = items.map((item) => ({ ...item, picked: labels.has(item.label) }));
  }
}

const families: Readonly<Record<string, string>> = {
  ticket: vscode.l10n.t("Tickets stay together"),
  device: vscode.l10n.t("Devices stay together"),
};

function wishItems({ families: found, labels, groups, dates }: SplitFields): readonly WishItem[] {
  const separator = (label: string): WishItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const fieldOf = (pointer: string): Stratification => ({ by: "field", pointer });
  return [
    separator(vscode.l10n.t("Together in one part")),
    ...found.map((kind): WishItem => ({
      label: families[kind] ?? kind,
      wish: { type: "group", kind },
    })),
    {
      label: vscode.l10n.t("Incidents stay together"),
      detail: vscode.l10n.t(
        "Records that are alike but for tickets, times, addresses and devices.",
      ),
      wish: { type: "group", kind: "incident" },
    },
    ...groups.map((pointer): WishItem => ({
      label: vscode.l10n.t("Records of one {0} stay together", pointer),
      wish: { type: "group", kind: pointer },
    })),
    separator(vscode.l10n.t("Each part gets its share")),
    {
      label: vscode.l10n.t("Of each task"),
      detail: vscode.l10n.t("By system prompts."),
      wish: { type: "alike", by: { by: "task" } },
    },
    {
      label: vscode.l10n.t("Of each short answer"),
      detail: vscode.l10n.t("For records that are to be classified."),
      wish: { type: "alike", by: { by: "answer" } },
    },
    ...labels.map((pointer): WishItem => ({
      label: vscode.l10n.t("Of each {0}", pointer),
      wish: { type: "alike", by: fieldOf(pointer) },
    })),
    ...(dates.length === 0 ? [] : [separator(vscode.l10n.t("By time, not by chance"))]),
    ...dates.map((pointer): WishItem => ({
      label: vscode.l10n.t("By {0}", pointer),
      detail: vscode.l10n.t("The newest records go to validation and test."),
      wish: { type: "time", pointer },
    })),
    separator(vscode.l10n.t("Chance")),
    {
      label: vscode.l10n.t("Another seed…"),
      detail: vscode.l10n.t(
        "The same number makes the same split each time; it is 1 unless you type another.",
      ),
      wish: { type: "seed" },
    },
  ];
}

function conflictIn(wishes: readonly Wish[]): string | undefined {
  const amount = (type: Wish["type"]): number => wishes.filter((wish) => wish.type === type).length;
  if (amount("time") > 1) return vscode.l10n.t("Records have one order in time: pick one date");
  if (amount("alike") > 1) {
    return vscode.l10n.t("Parts can be made alike in one thing only: pick one of them");
  }
  if (amount("time") > 0 && amount("alike") + amount("seed") > 0) {
    return vscode.l10n.t(
      "Time leaves nothing to shares of each or to a seed: pick one or the other",
    );
  }
  return undefined;
}

async function dealOf(wishes: readonly Wish[]): Promise<Deal> {
  const stratify = wishes.flatMap((wish) => (wish.type === "alike" ? [wish.by] : []))[0];
  const byTime = wishes.flatMap((wish) => (wish.type === "time" ? [wish.pointer] : []))[0];
  const seed = wishes.some(({ type }) => type === "seed") ? await typeSeed() : 1;
  const groupBy = wishes.flatMap((wish) => (wish.type === "group" ? [wish.kind] : []));
  return { seed, stratify, groupBy, byTime };
}

async function typeSeed(): Promise<number> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Seed"),
    prompt: vscode.l10n.t("A whole number. The same one makes the same split."),
    value: "2",
    validateInput: (text) =>
      /^\d{1,9}$/.test(text)
        ? undefined
        : vscode.l10n.t("Type a whole number of at most nine digits."),
  });
  if (typed === undefined) throw new vscode.CancellationError();
  return Number(typed);
}
