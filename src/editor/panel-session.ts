/** What one dataset panel shows, and what its page has done there. Keeps nothing that grows with the dataset. */
import * as vscode from "vscode";
import type { ShownFinding, ShownRecord } from "../core/explore/shown-record.ts";
import type { FromPanelPage, PanelState, ToPanelPage } from "../protocol/panel-view.ts";
import { whyUnknown } from "./datasets.ts";
import { DisposableStore } from "./disposable-store.ts";
import { folderOf } from "./folder-of.ts";
import type { Host } from "./host.ts";
import { nameOfFile } from "./message-place.ts";
import { runAction } from "./panel-actions.ts";
import { PanelDataset } from "./panel-dataset.ts";
import { notOpen, PanelEdits } from "./panel-edits.ts";
import { PanelList } from "./panel-list.ts";
import { PanelOverview } from "./panel-overview.ts";
import type { PageContent } from "./panel-page.ts";
import { PanelQuality } from "./panel-quality.ts";
import { shownRules, shownVerdicts } from "./panel-verdicts.ts";
import { plainFailure } from "./plain-failure.ts";
import { revealLine } from "./reveal-line.ts";
import { tell } from "./tell.ts";
import { Throttle } from "./throttle.ts";

/** While somebody types, the list is made anew no more often. */
const listIntervalMs = 250;
/** A cursor that is on its way is not followed. */
const cursorIntervalMs = 200;

type Obeyed = Exclude<FromPanelPage, { readonly type: "ready" }>;
type Message<Type extends Obeyed["type"]> = Extract<Obeyed, { type: Type }>;

const ignore = (): void => undefined;

export interface PanelPlace {
  /** It is what a person looks at. */
  readonly isActive: () => boolean;
  /** Where editors are shown from it. */
  readonly editorColumn: () => vscode.ViewColumn;
}

export class PanelSession implements PageContent<PanelState, Obeyed>, vscode.Disposable {
  readonly #host: Host;
  readonly #place: PanelPlace;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #said = this.#store.add(new vscode.EventEmitter<ToPanelPage>());
  readonly #subject: PanelDataset;
  readonly #list: PanelList;
  readonly #overview: PanelOverview;
  readonly #quality: PanelQuality;
  readonly #edits: PanelEdits;
  readonly #listSoon = this.#store.add(
    new Throttle<void>(listIntervalMs, () => {
      this.#do(this.#list.renew());
    }),
  );
  readonly #showCursor = this.#store.add(
    new Throttle<void>(cursorIntervalMs, () => {
      this.#do(this.#followCursor());
    }),
  );
  #isShown = false;
  /** Edits come one after the other. */
  #editing: Promise<void> = Promise.resolve();
  #cursorLine: number | undefined;
  /** The record that the page was told of last. */
  #told: ShownRecord | undefined;
  /** For which revision quality was looked for, and for which content what can be undone. */
  #judgedRevision: number | undefined;
  #undoneContent: number | undefined;
  readonly onDidChange = this.#changed.event;
  readonly onDidSay = this.#said.event;

  constructor(host: Host, uri: vscode.Uri, place: PanelPlace) {
    this.#host = host;
    this.#place = place;
    this.#subject = this.#store.add(new PanelDataset(host, uri));
    this.#list = this.#store.add(new PanelList(host, this.#subject));
    this.#overview = this.#store.add(new PanelOverview(host, this.#subject));
    this.#quality = this.#store.add(new PanelQuality(host, this.#subject));
    this.#edits = this.#store.add(new PanelEdits(host, this.#subject));
    for (const part of [this.#list, this.#overview, this.#quality, this.#edits]) {
      this.#store.add(
        part.onDidChange(() => {
          this.#changed.fire();
        }),
      );
    }
    this.#store.add(
      this.#subject.onDidChangeContent(() => {
        this.#list.outdate();
      }),
    );
    this.#store.add(
      this.#subject.onDidChange(() => {
        // The dataset may be another one, which was opened in the place of the one before.
        if (this.#place.isActive()) this.activate();
        this.#renew();
        this.#changed.fire();
      }),
    );
    this.#store.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        // Where a command has put the cursor, nobody is reading yet; and the panel itself does that.
        const isByPerson =
          kind === vscode.TextEditorSelectionChangeKind.Keyboard ||
          kind === vscode.TextEditorSelectionChangeKind.Mouse;
        if (isByPerson && textEditor.document === this.#subject.dataset?.document) {
          this.#showCursor.request();
        }
      }),
    );
  }

  /** Commands are about its dataset from now on. */
  activate(): void {
    const { dataset } = this.#subject;
    if (dataset !== undefined) this.#host.datasets.turnTo(dataset);
  }

  show(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    this.#overview.show();
    this.#do(this.#list.renew());
    this.#renew();
  }

  /** Nobody looks: nothing is gathered. */
  hide(): void {
    this.#isShown = false;
    this.#overview.hide();
    this.#listSoon.cancel();
  }

  goToLine(): void {
    this.#say({ type: "goToLine" });
  }

  state(): PanelState {
    const { dataset, revision, uri, notices } = this.#subject;
    const { canEdit, whyNot } = this.#subject.editing;
    const { overview, findings, groups, index, problem, isCounting, share } = this.#overview;
    const state = dataset?.state;
    const isChecked = state !== undefined && state.checkedLines === state.lines;
    return {
      uri: uri.toString(),
      name: nameOfFile(uri),
      folder: folderOf(uri),
      revision,
      failure: dataset === undefined ? notOpen() : whyUnknown(dataset),
      notices: problem === undefined ? notices : [...notices, problem],
      formatLabel: state?.formatLabel,
      lines: index?.lines ?? (isChecked ? state.lines : undefined),
      records: isChecked ? state.records : undefined,
      bytes: index?.bytes,
      check: {
        isRunning: dataset?.checking === true,
        share: state === undefined || isChecked ? undefined : state.checkedLines / state.lines,
      },
      counting: {
        isRunning: isCounting || this.#list.share !== undefined,
        share: share ?? this.#list.share,
      },
      overview,
      findings,
      rules: shownRules(findings.map(({ ruleId }) => ruleId)),
      groups,
      verdicts: shownVerdicts(state?.targets ?? []),
      quality: this.#quality.state,
      canEdit,
      whyNot,
      undo: this.#edits.undoLabel,
      list: this.#list.state,
      isListing: this.#list.isListing,
    };
  }

  async obey(message: Obeyed): Promise<void> {
    switch (message.type) {
      case "query":
        await this.#list.query(message);
        return;
      case "rows": {
        const told = await this.#list.rows(message);
        if (told !== undefined) this.#say(told);
        return;
      }
      case "record":
        await this.#tellRecord(message);
        return;
      case "find":
        await this.#find(message);
        return;
      case "jump": {
        const { line, span } = message;
        await revealLine(this.#subject.uri, line, this.#place.editorColumn(), span);
        return;
      }
      case "copy":
        await this.#copy(message.line);
        return;
      case "openRule":
        await vscode.commands.executeCommand("tunesmith.openRulePage", message.ruleId);
        return;
      case "run":
        await this.#run(message);
        return;
      default:
        await this.#edit(message);
    }
  }

  dispose(): void {
    const { dataset } = this.#subject;
    // A worker that is gone has let it go as well.
    dataset?.ask("endPanel", {}).catch(() => undefined);
    this.hide();
    this.#store.dispose();
  }

  #say(message: ToPanelPage): void {
    this.#said.fire(message);
  }

  /** What nobody waits for is logged when it goes wrong. */
  #do(work: Promise<void>): void {
    work.catch((error: unknown) => {
      plainFailure(this.#host, error, "Showing a dataset");
    });
  }

  #renew(): void {
    if (!this.#isShown) return;
    this.#listSoon.request();
    this.#overview.follow();
    const { dataset, revision, content } = this.#subject;
    if (dataset?.state === undefined) return;
    if (this.#undoneContent !== content) {
      this.#undoneContent = content;
      this.#do(this.#edits.lookForUndo());
    }
    if (dataset.checking || this.#judgedRevision === revision) return;
    this.#judgedRevision = revision;
    this.#do(this.#quality.look());
  }

  async #tellRecord({ revision, line }: Message<"record">): Promise<void> {
    if (revision !== this.#subject.revision) return;
    const dataset = await this.#subject.known();
    try {
      const answer = await dataset?.ask("shownRecord", { line });
      // Of another content: the page asks about that.
      if (answer === undefined || revision !== this.#subject.revision) return;
      this.#told = answer.record ?? undefined;
      this.#say({ type: "record", revision, line, record: answer.record });
    } catch (error) {
      const failure = plainFailure(this.#host, error, "Showing a record");
      if (failure !== undefined)
        this.#say({ type: "record", revision, line, record: null, failure });
    }
  }

  async #find({ number, line }: Message<"find">): Promise<void> {
    const index = await this.#list.find(number, line);
    if (index !== undefined) this.#say({ type: "show", number, line, index });
  }

  /** Only to what is listed: a person who reads on in the editor has not asked for another list. */
  async #followCursor(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const { dataset } = this.#subject;
    if (!this.#isShown || editor === undefined) return;
    if (editor.document !== dataset?.document) return;
    const { line } = editor.selection.active;
    if (line === this.#cursorLine) return;
    this.#cursorLine = line;
    const { number } = this.#list;
    const index = await this.#list.indexOf(line);
    if (index === undefined || index === null || !this.#list.isNumber(number)) return;
    this.#say({ type: "show", number, line, index });
  }

  async #copy(line: number): Promise<void> {
    const answer = await this.#subject.dataset?.ask("recordText", { line });
    if (answer === undefined) return;
    await vscode.env.clipboard.writeText(answer.text);
    tell(vscode.l10n.t("the text of line {0} is on the clipboard.", line + 1));
  }

  async #run({ action }: Message<"run">): Promise<void> {
    const { dataset } = this.#subject;
    if (dataset === undefined) return;
    if (action === "gradeByRules") await this.#quality.gradeByRules();
    else await runAction(this.#host, dataset, { action, column: this.#place.editorColumn() });
  }

  async #edit(
    message: Message<"startEdit" | "tryText" | "replace" | "remove" | "fix" | "undo">,
  ): Promise<void> {
    switch (message.type) {
      case "startEdit":
        await this.#startEdit(message.line);
        return;
      case "tryText": {
        const { text } = message;
        const answer = await this.#subject.dataset?.ask("tryRecord", { text });
        if (answer !== undefined) this.#say({ type: "tried", text, ...answer });
        return;
      }
      case "replace":
        await this.#inTurn(message.line, "replaced", () => this.#edits.replace(message));
        return;
      case "remove":
        await this.#inTurn(message.line, "removed", () => this.#edits.remove(message));
        return;
      case "fix":
        await this.#inTurn(message.line, "fixed", () =>
          this.#edits.fix(message, this.#findingOf(message)),
        );
        return;
      case "undo":
        await this.#undo();
    }
  }

  async #undo(): Promise<void> {
    const turn = this.#editing.then(() => this.#edits.undo());
    this.#editing = turn.then(ignore, ignore);
    const { line } = await turn;
    this.#say({ type: "edited", line, done: "undone" });
    tell(vscode.l10n.t("line {0} is as it was before.", line + 1));
  }

  #findingOf({ line, hash, finding }: Message<"fix">): ShownFinding | undefined {
    const isTold = this.#told?.line === line && this.#told.hash === hash;
    return isTold ? this.#told?.findings[finding] : undefined;
  }

  async #startEdit(line: number): Promise<void> {
    try {
      const answer = await this.#subject.dataset?.ask("recordText", { line });
      if (answer === undefined) return;
      this.#say({ type: "editText", line, text: answer.text, hash: answer.hash });
    } catch (error) {
      const failure = plainFailure(this.#host, error, "Editing a record");
      this.#say({ type: "edited", line, done: "failed", failure });
    }
  }

  async #inTurn(
    line: number,
    done: "replaced" | "removed" | "fixed",
    edit: () => Promise<void>,
  ): Promise<void> {
    const turn = this.#editing.then(async () => {
      try {
        await edit();
        this.#say({ type: "edited", line, done });
      } catch (error) {
        const failure = plainFailure(this.#host, error, "Editing a record");
        this.#say({ type: "edited", line, done: "failed", failure });
      }
    });
    this.#editing = turn;
    await turn;
  }
}
