/** From a record to what it was made of. */
import { open } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { isBlank } from "../../core/blank.ts";
import { formatInteger } from "../../core/wording.ts";
import type { FoundProvenance } from "../../protocol/creation-messages.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { currentDataset, cursorOf } from "../datasets.ts";
import { plainly } from "../file-work.ts";
import type { Host } from "../host.ts";
import { tell } from "../tell.ts";

/** Records that were edited are known by those around them. */
const neighbours = 50;

export function sourceCommands(host: Host): vscode.Disposable {
  return registerCommand(host, "tunesmith.goToSource", () => goToSource(host));
}

async function goToSource({ datasets, worker }: Host): Promise<void> {
  const dataset = currentDataset(datasets);
  const { document, uri } = dataset;
  if (document === undefined || uri.scheme !== "file") {
    throw new PlainError(
      vscode.l10n.t(
        "The sources of records are looked up in files on a disk that an editor shows whole, up to 50 MB.",
      ),
    );
  }
  const line = cursorOf(dataset)?.line;
  if (line === undefined) {
    throw new PlainError(vscode.l10n.t("Put the cursor into a record first."));
  }
  const { text } = document.lineAt(line);
  if (isBlank(text)) {
    throw new PlainError(vscode.l10n.t("There is no record here: put the cursor into one."));
  }
  const ask = (readable: readonly string[]): Promise<FoundProvenance | null> =>
    worker
      .request(dataset.key, "provenanceAt", {
        path: uri.fsPath,
        line,
        text,
        above: linesFrom(document, line, -1),
        below: linesFrom(document, line, 1),
        readable,
      })
      .catch((error: unknown) => {
        throw plainly(error);
      });
  const folders = foldersOf(uri);
  let found = await ask(folders);
  if (found?.state === "elsewhere") {
    found = await ask([...folders, ...(await askToRead(uri, found))]);
  }
  if (found === null) {
    throw new PlainError(
      vscode.l10n.t(
        'Nothing is known of where line {0} is from: it was not created with Tunesmith, its file "{1}" is not beside the dataset, or it was changed too much.',
        formatInteger(line + 1),
        provenanceName(uri.fsPath),
      ),
    );
  }
  await show(found);
}

/** What a person works in. */
const foldersOf = (dataset: vscode.Uri): readonly string[] => [
  path.dirname(dataset.fsPath),
  ...(vscode.workspace.workspaceFolders ?? [])
    .filter((folder) => folder.uri.scheme === "file")
    .map((folder) => folder.uri.fsPath),
];

/** A dataset of a stranger may name any file, and even other machines. The paths that a person lets it read. */
async function askToRead(
  dataset: vscode.Uri,
  { provenance }: FoundProvenance,
): Promise<readonly string[]> {
  const { path: source, before } = provenance;
  const folder = path.dirname(dataset.fsPath);
  const files = (before === undefined ? [source] : [before, source]).map((one) =>
    path.resolve(folder, one),
  );
  const names = files.map((one) => `"${one}"`).join(" and ");
  if (!vscode.workspace.isTrusted) {
    throw new PlainError(
      vscode.l10n.t(
        "This record names a source outside of this workspace, {0}, which is not opened in Restricted Mode.",
        names,
      ),
    );
  }
  const yes = vscode.l10n.t("Open It");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t("The source of this record is outside of this workspace: {0}. Open it?", names),
    { modal: true, detail: vscode.l10n.t("The dataset names it: open it only if you know it.") },
    yes,
  );
  if (answer !== yes) throw new vscode.CancellationError();
  return files;
}

const provenanceName = (dataset: string): string =>
  path.basename(dataset).replace(/(?:\.[^.]*)?$/, ".provenance.jsonl");

/** The nearest first. */
function linesFrom(document: vscode.TextDocument, line: number, step: 1 | -1): readonly string[] {
  const texts: string[] = [];
  for (let at = line + step; texts.length < neighbours; at += step) {
    if (at < 0 || at >= document.lineCount) break;
    const { text } = document.lineAt(at);
    if (!isBlank(text)) texts.push(text);
  }
  return texts;
}

async function show({ provenance, isExact, source, state }: FoundProvenance): Promise<void> {
  const { line, endLine, row } = provenance;
  if (source === undefined) {
    throw new PlainError(
      provenance.path === "selection"
        ? vscode.l10n.t(
            "This record was typed, or selected where there is no file: it has no source to go to.",
          )
        : vscode.l10n.t("This record is from a stream: it has no source to go to."),
    );
  }
  const name = path.basename(source);
  const place = `"${name}", ${placeInWords(line, endLine, row)}`;
  if (state === "missing") {
    throw new PlainError(
      vscode.l10n.t(
        'The source of this record, "{0}", is not there any more: it was {1}.',
        provenance.path,
        placeInWords(line, endLine, row),
      ),
    );
  }
  if (state === "no-file") {
    throw new PlainError(
      vscode.l10n.t('The source of this record, "{0}", is no file.', provenance.path),
    );
  }
  const isOpened = !(await isPacked(source));
  if (isOpened) {
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(source), {
      selection: new vscode.Range(line - 1, 0, endLine, 0),
      preview: false,
    });
  }
  const doubts = [
    ...(state === "changed"
      ? [vscode.l10n.t("the source has changed since the record was made")]
      : []),
    ...(isExact
      ? []
      : [vscode.l10n.t("the record was edited since: its neighbours tell where it is from")]),
  ];
  const doubt = doubts.length === 0 ? "" : vscode.l10n.t(", but {0}", doubts.join(", and "));
  if (!isOpened) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "Source: {0} of the text that is packed in it{1}. Unpack it to see it.",
        place,
        doubt,
      ),
    );
  } else if (doubt === "") tell(vscode.l10n.t("source: {0}.", place));
  else void vscode.window.showInformationMessage(vscode.l10n.t("Source: {0}{1}.", place, doubt));
}

/** By gzip, which no editor shows. RFC 1952: such files begin with these bytes. */
async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await handle.close();
  }
}

function placeInWords(line: number, endLine: number, row: number | undefined): string {
  const lines =
    line === endLine
      ? vscode.l10n.t("line {0}", formatInteger(line))
      : vscode.l10n.t("lines {0} to {1}", formatInteger(line), formatInteger(endLine));
  return row === undefined ? lines : vscode.l10n.t("row {0}, {1}", formatInteger(row), lines);
}
