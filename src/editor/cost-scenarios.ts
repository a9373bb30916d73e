/** The scenarios that people compare in the Cost view: kept for the workspace. */
import * as vscode from "vscode";
import type { CostScenarios } from "../protocol/cost-view.ts";

const stateKey = "tunesmith.costScenarios";

/** Who has changed them. */
export type ScenarioEditor = "cost" | "recommendation";

export class CostScenarioStore implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<ScenarioEditor>();
  #wasRestored = false;
  /** `undefined`: nobody has changed those to begin with. */
  #kept: CostScenarios | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento, log: vscode.LogOutputChannel) {
    this.#state = state;
    this.#log = log;
  }

  /** As they were left; `undefined`: they never were changed, or make no sense any more. */
  async kept(): Promise<CostScenarios | undefined> {
    if (!this.#wasRestored) {
      const restored = await this.#restored();
      this.#wasRestored = true;
      // A person may have been faster.
      this.#kept ??= restored;
    }
    return this.#kept;
  }

  /** Those that are kept, or else those to begin with. */
  async read(hasDataset: boolean): Promise<CostScenarios> {
    return (await this.kept()) ?? scenariosToBeginWith(hasDataset);
  }

  async change({ scenarios, selected }: CostScenarios, by: ScenarioEditor): Promise<void> {
    this.#kept = { scenarios, selected: Math.max(0, Math.min(selected, scenarios.length - 1)) };
    this.#changed.fire(by);
    await this.#state.update(stateKey, this.#kept);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #restored(): Promise<CostScenarios | undefined> {
    const value = this.#state.get(stateKey);
    if (value === undefined) return undefined;
    const { parseCostScenarios } = await import("../protocol/cost-view-schema.ts");
    const scenarios = parseCostScenarios(value);
    if (scenarios === undefined) {
      this.#log.warn("The scenarios of the Cost view could not be restored: it begins anew.");
    }
    return scenarios;
  }
}

/** Presets; if there is a dataset, before them the one for it. */
async function scenariosToBeginWith(hasDataset: boolean): Promise<CostScenarios> {
  const { ofDataset, presets } = await import("../core/cost/presets.ts");
  return { scenarios: hasDataset ? [ofDataset, ...presets] : presets, selected: 0 };
}
