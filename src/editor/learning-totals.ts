/** How much is learned of each dataset as a whole, counted in the worker when somebody wants to see it. */
import * as vscode from "vscode";
import { cancelledCode } from "../protocol/worker-protocol.ts";
import type { Learned } from "../protocol/dataset-answers.ts";
import { basisOf, isBasis, type CountBasis } from "./count-basis.ts";
import type { Dataset } from "./dataset.ts";
import { WorkerCrash, WorkerFailure } from "./worker-client.ts";

/** Totals, or why they are not known, as a plain sentence; `undefined`: they are being counted. */
export type LearningTotals = Learned | { readonly failure: string } | undefined;

/** `basis`: what they are of, or will be when they are counted. */
interface Count {
  readonly basis: CountBasis;
  totals: LearningTotals;
}

export class LearningTotalsSource implements vscode.Disposable {
  readonly #counts = new WeakMap<Dataset, Count>();
  readonly #changed = new vscode.EventEmitter<Dataset>();
  readonly onDidChange = this.#changed.event;

  /** Those of the text as it is now; they are counted if they are not known yet. */
  get(dataset: Dataset): LearningTotals {
    const known = this.#counts.get(dataset);
    if (known !== undefined && isBasis(known.basis, dataset)) return known.totals;
    // While a check is under way, another change is to come.
    if (dataset.state === undefined || dataset.checking) return undefined;
    const count: Count = { basis: basisOf(dataset), totals: undefined };
    this.#counts.set(dataset, count);
    void this.#count(dataset, count);
    return undefined;
  }

  /** Nobody wants to see them any more. */
  async forget(dataset: Dataset): Promise<void> {
    this.#counts.delete(dataset);
    await dataset.ask("endLearning", {});
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #count(dataset: Dataset, count: Count): Promise<void> {
    try {
      count.totals = await dataset.ask("learningTotals", {});
    } catch (error) {
      if (!(error instanceof WorkerFailure || error instanceof WorkerCrash)) throw error;
      if (error instanceof WorkerFailure && error.code === cancelledCode) return;
      count.totals = { failure: error.message };
    }
    if (count.totals !== undefined) this.#changed.fire(dataset);
  }
}
