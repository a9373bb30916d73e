/** Changes of the project's tunesmith.json that a person asked for: one after the other, each with a way back. */
import * as vscode from "vscode";
import { PlainError } from "./commands.ts";
import { configFileName, type ProjectConfigs } from "./project-configs.ts";
import { readText, writeText } from "./text-file.ts";

export interface ConfigChange {
  /** The new text; `undefined`: the old one is broken. `file`: where it is, or will be. */
  readonly edit: (text: string | undefined, file: vscode.Uri) => string | undefined;
  /** What is so afterwards, without a full stop: `"blank-line" is off in this project`. */
  readonly done: string;
}

interface Written {
  readonly file: vscode.Uri;
  readonly before: string | undefined;
  readonly after: string;
  readonly isSaved: boolean;
}

export class ConfigEditor {
  readonly #projectConfigs: ProjectConfigs;
  /** Each change reads what the one before it wrote. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(projectConfigs: ProjectConfigs) {
    this.#projectConfigs = projectConfigs;
  }

  /** Says what was done and offers to undo it. Resolves when that message is answered or gone. */
  async change(dataset: vscode.Uri, change: ConfigChange): Promise<void> {
    const written = await this.#queued(() => this.#write(dataset, change));
    const { file, before, after, isSaved } = written;
    const undo = vscode.l10n.t("Undo");
    const open = vscode.l10n.t("Open {0}", configFileName);
    const choice = await vscode.window.showInformationMessage(
      sentence(change.done, written),
      ...(before === after ? [] : [undo]),
      open,
    );
    if (choice === open) await vscode.window.showTextDocument(file);
    if (choice === undo) await this.#queued(() => takeBack({ file, before, after, isSaved }));
  }

  /** Before a person is asked anything: whether there is a place to write, with something to add to. */
  async assertWritable(dataset: vscode.Uri): Promise<void> {
    const text = await readText(await this.#fileFor(dataset));
    if (text === undefined) return;
    const { editJson } = await import("../core/json-edit.ts");
    // An edit that changes nothing: it only fails where none can be made.
    const nothing = { start: 0, end: 0, text: "" };
    if (editJson(text, () => nothing) === undefined) throw broken();
  }

  async #write(dataset: vscode.Uri, { edit }: ConfigChange): Promise<Written> {
    const file = await this.#fileFor(dataset);
    const before = await readText(file);
    const after = edit(before, file);
    if (after === undefined) throw broken();
    if (after === before) return { file, before, after, isSaved: true };
    const isSaved = await writeText(file, after);
    // It may have been formatted when it was saved.
    return { file, before, after: (await readText(file)) ?? after, isSaved };
  }

  async #fileFor(dataset: vscode.Uri): Promise<vscode.Uri> {
    const file = (await this.#projectConfigs.find(dataset)) ?? this.#projectConfigs.place(dataset);
    if (file !== undefined) return file;
    throw new PlainError(
      vscode.l10n.t(
        "Open the dataset's folder first: the settings are written to the folder's {0}.",
        configFileName,
      ),
    );
  }

  #queued<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#last.then(step);
    this.#last = result.catch(() => undefined); // Told to whoever asked for it.
    return result;
  }
}

function broken(): PlainError {
  return new PlainError(
    vscode.l10n.t(
      "{0} is broken, so nothing was changed. Repair it and try again.",
      configFileName,
    ),
  );
}

function sentence(done: string, { before, after, isSaved }: Written): string {
  if (before === after) return vscode.l10n.t("{0}: {1} said so already.", done, configFileName);
  return isSaved
    ? vscode.l10n.t("{0}: {1} says so.", done, configFileName)
    : vscode.l10n.t("{0} once you save {1}.", done, configFileName);
}

/** What others have written since stays. */
async function takeBack({ file, before, after }: Written): Promise<void> {
  if ((await readText(file)) !== after) {
    throw new PlainError(
      vscode.l10n.t(
        "{0} was changed once more since then: open it and take out what you do not want.",
        configFileName,
      ),
    );
  }
  if (before === undefined) await vscode.workspace.fs.delete(file);
  else await writeText(file, before);
}

export function assertNamed({ scheme }: vscode.Uri): void {
  if (scheme !== "untitled") return;
  throw new PlainError(
    vscode.l10n.t("Save the dataset first: {0} names files by their path.", configFileName),
  );
}
