/** Takes back edits of single records in a document, the last one first, as long as nothing else has changed the document. */
import * as vscode from "vscode";
import type { UndoableEdit } from "../protocol/rewrite-messages.ts";
import { applyEdit } from "./edits.ts";

/** What an editor undoes beyond that is its own. */
const mostSteps = 20;

/** In characters of the document. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Step {
  readonly edit: UndoableEdit;
  /** What leads back. */
  readonly back: readonly Replacement[];
}

export class DocumentUndo {
  #document: vscode.TextDocument | undefined;
  /** Of the document, with the last step done. */
  #version = 0;
  #steps: Step[] = [];

  /** What can be taken back now. */
  lastOf(document: vscode.TextDocument): UndoableEdit | undefined {
    return this.#holds(document) ? this.#steps.at(-1)?.edit : undefined;
  }

  /** Does it. Fails as `applyEdit` does. */
  async apply(
    document: vscode.TextDocument,
    edit: vscode.WorkspaceEdit,
    what: UndoableEdit,
  ): Promise<void> {
    const steps = this.#holds(document) ? this.#steps : [];
    const { version } = document;
    const back = leadingBack(document, edit);
    await applyEdit(document, edit);
    // Somebody may have typed meanwhile.
    const isAlone = document.version === version + 1;
    this.#document = document;
    this.#version = document.version;
    this.#steps = isAlone ? [...steps, { edit: what, back }].slice(-mostSteps) : [];
  }

  /** `undefined`: there is nothing to take back. */
  async undo(document: vscode.TextDocument): Promise<UndoableEdit | undefined> {
    const step = this.#holds(document) ? this.#steps.at(-1) : undefined;
    if (step === undefined) return undefined;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of step.back) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      edit.replace(document.uri, range, text);
    }
    const { version } = document;
    await applyEdit(document, edit);
    const isAlone = document.version === version + 1;
    this.#version = document.version;
    this.#steps = isAlone ? this.#steps.slice(0, -1) : [];
    return step.edit;
  }

  #holds(document: vscode.TextDocument): boolean {
    return this.#document === document && this.#version === document.version && !document.isClosed;
  }
}

/** To be asked before it is done. */
function leadingBack(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Replacement[] {
  const edits = edit
    .get(document.uri)
    .toSorted((one, other) => one.range.start.compareTo(other.range.start));
  let shift = 0;
  return edits.map(({ range, newText }) => {
    const text = document.getText(range);
    const start = document.offsetAt(range.start) + shift;
    shift += newText.length - text.length;
    return { start, end: start + newText.length, text };
  });
}
