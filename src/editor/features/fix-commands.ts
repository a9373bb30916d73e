/** Commands that edit the dataset. Each is one step to undo. */
import * as vscode from "vscode";
import { count } from "../../core/wording.ts";
import { registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import {
  applyEdit,
  type BulkEdit,
  changedMeanwhile,
  duplicatesEdit,
  editableDocument,
  removeLines,
  safeFixesEdit,
} from "../edits.ts";
import type { Host } from "../host.ts";

export function fixCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.fixAllSafe", () =>
      editAll(currentDataset(host.datasets), {
        compute: (dataset) => safeFixesEdit(dataset, {}),
        nothing: vscode.l10n.t("No finding has a safe fix."),
        done: (fixed) => vscode.l10n.t("Fixed {0}.", count(fixed, "problem")),
      }),
    ),
  );
  store.add(
    registerCommand(host, "tunesmith.removeExactDuplicates", () =>
      editAll(currentDataset(host.datasets), {
        compute: (dataset) => duplicatesEdit(dataset),
        nothing: vscode.l10n.t("No record repeats another."),
        done: (removed) =>
          vscode.l10n.t(
            "Removed {0}, the first of each is kept.",
            count(removed, "exact duplicate"),
          ),
      }),
    ),
  );
  store.add(
    registerCommand(host, "tunesmith.removeRecord", () =>
      removeRecords(currentDataset(host.datasets)),
    ),
  );
  store.add(
    registerCommand(host, "tunesmith.applyPreview", () => {
      host.preview.decide(true);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.cancelPreview", () => {
      host.preview.decide(false);
    }),
  );
  return store;
}

interface Bulk {
  compute(dataset: Dataset): Promise<BulkEdit | undefined>;
  readonly nothing: string;
  done(amount: number): string;
}

async function editAll(dataset: Dataset, bulk: Bulk): Promise<void> {
  const document = await editableDocument(dataset);
  const computed = await bulk.compute(dataset);
  if (computed === undefined) throw changedMeanwhile();
  const { edit, amount } = computed;
  if (amount > 0) await applyEdit(document, edit);
  vscode.window.setStatusBarMessage(
    `Tunesmith: ${amount > 0 ? bulk.done(amount) : bulk.nothing}`,
    5000,
  );
}

async function removeRecords(dataset: Dataset): Promise<void> {
  const document = await editableDocument(dataset);
  const editor = vscode.window.visibleTextEditors.find((visible) => visible.document === document);
  const lines = new Set<number>();
  for (const { start, end } of editor?.selections ?? []) {
    for (let line = start.line; line <= end.line; line++) lines.add(line);
  }
  const inOrder = [...lines].sort((a, b) => a - b);
  await applyEdit(document, removeLines(document, inOrder));
}
