/** Commands that clean a dataset in one go: into a copy beside it, or in place. */
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { copyBeside, ledgerBeside } from "../../core/cleaning/places.ts";
import type { CleanCopyRequest, CleaningOutcome } from "../../protocol/job-messages.ts";
import { pickSteps } from "../clean-steps.ts";
import { isNothing, keptInWords, outcomeInWords } from "../clean-words.ts";
import { registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import {
  applyEdit,
  assertVersion,
  changedMeanwhile,
  editableDocument,
  lineEdits,
  tooBig,
} from "../edits.ts";
import { prepareFiles, showWork } from "../file-work.ts";
import type { Host } from "../host.ts";
import { savedFile } from "../saved-file.ts";
import { tell } from "../tell.ts";
import { exists, fileName, filesInWords, openFile, type FileToWrite } from "../written-files.ts";

export function cleanCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.cleanCopy", () =>
      cleanCopy(host, currentDataset(host.datasets)),
    ),
  );
  store.add(
    registerCommand(host, "tunesmith.cleanInPlace", () =>
      cleanInPlace(host, currentDataset(host.datasets)),
    ),
  );
  return store;
}

async function cleanCopy(host: Host, dataset: Dataset): Promise<void> {
  const file = await savedFile(dataset, {
    what: vscode.l10n.t("a copy"),
    otherwise: vscode.l10n.t(', or use "Clean in Place…"'),
  });
  const { steps, version } = await pickSteps(host, dataset, vscode.l10n.t("Create Cleaned Copy"));
  const { settings, document } = dataset;
  if (settings === undefined) throw changedMeanwhile();
  // The file on disk is cleaned, by lines of the text in the editor: they have to be the same.
  assertVersion(dataset, version);
  if (document?.isDirty === true) throw changedMeanwhile();
  const copy = copyBeside(file.fsPath);
  const places = { ...copy, ledger: ledgerBeside(copy.result) };
  const job = randomUUID();
  const request: CleanCopyRequest = {
    job,
    path: file.fsPath,
    settings: settings.check,
    steps,
    places,
  };
  const end = (isWanted: boolean): Promise<boolean> =>
    host.worker.request(dataset.key, "endJob", { job, isWanted });
  const outcome = await prepareFiles({
    title: vscode.l10n.t("Cleaning {0}", dataset.name),
    uses: [request.path, ...Object.values(places)],
    run: (onShare) => host.worker.request(dataset.key, "cleanCopy", request, onShare),
    confirm: (made) => confirmCopy(dataset, { outcome: made, places }),
    end,
  });
  if (outcome !== undefined) void tellWritten(outcome, places);
}

interface PreparedCopy {
  readonly outcome: CleaningOutcome;
  readonly places: CleanCopyRequest["places"];
}

async function confirmCopy({ name }: Dataset, { outcome, places }: PreparedCopy): Promise<boolean> {
  if (isNothing(outcome)) {
    tell(vscode.l10n.t("there is nothing to clean, so no copy was made."));
    return false;
  }
  const hasLedger = Object.keys(outcome.removed).length > 0 || (await exists(places.ledger));
  const files: FileToWrite[] = [
    { place: places.result, what: vscode.l10n.t("the cleaned dataset") },
    { place: places.report, what: vscode.l10n.t("the report") },
    ...(hasLedger ? [{ place: places.ledger, what: vscode.l10n.t("what was removed") }] : []),
  ];
  const { rows, button } = await filesInWords(files);
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Write a cleaned copy of "{0}"?', name),
    {
      modal: true,
      detail: [
        outcomeInWords(outcome).join("\n"),
        [vscode.l10n.t("Beside the dataset, which stays as it is:"), ...rows].join("\n"),
      ].join("\n\n"),
    },
    button,
  );
  return choice === button;
}

async function tellWritten(
  outcome: CleaningOutcome,
  { result, report }: CleanCopyRequest["places"],
): Promise<void> {
  const openReport = vscode.l10n.t("Open Report");
  const openCopy = vscode.l10n.t("Open Copy");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Wrote "{0}". {1}.', fileName(result), keptInWords(outcome)),
    openReport,
    openCopy,
  );
  if (choice === openCopy) await openFile(result);
  if (choice !== openReport) return;
  try {
    await vscode.commands.executeCommand("markdown.showPreview", vscode.Uri.file(report));
  } catch {
    // Where VS Code's own Markdown is turned off.
    await openFile(report);
  }
}

/** The diff first, then one step to undo. */
async function cleanInPlace(host: Host, dataset: Dataset): Promise<void> {
  if (dataset.document === undefined) {
    throw tooBig(vscode.l10n.t('Use "Create Cleaned Copy…".'));
  }
  const document = await editableDocument(dataset);
  const { steps, version } = await pickSteps(host, dataset, vscode.l10n.t("Clean in Place"));
  await dataset.settled();
  assertVersion(dataset, version);
  const job = randomUUID();
  const cleaned = await showWork({
    title: vscode.l10n.t("Cleaning {0}", dataset.name),
    stop: () => host.worker.request(dataset.key, "endJob", { job, isWanted: false }),
    run: () => dataset.ask("cleanDocument", { job, steps }),
  });
  if (cleaned === undefined) throw changedMeanwhile();
  const { lines, outcome, replaced } = cleaned;
  if (lines.length === 0) {
    tell(vscode.l10n.t("there is nothing to clean."));
    return;
  }
  const edit = lineEdits(document, lines);
  const hasPseudonyms = steps.redaction?.projectKey !== undefined;
  if (hasPseudonyms) await host.pseudonyms.confirmAgain(document.uri, replaced.before);
  const isApplied = await host.preview.ask(document, {
    edit,
    title: vscode.l10n.t("{0}: cleaned, {1} (preview)", dataset.name, keptInWords(outcome)),
  });
  if (!isApplied) {
    tell(vscode.l10n.t("nothing was cleaned."));
    return;
  }
  if (document.isClosed || document.version !== version) throw changedMeanwhile();
  await vscode.window.showTextDocument(document);
  await applyEdit(document, edit);
  if (hasPseudonyms) host.pseudonyms.remember(document.uri, replaced.after);
  tell(vscode.l10n.t("cleaned, {0}.", keptInWords(outcome)));
}
