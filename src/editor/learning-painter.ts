/** Dims what is not learned in the editors one sees, and tells behind each record how much is. */
import * as vscode from "vscode";
import type { Settings } from "../core/settings.ts";
import type { DatasetState, LearnedLine, LearningMeans } from "../protocol/dataset-answers.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import { recordNote } from "./learning-words.ts";

/** Beyond the visible lines as much is painted with them, so that scrolling shows it as it is to be. */
const margin = { lines: 60, characters: 50_000 };

/** What was painted in an editor: it is as it should be until one of these differs. */
interface Painted extends LineRange {
  readonly version: number;
  readonly formatId: string | undefined;
  readonly settings: Settings | undefined;
}

interface LineRange {
  readonly firstLine: number;
  readonly lastLine: number;
}

export class LearningPainter implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #untrained: vscode.TextEditorDecorationType;
  readonly #note: vscode.TextEditorDecorationType;
  readonly #painted = new WeakMap<vscode.TextEditor, Painted>();
  /** The worker is asked about one at a time. */
  readonly #busy = new WeakSet<vscode.TextEditor>();
  readonly #wishes = new WeakMap<vscode.TextEditor, { readonly dataset: Dataset | undefined }>();

  /** `theme`: the present one; with another one a new painter is needed. */
  constructor({ kind }: vscode.ColorTheme) {
    this.#untrained = this.#store.add(
      vscode.window.createTextEditorDecorationType(untrainedLook(kind)),
    );
    this.#note = this.#store.add(
      vscode.window.createTextEditorDecorationType({
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedOpen,
      }),
    );
  }

  /**
   * `dataset`: `undefined` if the editor shows none. Waits for what is being painted there, and then paints the last
   * that was asked for meanwhile. Rejects if the worker cannot tell.
   */
  async paint(editor: vscode.TextEditor, dataset: Dataset | undefined): Promise<void> {
    this.#wishes.set(editor, { dataset });
    if (this.#busy.has(editor)) return;
    this.#busy.add(editor);
    try {
      for (;;) {
        const wish = this.#wishes.get(editor);
        if (wish === undefined) return;
        this.#wishes.delete(editor);
        await this.#paint(editor, wish.dataset);
      }
    } finally {
      this.#busy.delete(editor);
    }
  }

  async #paint(editor: vscode.TextEditor, dataset: Dataset | undefined): Promise<void> {
    if (dataset?.state === undefined) {
      this.#clear(editor);
      return;
    }
    const wanted = wantedIn(editor, dataset, dataset.state);
    if (wanted === undefined || isSame(this.#painted.get(editor), wanted)) return;
    const { version, formatId, settings } = wanted;
    const range = withMargin(editor.document, wanted);
    const answer = await dataset.ask("learning", range);
    // What is no longer true is followed by another change, which is painted in turn.
    if (answer === undefined) return;
    this.#painted.set(editor, { version, formatId, settings, ...range });
    editor.setDecorations(this.#untrained, answer.lines.flatMap(untrainedRanges));
    const notes = answer.lines.map((line) => noteAt(editor.document, line, answer.means));
    editor.setDecorations(this.#note, notes);
  }

  #clear(editor: vscode.TextEditor): void {
    if (!this.#painted.delete(editor)) return;
    editor.setDecorations(this.#untrained, []);
    editor.setDecorations(this.#note, []);
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** Faint text is what high contrast themes are chosen against: there it is marked in another way. */
function untrainedLook(kind: vscode.ColorThemeKind): vscode.DecorationRenderOptions {
  const { HighContrast, HighContrastLight } = vscode.ColorThemeKind;
  const isHighContrast = kind === HighContrast || kind === HighContrastLight;
  return {
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(isHighContrast
      ? { fontStyle: "italic", textDecoration: "underline dotted" }
      : { opacity: "0.45" }),
  };
}

function wantedIn(
  editor: vscode.TextEditor,
  { settings, version }: Dataset,
  { formatId }: DatasetState,
): Painted | undefined {
  const first = editor.visibleRanges[0];
  const last = editor.visibleRanges.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    version,
    formatId,
    settings: settings?.check,
    firstLine: first.start.line,
    lastLine: last.end.line,
  };
}

/** Less of long lines, which take their time. */
function withMargin(document: vscode.TextDocument, visible: LineRange): LineRange {
  const reach = (from: number, step: 1 | -1): number => {
    let line = from;
    let room = margin.characters;
    while (Math.abs(line - from) < margin.lines) {
      const next = line + step;
      if (next < 0 || next >= document.lineCount) return line;
      room -= document.lineAt(next).text.length;
      if (room < 0) return line;
      line = next;
    }
    return line;
  };
  return { firstLine: reach(visible.firstLine, -1), lastLine: reach(visible.lastLine, 1) };
}

function isSame(painted: Painted | undefined, wanted: Painted): boolean {
  return (
    painted?.version === wanted.version &&
    painted.formatId === wanted.formatId &&
    painted.settings === wanted.settings &&
    painted.firstLine <= wanted.firstLine &&
    wanted.lastLine <= painted.lastLine
  );
}

const untrainedRanges = ({ line, untrainedSpans }: LearnedLine): vscode.Range[] =>
  untrainedSpans.map(({ start, end }) => new vscode.Range(line, start, line, end));

function noteAt(
  document: vscode.TextDocument,
  figures: LearnedLine,
  means: LearningMeans,
): vscode.DecorationOptions {
  const { end } = document.lineAt(figures.line).range;
  return {
    range: new vscode.Range(end, end),
    renderOptions: {
      after: {
        contentText: recordNote(figures, means),
        color: new vscode.ThemeColor("editorCodeLens.foreground"),
        fontStyle: "normal",
        margin: "0 0 0 2em",
      },
    },
  };
}
