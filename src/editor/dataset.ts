/** One dataset that is open in the editor: what is known of it, and the way to ask the worker for more. */
import * as vscode from "vscode";
import type {
  CancellationToken,
  TextDocument,
  TextDocumentChangeEvent,
  TextDocumentContentChangeEvent,
  Uri,
} from "vscode";
import type { DatasetState } from "../protocol/dataset-answers.ts";
import type { RequestName } from "../protocol/worker-protocol.ts";
import type { TextChange } from "../core/live-dataset.ts";
import type { EditorSettings, SettingsReader } from "./settings.ts";
import {
  WorkerCrash,
  WorkerFailure,
  type Answer,
  type Params,
  type WorkerClient,
} from "./worker-client.ts";

export interface DatasetServices {
  readonly worker: WorkerClient;
  readonly settings: SettingsReader;
  /** Called when the dataset's state, failure or settings changed. */
  changed(dataset: Dataset): void;
}

export class Dataset {
  readonly uri: Uri;
  readonly key: string;
  /**
   * `undefined`: over 50 MB, so the editor keeps the text to itself, or shown by a panel only. The file on disk is checked.
   */
  readonly document: TextDocument | undefined;
  readonly #services: DatasetServices;
  #state: DatasetState | undefined;
  #settings: EditorSettings | undefined;
  #failure: string | undefined;
  /** Counts what was sent, so that a late answer is known to be late. */
  #revision = 0;
  #contents = 0;
  #running = 0;
  /** Whether the worker has the document's text and has to hear of each change. */
  #mirrored = false;
  /** Whether the bytes on disk have been looked at for what the text does not show. */
  #bytesSeen = false;
  /** Whether a worker was told of the dataset. */
  #known = false;
  #closed = false;
  #settled: (() => void)[] = [];

  constructor(uri: Uri, document: TextDocument | undefined, services: DatasetServices) {
    this.uri = uri;
    this.key = uri.toString();
    this.document = document;
    this.#services = services;
  }

  get name(): string {
    return this.uri.path.slice(this.uri.path.lastIndexOf("/") + 1);
  }

  get version(): number {
    return this.document?.version ?? 0;
  }

  /** What the worker knew last; `undefined` before its first words and while nothing is checked. */
  get state(): DatasetState | undefined {
    return this.#state;
  }

  get settings(): EditorSettings | undefined {
    return this.#settings;
  }

  /** Why there is nothing to show, as a plain sentence. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Counts what the worker was given to check: what it has told of the one before is no longer true. */
  get contents(): number {
    return this.#contents;
  }

  get checking(): boolean {
    return this.#running > 0;
  }

  /** Reads the settings and has everything checked. */
  async check(): Promise<void> {
    await this.#run(async (revision) => {
      this.#mirrored = false;
      const settings = await this.#services.settings.read(this.uri);
      if (revision !== this.#revision) return undefined;
      this.#settings = settings;
      if (!settings.enable) {
        this.#state = undefined;
        this.#release();
        return undefined;
      }
      this.#known = true;
      return this.document === undefined
        ? this.#openFile(settings)
        : this.#openText(this.document, settings);
    });
  }

  /** Has everything checked if the settings are no longer those of the last check. */
  async settingsMayDiffer(): Promise<void> {
    const settings = await this.#services.settings.read(this.uri);
    if (forCheck(settings) !== forCheck(this.#settings)) await this.check();
  }

  async edited({ contentChanges }: TextDocumentChangeEvent): Promise<void> {
    if (!this.#mirrored || contentChanges.length === 0) return;
    if (this.#bytesMayDiffer()) return this.check();
    const changes = textChanges(contentChanges);
    const { version } = this;
    await this.#run(() => this.#give("change", { version, changes }));
    // The worker may have lost its copy of the text: it gets a new one.
    if (this.#failure !== undefined && this.version === version) await this.check();
  }

  async saved(): Promise<void> {
    if (this.#mirrored && (!this.#bytesSeen || this.#bytesMayDiffer())) await this.check();
  }

  async cancel(): Promise<void> {
    await this.#request("cancel", {});
  }

  close(): void {
    this.#closed = true;
    this.#revision += 1;
    this.#release();
  }

  /** Resolves when nothing is being checked. */
  settled(): Promise<void> {
    if (!this.checking) return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  /**
   * The worker's answer, or `undefined` if it is no longer true of the text or no longer wanted. `onShare` hears how much of
   * the work is done, from 0 to 1, where it takes long.
   */
  async ask<N extends RequestName>(
    name: N,
    params: Params<N>,
    token?: CancellationToken,
    onShare?: (share: number) => void,
  ): Promise<Answer<N> | undefined> {
    if (this.#state === undefined) return undefined;
    const revision = this.#revision;
    let answer: Answer<N>;
    try {
      answer = await this.#request(name, params, onShare);
    } catch (error) {
      if (this.#closed || revision !== this.#revision) return undefined;
      throw error;
    }
    if (revision !== this.#revision || token?.isCancellationRequested) return undefined;
    return isOfVersion(answer, this.version) ? answer : undefined;
  }

  progressed(state: DatasetState): void {
    this.#accept(state);
    this.#services.changed(this);
  }

  /** Lets the worker forget the dataset; without one that knows it, none is started for that. */
  #release(): void {
    if (!this.#known) return;
    this.#known = false;
    this.#request("close", {}).catch(() => {
      // A worker that is gone has closed it as well.
    });
  }

  #request<N extends RequestName>(
    name: N,
    params: Params<N>,
    onShare?: (share: number) => void,
  ): Promise<Answer<N>> {
    return this.#services.worker.request(this.key, name, params, onShare);
  }

  /** What is asked from now on is about this. */
  #give<N extends "openText" | "openFile" | "change">(
    name: N,
    params: Params<N>,
  ): Promise<Answer<N>> {
    const answer = this.#request(name, params);
    this.#contents += 1;
    this.#services.changed(this);
    return answer;
  }

  #openText(document: TextDocument, { check: settings }: EditorSettings): Promise<DatasetState> {
    const { version } = document;
    const text = document.getText();
    this.#mirrored = true;
    this.#bytesSeen = document.uri.scheme === "file" && !document.isDirty;
    return this.#give("openText", {
      version,
      text,
      settings,
      ...(this.#bytesSeen ? { path: document.uri.fsPath } : {}),
    });
  }

  #openFile({ check: settings }: EditorSettings): Promise<DatasetState> {
    if (this.uri.scheme !== "file") {
      throw new WorkerFailure(
        vscode.l10n.t(
          "Files over 50 MB are checked on a local disk only: save a copy there to check it.",
        ),
        undefined,
      );
    }
    return this.#give("openFile", { path: this.uri.fsPath, settings });
  }

  /** The text may be the same and the bytes not: a byte-order mark was saved away, invalid bytes were repaired. */
  #bytesMayDiffer(): boolean {
    const byRule = this.#state?.summary.byRule ?? {};
    const found = (byRule["byte-order-mark"] ?? 0) + (byRule["invalid-utf8"] ?? 0) > 0;
    return found && this.document?.isDirty === false;
  }

  async #run(step: (revision: number) => Promise<DatasetState | undefined>): Promise<void> {
    const revision = ++this.#revision;
    this.#running += 1;
    this.#services.changed(this);
    try {
      const state = await step(revision);
      if (state !== undefined) this.#accept(state);
      if (revision === this.#revision) this.#failure = undefined;
    } catch (error) {
      if (!(error instanceof WorkerFailure || error instanceof WorkerCrash)) throw error;
      if (revision === this.#revision) this.#fail(error);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) for (const resolve of this.#settled.splice(0)) resolve();
      if (!this.#closed) this.#services.changed(this);
    }
  }

  #accept(state: DatasetState): void {
    if (state.version === this.version && !this.#closed) this.#state = state;
  }

  #fail(error: WorkerFailure | WorkerCrash): void {
    const gone = error instanceof WorkerFailure && error.code === "ENOENT";
    this.#failure = gone ? vscode.l10n.t("The file is no longer on disk.") : error.message;
    this.#state = undefined;
    this.#mirrored = false;
  }
}

/** Changes as the layers below know them. */
export function textChanges(changes: readonly TextDocumentContentChangeEvent[]): TextChange[] {
  return changes.map(({ range, text }) => ({
    startLine: range.start.line,
    startColumn: range.start.character,
    endLine: range.end.line,
    endColumn: range.end.character,
    text,
  }));
}

/** What tells whether a check would find something else: no prices do. */
function forCheck(settings: EditorSettings | undefined): string {
  return JSON.stringify(
    settings && {
      ...settings,
      check: { ...settings.check, cost: undefined, assess: undefined, create: undefined },
    },
  );
}

function isOfVersion(answer: unknown, version: number): boolean {
  const versioned = typeof answer === "object" && answer !== null && "version" in answer;
  return !versioned || answer.version === version;
}
