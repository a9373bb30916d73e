/** Edits of single records through a panel: in the document, which VS Code undoes, or else in the file on disk. */
import * as vscode from "vscode";
import type { ShownFinding } from "../core/explore/shown-record.ts";
import { applyEdits } from "../core/fix.ts";
import type { Finding } from "../core/model.ts";
import { formatInteger } from "../core/wording.ts";
import { hashOfLine } from "../node/create/hashes.ts";
import type { FromPanelPage } from "../protocol/panel-view.ts";
import type { RecordEdit, UndoableEdit } from "../protocol/rewrite-messages.ts";
import { PlainError } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { DocumentUndo } from "./document-undo.ts";
import { changedMeanwhile, editableDocument, lineEdits, removeLines } from "./edits.ts";
import type { Host } from "./host.ts";
import { assertBytesKept } from "./lost-bytes.ts";
import type { PanelDataset } from "./panel-dataset.ts";

type Message<Type extends FromPanelPage["type"]> = Extract<FromPanelPage, { type: Type }>;

/** A line as a person has seen it. */
interface SeenLine {
  readonly line: number;
  readonly hash: string;
}

interface DocumentEdit {
  readonly what: UndoableEdit;
  /** Of the document as it is then. */
  readonly editOf: () => vscode.WorkspaceEdit;
}

export class PanelEdits implements vscode.Disposable {
  readonly #host: Host;
  readonly #subject: PanelDataset;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #inDocument = new DocumentUndo();
  /** On disk. */
  #last: UndoableEdit | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(host: Host, subject: PanelDataset) {
    this.#host = host;
    this.#subject = subject;
  }

  /** What can be undone, as a button says it. */
  get undoLabel(): string | undefined {
    const { dataset, editing } = this.#subject;
    const document = dataset?.document;
    const last = document === undefined ? this.#last : this.#inDocument.lastOf(document);
    if (last === undefined || editing.canEdit === "no") return undefined;
    const line = formatInteger(last.line + 1);
    return last.done === "removed"
      ? vscode.l10n.t("Undo: Line {0} Removed", line)
      : vscode.l10n.t("Undo: Line {0} Replaced", line);
  }

  /** Whether there is something to undo: others may have changed the file. */
  async lookForUndo(): Promise<void> {
    const { dataset } = this.#subject;
    const last =
      dataset === undefined || dataset.document !== undefined || dataset.uri.scheme !== "file"
        ? null
        : await this.#host.worker
            .request(dataset.key, "lastRewrite", { path: dataset.uri.fsPath })
            // What cannot be told cannot be undone either.
            .catch(() => null);
    if (dataset !== this.#subject.dataset) return;
    this.#last = last ?? undefined;
    this.#changed.fire();
  }

  async replace({ text, ...seen }: Message<"replace">): Promise<void> {
    if (/[\r\n]/.test(text)) {
      throw new PlainError(
        vscode.l10n.t("A record is one line: take out the line breaks, then save it again."),
      );
    }
    await this.#edit(seen, { type: "replace", text });
  }

  async remove(seen: Message<"remove">): Promise<void> {
    await this.#edit(seen, { type: "remove" });
  }

  /** `finding`: as the page was told of it. More may have been found meanwhile, so indexes do not say which one it is. */
  async fix({ line, hash, fix }: Message<"fix">, finding: ShownFinding | undefined): Promise<void> {
    const dataset = this.#open();
    const seen = { line, hash };
    // Text and findings at once: a finding of one text is never mended in another.
    const known = await dataset.ask("fixableRecord", { line });
    if (known?.hash !== hash) throw changedMeanwhile();
    const fixes = known.findings.find((one) => isShownAs(one, finding))?.fixes;
    const edits = fixes?.length === finding?.fixes.length ? fixes?.[fix]?.edits : undefined;
    if (edits === undefined) throw changedMeanwhile();
    const { document } = dataset;
    if (document !== undefined) {
      const what = { line, done: "replaced" } as const;
      const editOf = () => lineEdits(document, [{ line, edits }]);
      await this.#editDocument(document, seen, { what, editOf });
      return;
    }
    const text = applyEdits(known.text, edits);
    // No fix means to leave a blank line.
    await this.#rewrite(seen, text === "" ? { type: "remove" } : { type: "replace", text });
  }

  /** The line where something is as it was before. */
  async undo(): Promise<UndoableEdit> {
    const { uri, key, document } = this.#open();
    if (document !== undefined) {
      await editableDocument(this.#open());
      const edit = await this.#inDocument.undo(document);
      if (edit === undefined) throw changedMeanwhile();
      this.#changed.fire();
      return edit;
    }
    const { undone } = await this.#host.worker.request(key, "undoRewrite", { path: uri.fsPath });
    await this.#wasWritten();
    return undone;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #edit(seen: SeenLine, edit: RecordEdit): Promise<void> {
    const { document } = this.#open();
    if (document === undefined) {
      await this.#rewrite(seen, edit);
      return;
    }
    const { line } = seen;
    const what = { line, done: edit.type === "remove" ? "removed" : "replaced" } as const;
    const editOf = (): vscode.WorkspaceEdit => {
      if (edit.type === "remove") return removeLines(document, [line]);
      const replacement = new vscode.WorkspaceEdit();
      replacement.replace(document.uri, document.lineAt(line).range, edit.text);
      return replacement;
    };
    await this.#editDocument(document, seen, { what, editOf });
  }

  async #editDocument(
    document: vscode.TextDocument,
    { line, hash }: SeenLine,
    { what, editOf }: DocumentEdit,
  ): Promise<void> {
    await editableDocument(this.#open());
    await assertBytesKept(document);
    const isThere = line < document.lineCount && hashOfLine(document.lineAt(line).text) === hash;
    if (!isThere || document.isClosed) throw changedMeanwhile();
    await this.#inDocument.apply(document, editOf(), what);
    this.#changed.fire();
  }

  async #rewrite({ line, hash }: SeenLine, edit: RecordEdit): Promise<void> {
    const { uri, key } = this.#open();
    const { canEdit, whyNot } = this.#subject.editing;
    if (canEdit === "no") throw new PlainError(whyNot ?? notOpen());
    await this.#host.worker.request(key, "rewriteRecord", { path: uri.fsPath, line, hash, edit });
    await this.#wasWritten();
  }

  async #wasWritten(): Promise<void> {
    await this.#subject.written();
    await this.lookForUndo();
  }

  #open(): Dataset {
    const { dataset } = this.#subject;
    if (dataset === undefined) throw new PlainError(notOpen());
    return dataset;
  }
}

const isShownAs = ({ ruleId, span }: Finding, shown: ShownFinding | undefined): boolean =>
  ruleId === shown?.ruleId && span.start === shown.span.start && span.end === shown.span.end;

/** What a panel says of a dataset that cannot be kept open for it. */
export const notOpen = (): string =>
  vscode.l10n.t("The dataset is not open any more: open it in an editor to see it here.");
