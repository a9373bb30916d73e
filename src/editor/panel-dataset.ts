/** The dataset of a panel: kept open for it, whatever editors do, with what a person has to know of its file. */
import { access, constants } from "node:fs/promises";
import * as vscode from "vscode";
import type { DatasetState } from "../protocol/dataset-answers.ts";
import type { Dataset } from "./dataset.ts";
import { uriOfTab, whyUnknown } from "./datasets.ts";
import { DisposableStore } from "./disposable-store.ts";
import { editableDocument } from "./edits.ts";
import { stampOf } from "./file-stamp.ts";
import type { Host } from "./host.ts";
import { assertBytesKept } from "./lost-bytes.ts";
import { PlainError } from "./commands.ts";
import { Throttle } from "./throttle.ts";
import { watchFile } from "./watch-file.ts";

/** A file that is written in pieces is looked at when the writing pauses. */
const settleMs = 300;

export interface Editing {
  readonly canEdit: "document" | "disk" | "no";
  /** Why not, as a sentence. */
  readonly whyNot?: string | undefined;
}

export class PanelDataset implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #key: string;
  readonly #host: Host;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #contentChanged = this.#store.add(new vscode.EventEmitter<void>());
  readonly #look = this.#store.add(
    new Throttle<void>(settleMs, () => {
      void this.#lookAtDisk();
    }),
  );
  #dataset: Dataset | undefined;
  #contents = 0;
  /** Of the last check that has ended. */
  #settled: DatasetState | undefined;
  #revision = 0;
  #content = 0;
  #editing: Editing = { canEdit: "no" };
  #isMissing = false;
  #isOtherOnDisk = false;
  #wasReadAgain = false;
  /** What the panel itself has left on disk. */
  #ownStamp: string | undefined;
  /** It is another dataset, or something else is known of it. */
  readonly onDidChange = this.#changed.event;
  /** What was known of its records, or of what is found in them, is no longer true. */
  readonly onDidChangeContent = this.#contentChanged.event;

  constructor(host: Host, uri: vscode.Uri) {
    this.uri = uri;
    this.#key = uri.toString();
    this.#host = host;
    const { datasets } = host;
    this.#store.add(
      datasets.onDidChange((dataset) => {
        if (dataset.key === this.#key) this.#follow();
      }),
    );
    this.#store.add(
      datasets.onDidClose((dataset) => {
        if (dataset === this.#dataset) this.#follow();
      }),
    );
    this.#store.add(datasets.hold(uri));
    this.#store.add(
      vscode.window.tabGroups.onDidChangeTabs(() => {
        if (this.#dataset !== undefined && this.#dataset.document === undefined) {
          void this.#lookAtRights(this.#dataset);
        }
      }),
    );
    this.#store.add(
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document !== this.#dataset?.document) return;
        this.#isOtherOnDisk = false;
        this.#isMissing = false;
        void this.#lookAtRights(this.#dataset);
      }),
    );
    if (uri.scheme === "file") {
      this.#store.add(
        watchFile(uri, () => {
          this.#look.request();
        }),
      );
    }
    this.#follow();
  }

  /** `undefined`: it is not open, and cannot be kept open. */
  get dataset(): Dataset | undefined {
    return this.#dataset;
  }

  /** Counts what its records are, and what is found in them. */
  get revision(): number {
    return this.#revision;
  }

  /** Counts what its records are, whatever is found in them. */
  get content(): number {
    return this.#content;
  }

  get editing(): Editing {
    return this.#editing;
  }

  /** Plain sentences. */
  get notices(): readonly string[] {
    const dataset = this.#dataset;
    if (dataset === undefined) return [];
    if (dataset.document === undefined) {
      return [
        ...(this.#isUnsaved() ? [unsavedText()] : []),
        ...(this.#wasReadAgain && dataset.failure === undefined ? [readAgainText()] : []),
      ];
    }
    if (this.#isMissing) return [missingText()];
    return this.#isOtherOnDisk && dataset.document.isDirty ? [otherOnDiskText()] : [];
  }

  /**
   * The dataset, as soon as the worker knows it; `undefined`: nothing comes of it, or the content is another one by then.
   */
  async known(): Promise<Dataset | undefined> {
    const revision = this.#revision;
    while (revision === this.#revision && this.#dataset !== undefined) {
      if (this.#dataset.state !== undefined) return this.#dataset;
      if (whyUnknown(this.#dataset) !== undefined) return undefined;
      await new Promise<void>((resolve) => {
        const listener = this.#changed.event(() => {
          listener.dispose();
          resolve();
        });
      });
    }
    return undefined;
  }

  /** What was told of the content before is gone, though nobody has said that it is another one: not all files are watched. */
  renewContent(): void {
    if (this.#dataset !== undefined) this.#host.datasets.written(this.#dataset);
    this.#content += 1;
    this.#renew();
  }

  /** The panel itself has written the file: it is read again, and nobody is told that it has changed. */
  async written(): Promise<void> {
    this.#ownStamp = await stampOf(this.uri);
    this.#wasReadAgain = false;
    if (this.#dataset !== undefined) this.#host.datasets.written(this.#dataset);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #follow(): void {
    const dataset = this.#host.datasets.get(this.uri);
    const contents = dataset?.contents ?? 0;
    const settled = dataset?.checking === false ? dataset.state : this.#settled;
    const isSame = dataset === this.#dataset && contents === this.#contents;
    if (isSame && settled === this.#settled) {
      this.#changed.fire();
      return;
    }
    // What a record is depends on the format, which a check may tell in the end only.
    if (!isSame || settled?.formatId !== this.#settled?.formatId) this.#content += 1;
    if (dataset !== this.#dataset) {
      this.#wasReadAgain = false;
      this.#editing = { canEdit: "no" };
      if (dataset !== undefined) void this.#lookAtRights(dataset);
    }
    this.#dataset = dataset;
    this.#contents = contents;
    this.#settled = settled;
    this.#renew();
  }

  #renew(): void {
    this.#revision += 1;
    this.#contentChanged.fire();
    this.#changed.fire();
  }

  async #lookAtRights(dataset: Dataset): Promise<void> {
    const editing = await this.#editingOf(dataset);
    if (dataset !== this.#dataset) return;
    this.#editing = editing;
    this.#changed.fire();
  }

  async #editingOf(dataset: Dataset): Promise<Editing> {
    try {
      if (dataset.document !== undefined) {
        await editableDocument(dataset);
        await assertBytesKept(dataset.document);
        return { canEdit: "document" };
      }
      if (this.#isUnsaved()) return { canEdit: "no", whyNot: unsavedText() };
      const isWritable = await access(this.uri.fsPath, constants.W_OK).then(
        () => true,
        () => false,
      );
      return isWritable ? { canEdit: "disk" } : { canEdit: "no", whyNot: readOnlyText() };
    } catch (error) {
      if (error instanceof PlainError) return { canEdit: "no", whyNot: error.message };
      throw error;
    }
  }

  async #lookAtDisk(): Promise<void> {
    const stamp = await stampOf(this.uri);
    this.#isMissing = stamp === undefined;
    const isOwn = stamp === undefined || stamp === this.#ownStamp;
    if (this.#dataset?.document === undefined) this.#wasReadAgain = !isOwn;
    else if (this.#dataset.document.isDirty) this.#isOtherOnDisk = !isOwn;
    if (this.#dataset !== undefined) await this.#lookAtRights(this.#dataset);
  }

  #isUnsaved(): boolean {
    return vscode.window.tabGroups.all.some(({ tabs }) =>
      tabs.some((tab) => tab.isDirty && uriOfTab(tab)?.toString() === this.#key),
    );
  }
}

const unsavedText = (): string =>
  vscode.l10n.t(
    "Its editor has unsaved changes, which are not seen here: the file is read from disk. Save them first.",
  );

const readAgainText = (): string =>
  vscode.l10n.t("The file has changed on disk, so it was read again.");

const missingText = (): string =>
  vscode.l10n.t("The file is no longer on disk: save its editor to write it again.");

const otherOnDiskText = (): string =>
  vscode.l10n.t(
    "The file has changed on disk, and its editor has unsaved changes, which are what is shown here.",
  );

const readOnlyText = (): string =>
  vscode.l10n.t("This file is read-only. Save a copy under another name to repair it.");
