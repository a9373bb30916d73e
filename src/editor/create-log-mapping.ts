/** Where log entries of a creation get their meaning from: a file of the project, or what ships. */
import * as vscode from "vscode";
import { logMappingFileName, readLogMapping } from "../core/create/logs/log-mapping-file.ts";
import type { LogMapping } from "../core/create/logs/log-mapping.ts";
import { starterMapping, starterMappingText } from "../core/create/logs/load-starter.ts";
import type { CreateState } from "../protocol/create-view.ts";
import { DisposableStore } from "./disposable-store.ts";
import { readFromDisk, writeText } from "./text-file.ts";
import { watchFile } from "./watch-file.ts";
import { exists, fileName } from "./written-files.ts";

export class CreateLogMapping implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #watch = new DisposableStore();
  #file: string | undefined;
  /** As it last made sense. */
  #mapping: LogMapping = { rules: [] };
  #problems: readonly string[] = [];
  #readings = 0;

  /** The mapping is another one. */
  readonly onDidChange = this.#changed.event;

  get mapping(): LogMapping {
    return this.#mapping;
  }

  /** Absent: the one that ships. */
  get file(): string | undefined {
    return this.#file;
  }

  get shown(): CreateState["logMapping"] {
    const file = this.#file && fileName(this.#file);
    return { file, rules: this.#mapping.rules.length, problems: this.#problems };
  }

  /** Reads it, and again whenever it is written. */
  async use(file: string | undefined): Promise<void> {
    this.#watch.dispose();
    this.#watch = new DisposableStore();
    this.#file = file;
    if (file !== undefined) {
      const again = (): void => {
        void this.#read(file);
      };
      const uri = vscode.Uri.file(file);
      this.#watch.add(watchFile(uri, again));
      // Sooner than the watcher, and also where none works.
      this.#watch.add(
        vscode.workspace.onDidSaveTextDocument((saved) => {
          if (saved.uri.toString() === uri.toString()) again();
        }),
      );
    }
    await this.#read(file);
  }

  /** Writes what ships into the folder, unless there is a mapping already, and uses and opens that. */
  async writeStarter(folder: vscode.Uri): Promise<void> {
    const file = vscode.Uri.joinPath(folder, logMappingFileName);
    if (!(await exists(file.fsPath))) await writeText(file, await starterMappingText());
    await this.use(file.fsPath);
    await this.open();
  }

  async open(): Promise<void> {
    if (this.#file === undefined) return;
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.file(this.#file), {
      preview: false,
      viewColumn: vscode.ViewColumn.Beside,
    });
  }

  dispose(): void {
    this.#watch.dispose();
    this.#changed.dispose();
  }

  async #read(file: string | undefined): Promise<void> {
    const reading = ++this.#readings;
    if (file === undefined) {
      const mapping = await starterMapping();
      if (reading !== this.#readings) return;
      this.#mapping = mapping;
      this.#problems = [];
    } else {
      const text = await readFromDisk(vscode.Uri.file(file));
      const { mapping, problems } =
        text === undefined
          ? {
              problems: [
                vscode.l10n.t('"{0}" cannot be read: choose another mapping file.', fileName(file)),
              ],
            }
          : await readLogMapping(text, fileName(file));
      if (reading !== this.#readings) return;
      this.#mapping = mapping ?? this.#mapping;
      this.#problems = problems ?? [];
    }
    this.#changed.fire();
  }
}
