/** What rules say of one dataset's quality, read anew whenever it is another one: how far that is, or why there is nothing. */
import * as vscode from "vscode";
import type { QualityMaterial, SampleWishes } from "../core/quality/quality-material.ts";
import type { Reading } from "../protocol/advice-view.ts";
import { tellFailure } from "./advice-failure.ts";
import { basisOf, isBasis, type CountBasis } from "./count-basis.ts";
import type { Dataset } from "./dataset.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { Host } from "./host.ts";
import { Throttle } from "./throttle.ts";

/** Reading takes longer than a keystroke: it waits until they pause. */
const readIntervalMs = 1000;

const noDataset = vscode.l10n.t("No dataset is open: open a .jsonl or .ndjson file first.");

export class MaterialReader implements vscode.Disposable {
  readonly #host: Host;
  readonly #wished: () => Promise<SampleWishes>;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #readAgain = this.#store.add(
    new Throttle<void>(readIntervalMs, () => {
      void this.read();
    }),
  );
  #dataset: Dataset | undefined;
  #material: QualityMaterial | undefined;
  #basis: CountBasis | undefined;
  #problem: string | undefined = noDataset;
  #share: number | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(host: Host, wished: () => Promise<SampleWishes>) {
    this.#host = host;
    this.#wished = wished;
    this.#store.add(
      host.datasets.onDidChange((dataset) => {
        if (dataset === this.#dataset) this.#datasetChanged(dataset);
      }),
    );
  }

  get material(): QualityMaterial | undefined {
    return this.#material;
  }

  /** Why there is none, as a plain sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }

  get reading(): Reading | undefined {
    if (this.#dataset === undefined || this.#material !== undefined) return undefined;
    const { checking, state } = this.#dataset;
    if (!checking) return { step: "read", share: this.#share };
    const isCounted = state !== undefined && state.checkedLines < state.lines;
    return { step: "check", share: isCounted ? state.checkedLines / state.lines : undefined };
  }

  follow(dataset: Dataset | undefined): void {
    this.#stop();
    this.#dataset = dataset;
    this.#material = undefined;
    this.#basis = undefined;
    this.#problem = dataset === undefined ? noDataset : undefined;
    this.#share = undefined;
    this.#changed.fire();
    void this.read();
  }

  async read(): Promise<void> {
    const dataset = this.#dataset;
    if (dataset === undefined) return;
    try {
      const material = await this.#host.quality.read(dataset, await this.#wished(), (share) => {
        this.#share = share;
        if (dataset === this.#dataset && this.#material === undefined) this.#changed.fire();
      });
      if (dataset !== this.#dataset || material === undefined) return;
      this.#material = material;
      this.#problem = undefined;
    } catch (error) {
      const problem = tellFailure(this.#host, error);
      if (dataset !== this.#dataset || problem === undefined) return;
      this.#material = undefined;
      this.#problem = problem;
    }
    this.#basis = basisOf(dataset);
    this.#changed.fire();
  }

  dispose(): void {
    this.#store.dispose();
    this.#stop();
  }

  #datasetChanged(dataset: Dataset): void {
    const isKnown = this.#basis !== undefined && isBasis(this.#basis, dataset);
    if (!dataset.checking && !isKnown) this.#readAgain.request();
    // How far the check is.
    else if (this.#material === undefined) this.#changed.fire();
  }

  #stop(): void {
    if (this.#dataset !== undefined) this.#host.quality.stop(this.#dataset).catch(() => undefined);
  }
}
