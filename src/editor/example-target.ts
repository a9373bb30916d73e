/** The dataset that single examples go into: chosen once for the workspace. */
import * as vscode from "vscode";
import { isBlank } from "../core/blank.ts";
import { isCompanion } from "../core/companion-files.ts";
import { detectFormat, formatById } from "../core/formats/index.ts";
import { parseRecord } from "../core/json/strict.ts";
import type { JsonObject } from "../core/model.ts";
import type { ExampleTarget } from "../protocol/example-view.ts";
import { formatOnDisk } from "./dataset-format.ts";
import { firstLines } from "./first-lines.ts";
import type { Host } from "./host.ts";
import { nameOfFile } from "./message-place.ts";

const key = "tunesmith.exampleDataset";

export class TargetMemory {
  readonly #host: Pick<Host, "workspaceState" | "datasets">;

  constructor(host: Pick<Host, "workspaceState" | "datasets">) {
    this.#host = host;
  }

  /** The one that was chosen, else the dataset that one works on. */
  get uri(): vscode.Uri | undefined {
    const { workspaceState, datasets } = this.#host;
    const kept = workspaceState.get<string>(key);
    return kept === undefined ? datasets.current?.uri : vscode.Uri.parse(kept);
  }

  async keep(uri: vscode.Uri): Promise<void> {
    await this.#host.workspaceState.update(key, uri.toString());
  }
}

/** `formatId`: as far as it is known. */
export function targetInWords(uri: vscode.Uri, formatId: string | undefined): ExampleTarget {
  const folder = vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, ".."), false);
  const isRoot = vscode.workspace.workspaceFolders?.some(
    ({ uri: { fsPath } }) => fsPath === folder,
  );
  return {
    name: nameOfFile(uri),
    folder: uri.scheme === "untitled" || isRoot === true ? "" : folder,
    format: formatById(formatId ?? "")?.label,
  };
}

const sampledRecords = 20;
const noRecords: readonly JsonObject[] = [];

export interface TargetFormat {
  /** `undefined`: it has no records yet, or none of a format that is known. */
  readonly id: string | undefined;
  readonly hasRecords: boolean;
}

/** Of the dataset as its editor shows it, else of the file. */
export async function formatOfTarget(host: Host, uri: vscode.Uri): Promise<TargetFormat> {
  const open = host.datasets.get(uri);
  await open?.settled();
  const document = open?.document ?? openDocument(uri);
  const known = open?.state?.formatId;
  if (known !== undefined) return { id: known, hasRecords: true };
  if (document === undefined && uri.scheme !== "file") return { id: undefined, hasRecords: false };
  const lines = await firstLines({ document, uri }).catch(() => []);
  const hasRecords = lines.some((line) => !isBlank(line));
  if (!hasRecords) return { id: undefined, hasRecords };
  if (document === undefined) {
    const { check } = await host.settings.read(uri);
    return { id: (await formatOnDisk(host, uri.fsPath, check)) ?? undefined, hasRecords };
  }
  // The last line may be cut off, which is no JSON then.
  const sample = lines.flatMap((line) => parseRecord(line) ?? noRecords).slice(0, sampledRecords);
  return { id: sample.length === 0 ? undefined : detectFormat(sample)?.id, hasRecords };
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** Why no example goes into such a dataset; `undefined`: nothing is against it. */
export function formatFault(uri: vscode.Uri, { id, hasRecords }: TargetFormat): string | undefined {
  const name = nameOfFile(uri);
  const format = formatById(id ?? "");
  if (format === undefined) {
    return hasRecords
      ? vscode.l10n.t(
          '"{0}" has records of no format that is known, so none can be added: choose another dataset.',
          name,
        )
      : undefined;
  }
  return format.kinds.includes("conversation")
    ? undefined
    : vscode.l10n.t(
        '"{0}" is in the format {1}, which holds no conversations: convert it, or choose another dataset.',
        name,
        format.label,
      );
}

interface DatasetItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
  readonly other?: "new" | "open";
}

const maxFiles = 200;

/** Cancelled where a person chooses none. */
export async function pickTarget({ datasets }: Host): Promise<vscode.Uri> {
  const picked = await vscode.window.showQuickPick(
    datasetItems([...datasets].map(({ uri }) => uri)),
    {
      title: vscode.l10n.t("Choose Dataset"),
      placeHolder: vscode.l10n.t("Which dataset do examples go into?"),
      matchOnDescription: true,
    },
  );
  const uri =
    picked?.uri ??
    (picked?.other === "new" ? await askNew() : undefined) ??
    (picked?.other === "open" ? await askFile() : undefined);
  if (uri === undefined) throw new vscode.CancellationError();
  return uri;
}

async function datasetItems(open: readonly vscode.Uri[]): Promise<readonly DatasetItem[]> {
  const found = await vscode.workspace.findFiles(
    "**/*.{jsonl,ndjson}",
    "**/{node_modules,.git}/**",
    maxFiles,
  );
  const known = new Set(open.map(String));
  const others = found
    .filter((uri) => !known.has(uri.toString()) && !isCompanion(uri.path))
    .toSorted((a, b) => a.path.localeCompare(b.path));
  const item = (uri: vscode.Uri): DatasetItem => ({
    uri,
    label: nameOfFile(uri),
    description: vscode.workspace.asRelativePath(uri),
  });
  return [
    ...open.map(item),
    ...others.map(item),
    { other: "new", label: vscode.l10n.t("$(new-file) New Dataset…") },
    { other: "open", label: vscode.l10n.t("$(folder-opened) Other File…") },
  ];
}

async function askNew(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t("New Dataset"),
    saveLabel: vscode.l10n.t("Choose"),
    filters: { [vscode.l10n.t("JSON Lines")]: ["jsonl"] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, "examples.jsonl") }),
  });
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("Dataset for Examples"),
      openLabel: vscode.l10n.t("Choose"),
      filters: { [vscode.l10n.t("JSON Lines")]: ["jsonl", "ndjson"] },
    })) ?? [];
  return uri;
}
