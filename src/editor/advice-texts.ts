/** All texts that would leave the machine, in an editor to read and to search. */
import * as vscode from "vscode";
import type { Outgoing } from "../core/assist/outgoing.ts";

const textsScheme = "tunesmith-outgoing";

/** Read-only: what is shown is what is sent. */
export class AdviceTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #scheme: string;
  readonly #registration: vscode.Disposable;
  #texts = "";
  #count = 0;

  /** `name`: of the page whose texts they are. */
  constructor(name: string) {
    this.#scheme = `${textsScheme}-${name}`;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(this.#scheme, this);
  }

  async show(outgoing: Outgoing): Promise<void> {
    this.#texts = textOf(outgoing);
    this.#count += 1;
    const path = `/What would be sent to ${outgoing.model}.txt`.replaceAll("\\", "");
    const uri = vscode.Uri.from({ scheme: this.#scheme, path, query: String(this.#count) });
    await vscode.commands.executeCommand("vscode.open", uri, { preview: true });
  }

  provideTextDocumentContent(): string {
    return this.#texts;
  }

  dispose(): void {
    this.#texts = "";
    this.#registration.dispose();
  }
}

const textOf = ({ texts }: Outgoing): string =>
  texts.map(({ title, text }) => `━━ ${title} ━━\n\n${text}\n`).join("\n");
