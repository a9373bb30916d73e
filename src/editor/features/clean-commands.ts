/** Commands that clean a dataset in one go: into a copy beside it, or in place. */
import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import * as vscode from "vscode";
import { copyBeside, ledgerBeside } from "../../core/cleaning/places.ts";
import type { CleanCopyRequest, CleaningOutcome } from "../../protocol/worker-protocol.ts";
import { pickSteps } from "../clean-steps.ts";
import { isNothing, keptInWords, outcomeInWords } from "../clean-words.ts";
import { PlainError, registerCommand } from "../commands.ts";
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
import { assertSaved, plainly, showWork } from "../file-work.ts";
import type { Host } from "../host.ts";
import { tell } from "../tell.ts";

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
  const file = await fileToCopy(dataset);
  const { steps, version } = await pickSteps(host, dataset, "Create Cleaned Copy");
  const { settings, document } = dataset;
  if (settings === undefined) throw changedMeanwhile();
  // The file on disk is cleaned, by lines of the text in the editor: they have to be the same.
  assertVersion(dataset, version);
  if (document?.isDirty === true) throw changedMeanwhile();
  const copy = copyBeside(file.fsPath);
  const places = { ...copy, ledger: ledgerBeside(copy.result) };
  for (const place of Object.values(places)) assertSaved(vscode.Uri.file(place));
  const cleaning = randomUUID();
  const request: CleanCopyRequest = {
    cleaning,
    path: file.fsPath,
    settings: settings.check,
    steps,
    places,
  };
  const end = (isWanted: boolean): Promise<boolean> =>
    host.worker.request(dataset.key, "endCleaning", { cleaning, isWanted });
  const outcome = await showWork({
    title: `Cleaning ${dataset.name}`,
    stop: () => end(false),
    run: (onShare) => host.worker.request(dataset.key, "cleanCopy", request, onShare),
  });
  let isWanted = false;
  try {
    if (isNothing(outcome)) {
      tell("there is nothing to clean, so no copy was made.");
      return;
    }
    isWanted = await confirmCopy(dataset, { outcome, places });
  } finally {
    // What is prepared goes away in any case.
    if (!isWanted) await end(false);
  }
  if (!isWanted) return;
  const isWritten = await end(true).catch((error: unknown) => {
    throw plainly(error);
  });
  if (!isWritten) throw new PlainError("The copy was not written. Try again.");
  void tellWritten(outcome, places);
}

/** The dataset on disk, once it is there as the editor shows it. */
async function fileToCopy({ document, uri, name }: Dataset): Promise<vscode.Uri> {
  if (uri.scheme === "untitled") {
    throw new PlainError(
      'This dataset is not saved yet, so a copy has no place beside it: save it first, or use "Clean in Place…".',
    );
  }
  if (uri.scheme !== "file") {
    throw new PlainError(
      'A cleaned copy can be written beside files on a disk only: save a copy there, or use "Clean in Place…".',
    );
  }
  if (document?.isDirty !== true) return uri;
  const save = "Save and Go On";
  const choice = await vscode.window.showWarningMessage(
    `"${name}" has unsaved changes.`,
    { modal: true, detail: "The copy is made of the file on disk." },
    save,
  );
  if (choice !== save) throw new vscode.CancellationError();
  if (!(await document.save())) {
    throw new PlainError(`"${name}" could not be saved, so no copy was made.`);
  }
  return uri;
}

interface PreparedCopy {
  readonly outcome: CleaningOutcome;
  readonly places: CleanCopyRequest["places"];
}

async function confirmCopy({ name }: Dataset, { outcome, places }: PreparedCopy): Promise<boolean> {
  const hasLedger = Object.keys(outcome.removed).length > 0 || (await exists(places.ledger));
  const files: { readonly place: string; readonly what: string }[] = [
    { place: places.result, what: "the cleaned dataset" },
    { place: places.report, what: "the report" },
    ...(hasLedger ? [{ place: places.ledger, what: "what was removed" }] : []),
  ];
  const isThere = await Promise.all(files.map(({ place }) => exists(place)));
  const rows = files.map(({ place, what }, index) => {
    return `${fileName(place)}: ${what}${isThere[index] === true ? ", replaces the file that is there" : ""}`;
  });
  const button = isThere.includes(true) ? "Replace" : "Write";
  const choice = await vscode.window.showInformationMessage(
    `Write a cleaned copy of "${name}"?`,
    {
      modal: true,
      detail: [
        outcomeInWords(outcome).join("\n"),
        ["Beside the dataset, which stays as it is:", ...rows].join("\n"),
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
  const openReport = "Open Report";
  const openCopy = "Open Copy";
  const choice = await vscode.window.showInformationMessage(
    `Wrote "${fileName(result)}". ${keptInWords(outcome)}.`,
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

async function openFile(path: string): Promise<void> {
  await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(path), { preview: false });
}

/** The diff first, then one step to undo. */
async function cleanInPlace(host: Host, dataset: Dataset): Promise<void> {
  if (dataset.document === undefined) {
    throw tooBig('Use "Create Cleaned Copy…".');
  }
  const document = await editableDocument(dataset);
  const { steps, version } = await pickSteps(host, dataset, "Clean in Place");
  await dataset.settled();
  assertVersion(dataset, version);
  const cleaning = randomUUID();
  const cleaned = await showWork({
    title: `Cleaning ${dataset.name}`,
    stop: () => host.worker.request(dataset.key, "endCleaning", { cleaning, isWanted: false }),
    run: () => dataset.ask("cleanDocument", { cleaning, steps }),
  });
  if (cleaned === undefined) throw changedMeanwhile();
  const { lines, outcome, replaced } = cleaned;
  if (lines.length === 0) {
    tell("there is nothing to clean.");
    return;
  }
  const edit = lineEdits(document, lines);
  const hasPseudonyms = steps.redaction?.projectKey !== undefined;
  if (hasPseudonyms) await host.pseudonyms.confirmAgain(document.uri, replaced.before);
  const isApplied = await host.preview.ask(document, {
    edit,
    title: `${dataset.name}: cleaned, ${keptInWords(outcome)} (preview)`,
  });
  if (!isApplied) {
    tell("nothing was cleaned.");
    return;
  }
  if (document.isClosed || document.version !== version) throw changedMeanwhile();
  await vscode.window.showTextDocument(document);
  await applyEdit(document, edit);
  if (hasPseudonyms) host.pseudonyms.remember(document.uri, replaced.after);
  tell(`cleaned, ${keptInWords(outcome)}.`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function fileName(path: string): string {
  return vscode.Uri.file(path).path.replace(/^.*\//, "");
}
