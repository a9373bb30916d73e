/** Dims what is not learned in the editors one sees, and tells behind each record how much is. */
import * as vscode from "vscode";
import type { Settings } from "../core/settings.ts";
import type { LearnedLine, LearningMeans } from "../protocol/worker-protocol.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import { recordNote } from "./learning-words.ts";

/** Lines beyond the visible ones that are painted with them, so that scrolling shows them as they are to be. */
const marginLines = 60;

/** What was painted in an editor: it is as it should be until one of these differs. */
interface Painted {
  readonly version: number;
  readonly formatId: string | undefined;
  readonly settings: Settings | undefined;
  readonly firstLine: number;
  readonly lastLine: number;
}

export class LearningPainter implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #untrained: vscode.TextEditorDecorationType;
  readonly #note: vscode.TextEditorDecorationType;
  readonly #painted = new WeakMap<vscode.TextEditor, Painted>();

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

  /** Rejects if the worker cannot tell. */
  async paint(editor: vscode.TextEditor, dataset: Dataset): Promise<void> {
    const wanted = wantedIn(editor, dataset);
    if (wanted === undefined || isSame(this.#painted.get(editor), wanted)) return;
    const { firstLine, lastLine, version, formatId, settings } = wanted;
    const range = {
      firstLine: Math.max(0, firstLine - marginLines),
      lastLine: lastLine + marginLines,
    };
    const answer = await dataset.ask("learning", range);
    // What is no longer true is followed by another change, which is painted in turn.
    if (answer === undefined) return;
    this.#painted.set(editor, { version, formatId, settings, ...range });
    editor.setDecorations(this.#untrained, answer.lines.flatMap(untrainedRanges));
    const notes = answer.lines.map((line) => noteAt(editor.document, line, answer.means));
    editor.setDecorations(this.#note, notes);
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

function wantedIn(editor: vscode.TextEditor, dataset: Dataset): Painted | undefined {
  const { state, settings, version } = dataset;
  const first = editor.visibleRanges[0];
  const last = editor.visibleRanges.at(-1);
  if (state === undefined || first === undefined || last === undefined) return undefined;
  return {
    version,
    formatId: state.formatId,
    settings: settings?.check,
    firstLine: first.start.line,
    lastLine: last.end.line,
  };
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
