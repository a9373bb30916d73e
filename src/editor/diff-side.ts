/** One of two datasets that are compared: where the worker finds it, what people call it, and whether it changes. */
import * as vscode from "vscode";
import type { DiffSource } from "../protocol/diff-messages.ts";
import type { ComparedSide, ShownSide } from "../protocol/diff-view.ts";
import { PlainError } from "./commands.ts";
import { DisposableStore } from "./disposable-store.ts";
import { stampOf } from "./file-stamp.ts";
import { folderOf } from "./folder-of.ts";
import type { Host } from "./host.ts";
import { nameOfFile } from "./message-place.ts";
import { watchFile } from "./watch-file.ts";

export class DiffSide implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #revision: string | undefined;
  readonly #host: Host;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Of what was compared. */
  #isUnsaved = false;
  #stamp: string | undefined;
  /** It is another one than what `source` has told of. */
  readonly onDidChange = this.#changed.event;

  constructor(host: Host, { uri, revision }: ComparedSide) {
    this.uri = vscode.Uri.parse(uri, true);
    this.#revision = revision;
    this.#host = host;
    // What is committed stays as it is.
    if (revision !== undefined) return;
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.toString() === this.uri.toString()) {
          this.#changed.fire();
        }
      }),
    );
    this.#store.add(
      watchFile(this.uri, () => {
        void this.#lookAtDisk();
      }),
    );
  }

  /** As it is now. What an editor has not saved yet counts, unless the file is too big for the extension to see it. */
  async source(): Promise<DiffSource> {
    const { scheme, fsPath } = this.uri;
    const isOnDisk = scheme === "file";
    if (this.#revision !== undefined) {
      if (!isOnDisk) throw new PlainError(inNoRepository(nameOfFile(this.uri)));
      // What a repository configures is its owner's, who may be anybody.
      if (!vscode.workspace.isTrusted) {
        throw new PlainError(
          vscode.l10n.t(
            "Git is not asked in Restricted Mode: trust this folder first, or compare two datasets.",
          ),
        );
      }
      return { type: "git", path: fsPath, revision: this.#revision };
    }
    this.#stamp = await stampOf(this.uri);
    const dataset = this.#host.datasets.get(this.uri);
    await dataset?.settled();
    const document = dataset?.state === undefined ? undefined : dataset.document;
    this.#isUnsaved = document?.isDirty === true;
    if (document !== undefined && (document.isDirty || !isOnDisk)) {
      return { type: "open", uri: document.uri.toString(), path: fsPath };
    }
    if (isOnDisk && this.#stamp === undefined) {
      throw new PlainError(
        vscode.l10n.t(
          '"{0}" is not there any more, or may not be read: bring it back, then compare again.',
          nameOfFile(this.uri),
        ),
      );
    }
    if (isOnDisk) return { type: "file", path: fsPath };
    throw new PlainError(
      vscode.l10n.t('"{0}" is not on this machine: open it first.', nameOfFile(this.uri)),
    );
  }

  get shown(): ShownSide {
    return {
      name: nameOfFile(this.uri),
      folder: folderOf(this.uri),
      state: this.#revision ?? (this.#isUnsaved ? vscode.l10n.t("with unsaved changes") : ""),
    };
  }

  /** As a report calls it: nobody else has the folders of this machine. */
  get reportName(): string {
    const path = vscode.workspace.asRelativePath(this.uri);
    const name = path === this.uri.fsPath || path === this.uri.path ? nameOfFile(this.uri) : path;
    return this.#revision === undefined ? name : `${name} (${this.#revision})`;
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #lookAtDisk(): Promise<void> {
    // Saved, it is what was compared.
    if (this.#isUnsaved) return;
    if ((await stampOf(this.uri)) !== this.#stamp) this.#changed.fire();
  }
}

export const inNoRepository = (name: string): string =>
  vscode.l10n.t(
    '"{0}" is in no git repository on this machine: save it in one, or compare two datasets.',
    name,
  );
