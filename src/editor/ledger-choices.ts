/** What a person is asked before lines are restored: from which ledger, into which file, and which lines. */
import { readdir, stat } from "node:fs/promises";
import * as path from "node:path";
import * as vscode from "vscode";
import { ledgerEnding, withoutEnding } from "../core/cleaning/places.ts";
import type { RemovalCause } from "../core/cleaning/removal.ts";
import { count, formatInteger } from "../core/wording.ts";
import type { LedgerContent, LedgerRecord, RestoreRequest } from "../protocol/job-messages.ts";
import { causeNouns } from "./clean-words.ts";
import { PlainError } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { uriOfTab } from "./datasets.ts";

const title = vscode.l10n.t("Restore from Ledger");

/** The one that is looked at, one that lies beside the dataset, or any other. */
export async function pickLedger(dataset: Dataset | undefined): Promise<string> {
  const shown = uriOfTab(vscode.window.tabGroups.activeTabGroup.activeTab);
  if (shown?.scheme === "file" && shown.path.endsWith(ledgerEnding)) return shown.fsPath;
  if (dataset?.uri.scheme !== "file") return browse(vscode.l10n.t("Ledger"), title, dataset);
  const { fsPath } = dataset.uri;
  const folder = path.dirname(fsPath);
  const names = (await readdir(folder)).filter((name) => name.endsWith(ledgerEnding));
  if (names.length === 0) return browse(vscode.l10n.t("Ledger"), title, dataset);
  const stem = withoutEnding(path.basename(fsPath)).replace(/\.clean$/, "");
  const isOfDataset = (name: string): boolean => name.startsWith(`${stem}.`);
  const inOrder = names.sort().sort((a, b) => Number(isOfDataset(b)) - Number(isOfDataset(a)));
  const items = [
    ...inOrder.map((name) => ({ label: name, file: path.join(folder, name) })),
    { label: vscode.l10n.t("Choose Another File…"), file: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t("From which one?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.file ?? browse(vscode.l10n.t("Ledger"), title, dataset);
}

/**
 * The cleaned dataset. Only what lies in the folder of the ledger is taken without a question: a ledger may come from
 * anyone.
 */
export async function cleanedDataset(
  ledger: string,
  { result }: Pick<LedgerContent, "result">,
): Promise<string> {
  const isBeside = result !== null && !path.isAbsolute(result) && !result.split("/").includes("..");
  const beside = isBeside ? path.join(path.dirname(ledger), result) : undefined;
  if (beside !== undefined && (await isFile(beside))) return beside;
  return browse(
    vscode.l10n.t("Cleaned Dataset"),
    vscode.l10n.t("Which File Does the Ledger Belong to?"),
    undefined,
  );
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );

async function browse(what: string, heading: string, near: Dataset | undefined): Promise<string> {
  const folder = near?.uri.scheme === "file" ? vscode.Uri.joinPath(near.uri, "..") : undefined;
  const [picked] =
    (await vscode.window.showOpenDialog({
      title: heading,
      openLabel: vscode.l10n.t("Choose"),
      filters: { [what]: ["jsonl", "ndjson"], [vscode.l10n.t("All Files")]: ["*"] },
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  if (picked === undefined) throw new vscode.CancellationError();
  if (picked.scheme !== "file") {
    throw new PlainError(
      vscode.l10n.t("Lines can be restored on a disk only: save copies of both files there."),
    );
  }
  return picked.fsPath;
}

export type WantedLines = Pick<RestoreRequest, "lines" | "causes">;

export async function pickLines(content: LedgerContent): Promise<WantedLines> {
  const { removed, byCause } = content;
  const items: (vscode.QuickPickItem & { readonly causes?: readonly RemovalCause[] })[] = [
    { label: vscode.l10n.t("All"), description: count(removed, "line"), causes: [] },
    ...(byCause.length === 1 ? [] : byCause).map(({ cause, count: lines }) => ({
      label: vscode.l10n.t("Every {0}", causeNouns[cause]),
      description: count(lines, "line"),
      causes: [cause],
    })),
    { label: vscode.l10n.t("Pick Lines…") },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t("What comes back?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  if (picked.causes !== undefined) return { lines: [], causes: picked.causes };
  return { lines: await pickFrom(content), causes: [] };
}

async function pickFrom({ records, removed }: LedgerContent): Promise<readonly number[]> {
  const shown =
    records.length < removed
      ? vscode.l10n.t(" (the first {0})", formatInteger(records.length))
      : "";
  const picked = await vscode.window.showQuickPick(
    records.map((record) => ({
      line: record.line,
      label: vscode.l10n.t("Line {0}", formatInteger(record.line)),
      description: causeInWords(record),
      detail: record.excerpt,
    })),
    {
      title: `${title}: ${count(removed, "Line")}${shown}`,
      placeHolder: vscode.l10n.t("Which ones? Lines are those of the dataset as it was"),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked === undefined || picked.length === 0) throw new vscode.CancellationError();
  return [...new Set(picked.map(({ line }) => line))];
}

function causeInWords({ cause, matchedLine }: LedgerRecord): string {
  const noun = causeNouns[cause];
  return matchedLine === undefined
    ? noun
    : vscode.l10n.t("{0} of line {1}", noun, formatInteger(matchedLine));
}
