/** The command that brings lines back that a cleaning removed. */
import * as vscode from "vscode";
import { count } from "../../core/wording.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { assertSaved, showWork } from "../file-work.ts";
import type { Host } from "../host.ts";
import { tell } from "../tell.ts";
import { cleanedDataset, pickLedger, pickLines } from "../ledger-choices.ts";

/** A list of more is read by nobody; causes reach the others. */
const maxListed = 1000;

export function restoreCommands(host: Host): vscode.Disposable {
  return registerCommand(host, "tunesmith.restoreFromLedger", () => restore(host));
}

async function restore(host: Host): Promise<void> {
  const ledger = await pickLedger(host.datasets.current);
  const key = vscode.Uri.file(ledger).toString();
  const content = await showWork({
    title: vscode.l10n.t("Reading the ledger"),
    run: () => host.worker.request(key, "ledger", { path: ledger, limit: maxListed }),
  });
  if (content.removed === 0) {
    throw new PlainError(
      vscode.l10n.t("This ledger holds no lines any more: there is nothing to restore."),
    );
  }
  const result = await cleanedDataset(ledger, content);
  const files = [ledger, result].map((file) => vscode.Uri.file(file));
  for (const file of files) assertSaved(file);
  const wanted = await pickLines(content);
  for (const file of files) assertSaved(file);
  const { lines, left } = await showWork({
    title: vscode.l10n.t("Restoring lines"),
    run: () => host.worker.request(key, "restore", { ledger, result, ...wanted }),
  });
  await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(result), { preview: false });
  tell(
    vscode.l10n.t(
      "{0} restored, {1} left in the ledger.",
      count(lines, "line"),
      count(left, "line"),
    ),
  );
}
