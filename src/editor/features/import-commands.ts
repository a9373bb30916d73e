/** The command that makes a dataset of a table, a JSON array or packed records, beside the file. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import * as vscode from "vscode";
import { withoutEnding } from "../../core/cleaning/places.ts";
import { count } from "../../core/wording.ts";
import type { ColumnMapping } from "../../core/import/column-mapping.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { assertSaved, plainly, prepareFiles } from "../file-work.ts";
import type { Host } from "../host.ts";
import { pickColumns } from "../import-steps.ts";
import { spreadRecord } from "../spread-record.ts";
import { tell } from "../tell.ts";
import { exists, fileName, openFile } from "../written-files.ts";

export function importCommands(host: Host): vscode.Disposable {
  return registerCommand(host, "tunesmith.importDataset", async (file) =>
    importDataset(host, file ?? (await pickFile())),
  );
}

async function pickFile(): Promise<vscode.Uri> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const place = active?.scheme === "file" ? vscode.Uri.joinPath(active, "..") : folder;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("Import as Dataset"),
      openLabel: vscode.l10n.t("Import"),
      filters: {
        [vscode.l10n.t("Tables, JSON and packed records")]: ["csv", "tsv", "json", "gz", "jsonl"],
      },
      ...(place && { defaultUri: place }),
    })) ?? [];
  if (file === undefined) throw new vscode.CancellationError();
  return file;
}

async function importDataset(host: Host, file: vscode.Uri): Promise<void> {
  if (file.scheme !== "file") {
    throw new PlainError(
      vscode.l10n.t("This file is not on a disk: save a copy there, and import that."),
    );
  }
  assertSaved(file);
  const { worker } = host;
  const source = file.fsPath;
  const key = file.toString();
  const mapping = await mappingFor(host, file);
  const preview = await worker
    .request(key, "previewImport", { path: source, mapping })
    .catch((error: unknown) => {
      throw plainly(error);
    });
  const out = datasetBeside(source);
  const name = fileName(source);
  const isWanted = await host.preview.askTexts(vscode.Uri.file(out), {
    before: preview.before,
    after: preview.records.map(spreadRecord).join("\n"),
    title: vscode.l10n.t(
      "{0}: its first {1} (preview)",
      name,
      count(preview.records.length, "record"),
    ),
  });
  const job = randomUUID();
  const made = isWanted
    ? await prepareFiles({
        title: vscode.l10n.t("Importing {0}", name),
        uses: [source, out],
        run: (onShare) =>
          worker.request(key, "importDataset", { job, path: source, mapping, out }, onShare),
        confirm: () => mayWrite(out),
        end: (isConfirmed) => worker.request(key, "endJob", { job, isWanted: isConfirmed }),
      })
    : undefined;
  if (made === undefined) {
    tell(vscode.l10n.t("nothing was imported."));
    return;
  }
  await openFile(out);
  tell(vscode.l10n.t('imported {0} into "{1}".', count(made.records, "record"), fileName(out)));
}

/** Of a table: what a person says of its columns. */
async function mappingFor({ worker }: Host, file: vscode.Uri): Promise<ColumnMapping | undefined> {
  const { columns, mapping: guess = [] } = await worker
    .request(file.toString(), "importChoices", { path: file.fsPath })
    .catch((error: unknown) => {
      throw plainly(error);
    });
  return columns && pickColumns(columns, guess);
}

/** A file that has the ending of a dataset already, and is none, stays. */
function datasetBeside(source: string): string {
  const stem = withoutEnding(source.replace(/\.gz$/i, "").replace(/\.(?:csv|tsv)$/i, ""));
  const place = `${stem}.jsonl`;
  return path.resolve(place) === path.resolve(source) ? `${stem}.records.jsonl` : place;
}

async function mayWrite(place: string): Promise<boolean> {
  if (!(await exists(place))) return true;
  const replace = vscode.l10n.t("Replace");
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('There is a file "{0}" already.', fileName(place)),
    { modal: true, detail: vscode.l10n.t("The imported records would replace what is in it.") },
    replace,
  );
  return choice === replace;
}
