/** All datasets that are open in the editor, kept in step with documents, tabs, settings and files on disk. */
import * as vscode from "vscode";
import { isCompanion } from "../core/companion-files.ts";
import type { DatasetState } from "../protocol/dataset-answers.ts";
import { Dataset, type DatasetServices } from "./dataset.ts";
import { PlainError } from "./commands.ts";
import { DisposableStore } from "./disposable-store.ts";
import { Throttle } from "./throttle.ts";
import { watchFile } from "./watch-file.ts";

export const languageId = "jsonl";

/** Above this VS Code does not hand a file to extensions. */
const maxDocumentBytes = 50 * 1024 * 1024;

/** A file that is written in pieces is read when the writing pauses. */
const diskSettleMs = 250;

export class Datasets implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #services: DatasetServices;
  readonly #open = new Map<string, { dataset: Dataset; watch: vscode.Disposable | undefined }>();
  /** By URI, how many keep the dataset open. */
  readonly #held = new Map<string, number>();
  readonly #changed = this.#store.add(new vscode.EventEmitter<Dataset>());
  readonly #closed = this.#store.add(new vscode.EventEmitter<Dataset>());
  readonly #activeChanged = this.#store.add(new vscode.EventEmitter<void>());
  readonly #readAgain = this.#store.add(
    new Throttle<Dataset>(diskSettleMs, (dataset) => {
      this.#report(dataset.check());
    }),
  );
  readonly #log: vscode.LogOutputChannel;
  #current: Dataset | undefined;

  /** State, failure or settings of a dataset changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidClose = this.#closed.event;
  /** `active` or `current` may have changed. */
  readonly onDidChangeActive = this.#activeChanged.event;

  constructor(
    services: Omit<DatasetServices, "changed"> & { readonly log: vscode.LogOutputChannel },
  ) {
    this.#log = services.log;
    this.#services = {
      ...services,
      changed: (dataset) => {
        this.#changed.fire(dataset);
      },
    };
  }

  /** Starts with what is open already. */
  start(): void {
    const { workspace, window } = vscode;
    this.#store.add(
      workspace.onDidOpenTextDocument((document) => {
        this.#openDocument(document);
      }),
    );
    this.#store.add(
      workspace.onDidCloseTextDocument((document) => {
        this.#closeDocument(document);
      }),
    );
    this.#store.add(
      workspace.onDidChangeTextDocument((event) => {
        const dataset = this.get(event.document.uri);
        if (dataset !== undefined) this.#report(dataset.edited(event));
      }),
    );
    this.#store.add(
      workspace.onDidSaveTextDocument((document) => {
        const dataset = this.get(document.uri);
        if (dataset !== undefined) this.#report(dataset.saved());
      }),
    );
    const tabsChanged = (): void => {
      this.#report(this.#openBigFiles());
      this.#closeBigFiles();
      this.#updateActive();
    };
    this.#store.add(window.tabGroups.onDidChangeTabs(tabsChanged));
    this.#store.add(window.tabGroups.onDidChangeTabGroups(tabsChanged));

    for (const document of workspace.textDocuments) this.#openDocument(document);
    tabsChanged();
  }

  get(uri: vscode.Uri): Dataset | undefined {
    return this.#open.get(uri.toString())?.dataset;
  }

  *[Symbol.iterator](): Iterator<Dataset> {
    for (const { dataset } of this.#open.values()) yield dataset;
  }

  /** The dataset in the active editor. */
  get active(): Dataset | undefined {
    const uri = uriOfTab(vscode.window.tabGroups.activeTabGroup.activeTab);
    return uri && this.get(uri);
  }

  /** The active dataset, or the one that was active last and is still open, or else one that is in sight. */
  get current(): Dataset | undefined {
    return this.#current;
  }

  /** What a person looks at is not its editor, but commands are about it. */
  turnTo(dataset: Dataset): void {
    if (this.#current === dataset) return;
    this.#current = dataset;
    this.#activeChanged.fire();
  }

  /**
   * Keeps a dataset open though no editor shows it, until this is disposed: a file on disk is read from there then. Others
   * are documents that VS Code closes again after some minutes; they are opened anew.
   */
  hold(uri: vscode.Uri): vscode.Disposable {
    const key = uri.toString();
    this.#held.set(key, (this.#held.get(key) ?? 0) + 1);
    this.#keep(uri);
    let isHeld = true;
    return {
      dispose: () => {
        if (!isHeld) return;
        isHeld = false;
        const others = (this.#held.get(key) ?? 1) - 1;
        if (others > 0) this.#held.set(key, others);
        else this.#held.delete(key);
        this.#closeBigFiles();
      },
    };
  }

  /** The file was written: what is on disk is read, once writing pauses. */
  written(dataset: Dataset): void {
    if (dataset.document === undefined) this.#readAgain.request(dataset);
  }

  progressed(state: DatasetState): void {
    this.#open.get(state.dataset)?.dataset.progressed(state);
  }

  settingsMayDiffer(): void {
    for (const dataset of this) this.#report(dataset.settingsMayDiffer());
  }

  checkAll(): void {
    for (const dataset of this) this.#report(dataset.check());
  }

  dispose(): void {
    for (const { dataset, watch } of this.#open.values()) {
      watch?.dispose();
      dataset.close();
    }
    this.#open.clear();
    this.#store.dispose();
  }

  #openDocument(document: vscode.TextDocument): void {
    if (document.languageId !== languageId || isCompanion(document.uri.path)) return;
    if (!isFileOfUser(document.uri)) return;
    this.#add(new Dataset(document.uri, document, this.#services));
  }

  #closeDocument(document: vscode.TextDocument): void {
    const dataset = this.get(document.uri);
    if (dataset?.document !== document) return;
    this.#remove(dataset);
    this.#keep(dataset.uri);
  }

  #keep(uri: vscode.Uri): void {
    const key = uri.toString();
    if (!this.#held.has(key) || this.#open.has(key)) return;
    if (uri.scheme === "file") this.#add(new Dataset(uri, undefined, this.#services));
    // What was never saved is gone with its document.
    else if (uri.scheme !== "untitled") this.#report(openDocument(uri));
  }

  /**
   * Files that are too big for a document show only as tabs. A tab without document may also be one that has not
   * been shown yet or whose document is still on its way: the size tells.
   */
  async #openBigFiles(): Promise<void> {
    for (const { activeTab } of vscode.window.tabGroups.all) {
      const uri = uriOfTab(activeTab);
      if (uri === undefined || !/\.(?:jsonl|ndjson)$/i.test(uri.path)) continue;
      if (isCompanion(uri.path)) continue;
      if (!this.#isUnknown(uri) || (await sizeOf(uri)) <= maxDocumentBytes) continue;
      if (this.#isUnknown(uri)) this.#add(new Dataset(uri, undefined, this.#services));
    }
  }

  #isUnknown(uri: vscode.Uri): boolean {
    const key = uri.toString();
    return (
      !this.#open.has(key) &&
      vscode.workspace.textDocuments.every((document) => document.uri.toString() !== key)
    );
  }

  #closeBigFiles(): void {
    const shown = new Set(
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .map((tab) => uriOfTab(tab)?.toString()),
    );
    for (const dataset of [...this]) {
      const isWanted = shown.has(dataset.key) || this.#held.has(dataset.key);
      if (dataset.document === undefined && !isWanted) this.#remove(dataset);
    }
  }

  #add(dataset: Dataset): void {
    const known = this.get(dataset.uri);
    if (known !== undefined) this.#remove(known);
    const watch =
      dataset.document === undefined
        ? watchFile(dataset.uri, () => {
            this.#readAgain.request(dataset);
          })
        : undefined;
    this.#open.set(dataset.key, { dataset, watch });
    this.#report(dataset.check());
    this.#updateActive();
  }

  #remove(dataset: Dataset): void {
    this.#open.get(dataset.key)?.watch?.dispose();
    this.#open.delete(dataset.key);
    this.#readAgain.cancel(dataset);
    dataset.close();
    this.#closed.fire(dataset);
    this.#updateActive();
  }

  #updateActive(): void {
    const last = this.#current;
    this.#current = this.active ?? (last && this.get(last.uri)) ?? this.#shown();
    this.#activeChanged.fire();
  }

  /** One beside whatever is active, such as a panel in a window that was made anew. */
  #shown(): Dataset | undefined {
    for (const { activeTab } of vscode.window.tabGroups.all) {
      const uri = uriOfTab(activeTab);
      const dataset = uri && this.get(uri);
      if (dataset !== undefined) return dataset;
    }
    return undefined;
  }

  /** What nobody waits for still leaves its trace when it goes wrong. */
  #report(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#log.error(error instanceof Error ? error : String(error));
    });
  }
}

/** The dataset a command is about, or the plain reason why there is none. */
export function currentDataset(datasets: Datasets): Dataset {
  const dataset = datasets.current;
  if (dataset === undefined) {
    throw new PlainError(vscode.l10n.t("No dataset is open: open a .jsonl or .ndjson file first."));
  }
  return dataset;
}

/** Waits for the check that is under way; throws why nothing is known of the dataset. */
export async function assertChecked(dataset: Dataset): Promise<void> {
  await dataset.settled();
  const why = whyUnknown(dataset);
  if (why !== undefined) throw new PlainError(why);
}

/** Why nothing is known of a dataset, nor will be, as a plain sentence. */
export function whyUnknown({ failure, settings }: Dataset): string | undefined {
  if (failure !== undefined) return failure;
  return settings?.enable === false
    ? vscode.l10n.t('Datasets are not checked here: turn on the setting "tunesmith.enable".')
    : undefined;
}

export function datasetAt(datasets: Datasets, uri: string): Dataset {
  const dataset = datasets.get(vscode.Uri.parse(uri));
  if (dataset === undefined) throw new PlainError(vscode.l10n.t("The dataset is no longer open."));
  return dataset;
}

/** In the active editor, if that shows the dataset. */
export function cursorOf({ document }: Dataset): vscode.Position | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && editor.document === document ? editor.selection.active : undefined;
}

/** Left sides of comparisons, search previews and the like are nobody's dataset to repair. */
function isFileOfUser({ scheme }: vscode.Uri): boolean {
  const { fs, workspaceFolders = [] } = vscode.workspace;
  return (
    scheme === "file" ||
    scheme === "untitled" ||
    fs.isWritableFileSystem(scheme) === true ||
    workspaceFolders.some((folder) => folder.uri.scheme === scheme)
  );
}

export function uriOfTab(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  if (tab?.input instanceof vscode.TabInputText) return tab.input.uri;
  if (tab?.input instanceof vscode.TabInputTextDiff) return tab.input.modified;
  return undefined;
}

async function openDocument(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.openTextDocument(uri);
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    // A file that is not there has no size; VS Code's own editor says so.
    return 0;
  }
}
