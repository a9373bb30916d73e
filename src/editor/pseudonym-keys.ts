/** The secret that a project's pseudonyms are made with: one per project, in VS Code's store of secrets. */
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { keyOfText, keyVariable, leastBytes } from "../node/pseudonym-key.ts";
import { PlainError } from "./commands.ts";
import { configFileName, type ProjectConfigs } from "./project-configs.ts";

export class PseudonymKeys {
  readonly #secrets: vscode.SecretStorage;
  readonly #projectConfigs: ProjectConfigs;
  /** Whoever needs the key while a person is asked for it waits for the same answer. */
  readonly #asked = new Map<string, Promise<string>>();

  constructor(secrets: vscode.SecretStorage, projectConfigs: ProjectConfigs) {
    this.#secrets = secrets;
    this.#projectConfigs = projectConfigs;
  }

  /** The key as text: what a colleague types in, or CI has in its environment. */
  async text(dataset: vscode.Uri): Promise<string | undefined> {
    const name = await this.#nameFor(dataset);
    return this.#ask(() => this.#secrets.get(name));
  }

  /** The key of the dataset's project. On first use a person decides where it comes from, or cancels. */
  async need(dataset: vscode.Uri): Promise<Uint8Array> {
    const name = await this.#nameFor(dataset);
    const present = await this.#ask(() => this.#secrets.get(name));
    if (present !== undefined) return keyOfText(present);
    let asked = this.#asked.get(name);
    if (asked === undefined) {
      asked = this.#askForNew(name).finally(() => this.#asked.delete(name));
      this.#asked.set(name, asked);
    }
    return keyOfText(await asked);
  }

  async #askForNew(name: string): Promise<string> {
    const make = vscode.l10n.t("Make a Key");
    const enter = vscode.l10n.t("Enter a Key…");
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t("Pseudonyms need a secret key."),
      {
        modal: true,
        detail: vscode.l10n.t(
          'With the same key a value gets the same pseudonym in all files of the project, so that configurations, logs and tickets still fit each other. Whoever has the key can turn addresses back.\n\nThe key belongs to the folder of the project\'s {0} (without one, to the folder that is open). VS Code keeps it on this machine, in no file of the project. Colleagues and CI need the same one: "Tunesmith: Copy Pseudonym Key" hands it on.',
          configFileName,
        ),
      },
      make,
      enter,
    );
    const text =
      choice === make
        ? randomBytes(32).toString("base64url")
        : choice === enter
          ? await askForKey()
          : undefined;
    if (text === undefined) throw new vscode.CancellationError();
    // Another window may have made one meanwhile, and pseudonyms with it.
    const meanwhile = await this.#ask(() => this.#secrets.get(name));
    if (meanwhile !== undefined) return meanwhile;
    await this.#ask(() => this.#secrets.store(name, text));
    return text;
  }

  async store(dataset: vscode.Uri, text: string): Promise<void> {
    const name = await this.#nameFor(dataset);
    await this.#ask(() => this.#secrets.store(name, text));
  }

  async forget(dataset: vscode.Uri): Promise<void> {
    const name = await this.#nameFor(dataset);
    await this.#ask(() => this.#secrets.delete(name));
  }

  /** A project is the folder of its tunesmith.json, else the folder that is open, else the dataset's own. */
  async #nameFor(dataset: vscode.Uri): Promise<string> {
    const config =
      (await this.#projectConfigs.find(dataset)) ?? this.#projectConfigs.place(dataset);
    const folder = vscode.Uri.joinPath(config ?? dataset, "..");
    return `tunesmith.pseudonymKey:${folder.toString()}`;
  }

  async #ask<T>(step: () => Thenable<T>): Promise<T> {
    try {
      return await step();
    } catch {
      // What a keyring says of itself is nothing that one can act on.
      throw new PlainError(
        vscode.l10n.t(
          'VS Code cannot reach a keyring here, so there is no place for the key: set {0} and run "tunesmith fix --redact pseudonymize" in a terminal.',
          keyVariable,
        ),
      );
    }
  }
}

/** `undefined`: cancelled. */
export async function askForKey(): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Pseudonym Key"),
    prompt: vscode.l10n.t(
      'The key of this project, as "Copy Pseudonym Key" or {0} has it.',
      keyVariable,
    ),
    password: true,
    ignoreFocusOut: true,
    validateInput: keyProblem,
  });
}

function keyProblem(text: string): string | undefined {
  // In the environment they would count, and nobody sees them.
  if (text.trim() !== text) return vscode.l10n.t("Take away the spaces at its ends.");
  return keyOfText(text).length < leastBytes
    ? vscode.l10n.t("A short key can be guessed: it takes at least {0} characters.", leastBytes)
    : undefined;
}
