/** The project's tunesmith.json: found upwards from a dataset, watched, and kept as it last made sense. */
import * as vscode from "vscode";
import { configsForFile } from "../core/overrides.ts";
import type { Config } from "../core/settings.ts";
import { today } from "../node/today.ts";
import { DisposableStore } from "./disposable-store.ts";
import { readFromDisk } from "./text-file.ts";
import { Throttle } from "./throttle.ts";
import { watchFile } from "./watch-file.ts";

export const configFileName = "tunesmith.json";

/** Saving fires more than one event, and some programs write in pieces. */
const settleMs = 100;

interface Reading {
  readonly text: string;
  /** What the text says or, if it makes no sense, what the one before it said. */
  readonly config: Config;
}

interface Located {
  readonly file: vscode.Uri;
  readonly text: string;
}

export class ProjectConfigs implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #readings = new Map<string, Reading>();
  /** Files outside the workspace, which no pattern covers. */
  readonly #watched = new Set<string>();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #announce = this.#store.add(
    new Throttle<void>(settleMs, () => {
      this.#changed.fire();
    }),
  );
  /** A tunesmith.json may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const announce = (): void => {
      this.#announce.request();
    };
    const watcher = this.#store.add(
      vscode.workspace.createFileSystemWatcher(`**/${configFileName}`),
    );
    this.#store.add(watcher.onDidChange(announce));
    this.#store.add(watcher.onDidCreate(announce));
    this.#store.add(watcher.onDidDelete(announce));
    // Sooner than the watcher, and also where none works.
    this.#store.add(
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith(`/${configFileName}`)) announce();
      }),
    );
  }

  /** The nearest tunesmith.json in the dataset's folder or one above it. */
  async find(dataset: vscode.Uri): Promise<vscode.Uri | undefined> {
    return (await this.#locate(dataset))?.file;
  }

  /** Where the project's tunesmith.json belongs while there is none; `undefined`: there is no folder for it. */
  place(dataset: vscode.Uri): vscode.Uri | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(dataset)?.uri ?? firstFolder(dataset);
    return folder && vscode.Uri.joinPath(folder, configFileName);
  }

  /** What the nearest tunesmith.json says about the dataset, or said when it last made sense. */
  async configsFor(dataset: vscode.Uri): Promise<readonly Config[]> {
    const located = await this.#locate(dataset);
    if (located === undefined) return [];
    const path = pathFrom(located.file, dataset);
    const circumstances = { source: configFileName, today: today() };
    return configsForFile(await this.#read(located), path, circumstances);
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #read({ file, text }: Located): Promise<Config> {
    const key = file.toString();
    const known = this.#readings.get(key);
    if (known?.text === text) return known.config;
    this.#watch(file);
    const { readConfig } = await import("../core/config.ts");
    const result = await readConfig(text, configFileName);
    const config = result.problems === undefined ? result.config : (known?.config ?? {});
    // Several datasets ask at once; a broken file is reported once.
    const isNews = this.#readings.get(key)?.text !== text;
    this.#readings.set(key, { text, config });
    if (isNews && result.problems !== undefined) void tellBroken(file, result.problems[0]);
    return config;
  }

  async #locate(dataset: vscode.Uri): Promise<Located | undefined> {
    const start = dataset.scheme === "untitled" ? firstFolder(dataset) : parent(dataset);
    for (let folder = start; folder !== undefined; folder = parent(folder)) {
      const file = vscode.Uri.joinPath(folder, configFileName);
      const text = await readFromDisk(file);
      if (text !== undefined) return { file, text };
    }
    return undefined;
  }

  #watch(file: vscode.Uri): void {
    const key = file.toString();
    if (this.#watched.has(key) || vscode.workspace.getWorkspaceFolder(file) !== undefined) return;
    this.#watched.add(key);
    this.#store.add(
      watchFile(file, () => {
        this.#announce.request();
      }),
    );
  }
}

/** The path of a dataset from the folder of its tunesmith.json; an untitled one has none. */
export function pathFrom(config: vscode.Uri, dataset: vscode.Uri): string | undefined {
  if (dataset.scheme === "untitled") return undefined;
  const folder = vscode.Uri.joinPath(config, "..").path;
  // Both paths have the same beginning, but on Windows perhaps not the same case.
  return dataset.path.slice(folder.length).replace(/^\//, "");
}

function parent(uri: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.Uri.joinPath(uri, "..");
  return folder.path === uri.path ? undefined : folder;
}

/** An untitled dataset belongs to the project that is open. */
function firstFolder({ scheme }: vscode.Uri): vscode.Uri | undefined {
  return scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : undefined;
}

async function tellBroken(file: vscode.Uri, problem: string): Promise<void> {
  const open = vscode.l10n.t("Open {0}", configFileName);
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      "{0} Until that is repaired, the last settings that worked stay in use.",
      problem,
    ),
    open,
  );
  if (choice !== open) return;
  const [line = 1, column = 1] = (/:(\d+):(\d+): /.exec(problem) ?? []).slice(1).map(Number);
  const place = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(place, place) });
}
