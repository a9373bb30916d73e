/** Which groups of records are alike on purpose: remembered for the workspace. */
import { createHash } from "node:crypto";
import * as vscode from "vscode";
import { isConflict, linesOf, sectionOf, sizeOf, type RecordGroup } from "./group-source.ts";

const stateKey = "tunesmith.groupsKept";

/** Groups that are remembered, of all files of the workspace: the oldest go first. */
const maxKept = 5000;

/** Groups are known by what their records say, not by their lines: they may move, the file may have another name. */
export class GroupMemory implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #kept: ReadonlySet<string>;
  /** Beginnings of what is remembered: most groups are told by them without a look at their records. */
  #shapes: ReadonlySet<string> = new Set();

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#kept = new Set(state.get<readonly string[]>(stateKey, []));
    this.#shapes = shapesOf(this.#kept);
  }

  has(document: vscode.TextDocument, group: RecordGroup): boolean {
    return this.#shapes.has(shapeOf(group)) && this.#kept.has(keyOf(document, group));
  }

  async add(document: vscode.TextDocument, groups: readonly RecordGroup[]): Promise<void> {
    const added = new Set(groups.map((group) => keyOf(document, group)));
    const before = [...this.#kept].filter((key) => !added.has(key));
    await this.#set(new Set([...before, ...added].slice(-maxKept)));
  }

  async remove(document: vscode.TextDocument, groups: readonly RecordGroup[]): Promise<void> {
    const gone = new Set(groups.map((group) => keyOf(document, group)));
    await this.#set(new Set([...this.#kept].filter((key) => !gone.has(key))));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #set(kept: ReadonlySet<string>): Promise<void> {
    this.#kept = kept;
    this.#shapes = shapesOf(kept);
    await this.#state.update(stateKey, [...kept]);
    this.#changed.fire();
  }
}

/** What it is a group of, and how many records it has. The same records may be in conflict at several turns. */
function shapeOf(group: RecordGroup): string {
  const at = isConflict(group) ? `${group.turn}${group.isTicketBlind ? "*" : ""}/` : "";
  return `${sectionOf(group)}/${at}${sizeOf(group)}/`;
}

function shapesOf(keys: Iterable<string>): ReadonlySet<string> {
  return new Set([...keys].map((key) => key.slice(0, key.lastIndexOf("/") + 1)));
}

/** A hash: the records' texts are not written anywhere. */
function keyOf(document: vscode.TextDocument, group: RecordGroup): string {
  const texts = linesOf(group).map((line) => document.lineAt(line).text);
  const hash = createHash("sha256");
  for (const text of texts.sort()) hash.update(text).update("\n");
  return shapeOf(group) + hash.digest("hex");
}
