/** What a person has selected, where, and the way back there. */
import * as vscode from "vscode";
import type { SourcePlace } from "../core/create/operational-record.ts";
import { formatInteger } from "../core/wording.ts";
import { PlainError } from "./commands.ts";
import { nameOfFile } from "./message-place.ts";

export interface ExampleSource {
  readonly text: string;
  /** Of a file: the lines that it is on, as a whole, by which it is seen later whether they have changed. */
  readonly lines: string;
  /** "syslog.txt, lines 3 to 5". */
  readonly label: string;
  /** On disk; "selection": it is in no file. */
  readonly path: string;
  readonly place: SourcePlace;
}

export interface ExampleOrigin {
  readonly source: ExampleSource;
  /** Gives the focus back to where the selection is. */
  readonly goBack: () => Promise<void>;
}

/** Longer texts are files to create a dataset of. */
const maxCharacters = 200_000;

/** Of all selections in the active editor, in the order of the text. */
export function editorOrigin(editor: vscode.TextEditor): ExampleOrigin {
  const { document, viewColumn } = editor;
  const selections = editor.selections.filter(({ isEmpty }) => !isEmpty);
  const inOrder = selections.toSorted((a, b) => a.start.compareTo(b.start));
  const text = inOrder.map((range) => document.getText(range)).join("\n");
  assertSelected(text);
  const { uri } = document;
  const line = (inOrder[0]?.start.line ?? 0) + 1;
  const endLine = Math.max(line, ...inOrder.map(lastLine));
  return {
    source: {
      text,
      lines: document.getText(new vscode.Range(line - 1, 0, endLine - 1, Number.MAX_SAFE_INTEGER)),
      label: `${nameOfFile(uri)}, ${linesInWords(line, endLine)}`,
      path: uri.scheme === "file" ? uri.fsPath : "selection",
      place: { line, endLine },
    },
    goBack: async () => {
      if (uri.scheme === "output") {
        await vscode.commands.executeCommand("workbench.panel.output.focus");
        return;
      }
      const [selection] = editor.selections;
      await vscode.window.showTextDocument(document, {
        ...(viewColumn !== undefined && { viewColumn }),
        ...(selection !== undefined && { selection }),
      });
    },
  };
}

/** 1-based; what ends at the beginning of a line does not go into it. */
const lastLine = ({ start, end }: vscode.Selection): number =>
  end.character === 0 && end.line > start.line ? end.line : end.line + 1;

const linesInWords = (line: number, endLine: number): string =>
  line === endLine
    ? vscode.l10n.t("line {0}", formatInteger(line))
    : vscode.l10n.t("lines {0} to {1}", formatInteger(line), formatInteger(endLine));

/** VS Code tells extensions of what is selected in a terminal by the clipboard only, which is given back. */
export async function terminalOrigin(terminal: vscode.Terminal): Promise<ExampleOrigin> {
  const { clipboard } = vscode.env;
  const before = await clipboard.readText();
  let text: string;
  try {
    // What is on it now may be just what is selected.
    await clipboard.writeText("");
    await vscode.commands.executeCommand("workbench.action.terminal.copySelection");
    text = await clipboard.readText();
  } finally {
    await clipboard.writeText(before);
  }
  assertSelected(text);
  return {
    source: {
      text,
      lines: text,
      label: vscode.l10n.t('the terminal "{0}"', terminal.name),
      path: "selection",
      place: { line: 1, endLine: text.split("\n").length },
    },
    goBack: () => {
      terminal.show();
      return Promise.resolve();
    },
  };
}

function assertSelected(text: string): void {
  if (text.trim() === "") {
    throw new PlainError(
      vscode.l10n.t(
        "Nothing is selected: select the text of a ticket, a configuration or a log first.",
      ),
    );
  }
  if (text.length > maxCharacters) {
    throw new PlainError(
      vscode.l10n.t(
        "The selection has {0} characters, more than one example should have: select at most {1}.",
        formatInteger(text.length),
        formatInteger(maxCharacters),
      ),
    );
  }
}
