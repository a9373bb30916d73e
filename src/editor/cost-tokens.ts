/** How many tokens each dataset has for the platforms of the scenarios, counted in the worker when somebody wants to see it. */
import * as vscode from "vscode";
import type { TokensByTarget } from "../core/cost/tokens-by-target.ts";
import { cancelledCode } from "../protocol/worker-protocol.ts";
import { basisOf, isBasis, type CountBasis } from "./count-basis.ts";
import type { Dataset } from "./dataset.ts";
import { WorkerCrash, WorkerFailure } from "./worker-client.ts";

/** `failure`: why there are none, as a plain sentence. `undefined`: they are being counted. */
export type CostTokens =
  { readonly tokens: TokensByTarget } | { readonly failure: string } | undefined;

interface Count {
  readonly basis: CountBasis;
  tokens: TokensByTarget;
  failure: string | undefined;
  running: { readonly targets: readonly string[]; readonly work: Promise<void> } | undefined;
}

export class CostTokenSource implements vscode.Disposable {
  readonly #counts = new WeakMap<Dataset, Count>();
  readonly #changed = new vscode.EventEmitter<Dataset>();
  readonly onDidChange = this.#changed.event;

  /** Those of the text as it is now; what is not known yet is counted. */
  get(dataset: Dataset, targets: readonly string[]): CostTokens {
    // While a check is under way, another change is to come.
    if (dataset.checking) return undefined;
    if (dataset.state === undefined) {
      return {
        failure: dataset.failure ?? vscode.l10n.t("The setting tunesmith.enable is off here."),
      };
    }
    const count = this.#countOf(dataset);
    const known = knownOf(count, targets);
    if (known !== undefined) return known;
    const missing = missingOf(count, targets);
    if (missing.some((target) => count.running?.targets.includes(target) !== true)) {
      // It takes the place of what is running.
      count.running = { targets: missing, work: this.#count(dataset, count, missing) };
    }
    return undefined;
  }

  /** Waits for them; `undefined`: the text changed meanwhile, or they are no longer wanted. */
  async settled(dataset: Dataset, targets: readonly string[]): Promise<CostTokens> {
    await dataset.settled();
    const known = this.get(dataset, targets);
    const count = this.#counts.get(dataset);
    if (known !== undefined || count === undefined) return known;
    await count.running?.work;
    return knownOf(count, targets);
  }

  /** Nobody wants to see more of them: what is not counted by now is not counted on. */
  async stop(dataset: Dataset): Promise<void> {
    const count = this.#counts.get(dataset);
    if (count === undefined) return;
    if (count.running !== undefined) this.#counts.delete(dataset);
    await dataset.ask("endDatasetTokens", {});
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #countOf(dataset: Dataset): Count {
    const known = this.#counts.get(dataset);
    if (known !== undefined && isBasis(known.basis, dataset)) return known;
    const count: Count = {
      basis: basisOf(dataset),
      tokens: {},
      failure: undefined,
      running: undefined,
    };
    this.#counts.set(dataset, count);
    return count;
  }

  async #count(dataset: Dataset, count: Count, targets: readonly string[]): Promise<void> {
    try {
      const answer = await dataset.ask("datasetTokens", { targets });
      if (answer === undefined) return;
      count.tokens = { ...count.tokens, ...answer.tokens };
    } catch (error) {
      if (!(error instanceof WorkerFailure || error instanceof WorkerCrash)) throw error;
      if (error instanceof WorkerFailure && error.code === cancelledCode) return;
      count.failure = error.message;
    } finally {
      if (count.running?.targets === targets) count.running = undefined;
    }
    if (this.#counts.get(dataset) === count) this.#changed.fire(dataset);
  }
}

function knownOf(count: Count, targets: readonly string[]): CostTokens {
  if (count.failure !== undefined) return { failure: count.failure };
  return missingOf(count, targets).length === 0 ? { tokens: count.tokens } : undefined;
}

const missingOf = (count: Count, targets: readonly string[]): readonly string[] =>
  targets.filter((target) => !Object.hasOwn(count.tokens, target));
