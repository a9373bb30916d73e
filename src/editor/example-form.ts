/** The form of one training example: what is in it, and what becomes of it. Its page only draws. */
import * as vscode from "vscode";
import { draftFault, isEmptyDraft, type ExampleDraft } from "../core/create/example-draft.ts";
import { capitalized } from "../core/wording.ts";
import type { ExampleState, FromExamplePage } from "../protocol/example-view.ts";
import { PlainError } from "./commands.ts";
import { DisposableStore } from "./disposable-store.ts";
import { appendRecord, type AppendedRecord } from "./example-append.ts";
import { ExampleMemory, type KeptExample } from "./example-memory.ts";
import type { ExampleOrigin } from "./example-origin.ts";
import { emptyExample, exampleOf } from "./example-read.ts";
import { lookAt, maskedDraft, noReview, UnfitFormat } from "./example-review.ts";
import { pickTarget, TargetMemory, targetInWords } from "./example-target.ts";
import type { Host } from "./host.ts";
import { nameOfFile } from "./message-place.ts";
import { tell } from "./tell.ts";
import { Throttle } from "./throttle.ts";

/** Typing is looked at when it pauses. */
const reviewMs = 200;

export class ExampleForm implements vscode.Disposable {
  readonly #host: Host;
  readonly #store = new DisposableStore();
  readonly #memory: ExampleMemory;
  readonly #target: TargetMemory;
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #replaced = this.#store.add(new vscode.EventEmitter<ExampleDraft>());
  readonly #throttle = this.#store.add(
    new Throttle<void>(reviewMs, () => {
      void this.#review();
    }),
  );
  #current: KeptExample;
  #aside: readonly KeptExample[];
  #goBack: (() => Promise<void>) | undefined;
  #reviewed = noReview;
  #formatId: string | undefined;
  #problem: string | undefined;
  #isConvertible = false;
  #isAdding = false;
  /** Of reviews; adding makes what is under way worthless. */
  #looks = 0;
  #news = "";

  /** Anything but what the page has typed itself. */
  readonly onDidChange = this.#changed.event;
  /** The same draft, with other texts. */
  readonly onDidReplace = this.#replaced.event;

  constructor(host: Host) {
    this.#host = host;
    this.#memory = new ExampleMemory(host.workspaceState);
    this.#target = new TargetMemory(host);
    const { current, aside } = this.#memory.read();
    this.#current = current ?? emptyExample("ticket");
    this.#aside = aside;
    this.#store.add(
      host.datasets.onDidChangeActive(() => {
        this.#changed.fire();
      }),
    );
  }

  get state(): ExampleState {
    const { draft, source } = this.#current;
    const target = this.#target.uri;
    return {
      draft,
      origin: source?.label,
      target: target && targetInWords(target, this.#formatId),
      review: this.#reviewed,
      problem: this.#problem,
      isConvertible: this.#isConvertible,
      aside: this.#aside.length,
      isAdding: this.#isAdding,
      news: this.#news,
    };
  }

  /** Fills it with a selection; without one it is empty. What was typed and not added is put aside. */
  async begin(origin: ExampleOrigin | undefined): Promise<void> {
    const example = origin && (await exampleOf(this.#host, origin.source, this.#target.uri));
    const { isTyped, source } = this.#current;
    if (origin === undefined && isTyped && source === undefined) {
      // One that is being typed is gone on with.
      this.#goBack = undefined;
      return;
    }
    this.#putAside();
    this.#goBack = origin?.goBack;
    this.#begin(example ?? emptyExample(this.#current.draft.kind));
  }

  async obey(message: FromExamplePage): Promise<void> {
    switch (message.type) {
      case "change":
        this.#take(message.draft);
        break;
      case "add":
        this.#take(message.draft);
        await this.#add();
        break;
      case "mask":
        this.#take(message.draft);
        await this.#mask();
        break;
      case "leave":
        await this.#leave();
        break;
      case "chooseDataset":
        await this.#choose();
        break;
      case "convert":
        await this.#convert();
        break;
      case "takeUp":
        this.#takeUp();
        break;
      case "ready":
        this.#throttle.request();
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #begin(example: KeptExample): void {
    this.#current = example;
    this.#reviewed = noReview;
    this.#say(undefined);
    this.#keep();
    this.#changed.fire();
    this.#throttle.request();
  }

  #putAside(): void {
    const { isTyped, draft } = this.#current;
    if (isTyped && !isEmptyDraft(draft)) {
      this.#aside = [...this.#aside, this.#current];
    }
  }

  #takeUp(): void {
    const last = this.#aside.at(-1);
    if (last === undefined) return;
    this.#aside = this.#aside.slice(0, -1);
    const present = this.#aside;
    this.#putAside();
    // What is put aside for it is taken up after the others.
    const [added] = this.#aside.slice(present.length);
    this.#aside = added === undefined ? present : [added, ...present];
    this.#goBack = undefined;
    this.#begin(last);
  }

  #take(draft: ExampleDraft): void {
    // A page that did not hear yet of another one.
    if (draft.id !== this.#current.draft.id) return;
    this.#current = { ...this.#current, draft, isTyped: true };
    this.#keep();
    this.#throttle.request();
  }

  #keep(): void {
    this.#memory.write({ current: this.#current, aside: this.#aside });
  }

  #say(problem: string | undefined, { isConvertible = false } = {}): void {
    this.#problem = problem;
    this.#isConvertible = isConvertible;
  }

  #refuse(error: PlainError): void {
    if (error instanceof UnfitFormat) this.#formatId = error.formatId;
    this.#say(error.message, { isConvertible: error instanceof UnfitFormat });
  }

  async #review(): Promise<void> {
    const target = this.#target.uri;
    const { draft } = this.#current;
    if (target === undefined || this.#isAdding) return;
    const number = ++this.#looks;
    try {
      const { formatId, review } = await lookAt(this.#host, target, this.#current);
      if (this.#current.draft !== draft || number !== this.#looks) return;
      this.#formatId = formatId;
      this.#reviewed = review ?? noReview;
      this.#say(undefined);
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      if (this.#current.draft !== draft || number !== this.#looks) return;
      this.#refuse(error);
    }
    this.#changed.fire();
  }

  async #add(): Promise<void> {
    if (this.#isAdding) return;
    const { draft } = this.#current;
    const fault = draftFault(draft);
    if (fault !== undefined) {
      this.#say(vscode.l10n.t("{0} Nothing was added yet.", fault));
      this.#changed.fire();
      return;
    }
    const target = this.#target.uri ?? (await this.#choose());
    this.#isAdding = true;
    this.#looks += 1;
    this.#changed.fire();
    try {
      const shown = this.#reviewed.privacy.join();
      const { formatId, review } = await lookAt(this.#host, target, this.#current);
      this.#formatId = formatId;
      if (review === undefined) return;
      this.#reviewed = review;
      const { privacy } = review;
      if (privacy.length > 0 && privacy.join() !== shown) {
        this.#say(
          vscode.l10n.t("There are private values in it. Mask them, or add it once more as it is."),
        );
        return;
      }
      this.#added(target, await appendRecord(this.#host, target, this.#current));
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      this.#refuse(error);
      return;
    } finally {
      this.#isAdding = false;
      this.#changed.fire();
    }
    await this.#goBack?.();
  }

  #added(target: vscode.Uri, { line, failures }: AppendedRecord): void {
    const [finding] = this.#reviewed.findings;
    const note = finding === undefined ? "" : ` ${finding}`;
    const added = vscode.l10n.t('record added to "{0}", line {1}.', nameOfFile(target), line);
    this.#news = [capitalized(added), ...failures].join(" ") + note;
    if (failures.length === 0) tell(added + note);
    else void vscode.window.showWarningMessage(this.#news);
    this.#begin(emptyExample(this.#current.draft.kind));
  }

  /** Into the fields, where it is seen. */
  async #mask(): Promise<void> {
    const target = this.#target.uri;
    if (target === undefined) return;
    const { draft } = this.#current;
    const masked = await maskedDraft(this.#host, target, draft);
    // Somebody has gone on typing.
    if (this.#current.draft !== draft) return;
    this.#take(masked);
    this.#say(undefined);
    this.#replaced.fire(this.#current.draft);
    this.#changed.fire();
  }

  async #leave(): Promise<void> {
    if (this.#goBack !== undefined) await this.#goBack();
    else await vscode.commands.executeCommand("workbench.action.focusPreviousGroup");
  }

  async #choose(): Promise<vscode.Uri> {
    const uri = await pickTarget(this.#host);
    await this.#target.keep(uri);
    this.#formatId = undefined;
    this.#say(undefined);
    this.#changed.fire();
    this.#throttle.request();
    return uri;
  }

  async #convert(): Promise<void> {
    const target = this.#target.uri;
    if (target === undefined) return;
    await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("tunesmith.convertDataset");
  }
}
