/** What a panel shows of its dataset as a whole: numbers, findings and groups, gathered anew when they are others. */
import * as vscode from "vscode";
import type { DatasetOverview } from "../core/explore/overview.ts";
import type { FindingGroup } from "../core/finding-source.ts";
import type { DatasetState } from "../protocol/dataset-answers.ts";
import type { GroupsOverview } from "../protocol/panel-messages.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import type { PanelDataset } from "./panel-dataset.ts";
import { plainFailure } from "./plain-failure.ts";
import { Throttle } from "./throttle.ts";

/** Reading all records takes longer than a keystroke: it waits until they pause. */
const renewIntervalMs = 700;

export class PanelOverview implements vscode.Disposable {
  readonly #host: Host;
  readonly #subject: PanelDataset;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #renewSoon = this.#store.add(
    new Throttle<void>(renewIntervalMs, () => {
      void this.#renew();
    }),
  );
  #index: { readonly lines: number; readonly bytes: number | undefined } | undefined;
  #overview: DatasetOverview | undefined;
  #findings: readonly FindingGroup[] = [];
  #groups: GroupsOverview | undefined;
  #problem: string | undefined;
  /** Of which content and which state each is, or is being gathered. */
  #countedContent: number | undefined;
  #findingsOf: DatasetState | undefined;
  #groupsOf: DatasetState | undefined;
  #isCounting = false;
  #share: number | undefined;
  #isShown = false;
  readonly onDidChange = this.#changed.event;

  constructor(host: Host, subject: PanelDataset) {
    this.#host = host;
    this.#subject = subject;
  }

  /** Of the content before, until the next is there. */
  get overview(): DatasetOverview | undefined {
    return this.#overview;
  }

  get findings(): readonly FindingGroup[] {
    return this.#findings;
  }

  get groups(): GroupsOverview | undefined {
    return this.#groups;
  }

  get index(): { readonly lines: number; readonly bytes: number | undefined } | undefined {
    return this.#index;
  }

  /** Why there is no overview, as a plain sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }

  get isCounting(): boolean {
    return this.#isCounting;
  }

  /** From 0 to 1. */
  get share(): number | undefined {
    return this.#share;
  }

  /** The dataset is another one, or something else is known of it. At first at once, then not often. */
  follow(): void {
    if (!this.#isShown) return;
    if (this.#countedContent === undefined) void this.#renew();
    else this.#renewSoon.request();
  }

  show(): void {
    this.#isShown = true;
    this.follow();
  }

  hide(): void {
    this.#isShown = false;
    this.#renewSoon.cancel();
  }

  dispose(): void {
    this.#isShown = false;
    this.#store.dispose();
  }

  async #renew(): Promise<void> {
    const { dataset, content } = this.#subject;
    if (!this.#isShown || dataset?.state === undefined) return;
    const isCounted = this.#countedContent === content;
    this.#countedContent = content;
    await Promise.all([
      this.#askFindings(dataset, dataset.state),
      this.#askGroups(dataset, dataset.state),
      isCounted ? undefined : this.#count(dataset, content),
    ]);
  }

  async #askFindings(dataset: Dataset, state: DatasetState): Promise<void> {
    if (this.#findingsOf === state) return;
    this.#findingsOf = state;
    const groups = await this.#ask(() => dataset.ask("groups", {}));
    if (groups === undefined) return;
    this.#findings = groups;
    this.#changed.fire();
  }

  /** Groups are known at the end of a check. */
  async #askGroups(dataset: Dataset, state: DatasetState): Promise<void> {
    if (dataset.checking || !state.isCompared || this.#groupsOf === state) return;
    this.#groupsOf = state;
    const answer = await this.#ask(() => dataset.ask("groupsOverview", {}));
    if (answer === undefined) return;
    this.#groups = answer.groups;
    this.#changed.fire();
  }

  async #count(dataset: Dataset, content: number): Promise<void> {
    this.#isCounting = true;
    this.#share = undefined;
    this.#problem = undefined;
    this.#changed.fire();
    const onShare = (share: number): void => {
      if (this.#countedContent !== content) return;
      this.#share = share;
      this.#changed.fire();
    };
    const index = await this.#ask(() => dataset.ask("recordIndex", {}));
    if (this.#countedContent !== content) return;
    if (index !== undefined) {
      this.#index = { lines: index.lines, bytes: index.bytes };
      this.#changed.fire();
    }
    const answer = await this.#ask(() => dataset.ask("datasetOverview", {}, undefined, onShare));
    if (this.#countedContent !== content) return;
    if (answer !== undefined) this.#overview = answer.overview;
    this.#isCounting = false;
    this.#share = undefined;
    this.#changed.fire();
  }

  /** What is cancelled is asked anew with the next content. */
  async #ask<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.#problem = plainFailure(this.#host, error, "Counting records") ?? this.#problem;
      return undefined;
    }
  }
}
