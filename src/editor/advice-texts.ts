/** All texts that would leave the machine, in an editor to read and to search. */
import * as vscode from "vscode";
import type { Outgoing, OutgoingText } from "../core/assist/outgoing.ts";
import { textParts, type TextPart } from "../core/assist/text-parts.ts";
import { formatInteger } from "../core/wording.ts";

const textsScheme = "tunesmith-outgoing";

/** Read-only: what is shown is what is sent. */
export class AdviceTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #scheme: string;
  readonly #registration: vscode.Disposable;
  #texts: readonly OutgoingText[] = [];
  #count = 0;

  /** `name`: of the page whose texts they are. */
  constructor(name: string) {
    this.#scheme = `${textsScheme}-${name}`;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(this.#scheme, this);
  }

  /** Those of a whole set are too many for one document: then a person picks a part of them. */
  async show({ texts, model }: Outgoing): Promise<void> {
    const parts = await partsOf(texts);
    const part = parts.length > 1 ? await pickPart(parts) : parts[0];
    if (part === undefined) return;
    this.#texts = texts.slice(part.start, part.end);
    this.#count += 1;
    const path = `/What would be sent to ${model}.txt`.replaceAll("\\", "");
    const uri = vscode.Uri.from({ scheme: this.#scheme, path, query: String(this.#count) });
    await vscode.commands.executeCommand("vscode.open", uri, { preview: true });
  }

  provideTextDocumentContent(): string {
    return this.#texts.map(({ title, text }) => `━━ ${title} ━━\n\n${text}\n`).join("\n");
  }

  dispose(): void {
    this.#texts = [];
    this.#registration.dispose();
  }
}

async function partsOf(texts: readonly OutgoingText[]): Promise<readonly TextPart[]> {
  const { Portions } = await import("../node/portions.ts");
  const portions = new Portions(() => undefined);
  const parts: TextPart[] = [];
  for (const part of textParts(texts)) {
    if (part !== undefined) parts.push(part);
    if (portions.isOver) await portions.pause();
  }
  return parts;
}

async function pickPart(parts: readonly TextPart[]): Promise<TextPart | undefined> {
  const items = parts.map((part) => ({
    label: vscode.l10n.t(
      "Texts {0} to {1}",
      formatInteger(part.start + 1),
      formatInteger(part.end),
    ),
    part,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("What would be sent"),
    placeHolder: vscode.l10n.t("They are too long for one editor: choose a part"),
  });
  return picked?.part;
}
