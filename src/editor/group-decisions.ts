/** What a person decided about records that repeat or contradict each other: marks, until they are applied. */
import * as vscode from "vscode";
import { lineMover } from "../core/moved-line.ts";
import type { GroupMember } from "../core/similarity/record-groups.ts";
import { count } from "../core/wording.ts";
import { textChanges, type Dataset } from "./dataset.ts";
import type { Datasets } from "./datasets.ts";
import { DisposableStore } from "./disposable-store.ts";

export interface Mark {
  readonly action: "keep" | "remove";
  /** The line as it was when the mark was made: it is of this record and no other. */
  readonly text: string;
  /** Of one to remove: to the one that is kept for it. */
  readonly similarity?: number | undefined;
}

export interface Decision {
  readonly kept: readonly number[];
  readonly removed: readonly (Partial<GroupMember> & Pick<GroupMember, "line">)[];
}

/** By 0-based line. */
export type Marks = ReadonlyMap<number, Mark>;

const noMarks: Marks = new Map();

/** Marks move with their lines, and go with a record that changes and with the dataset that is closed. */
export class GroupDecisions implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<Dataset>());
  readonly #marks = new WeakMap<Dataset, Map<number, Mark>>();
  readonly onDidChange = this.#changed.event;

  constructor(datasets: Datasets) {
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument((event) => {
        const dataset = datasets.get(event.document.uri);
        if (dataset !== undefined) this.#move(dataset, event);
      }),
    );
  }

  of(dataset: Dataset): Marks {
    return this.#marks.get(dataset) ?? noMarks;
  }

  /** In order. */
  removedLines(dataset: Dataset): readonly number[] {
    const lines = [...this.of(dataset)].flatMap(([line, { action }]) =>
      action === "remove" ? [line] : [],
    );
    return lines.sort((a, b) => a - b);
  }

  /** `among`: the records that were decided about; what was decided about them before is forgotten. */
  decide(dataset: Dataset, { kept, removed }: Decision, among: Iterable<number>): void {
    const { document } = dataset;
    if (document === undefined) return;
    const marks = new Map(this.of(dataset));
    for (const line of among) marks.delete(line);
    const textOf = (line: number): string => document.lineAt(line).text;
    for (const line of kept) marks.set(line, { action: "keep", text: textOf(line) });
    for (const { line, similarity } of removed) {
      marks.set(line, { action: "remove", text: textOf(line), similarity });
    }
    this.#set(dataset, marks);
  }

  /** Without `lines`: all. */
  clear(dataset: Dataset, lines: Iterable<number> = this.of(dataset).keys()): void {
    const marks = new Map(this.of(dataset));
    for (const line of lines) marks.delete(line);
    this.#set(dataset, marks);
  }

  /** Forgets marks that are carried out, wherever their lines are by now; those that were made since stay. */
  settle(dataset: Dataset, applied: Marks): void {
    const settled = new Set(applied.values());
    const lines = [...this.of(dataset)].flatMap(([line, mark]) =>
      settled.has(mark) ? [line] : [],
    );
    this.clear(dataset, lines);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #set(dataset: Dataset, marks: Map<number, Mark>): void {
    this.#marks.set(dataset, marks);
    this.#changed.fire(dataset);
  }

  #move(dataset: Dataset, { document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const marks = this.of(dataset);
    if (marks.size === 0 || contentChanges.length === 0) return;
    const newLine = lineMover(textChanges(contentChanges));
    const moved = new Map<number, Mark>();
    for (const [line, mark] of marks) {
      const to = newLine(line);
      const isSame = to !== undefined && to < document.lineCount;
      if (isSame && document.lineAt(to).text === mark.text) moved.set(to, mark);
    }
    this.#set(dataset, moved);
  }
}

/** "12 records marked for removal": for messages; empty without marks. */
export function markedInWords(lines: readonly number[]): string {
  return lines.length === 0
    ? ""
    : vscode.l10n.t("{0} marked for removal", count(lines.length, "record"));
}
