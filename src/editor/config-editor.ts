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
    const undo = "Undo";
    const open = `Open ${configFileName}`;
    const choice = await vscode.window.showInformationMessage(
      sentence(change.done, written),
      ...(before === after ? [] : [undo]),
      open,
    );
    if (choice === open) await vscode.window.showTextDocument(file);
    if (choice === undo) await this.#queued(() => takeBack({ file, before, after, isSaved }));
  }

  async #write(dataset: vscode.Uri, { edit }: ConfigChange): Promise<Written> {
    const file = (await this.#projectConfigs.find(dataset)) ?? this.#projectConfigs.place(dataset);
    if (file === undefined) {
      throw new PlainError(
        `Open the dataset's folder first: the settings are written to the folder's ${configFileName}.`,
      );
    }
    const before = await readText(file);
    const after = edit(before, file);
    if (after === undefined) {
      throw new PlainError(
        `${configFileName} is broken, so nothing was changed. Repair it and try again.`,
      );
    }
    const isSaved = after === before || (await writeText(file, after));
    return { file, before, after, isSaved };
  }

  #queued<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#last.then(step);
    this.#last = result.catch(() => undefined); // Told to whoever asked for it.
    return result;
  }
}

function sentence(done: string, { before, after, isSaved }: Written): string {
  if (before === after) return `${done}: ${configFileName} said so already.`;
  return isSaved
    ? `${done}: ${configFileName} says so.`
    : `${done} once you save ${configFileName}.`;
}

/** What others have written since stays. */
async function takeBack({ file, before, after }: Written): Promise<void> {
  if ((await readText(file)) !== after) {
    throw new PlainError(
      `${configFileName} was changed once more since then: open it and take out what you do not want.`,
    );
  }
  if (before === undefined) await vscode.workspace.fs.delete(file);
  else await writeText(file, before);
}

export function assertNamed({ scheme }: vscode.Uri): void {
  if (scheme !== "untitled") return;
  throw new PlainError(`Save the dataset first: ${configFileName} names files by their path.`);
}
